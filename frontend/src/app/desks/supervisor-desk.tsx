// The supervisor's desk: how each office keeps what it owes, which questions wait, the record to check.
import { useTranslation } from 'react-i18next';
import { usePaths } from '../../platform';
import { ButtonLink } from '../../ui/button';
import { Section } from '../../ui/page';
import { OfficeTallies } from '../blocks/office-tallies';
import { QuestionList } from '../blocks/question-list';
import { DeskFrame } from './desk-frame';

export function SupervisorDesk() {
  const { t } = useTranslation('desks');
  const paths = usePaths();
  return (
    <DeskFrame
      desk="supervisor"
      actions={
        <ButtonLink to={paths.record} look="now">
          {t('supervisor.record')}
        </ButtonLink>
      }
    >
      <div className="desk-cols">
        <OfficeTallies />
        <Section title={t('questions.open')}>
          <QuestionList filter={{ state: 'open' }} empty={t('questions.none')} />
        </Section>
      </div>
    </DeskFrame>
  );
}
