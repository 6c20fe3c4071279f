// What everybody owes now, the overdue first, then by date: a block for who watches over all of it.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { lastInstant, useLocality, usePaths, useSay, useZone } from '../../platform';
import { EmptyState } from '../../ui/answer';
import { DutyClock } from '../../ui/duty-clock';
import { Section } from '../../ui/page';
import { useOwner } from './duty-item';
import { matterOf } from './duty-path';
import { useDuties, useLiveYear } from './queries';
import './cycles.css';

const MOST = 8;

export function DutiesNext() {
  const { t } = useTranslation('cycles');
  const say = useSay();
  const zone = useZone();
  const paths = usePaths();
  const owner = useOwner();
  const { slug } = useLocality();
  const overdue = useDuties(slug, { status: 'overdue', limit: MOST, page: 1 });
  const open = useDuties(slug, { status: 'open', limit: MOST, page: 1 });
  useLiveYear(slug);
  if (!overdue.data || !open.data) return null;
  const { counts } = open.data;
  const duties = [...overdue.data.duties, ...open.data.duties].slice(0, MOST);
  return (
    <Section
      title={t('next.title', { count: counts.open + counts.overdue, overdue: counts.overdue })}
      aside={<Link to={paths.duties}>{t('owed.board')}</Link>}
    >
      {duties.length === 0 ? (
        <EmptyState title={t('next.none')} />
      ) : (
        <ul className="bare owed">
          {duties.map((duty) => (
            <li key={duty.id}>
              <span>
                <Link to={matterOf(paths, duty)}>{say(duty.title)}</Link>{' '}
                <span className="small muted">{owner(duty)}</span>
              </span>
              <DutyClock dueAt={lastInstant(duty.dueOn, zone)} withDate />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
