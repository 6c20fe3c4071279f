// An official's desk: answers owed with their clock, versions to publish, what the next phase waits for.
import { useTranslation } from 'react-i18next';
import { WaitingVersions } from '../../domains/budgets';
import { OwedAnswers } from '../../domains/forums/owed-answers';
import { InquiriesToAnswer } from '../../domains/review/comments/inquiry-block';
import { OpinionsToHandle } from '../../domains/review/opinions/opinion-block';
import { AccountsWaiting } from '../../domains/supervision/accounts/account-blocks';
import { PlansAtWork } from '../../domains/supervision/adjustments/adjustment-blocks';
import { ExecutionOwed } from '../../domains/supervision/execution/execution-blocks/execution-blocks';
import { InspectionsToReply } from '../../domains/supervision/inspections/inspection-blocks';
import { SatisfactionWork } from '../../domains/supervision/satisfaction/satisfaction-blocks';
import { useLocality, useOffices, usePaths, usePermission } from '../../platform';
import { ButtonLink } from '../../ui/button';
import { Section } from '../../ui/page';
import { NextPhase } from '../blocks/next-phase';
import type { QuestionData } from '../blocks/queries';
import { QuestionList } from '../blocks/question-list';
import { DeskFrame } from './desk-frame';

/** The finance office and the head see all questions, a department what is asked of it. */
function useOurs(): (question: QuestionData) => boolean {
  const offices = useOffices();
  const { departments } = useLocality();
  if (offices.some((held) => held.office === 'financeOffice' || held.office === 'governmentHead')) {
    return () => true;
  }
  const names = departments
    .filter((department) => offices.some((held) => held.departmentId === department.id))
    .flatMap(({ name }) => [name.zh, name.en]);
  return (question) => names.includes(question.department);
}

export function OfficialDesk() {
  const { t } = useTranslation('desks');
  const paths = usePaths();
  const ours = useOurs();
  const publishes = usePermission('financeOffice');
  return (
    <DeskFrame
      desk="official"
      actions={
        publishes && (
          <ButtonLink to={paths.publish} look="now">
            {t('official.publish')}
          </ButtonLink>
        )
      }
    >
      {publishes && <WaitingVersions />}
      <InquiriesToAnswer />
      <SatisfactionWork />
      <OpinionsToHandle />
      <ExecutionOwed />
      <InspectionsToReply />
      <AccountsWaiting />
      <PlansAtWork />
      <div className="desk-cols">
        <NextPhase />
        <Section title={t('questions.ours')}>
          <QuestionList filter={{ state: 'open' }} only={ours} empty={t('questions.none')} />
        </Section>
      </div>
      <OwedAnswers />
    </DeskFrame>
  );
}
