// The supervisor's desk: what is open and overdue, the execution beyond its bound, ratings and rectifications, inspections
// without reply, questions that wait, the record to check.
import { useTranslation } from 'react-i18next';
import { DutiesNext } from '../../domains/cycles';
import { Supervised } from '../../domains/supervision/supervised/supervised';
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
        <DutiesNext />
        <OfficeTallies />
      </div>
      <Supervised />
      <div className="desk-cols">
        <Section title={t('questions.open')}>
          <QuestionList filter={{ state: 'open' }} empty={t('questions.none')} />
        </Section>
      </div>
    </DeskFrame>
  );
}
