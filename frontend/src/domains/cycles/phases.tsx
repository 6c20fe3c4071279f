// Every phase of the year: when it opens, what it is for, what must be done before and by whom, and which law or practice says so.
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { lastInstant, useDate, usePaths, useSay, useZone } from '../../platform';
import { DutyClock } from '../../ui/duty-clock';
import { Tag, type TagLook } from '../../ui/tag';
import type { DemandData, PhaseData } from './queries';

const LOOK: Record<PhaseData['status'], TagLook> = {
  done: 'ok',
  now: 'act',
  waiting: 'warn',
  ahead: 'plain',
};

export function Phases({ phases }: { phases: readonly PhaseData[] }) {
  return (
    <ol className="bare phases">
      {phases.map((phase) => (
        <li key={phase.id} id={`phase-${phase.id}`} className={`phase phase-${phase.status}`}>
          <Phase phase={phase} />
        </li>
      ))}
    </ol>
  );
}

function Phase({ phase }: { phase: PhaseData }) {
  const { t } = useTranslation('cycles');
  const say = useSay();
  const date = useDate();
  return (
    <>
      <div className="phase-when">
        <Tag look={LOOK[phase.status]}>{t(`status.${phase.status}`)}</Tag>
        {phase.date && (
          <p className="small">
            {date(phase.date, 'day-year')}
            {phase.expected && <span className="muted"> {t('phases.expected')}</span>}
          </p>
        )}
        {phase.status === 'ahead' && phase.daysUntil !== undefined && phase.daysUntil > 0 && (
          <p className="small muted">{t('phases.in-days', { count: phase.daysUntil })}</p>
        )}
      </div>
      <div className="phase-what">
        <h3>{say(phase.name)}</h3>
        <p className="measure">{say(phase.summary)}</p>
        {phase.demands.length > 0 && (
          <>
            <p className="small muted phase-needs">{t('phases.needs')}</p>
            <ul className="bare demands">
              {phase.demands.map((demand) => (
                <li key={demand.fact}>
                  <Demand demand={demand} />
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="small muted">{t('source', { source: say(phase.source.cite) })}</p>
      </div>
    </>
  );
}

function Demand({ demand }: { demand: DemandData }) {
  const { t } = useTranslation('cycles');
  const say = useSay();
  const date = useDate();
  const zone = useZone();
  const paths = usePaths();
  const { name, officeName, notedAt, actId, dueOn } = demand;
  return (
    <>
      <span className="demand-mark" aria-hidden="true">
        {notedAt ? '☑' : '☐'}
      </span>
      <span>
        <b>{say(name)}</b> <span className="muted">{say(officeName)}</span>{' '}
        {notedAt ? (
          <span className="small">
            {t('demand.done', { date: date(notedAt, 'day-year') })}{' '}
            {actId && <Link to={paths.act(actId)}>{t('demand.act')}</Link>}
          </span>
        ) : (
          dueOn && (
            <span className="small">
              <DutyClock dueAt={lastInstant(dueOn, zone)} withDate />
            </span>
          )
        )}
      </span>
    </>
  );
}

/** What a phase waits for: what, by whom, since when. */
export function MissingList({ missing }: { missing: PhaseData['missing'] }) {
  const { t } = useTranslation('cycles');
  const say = useSay();
  const zone = useZone();
  return (
    <ul>
      {missing.map(({ fact, name, officeName, dueOn }) => (
        <li key={fact}>
          {t('waiting.owed', { what: say(name), who: say(officeName) })}{' '}
          {dueOn && <DutyClock dueAt={lastInstant(dueOn, zone)} withDate />}
        </li>
      ))}
    </ul>
  );
}
