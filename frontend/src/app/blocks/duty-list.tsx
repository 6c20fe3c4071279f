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

export function DutyList({ duties, mine }: { duties: readonly DutyData[]; mine?: boolean }) {
  const say = useSay();
  const paths = usePaths();
  return (
    <ul className="bare duty-list">
      {duties.map((duty) => (
        <li key={duty.id}>
          <div>
            <Link
              to={objectPath(paths, duty.about) ?? objectPath(paths, { kind: 'duty', id: duty.id }) ?? ''}
            >
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
