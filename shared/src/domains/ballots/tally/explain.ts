// Why each project was chosen or not: who paid how much, or what was missing. Data; the words are in explain-words.ts.
import type { EqualSharesOutcome } from './completion.js';
import type { GreedyStep } from './greedy.js';
import type { TallyOutcome } from './tally.js';

/** Amounts are in 1/scale of the currency; those of single voters are floats (exact values rounded once). */
export type Reason =
  | {
      /** Bought by equal shares: those who could paid `price` a share, the others all they had left. */
      readonly kind: 'bought';
      readonly price: number;
      /** Whether every supporter has one share (then `price` is what each pays). */
      readonly alike: boolean;
      readonly payers: number;
      readonly emptied: number;
      readonly paidByEmptied: number;
      readonly tiedWith: readonly number[];
    }
  /** Its supporters together had `held`, not its cost. */
  | { readonly kind: 'too-poor'; readonly held: number; readonly missing: number }
  /** Its turn came when `left` was left. */
  | { readonly kind: 'fits'; readonly left: bigint; readonly turn: number }
  | { readonly kind: 'too-dear'; readonly left: bigint; readonly missing: bigint; readonly turn: number }
  /** Phragmén: bought when so much money had flowed to each voter. */
  | { readonly kind: 'in-time'; readonly moment: number }
  | { readonly kind: 'stopped'; readonly left: bigint; readonly due: readonly number[] }
  | { readonly kind: 'free' }
  | { readonly kind: 'nobody' };

export interface ProjectExplanation {
  readonly project: number;
  readonly cost: bigint;
  readonly votes: number;
  /** Place in the order of selection, from 1. */
  readonly place?: number;
  /** Decided after equal shares had ended, with the money left. */
  readonly byCompletion: boolean;
  readonly reason: Reason;
}

/** An explanation for each project: the selected ones in order, then the others by votes. */
export function explain(outcome: TallyOutcome): ProjectExplanation[] {
  const { profile, selected } = outcome;
  const { projects } = profile.election;
  const places = new Map(selected.map((project, i) => [project, i + 1]));
  return projects
    .map((project, c) => ({
      project: c,
      cost: project.cost,
      votes: profile.votes[c],
      ...(places.has(c) ? { place: places.get(c) } : {}),
      ...reasonOf(outcome, c),
    }))
    .sort(
      (a, b) =>
        (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY) ||
        b.votes - a.votes ||
        profile.ranks[a.project] - profile.ranks[b.project],
    );
}

function reasonOf(outcome: TallyOutcome, c: number): Pick<ProjectExplanation, 'reason' | 'byCompletion'> {
  const { run } = outcome;
  const { cost } = outcome.profile.election.projects[c];
  if (run.rule === 'greedy') return { byCompletion: false, reason: byGreedy(run.greedy.steps, c, cost) };
  if (run.rule === 'mes') return byEqualShares(outcome, run.mes, c);
  const { selected, moments, stoppedAt, spent } = run.phragmen;
  const at = selected.indexOf(c);
  const left = outcome.profile.election.budget - spent;
  if (at >= 0 && moments[at] !== Number.POSITIVE_INFINITY) {
    return { byCompletion: false, reason: { kind: 'in-time', moment: moments[at] } };
  }
  if (at >= 0) return { byCompletion: false, reason: { kind: 'fits', left, turn: at + 1 } };
  return { byCompletion: false, reason: { kind: 'stopped', left, due: stoppedAt } };
}

function byGreedy(steps: readonly GreedyStep[], c: number, cost: bigint): Reason {
  const at = steps.findIndex(({ project }) => project === c);
  const { left, taken } = steps[at];
  return taken
    ? { kind: 'fits', left, turn: at + 1 }
    : { kind: 'too-dear', left, missing: cost - left, turn: at + 1 };
}

function byEqualShares(
  { profile }: TallyOutcome,
  mes: EqualSharesOutcome,
  c: number,
): Pick<ProjectExplanation, 'reason' | 'byCompletion'> {
  const purchase = mes.run.purchases.find(({ project }) => project === c);
  const cost = Number(profile.election.projects[c].cost);
  if (purchase && cost === 0) return { byCompletion: false, reason: { kind: 'free' } };
  const supporters = weightOf(profile, c);
  if (purchase) {
    const { price, emptied, paidByEmptied, tiedWith } = purchase;
    const alike = profile.supporterShare === undefined;
    const payers = supporters - emptied;
    return {
      byCompletion: false,
      reason: { kind: 'bought', price, alike, payers, emptied, paidByEmptied, tiedWith },
    };
  }
  if (mes.completion) {
    const reason = byGreedy(mes.completion.steps, c, profile.election.projects[c].cost);
    // With equal shares' own reason where the completion did not take it either: that is what voters ask about.
    if (reason.kind === 'fits' || supporters === 0) return { byCompletion: true, reason };
  }
  if (supporters === 0) return { byCompletion: false, reason: { kind: 'nobody' } };
  const held = moneyOf(profile, mes.run.money, c);
  return { byCompletion: false, reason: { kind: 'too-poor', held, missing: Math.max(cost - held, 0) } };
}

function weightOf({ supporterStart, supporter, weights }: TallyOutcome['profile'], c: number): number {
  let sum = 0;
  for (let i = supporterStart[c]; i < supporterStart[c + 1]; i += 1) sum += weights[supporter[i]];
  return sum;
}

function moneyOf(
  { supporterStart, supporter, weights }: TallyOutcome['profile'],
  money: Float64Array,
  c: number,
): number {
  let sum = 0;
  for (let i = supporterStart[c]; i < supporterStart[c + 1]; i += 1) {
    sum += weights[supporter[i]] * money[supporter[i]];
  }
  return sum;
}
