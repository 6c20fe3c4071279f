// LEXIMIN: the smallest chance of anybody is as large as the quotas allow; among all such lotteries the next smallest, and so on.
// Flanigan, Gölz, Gupta, Hennig, Procaccia, "Fair algorithms for selecting citizens' assemblies", Nature 596 (2021).
//
// Relax, take apart, cut: the optimum over fractional panels is computed first and taken apart into real panels. Where that
// succeeds it is the optimum over real panels too, because these allow no more. Where it does not, an inequality that all real
// panels meet and this point does not is found by an integer programme and added, and the optimum is computed again.
import { mixPanels } from './mix-panels.js';
import { PanelFinder } from './panel-finder.js';
import { type PeelProgress, peel, type WeightedPanel } from './peel.js';
import type { Pool } from './person-types.js';
import { type Cut, relaxedLeximin } from './relaxed-leximin.js';
import type { Solver } from './solver.js';

export interface TypeLottery {
  /** Real panels with weights that add up to 1. */
  readonly panels: readonly WeightedPanel[];
  /** Chance of each person, by type. */
  readonly probabilities: Float64Array;
  /** No chance is further from the LEXIMIN one than this. */
  readonly bound: number;
}

export type Fairness = 'leximin' | 'maximin';

/** Far inside what anybody could tell apart: chances are stated with four decimals. */
const CLOSE = 2e-5;
const MOST_CUTS = 400;

export class SortitionStopped extends Error {}

/**
 * The fairest lottery over panels of a pool; undefined when no panel meets the quotas (see smallestRelaxation).
 * Throws SortitionStopped when `progress` returns false.
 */
export function fairLottery(
  solver: Solver,
  pool: Pool,
  fairness: Fairness = 'leximin',
  progress?: PeelProgress,
): TypeLottery | undefined {
  const finder = new PanelFinder(solver, pool);
  try {
    if (!finder.best(new Float64Array(pool.types.length))) return undefined;
    const cuts: Cut[] = [];
    const known: Float64Array[] = [];
    for (;;) {
      const chances = relaxedLeximin(solver, pool, cuts, fairness === 'leximin' ? 'all' : 'first');
      if (!chances) throw new Error('panels exist, but no mixture of panels');
      const found = takeApart(solver, pool, finder, chances, known, cuts, progress);
      if (found) return lotteryOf(pool, found.panels, found.bound);
    }
  } finally {
    finder.dispose();
  }
}

/** Real panels that mix to `chances`, or a new cut. `known` grows by the panels found. */
function takeApart(
  solver: Solver,
  pool: Pool,
  finder: PanelFinder,
  chances: Float64Array,
  known: Float64Array[],
  cuts: Cut[],
  progress: PeelProgress | undefined,
): { panels: WeightedPanel[]; bound: number } | undefined {
  let stopped = false;
  const told: PeelProgress = (left) => {
    stopped = progress?.(left) === false;
    return !stopped;
  };
  const point = chances.map((chance, t) => chance * pool.types[t].people);
  const { panels, left } = peel(finder, pool, point, told);
  if (stopped) throw new SortitionStopped('stopped');
  if (left <= CLOSE / 2) {
    const whole = panels.reduce((sum, { weight }) => sum + weight, 0);
    return { panels: panels.map((p) => ({ ...p, weight: p.weight / whole })), bound: left };
  }
  known.push(...panels.map(({ counts }) => counts));
  for (;;) {
    if (!known.length) known.push(finder.best(point)!.panel);
    const mixed = mixPanels(solver, pool, known, chances);
    if (mixed.shortfall <= CLOSE) return { panels: mixed.panels, bound: mixed.shortfall };
    if (told(Math.min(1, mixed.shortfall)) === false) throw new SortitionStopped('stopped');
    const better = betterPanel(finder, mixed.weights, mixed.limit);
    if (better.panel) {
      known.push(better.panel);
      continue;
    }
    if (cuts.length >= MOST_CUTS) return { panels: mixed.panels, bound: mixed.shortfall };
    cuts.push({ weights: mixed.weights, limit: better.most });
    return undefined;
  }
}

/** A panel beyond `limit`, found quickly or by proof; else the proven most of any panel. */
function betterPanel(
  finder: PanelFinder,
  weights: Float64Array,
  limit: number,
): { panel?: Float64Array; most: number } {
  const margin = CLOSE / 10;
  const good = finder.good(weights);
  if (good && dot(weights, good) > limit + margin) return { panel: good, most: limit };
  const best = finder.best(weights);
  if (!best) throw new Error('no panel any more');
  return best.value > limit + margin
    ? { panel: best.panel, most: best.value }
    : { most: Math.max(best.value, limit) };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i] * b[i];
  return sum;
}

function lotteryOf(pool: Pool, panels: readonly WeightedPanel[], bound: number): TypeLottery {
  const probabilities = new Float64Array(pool.types.length);
  for (const { counts, weight } of panels) {
    for (let t = 0; t < probabilities.length; t += 1) {
      probabilities[t] += (weight * counts[t]) / pool.types[t].people;
    }
  }
  return { panels, probabilities, bound };
}
