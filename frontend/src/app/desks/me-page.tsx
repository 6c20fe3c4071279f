// A citizen's own page: invitations and forums, what they asked and said, and what became of it.
import { useTranslation } from 'react-i18next';
import { MyForums } from '../../domains/forums/my-forums';
import { MyOpinions } from '../../domains/forums/my-opinions';
import { usePaths } from '../../platform';
import { ButtonLink } from '../../ui/button';
import { Section } from '../../ui/page';
import { QuestionList } from '../blocks/question-list';
import { DeskFrame } from './desk-frame';

export function MePage() {
  const { t } = useTranslation('desks');
  const paths = usePaths();
  return (
    <DeskFrame
      desk="me"
      actions={
        <ButtonLink to={paths.budget} look="now">
          {t('me.budget')}
        </ButtonLink>
      }
    >
      <MyForums />
      <MyOpinions />
      <Section title={t('me.questions')}>
        <QuestionList filter={{ mine: 'true' }} empty={t('me.no-questions')} />
      </Section>
    </DeskFrame>
  );
}
