// The year in one line: phases of the charter, today marked, deadlines with days left. Vertical on a phone.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Bilingual, daysUntil, useDate, useNow, useSay, useZone } from '../platform';

export interface TimelinePhase {
  id: string;
  name: Bilingual;
  state: 'done' | 'now' | 'later';
  /** When it opened or will open: instant or civil date. */
  opensAt?: string | null;
  /** When what it asks for must be there. */
  dueAt?: string | null;
  /** One more line, e.g. "quarterly". */
  note?: Bilingual;
}

export function Timeline({ phases, label }: { phases: readonly TimelinePhase[]; label?: string }) {
  const { t } = useTranslation('ui');
  const [all, setAll] = useState(false);
  const nowAt = phases.findIndex((p) => p.state === 'now');
  return (
    <div className={all ? 'timeline timeline-all' : 'timeline'}>
      <ol className="bare" aria-label={label ?? t('timeline.label')}>
        {phases.map((phase, i) => (
          <Step key={phase.id} phase={phase} next={i === nowAt + 1} />
        ))}
      </ol>
      {phases.length > 2 && (
        <button type="button" className="timeline-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('timeline.less') : t('timeline.all', { count: phases.length })}
        </button>
      )}
    </div>
  );
}

function Step({ phase, next }: { phase: TimelinePhase; next: boolean }) {
  const { t } = useTranslation('ui');
  const say = useSay();
  const date = useDate();
  const now = useNow();
  const zone = useZone();
  const due = phase.state !== 'done' ? phase.dueAt : undefined;
  const day = phase.opensAt && phase.state === 'now' ? 1 - daysUntil(phase.opensAt, now, zone) : 0;
  return (
    <li
      className={`step ${phase.state} ${next ? 'next' : ''}`.trim()}
      aria-current={phase.state === 'now' ? 'step' : undefined}
    >
      <b>{say(phase.name)}</b>
      <span className="out-of-sight">{t(`timeline.${phase.state}`)}</span>
      {phase.opensAt && <span className="step-when">{date(phase.opensAt)}</span>}
      {day > 0 && <span className="step-today">{t('timeline.today', { day })}</span>}
      {due && (
        <span className="step-due">
          {t('timeline.due', { date: date(due) })}
          <br />
          <DaysLeft until={due} />
        </span>
      )}
      {phase.note && <span>{say(phase.note)}</span>}
    </li>
  );
}

/** "6 days left", "today", "3 days late". */
export function DaysLeft({ until }: { until: string }) {
  const { t } = useTranslation('ui');
  const days = daysUntil(until, useNow(), useZone());
  if (days === 0) return <span>{t('days.today')}</span>;
  if (days > 0) return <span>{t('days.left', { count: days })}</span>;
  return <span className="late">{t('days.late', { count: -days })}</span>;
}
