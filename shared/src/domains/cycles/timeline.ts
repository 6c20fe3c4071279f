// Where we are in the year: every phase with its day and state, as each page of a cycle shows it.
import { type Bilingual, dateInZone, daysBetween, type LocalDate } from '../../kernel/index.js';
import type { Source } from '../charters/index.js';
import { advance, type CyclePlan, type CycleState, type Facts, openingOf } from './machine.js';

/** done: another phase has opened since. now: the present phase. waiting: its day has come, something owed is missing. ahead: to come. */
export type PhaseStatus = 'done' | 'now' | 'waiting' | 'ahead';

export interface TimelinePhase {
  readonly id: string;
  readonly name: Bilingual;
  readonly summary: Bilingual;
  readonly source: Source;
  readonly status: PhaseStatus;
  /** The day on which it opened or is to open. */
  readonly date?: LocalDate;
  /** The day is expected, not fixed. */
  readonly expected: boolean;
  /** Days from today until it opens; negative when it lies behind. */
  readonly daysUntil?: number;
  readonly openedAt?: string;
  /** Facts that must be noted before it may open and are not yet. */
  readonly missing: readonly string[];
}

export function timelineOf(plan: CyclePlan, state: CycleState, facts: Facts, now: Date): TimelinePhase[] {
  const today = dateInZone(now, plan.zone);
  const { waiting } = advance(plan, state, facts, now);
  const current = state.opened.at(-1)?.phase;
  return plan.charter.phases.map((rule) => {
    const opened = state.opened.find((o) => o.phase === rule.id);
    const planned = openingOf(plan, rule.id);
    const date = opened ? dateInZone(new Date(opened.openedAt), plan.zone) : planned?.date;
    return {
      id: rule.id,
      name: rule.name,
      summary: rule.summary,
      source: rule.source,
      status:
        rule.id === current ? 'now' : opened ? 'done' : waiting?.phase === rule.id ? 'waiting' : 'ahead',
      date,
      expected: !opened && (planned?.expected ?? true),
      daysUntil: date && daysBetween(today, date),
      openedAt: opened?.openedAt,
      missing: opened ? [] : rule.requires.filter((fact) => facts[fact] === undefined),
    };
  });
}
