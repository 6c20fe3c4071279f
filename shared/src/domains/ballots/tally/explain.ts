// Why each project was chosen or not: who paid how much, or what was missing. Data; the words are in explain-words.ts.
import type { EqualSharesOutcome } from './completion.js';
import type { Purchase } from './equal-shares.js';
import type { Ratio } from './exact-ratio.js';
import type { GreedyStep } from './greedy.js';
import type { PhragmenRun } from './phragmen.js';
import type { Profile } from './profile.js';
import type { TallyOutcome } from './tally.js';

/** Amounts are exact, in 1/scale of the currency. */
export type Reason =
  | {
      /** Bought by equal shares: those who could paid `price`, the others all they had left; both sums make the cost. */
      readonly kind: 'bought';
      /** For each of those who paid in full; where ballots carry points, for each point. */
      readonly price: Ratio;
      readonly each: 'voter' | 'point';
      /** Voters who paid in full, and what they paid together. */
      readonly payers: number;
      readonly paidInFull: Ratio;
      /** Voters who gave all they had left, and what that was together. */
      readonly emptied: number;
      readonly paidByEmptied: Ratio;
      /** Supporters who had nothing left when it was bought. */
      readonly penniless: number;
      readonly tiedWith: readonly number[];
    }
  /** Its supporters together had `held`; with `missing` that makes its cost. */
  | { readonly kind: 'too-poor'; readonly held: Ratio; readonly missing: Ratio }
  /** Its turn came when `left` was left. */
  | { readonly kind: 'fits'; readonly left: bigint; readonly turn: number }
  | { readonly kind: 'too-dear'; readonly left: bigint; readonly missing: bigint; readonly turn: number }
  /** Phragmén: bought when so much money had flowed to each voter. */
  | { readonly kind: 'in-time'; readonly moment: Ratio }
  /** Phragmén leaves out from the start what costs more than the whole budget. */
  | { readonly kind: 'over-budget'; readonly budget: bigint }
  /** A project that was due (one of `unfit`) did not fit in what was left: the rule ends there. */
  | { readonly kind: 'stopped'; readonly left: bigint; readonly unfit: readonly number[] }
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
  return { byCompletion: false, reason: byPhragmen(outcome, run.phragmen, c) };
}

function byPhragmen({ profile: { election } }: TallyOutcome, run: PhragmenRun, c: number): Reason {
  const { projects, budget } = election;
  const costOf = (list: readonly number[]) => list.reduce((sum, p) => sum + projects[p].cost, 0n);
  const at = run.selected.indexOf(c);
  if (at >= 0) {
    const moment = run.moments[at];
    if (moment) return { kind: 'in-time', moment };
    return { kind: 'fits', left: budget - costOf(run.selected.slice(0, at)), turn: at + 1 };
  }
  if (projects[c].cost > budget) return { kind: 'over-budget', budget };
  const left = budget - run.spent;
  return { kind: 'stopped', left, unfit: run.stoppedAt.filter((p) => projects[p].cost > left) };
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
  const { cost } = profile.election.projects[c];
  if (purchase) {
    return {
      byCompletion: false,
      reason: cost === 0n ? { kind: 'free' } : boughtFor(profile, purchase, cost),
    };
  }
  const supporters = supportersOf(profile, c);
  if (mes.completion) {
    const reason = byGreedy(mes.completion.steps, c, cost);
    // With equal shares' own reason where the completion did not take it either: that is what voters ask about.
    if (reason.kind === 'fits' || supporters === 0) return { byCompletion: true, reason };
  }
  if (supporters === 0) return { byCompletion: false, reason: { kind: 'nobody' } };
  const held = mes.run.purses.held(c);
  const missing = { num: cost * held.den - held.num, den: held.den };
  return { byCompletion: false, reason: { kind: 'too-poor', held, missing } };
}

function boughtFor(profile: Profile, purchase: Purchase, cost: bigint): Reason {
  const { project, price, payers, full, emptied, tiedWith } = purchase;
  const paidInFull = { num: price.num * BigInt(full), den: price.den };
  const points = profile.supporterShare !== undefined;
  return {
    kind: 'bought',
    // A share is as many points as all supporters' points have in common, in units of 1/pointScale.
    price: points
      ? {
          num: price.num * BigInt(profile.election.pointScale),
          den: price.den * profile.units[project],
        }
      : price,
    each: points ? 'point' : 'voter',
    payers,
    paidInFull,
    emptied,
    paidByEmptied: { num: cost * price.den - paidInFull.num, den: price.den },
    penniless: supportersOf(profile, project) - payers - emptied,
    tiedWith,
  };
}

/** Voters to whom the project is worth something. */
function supportersOf({ supporterStart, supporter, weights }: Profile, c: number): number {
  let sum = 0;
  for (let i = supporterStart[c]; i < supporterStart[c + 1]; i += 1) sum += weights[supporter[i]];
  return sum;
}
