// What is owed after "not satisfied", each with its clock and where it stands.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { lastInstant, usePaths, useZone } from '../../../platform';
import { DutyClock } from '../../../ui/duty-clock';
import { useOwner, useRectificationHeadline } from './headline';
import type { RectificationData } from './queries';

export function RectificationList({ rectifications }: { rectifications: readonly RectificationData[] }) {
  const { t } = useTranslation('satisfaction');
  const paths = usePaths();
  const zone = useZone();
  const owner = useOwner();
  const headline = useRectificationHeadline();
  return (
    <ul className="bare rated-list">
      {rectifications.map((rectification) => (
        <li key={rectification.id}>
          <Link to={paths.rectification(rectification.id)}>{headline(rectification)}</Link>
          <p className="small muted">
            {t('owed-by', { office: owner(rectification) })} ·{' '}
            <DutyClock
              dueAt={lastInstant(rectification.dueOn, zone)}
              doneAt={rectification.reportedAt}
              withDate
            />
          </p>
        </li>
      ))}
    </ul>
  );
}
