// A whole draw from people and quotas: chances, panels with weights, and the public lottery of a thousand panels.

import { legacyLottery } from './legacy.js';
import { type Fairness, fairLottery, type TypeLottery } from './leximin.js';
import type { PeelProgress } from './peel.js';
import { type Person, type Pool, poolOf, type Quota } from './person-types.js';
import { LOTTERY_ALGORITHM, lotteryShares, type PublicLottery, publicLottery } from './public-lottery.js';
import { type Relaxation, smallestRelaxation } from './relaxation.js';
import type { Solver } from './solver.js';
import { chancesOf, type PersonPanel, spread } from './spread.js';

export type SortitionAlgorithm = Fairness | 'legacy';

export interface SelectionGiven {
  readonly people: readonly Person[];
  readonly quotas: readonly Quota[];
  readonly seats: number;
  readonly algorithm: SortitionAlgorithm;
  /** Any text published before; decides nothing but the order of people who are alike. */
  readonly seed: string;
}

export interface Selection {
  readonly algorithm: SortitionAlgorithm;
  /** Chance of each person, people whom no panel can hold included (0). */
  readonly probabilities: ReadonlyMap<string, number>;
  readonly minProbability: number;
  /** The smallest chance of those who have any. */
  readonly minPositive: number;
  readonly panels: readonly PersonPanel[];
  readonly lottery: PublicLottery;
  /** No share in the lottery differs from the chance by more. */
  readonly lotteryBound: number;
  /** No chance differs from the fairest one by more; absent where nothing is promised. */
  readonly bound?: number;
}

export type SelectionResult =
  | { readonly ok: true; readonly selection: Selection }
  /** No panel meets the quotas; `relaxation` is absent when there are too few people at all. */
  | { readonly ok: false; readonly relaxation?: Relaxation };

/** Throws SortitionStopped when `progress` returns false. */
export function selectPanels(
  solver: Solver,
  given: SelectionGiven,
  progress?: PeelProgress,
): SelectionResult {
  const { people, quotas, seats, algorithm, seed } = given;
  const pool = poolOf(people, quotas, seats);
  if (algorithm === 'legacy') {
    const panels = legacyLottery(people, quotas, seats, seed);
    if (!panels) return infeasible(solver, pool);
    const lottery: PublicLottery = {
      algorithm: LOTTERY_ALGORITHM,
      panels: panels.map(({ ids }) => [...ids].sort()),
    };
    return { ok: true, selection: selectionOf(given, panels, lottery) };
  }
  const fair: TypeLottery | undefined = people.length
    ? fairLottery(solver, pool, algorithm, progress)
    : undefined;
  if (!fair) return infeasible(solver, pool);
  const panels = spread(pool, fair.panels, seed);
  const lottery = publicLottery(pool, fair.panels, seed);
  return { ok: true, selection: { ...selectionOf(given, panels, lottery), bound: fair.bound } };
}

function infeasible(solver: Solver, pool: Pool): SelectionResult {
  const relaxation = pool.types.length ? smallestRelaxation(solver, pool) : undefined;
  return { ok: false, ...(relaxation ? { relaxation } : {}) };
}

function selectionOf(
  { people, algorithm }: SelectionGiven,
  panels: readonly PersonPanel[],
  lottery: PublicLottery,
): Selection {
  const chances = chancesOf(panels);
  const shares = lotteryShares(lottery);
  const probabilities = new Map(people.map(({ id }) => [id, chances.get(id) ?? 0]));
  let minProbability = 1;
  let minPositive = 1;
  let lotteryBound = 0;
  for (const [id, chance] of probabilities) {
    minProbability = Math.min(minProbability, chance);
    if (chance > 1e-9) minPositive = Math.min(minPositive, chance);
    lotteryBound = Math.max(lotteryBound, Math.abs((shares.get(id) ?? 0) - chance));
  }
  return { algorithm, probabilities, minProbability, minPositive, panels, lottery, lotteryBound };
}
