// An adjustment plan (预算调整方案): reason, items, amounts (BL 69); what is missing before it goes to the congress; its states and clock.
import {
  addDays,
  type Bilingual,
  formatFen,
  type LocalDate,
  ok,
  type Refusal,
  type Result,
  refuse,
} from '../../../kernel/index.js';
import type { LineDelta } from '../../budgets/index.js';
import { type Charter, calendarDay, type VirementRules } from '../../charters/index.js';
import { balanceOf, balanceProblems, mergedChanges } from '../../review/index.js';
import { adjustmentTriggers, type KeySpending, type Trigger } from './triggers.js';
import { type MovableLine, virementProblems } from './virement.js';

/**
 * draft: the finance office writes. submitted: before the congress, public. passed or rejected: the congress's vote.
 * withdrawn: by the government before the vote.
 */
export const ADJUSTMENT_STATES = ['draft', 'submitted', 'passed', 'rejected', 'withdrawn'] as const;
export type AdjustmentState = (typeof ADJUSTMENT_STATES)[number];

export const ADJUSTMENT_STATE_NAMES: Readonly<Record<AdjustmentState, Bilingual>> = {
  draft: { zh: '起草中', en: 'being drafted' },
  submitted: { zh: '已提请审查批准', en: 'before the congress' },
  passed: { zh: '已批准', en: 'passed' },
  rejected: { zh: '未获批准', en: 'rejected' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

const STEPS = {
  edit: { from: 'draft', to: 'draft' },
  submit: { from: 'draft', to: 'submitted' },
  review: { from: 'submitted', to: 'submitted' },
  pass: { from: 'submitted', to: 'passed' },
  reject: { from: 'submitted', to: 'rejected' },
  withdraw: { from: 'submitted', to: 'withdrawn' },
} as const satisfies Record<string, { from: AdjustmentState; to: AdjustmentState }>;
export type AdjustmentStep = keyof typeof STEPS;

export function stepAdjustment(state: AdjustmentState, step: AdjustmentStep): Result<AdjustmentState> {
  if (STEPS[step].from === state) return ok(STEPS[step].to);
  const { zh, en } = ADJUSTMENT_STATE_NAMES[state];
  return refuse('supervision.adjustment-state', { stateZh: zh, stateEn: en }, { kind: 'conflict' });
}

/** Lines that one plan may change. */
export const PLAN_LINES = 200;
export const PLAN_TEXT = 8_000;
export const LINE_REASON = 1_000;

export interface PlannedChange extends LineDelta {
  /** Why this line (BL 69). */
  readonly reason: string;
}

export interface PlanCase {
  readonly lines: ReadonlyMap<string, MovableLine>;
  readonly changes: readonly PlannedChange[];
  readonly key: KeySpending;
  readonly rule: VirementRules | undefined;
}

export interface Needed {
  /** adjustment: the congress decides. virement: within the charter's limits, no vote is needed. nothing: no change. */
  readonly kind: 'adjustment' | 'virement' | 'nothing';
  readonly triggers: readonly Trigger[];
  /** Where no trigger applies: why it is still more than a virement. */
  readonly beyond: readonly Refusal[];
}

/** Which way the planned changes must go: each trigger of BL 67, else the charter's limits for virement. */
export function wayNeeded({ lines, changes, key, rule }: PlanCase): Needed {
  const merged = mergedChanges(changes);
  const known = new Map([...lines].map(([lineKey, { line }]) => [lineKey, line]));
  const triggers = adjustmentTriggers(known, merged, key);
  if (merged.length === 0) return { kind: 'nothing', triggers, beyond: [] };
  if (triggers.length > 0) return { kind: 'adjustment', triggers, beyond: [] };
  const down = merged.filter((c) => c.delta < 0n);
  const up = merged.filter((c) => c.delta > 0n);
  // Each line that gives is tried against each that takes, with all that it gives: the strictest reading of the charter.
  const beyond = down.flatMap((from) =>
    up.flatMap((to) =>
      virementProblems({
        rule,
        key,
        from: lines.get(from.lineKey),
        to: lines.get(to.lineKey),
        amount: -from.delta as typeof from.delta,
      }),
    ),
  );
  const once = new Map(beyond.map((p) => [JSON.stringify([p.code, p.params]), p]));
  return { kind: once.size > 0 ? 'adjustment' : 'virement', triggers, beyond: [...once.values()] };
}

/** What is wrong with one planned line; undefined when nothing is. */
export function plannedLineProblem(line: MovableLine | undefined, change: LineDelta): Refusal | undefined {
  const path = `changes.${change.lineKey}`;
  if (!line) return refuse('supervision.no-such-line', {}, { path }).refusal;
  const floor = line.executed ?? 0n;
  if (change.delta < 0n && line.authorised - line.promised + change.delta < floor) {
    const has = line.authorised - line.promised - floor;
    return refuse(
      'supervision.cut-below',
      {
        name: line.line.name,
        has: formatFen(has < 0n ? 0n : has, '万元'),
        cut: formatFen(-change.delta, '万元'),
      },
      { path },
    ).refusal;
  }
  return undefined;
}

export interface PlanToSubmit extends PlanCase {
  readonly reason: string;
  /** Required when the plan comes after the charter's usual last day. */
  readonly lateReason: string;
}

/** Everything that is still missing before a plan may be submitted; empty when nothing is. */
export function planProblems(plan: PlanToSubmit, clock: AdjustmentClock): Refusal[] {
  const { lines, changes } = plan;
  const problems: Refusal[] = [];
  const no = (...args: Parameters<typeof refuse>) => problems.push(refuse(...args).refusal);
  if (plan.reason.trim() === '') no('supervision.plan-no-reason', {}, { path: 'reason' });
  if (clock.late && plan.lateReason.trim() === '')
    no('supervision.plan-late', { day: clock.usualBy }, { path: 'lateReason' });
  const merged = mergedChanges(changes);
  if (merged.length === 0) no('supervision.plan-empty', {}, { path: 'changes' });
  for (const change of merged) {
    const problem = plannedLineProblem(lines.get(change.lineKey), change);
    if (problem) problems.push(problem);
  }
  for (const { lineKey, delta, reason } of changes) {
    const name = lines.get(lineKey)?.line.name;
    if (delta !== 0n && name !== undefined && reason.trim() === '')
      no('supervision.line-no-reason', { name }, { path: `changes.${lineKey}` });
  }
  const amendable = new Map([...lines].map(([k, l]) => [k, { ...l.line, amount: l.authorised }]));
  problems.push(...balanceProblems(balanceOf(amendable, merged)));
  if (problems.length === 0 && wayNeeded(plan).kind === 'virement')
    no('supervision.only-a-virement', {}, { kind: 'conflict' });
  return problems;
}

export interface AdjustmentClock {
  /** The day by which adjustments normally come (ZB 28). */
  readonly usualBy: LocalDate;
  readonly late: boolean;
  /** Calendar days that the draft must be with the presidium before the sitting (ZB 29). */
  readonly draftDays: number;
}

export function adjustmentClock(charter: Charter, year: number, today: LocalDate): AdjustmentClock {
  const { adjustmentsBy, adjustmentDraftDays } = charter.execution;
  const usualBy = calendarDay(adjustmentsBy, year);
  return { usualBy, late: today > usualBy, draftDays: adjustmentDraftDays };
}

/** The first day on which a plan may be voted: the charter's days after it reached the presidium, that day not counted. */
export const earliestAdjustmentVote = (submitted: LocalDate, days: number): LocalDate =>
  addDays(submitted, days);

/** Money of a budget year moves until its last day (BL 18: the budget year is the calendar year). */
export function yearOverProblem(year: number, today: LocalDate): Refusal | undefined {
  return today > `${year}-12-31`
    ? refuse('supervision.year-over', { year }, { kind: 'late' }).refusal
    : undefined;
}
