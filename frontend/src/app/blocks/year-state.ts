// The year in one sentence: where it stands, and what comes next and when.
import { useTranslation } from 'react-i18next';
import { useSay } from '../../platform';
import type { TimelinePhase } from '../../ui/timeline';
import type { TimelineData } from './queries';

/** Phases as the timeline draws them: what waits for something owed is still to come. */
export function phasesOf(timeline: TimelineData): TimelinePhase[] {
  return timeline.phases.map((phase) => ({
    id: phase.id,
    name: phase.name,
    state: phase.status === 'done' || phase.status === 'now' ? phase.status : 'later',
    opensAt: phase.openedAt ?? phase.date,
  }));
}

/** The headline of the home page. */
export function useYearSentence(): (timeline: TimelineData) => string {
  const { t } = useTranslation('blocks');
  const say = useSay();
  return (timeline) => {
    const at = timeline.phases.findIndex((phase) => phase.id === timeline.phase);
    const now = at < 0 ? '' : say(timeline.phases[at].name);
    const next = timeline.phases[at + 1];
    if (!next) return t('year.last', { year: timeline.year, now });
    const values = { now, next: say(next.name) };
    if (next.status === 'waiting' && next.missing[0]) {
      return t('year.waiting', { ...values, missing: say(next.missing[0].name) });
    }
    if (next.daysUntil !== undefined && next.daysUntil > 0) {
      return t('year.days', { ...values, count: next.daysUntil });
    }
    return t('year.next', values);
  };
}
