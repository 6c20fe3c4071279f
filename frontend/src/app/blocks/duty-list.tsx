// Duties as a list: what, owed by whom, about what, and the clock.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, usePaths, useSay } from '../../platform';
import { objectPath } from '../../platform/object-path';
import { Tag } from '../../ui/tag';
import type { DutyData } from './queries';

/** The days of a duty in words: the server counts them by the locality's calendar. */
export function DutyDays({ duty }: { duty: Pick<DutyData, 'status' | 'daysLeft' | 'dueOn'> }) {
  const { t } = useTranslation('blocks');
  const date = useDate();
  const { status, daysLeft } = duty;
  const due = <span className="muted small"> · {t('duty.due', { date: date(duty.dueOn) })}</span>;
  if (status === 'overdue') {
    return (
      <span>
        <Tag look="late">{t('duty.late', { count: Math.max(1, -daysLeft) })}</Tag>
        {due}
      </span>
    );
  }
  if (status === 'kept') return <Tag look="ok">{t('duty.kept')}</Tag>;
  if (status === 'late') return <Tag look="warn">{t('duty.done-late')}</Tag>;
  return (
    <span>
      <Tag look={daysLeft <= 2 ? 'warn' : 'plain'}>
        {daysLeft === 0 ? t('duty.today') : t('duty.left', { count: daysLeft })}
      </Tag>
      {due}
    </span>
  );
}

interface DutyListProps {
  duties: readonly DutyData[];
  /** All are the reader's own: whose they are need not be said. */
  mine?: boolean;
  /** Where a duty is done, when that is not the page of what it is about. */
  doneAt?: (duty: DutyData) => string | undefined;
}

export function DutyList({ duties, mine, doneAt }: DutyListProps) {
  const say = useSay();
  const paths = usePaths();
  return (
    <ul className="bare duty-list">
      {duties.map((duty) => (
        <li key={duty.id}>
          <div>
            <Link to={doneAt?.(duty) ?? objectPath(paths, duty.about) ?? `${paths.duties}?duty=${duty.id}`}>
              {say(duty.title)}
            </Link>
            <p className="small muted">
              {!mine && `${say(duty.department?.name ?? duty.officeName)} · `}
              {say(duty.source)}
            </p>
          </div>
          <DutyDays duty={duty} />
        </li>
      ))}
    </ul>
  );
}
