// A deputy's desk: the draft to examine, what citizens ask, what the next phase waits for.
import { useTranslation } from 'react-i18next';
import { OwnMotions, PresidiumWaiting } from '../../domains/review/motions/motion-blocks';
import { CommitteeWork } from '../../domains/review/opinions/opinion-block';
import { usePaths } from '../../platform';
import { ButtonLink } from '../../ui/button';
import { Section } from '../../ui/page';
import { NextPhase } from '../blocks/next-phase';
import { QuestionList } from '../blocks/question-list';
import { hasScreen } from '../known-screens';
import { DeskFrame } from './desk-frame';

export function DeputyDesk() {
  const { t } = useTranslation('desks');
  const paths = usePaths();
  const review = hasScreen('review');
  return (
    <DeskFrame
      desk="deputy"
      actions={
        <>
          <ButtonLink to={review ? paths.review : paths.budget} look="now">
            {t('deputy.review')}
          </ButtonLink>
          <ButtonLink to={paths.compare}>{t('deputy.compare')}</ButtonLink>
        </>
      }
    >
      <PresidiumWaiting />
      <CommitteeWork />
      <OwnMotions />
      <div className="desk-cols">
        <NextPhase />
        <Section title={t('questions.open')}>
          <QuestionList filter={{ state: 'open' }} empty={t('questions.none')} />
        </Section>
      </div>
    </DeskFrame>
  );
}
