// The year in one sentence: where it stands, and what comes next and when.
import { useTranslation } from 'react-i18next';
import { useSay } from '../../platform';
import type { TimelinePhase } from '../../ui/timeline';
import type { PhaseData, TimelineData } from './queries';

/** Phases as the timeline draws them: what waits for something owed is still to come. */
export function phasesOf(timeline: TimelineData): TimelinePhase[] {
  return timeline.phases.map((phase) => ({
    id: phase.id,
    name: phase.name,
    state: phase.status === 'done' || phase.status === 'now' ? phase.status : 'later',
    opensAt: phase.openedAt ?? phase.date,
  }));
}

const nextOf = (timeline: TimelineData): PhaseData | undefined =>
  timeline.phases[timeline.phases.findIndex((phase) => phase.status === 'now') + 1];

/** The headline of the home page. */
export function useYearSentence(): (timeline: TimelineData) => string {
  const { t } = useTranslation('home');
  const say = useSay();
  return (timeline) => {
    const now = timeline.phases.find((phase) => phase.id === timeline.phase);
    const next = nextOf(timeline);
    const name = now ? say(now.name) : '';
    if (!next) return t('state.last', { year: timeline.year, now: name });
    const days = next.daysUntil;
    if (days === undefined) return t('state.next', { now: name, next: say(next.name) });
    if (days > 0) return t('state.days', { now: name, next: say(next.name), count: days });
    return t('state.due', { now: name, next: say(next.name) });
  };
}
