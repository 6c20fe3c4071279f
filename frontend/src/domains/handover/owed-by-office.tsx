// What the office owes now, most pressing first; the board has what was done.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type components, lastInstant, usePaths, useSay, useZone } from '../../platform';
import { EmptyState } from '../../ui/answer';
import { DutyClock } from '../../ui/duty-clock';
import type { Post } from './queries';

type Board = components['schemas']['DutyPageDto'];

export function OwedByOffice({ data, post }: { data: Board; post: Post }) {
  const { t } = useTranslation('handover');
  const say = useSay();
  const zone = useZone();
  const paths = usePaths();
  const owed = data.duties.filter(({ dischargedAt }) => !dischargedAt);
  const { kept, late, open, overdue } = data.counts;
  const board = `${paths.duties}?${new URLSearchParams({ ...post })}`;
  return (
    <>
      {owed.length === 0 ? (
        <EmptyState title={t('duties.none')}>{t('duties.none-what')}</EmptyState>
      ) : (
        <ul className="bare handover-duties">
          {owed.map((duty) => (
            <li key={duty.id}>
              <DutyClock dueAt={lastInstant(duty.dueOn, zone)} withDate />
              <span>
                <Link to={`${paths.duties}?duty=${duty.id}`}>{say(duty.title)}</Link>
                <span className="small muted"> {say(duty.source)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="small">
        {t('duties.kept', { kept, late })}{' '}
        {open + overdue > owed.length && t('duties.more', { count: open + overdue - owed.length })}{' '}
        <Link to={board}>{t('duties.board')}</Link>
      </p>
    </>
  );
}
