// An official's desk: answers owed with their clock, versions to publish, what the next phase waits for.
import { useTranslation } from 'react-i18next';
import { WaitingVersions } from '../../domains/budgets';
import { useLocality, useOffices, usePaths, usePermission } from '../../platform';
import { ButtonLink } from '../../ui/button';
import { Section } from '../../ui/page';
import { NextPhase } from '../blocks/next-phase';
import type { DutyData, QuestionData } from '../blocks/queries';
import { useQuestions } from '../blocks/queries';
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

/** An answer is given on the page of the line that was asked about. */
function useWhereDone(): (duty: DutyData) => string | undefined {
  const { slug } = useLocality();
  const paths = usePaths();
  const open = useQuestions(slug, { state: 'open' });
  return (duty) => {
    if (duty.kind.startsWith('charter.publish-')) return paths.publish;
    const question = open.data?.questions.find((q) => q.id === duty.about.id);
    return question && `${paths.line(question.lineKey)}#ask`;
  };
}

export function OfficialDesk() {
  const { t } = useTranslation('desks');
  const paths = usePaths();
  const ours = useOurs();
  const whereDone = useWhereDone();
  const publishes = usePermission('financeOffice');
  return (
    <DeskFrame
      desk="official"
      doneAt={whereDone}
      actions={
        publishes && (
          <ButtonLink to={paths.publish} look="now">
            {t('official.publish')}
          </ButtonLink>
        )
      }
    >
      {publishes && <WaitingVersions />}
      <div className="desk-cols">
        <NextPhase />
        <Section title={t('questions.ours')}>
          <QuestionList filter={{ state: 'open' }} only={ours} empty={t('questions.none')} />
        </Section>
      </div>
    </DeskFrame>
  );
}
