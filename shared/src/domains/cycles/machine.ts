// The budget year as a state machine built from the charter: the clock opens phases in order, facts that are owed are
// waited for, nobody can skip one. Pure: state, facts and the time go in, what happened comes out.
import { endOfDay, type LocalDate, startOfDay, type WorkingCalendar } from '../../kernel/index.js';
import { type Anchor, type Anchors, type Charter, type PhaseRule, resolveDay } from '../charters/index.js';

/** A year in which a charter is applied. */
export interface CyclePlan {
  readonly charter: Charter;
  readonly year: number;
  readonly zone: string;
  /** Days that have been fixed (forum, session) or have happened (approval). */
  readonly anchors: Anchors;
  readonly working?: WorkingCalendar;
}

export interface OpenedPhase {
  readonly phase: string;
  /** The day on which it was to open. */
  readonly scheduled: LocalDate;
  /** The true time at which it opened (UTC): later than scheduled after a stop or a wait. */
  readonly openedAt: string;
}

/** Phases in the order in which they opened; the last is the present one. */
export interface CycleState {
  readonly opened: readonly OpenedPhase[];
}
export const NOT_BEGUN: CycleState = { opened: [] };

/** Fact → when it was noted (UTC). */
export type Facts = Readonly<Record<string, string>>;

/** A phase whose day has come but whose required facts are missing. */
export interface Waiting {
  readonly phase: string;
  readonly missing: readonly string[];
  readonly since: string;
}

export interface Advance {
  readonly state: CycleState;
  /** What opened in this step, in order. */
  readonly opened: readonly OpenedPhase[];
  readonly waiting?: Waiting;
}

export interface Opening {
  readonly rule: PhaseRule;
  readonly date: LocalDate;
  /** The instant from which it may open. */
  readonly at: Date;
  /** Its day is only expected, not yet fixed. */
  readonly expected: boolean;
}

/** Anchors that are not set but happen. */
const HAPPENS: readonly Anchor[] = ['approved', 'draftPublished'];

export function phaseRule(charter: Charter, id: string): PhaseRule {
  const rule = charter.phases.find((p) => p.id === id);
  if (!rule) throw new RangeError(`the charter has no phase ${id}`);
  return rule;
}

/** When a phase is to open; undefined while its day cannot be told. */
export function openingOf(plan: CyclePlan, id: string): Opening | undefined {
  const rule = phaseRule(plan.charter, id);
  const day = resolveDay(rule.opens, plan.charter, plan.year, plan.anchors, plan.working);
  if (!day) return undefined;
  // The day on which something is expected to happen has passed only when it is over.
  const happens = 'anchor' in rule.opens && HAPPENS.includes(rule.opens.anchor);
  const at = day.expected && happens ? endOfDay(day.date, plan.zone) : startOfDay(day.date, plan.zone);
  return { rule, date: day.date, at, expected: day.expected };
}

/** The phases that may open next. */
export function nextPhases(charter: Charter, state: CycleState): readonly string[] {
  const current = state.opened.at(-1);
  return current ? phaseRule(charter, current.phase).next : [charter.firstPhase];
}

/**
 * Opens every phase that is due at `now`, in order. Calling it again changes nothing. After a stop it catches up:
 * each phase gets the true time of its opening beside the day on which it should have opened.
 */
export function advance(plan: CyclePlan, before: CycleState, facts: Facts, now: Date): Advance {
  const opened: OpenedPhase[] = [];
  let state = before;
  for (;;) {
    const due = nextPhases(plan.charter, state)
      .map((id) => openingOf(plan, id))
      .filter((o) => o !== undefined)
      .filter((o) => o.at.getTime() <= now.getTime());
    if (!due.length) return { state, opened };
    const ready = due.find((o) => missingFacts(o.rule, facts).length === 0);
    if (!ready) {
      const [first] = due;
      const missing = missingFacts(first.rule, facts);
      return { state, opened, waiting: { phase: first.rule.id, missing, since: first.at.toISOString() } };
    }
    const step = { phase: ready.rule.id, scheduled: ready.date, openedAt: now.toISOString() };
    opened.push(step);
    state = { opened: [...state.opened, step] };
  }
}

export const missingFacts = (rule: PhaseRule, facts: Facts): string[] =>
  rule.requires.filter((fact) => facts[fact] === undefined);

/** The next opening that is still ahead of `now`; undefined in the last phase or while nothing is known. */
export function nextOpening(plan: CyclePlan, state: CycleState, now: Date): Opening | undefined {
  return nextPhases(plan.charter, state)
    .map((id) => openingOf(plan, id))
    .filter((o) => o !== undefined)
    .filter((o) => o.at.getTime() > now.getTime())
    .sort((a, b) => a.at.getTime() - b.at.getTime())[0];
}
