// The year in one line, as every page of a cycle carries it: phases with days, and what the next one still waits for.

import { useLocality } from '../../platform';
import type { TimelinePhase } from '../../ui/timeline';
import { Timeline } from '../../ui/timeline';
import { type PhaseData, type TimelineData, useLiveYear, useTimeline } from './queries';

/** Phases as the timeline draws them: a phase that waits for something owed shows what, and until when. */
export const phasesOf = ({ phases }: Pick<TimelineData, 'phases'>): TimelinePhase[] =>
  phases.map((phase) => ({
    id: phase.id,
    name: phase.name,
    state: phase.status === 'done' || phase.status === 'now' ? phase.status : 'later',
    opensAt: phase.openedAt ?? phase.date,
    ...owed(phase),
  }));

function owed({ status, missing }: PhaseData): Pick<TimelinePhase, 'dueAt' | 'note'> {
  if (status !== 'waiting') return {};
  const first = missing[0];
  return first ? { dueAt: first.dueOn, note: first.name } : {};
}

/** The block for other screens: live, silent where no year has begun. */
export function YearTimeline({ year }: { year?: number }) {
  const { slug } = useLocality();
  const { data } = useTimeline(slug, year);
  useLiveYear(slug);
  return data ? <Timeline phases={phasesOf(data)} /> : null;
}
