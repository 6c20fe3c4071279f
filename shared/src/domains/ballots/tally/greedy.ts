// Greedy by value for money: the order in which most cities fund projects today.
// score(c) = Σ_i u_i(c) / cost(c); with cost utilities that is the number of votes, with cardinality votes per unit of money.
// Takes each project in that order if it fits in what is left, else skips it (Talmon, Faliszewski, AAAI 2019).
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

/** Projects in greedy order: by score downwards (unsupported last, free and supported first), ties by the profile's order. */
export function greedyOrder(profile: Profile, among: readonly number[]): number[] {
  const { election, totalShares, units, ranks } = profile;
  const value = (c: number) => BigInt(totalShares[c]) * units[c];
  return [...among].sort((a, b) => {
    // Cost utilities: the cost cancels out, also where it is nothing.
    if (profile.satisfaction === 'cost') {
      const free = Number(isFree(profile, b)) - Number(isFree(profile, a));
      return free || totalShares[b] - totalShares[a] || ranks[a] - ranks[b];
    }
    const free = Number(isFree(profile, b)) - Number(isFree(profile, a));
    if (free) return free;
    const left = value(a) * election.projects[b].cost;
    const right = value(b) * election.projects[a].cost;
    if (left !== right && !isFree(profile, a)) return left > right ? -1 : 1;
    return ranks[a] - ranks[b];
  });
}

const isFree = ({ election, totalShares }: Profile, c: number): boolean =>
  election.projects[c].cost === 0n && totalShares[c] > 0;

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
