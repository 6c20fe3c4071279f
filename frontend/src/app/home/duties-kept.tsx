// What public offices had promised: kept, in time, late; the most pressing by name.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLiveEvents, useLocality, useNumber, usePaths } from '../../platform';
import { Answer, EmptyState } from '../../ui/answer';
import { Section } from '../../ui/page';
import { DutyList } from '../blocks/duty-list';
import { type DutyPageData, useDutyBoard } from '../blocks/queries';
import { hasScreen } from '../known-screens';

const NAMED = 4;

export function DutiesKept() {
  const { t } = useTranslation('home');
  const { slug } = useLocality();
  const paths = usePaths();
  const board = useDutyBoard(slug, { limit: NAMED });
  useLiveEvents(slug, ['cycles.*'], () => void board.refetch());
  return (
    <Section
      title={t('duties.title')}
      aside={hasScreen('duties') && <Link to={paths.duties}>{t('duties.all')}</Link>}
    >
      <Answer query={board}>{(data) => <Kept board={data} />}</Answer>
    </Section>
  );
}

function Kept({ board: { counts, duties } }: { board: DutyPageData }) {
  const { t } = useTranslation('home');
  const number = useNumber();
  const owed = duties.filter((duty) => duty.status === 'open' || duty.status === 'overdue');
  const all = counts.kept + counts.late + counts.open + counts.overdue;
  if (all === 0) return <EmptyState title={t('duties.none')} />;
  return (
    <>
      <dl className="tallies">
        {(['kept', 'open', 'late', 'overdue'] as const)
          .filter((status) => counts[status] > 0 || status === 'kept' || status === 'overdue')
          .map((status) => (
            <div key={status} className={status === 'overdue' && counts.overdue > 0 ? 'late' : undefined}>
              <dt>{t(`duties.${status}`)}</dt>
              <dd>{number(counts[status])}</dd>
            </div>
          ))}
      </dl>
      {owed.length > 0 && <DutyList duties={owed} />}
    </>
  );
}
