// LEXIMIN: the smallest chance of anybody is as large as the quotas allow; among all such lotteries the next smallest, and so on.
// Flanigan, Gölz, Gupta, Hennig, Procaccia, "Fair algorithms for selecting citizens' assemblies", Nature 596 (2021).
//
// Relax, take apart, cut: the optimum over fractional panels is computed first and taken apart into real panels. Where that
// succeeds it is the optimum over real panels too, because these allow no more. Where it does not, an inequality that all real
// panels meet and this point does not is found by an integer programme and added, and the optimum is computed again.
import { evenMix, mixPanels } from './mix-panels.js';
import { PanelFinder } from './panel-finder.js';
import { type PeelProgress, peel, type WeightedPanel } from './peel.js';
import type { Pool } from './person-types.js';
import { type Cut, type Hoped, relaxedLeximin } from './relaxed-leximin.js';
import type { Solver } from './solver.js';

export interface TypeLottery {
  /** Real panels with weights that add up to 1. */
  readonly panels: readonly WeightedPanel[];
  /** Chance of each person, by type. */
  readonly probabilities: Float64Array;
  /** No chance is further, up or down, from the fairest point than this. */
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
    if (!finder.good(new Float64Array(pool.types.length))) return undefined;
    const cuts: Cut[] = [];
    const known: Float64Array[] = [];
    for (;;) {
      const hoped = relaxedLeximin(solver, pool, cuts, fairness === 'leximin' ? 'all' : 'first');
      if (!hoped) throw new Error('panels exist, but no mixture of panels');
      const found = takeApart(solver, pool, finder, hoped, known, cuts, progress);
      if (found) return lotteryOf(pool, found, hoped.chances);
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
  { chances, point }: Hoped,
  known: Float64Array[],
  cuts: Cut[],
  progress: PeelProgress | undefined,
): WeightedPanel[] | undefined {
  let stopped = false;
  const told: PeelProgress = (left) => {
    stopped = progress?.(left) === false;
    return !stopped;
  };
  const { panels, left } = peel(finder, pool, point, told);
  if (stopped) throw new SortitionStopped('stopped');
  if (left <= CLOSE / 2) {
    const whole = panels.reduce((sum, { weight }) => sum + weight, 0);
    return panels.map((p) => ({ ...p, weight: p.weight / whole }));
  }
  known.push(...panels.map(({ counts }) => counts));
  for (;;) {
    if (!known.length) known.push(finder.best(point)!.panel);
    const mixed = mixPanels(solver, pool, known, chances);
    if (mixed.shortfall <= CLOSE) {
      return evenMix(solver, pool, known, chances, CLOSE) ?? mixed.panels;
    }
    if (told(Math.min(1, mixed.shortfall)) === false) throw new SortitionStopped('stopped');
    const better = betterPanel(finder, mixed.weights, mixed.limit);
    if (better.panel) {
      known.push(better.panel);
      continue;
    }
    if (cuts.length >= MOST_CUTS) return mixed.panels;
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

function lotteryOf(pool: Pool, panels: readonly WeightedPanel[], hoped: Float64Array): TypeLottery {
  const probabilities = new Float64Array(pool.types.length);
  for (const { counts, weight } of panels) {
    for (let t = 0; t < probabilities.length; t += 1) {
      probabilities[t] += (weight * counts[t]) / pool.types[t].people;
    }
  }
  const bound = probabilities.reduce((most, chance, t) => Math.max(most, Math.abs(chance - hoped[t])), 0);
  return { panels, probabilities, bound };
}
