// The periods of the year: reported when, in time or late, corrected why; those to come with their day.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDate, usePaths, useSay } from '../../../platform';
import { Tag } from '../../../ui/tag';
import type { ExecutionData, PeriodData } from './queries';

const LOOK = { ahead: 'plain', open: 'warn', overdue: 'late', reported: 'ok' } as const;

export function Periods({ data }: { data: ExecutionData }) {
  const say = useSay();
  return (
    <ul className="bare periods">
      {data.periods.map((period) => (
        <li key={period.number} aria-current={period.number === data.shown?.period ? 'true' : undefined}>
          <span className="period-name">
            {period.state === 'reported' ? (
              <Link to={`?year=${data.year}&period=${period.number}`} preventScrollReset>
                {say(period.name)}
              </Link>
            ) : (
              say(period.name)
            )}
          </span>
          <State period={period} />
          <Revisions period={period} year={data.year} />
        </li>
      ))}
    </ul>
  );
}

function State({ period }: { period: PeriodData }) {
  const { t } = useTranslation('execution');
  const date = useDate();
  const first = period.revisions[0];
  return (
    <>
      <Tag look={period.late ? 'warn' : LOOK[period.state]}>
        {t(period.late ? 'state.late' : `state.${period.state}`)}
      </Tag>{' '}
      <span className="small muted">
        {first
          ? t('state.on', { day: date(first.reportedAt, 'day-year') })
          : t('state.due', { day: date(period.dueOn, 'day-year') })}
      </span>
    </>
  );
}

/** Every revision can be read as it was; the record holds each. */
function Revisions({ period, year }: { period: PeriodData; year: number }) {
  const { t } = useTranslation('execution');
  const date = useDate();
  const paths = usePaths();
  if (period.revisions.length < 2) return null;
  return (
    <details>
      <summary className="small">{t('revisions.some', { count: period.revisions.length - 1 })}</summary>
      <ol className="small">
        {period.revisions.map((r) => (
          <li key={r.revision}>
            <Link to={`?year=${year}&period=${period.number}&revision=${r.revision}`} preventScrollReset>
              {r.revision === 1 ? t('revisions.first') : t('revisions.nth', { n: r.revision - 1 })}
            </Link>{' '}
            {date(r.reportedAt, 'day-year')}
            {r.correction && <> · {r.correction}</>}{' '}
            <Link to={paths.act(r.actId)}>{t('revisions.record')}</Link>
          </li>
        ))}
      </ol>
    </details>
  );
}
