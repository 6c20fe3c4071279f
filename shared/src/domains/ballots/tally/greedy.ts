// Greedy by value for money: the order in which most cities fund projects today.
// score(c) = Σ_i u_i(c) / cost(c); with cost utilities that is the number of votes, with cardinality votes per unit of money.
// Takes each project in that order if it fits in what is left, else skips it (Talmon, Faliszewski, AAAI 2019).
import { compareRatios, type Ratio } from './exact-ratio.js';
import type { Profile } from './profile.js';

/** Why a project came where it came. */
export interface GreedyStep {
  readonly project: number;
  /** In 1/scale of the currency, when its turn came. */
  readonly left: bigint;
  readonly taken: boolean;
}

export interface GreedyRun {
  readonly selected: number[];
  readonly steps: GreedyStep[];
  readonly spent: bigint;
}

/**
 * Projects in greedy order: by score downwards, ties by the profile's order. A project that costs nothing has an infinite
 * score where somebody wants it and none where nobody does, like any unsupported one.
 */
export function greedyOrder(profile: Profile, among: readonly number[]): number[] {
  const scores = profile.election.projects.map((_, c) => scoreOf(profile, c));
  return [...among].sort(
    (a, b) => compareScores(scores[b], scores[a]) || profile.ranks[a] - profile.ranks[b],
  );
}

/** Utility of all and the money it costs; with cost utilities the cost cancels out, also where it is nothing. */
function scoreOf({ election, satisfaction, totalShares, units }: Profile, c: number): Ratio {
  const { cost } = election.projects[c];
  const shares = BigInt(totalShares[c]);
  if (shares === 0n) return { num: 0n, den: 1n };
  if (cost === 0n) return { num: 1n, den: 0n };
  return satisfaction === 'cost' ? { num: shares, den: 1n } : { num: shares * units[c], den: cost };
}

/** Sign of a − b, where a denominator of 0 means infinite. */
const compareScores = (a: Ratio, b: Ratio): number =>
  a.den === 0n || b.den === 0n ? Number(a.den === 0n) - Number(b.den === 0n) : compareRatios(a, b);

/** Greedy on `among` (default: all projects) with `money` (default: the whole budget). */
export function greedy(
  profile: Profile,
  among: readonly number[] = profile.election.projects.map((_, c) => c),
  money: bigint = profile.election.budget,
): GreedyRun {
  const selected: number[] = [];
  const steps: GreedyStep[] = [];
  let left = money;
  for (const project of greedyOrder(profile, among)) {
    const { cost } = profile.election.projects[project];
    const taken = cost <= left;
    steps.push({ project, left, taken });
    if (!taken) continue;
    selected.push(project);
    left -= cost;
  }
  return { selected, steps, spent: money - left };
}
