// Mixes known panels so that nobody falls short of given chances by more than necessary.
import type { WeightedPanel } from './peel.js';
import type { Pool } from './person-types.js';
import { type ProgrammeRow, type Solver, solveOnce } from './solver.js';

export interface Mixed {
  readonly panels: WeightedPanel[];
  /** By how much the worst-off type falls short. */
  readonly shortfall: number;
  /** Weights under which every known panel counts at most `limit`, but the wanted point more. */
  readonly weights: Float64Array;
  readonly limit: number;
}

/** Weights of panels as a solution has them, adding up to 1. */
function weighted(panels: readonly Float64Array[], values: Float64Array): WeightedPanel[] {
  const kept = panels
    .map((counts, p) => ({ counts, weight: values[p] }))
    .filter(({ weight }) => weight > 1e-12);
  const whole = kept.reduce((sum, { weight }) => sum + weight, 0);
  return kept.map(({ counts, weight }) => ({ counts, weight: weight / whole }));
}

/** Panels' shares in the chance of each type, and the chances wanted. */
function shares(
  { types }: Pool,
  panels: readonly Float64Array[],
): { columns: number[]; coefficients: number[] }[] {
  return types.map(({ people }, t) => {
    const columns = panels.map((_, p) => p).filter((p) => panels[p][t] > 0);
    return { columns, coefficients: columns.map((p) => panels[p][t] / people) };
  });
}

/** min δ with Σ_P λ_P counts_P(t) / people_t + δ ≥ chance_t for all types and Σ λ = 1; its duals are the weights. */
export function mixPanels(
  solver: Solver,
  pool: Pool,
  panels: readonly Float64Array[],
  chances: Float64Array,
): Mixed {
  const { types } = pool;
  const delta = panels.length;
  const rows: ProgrammeRow[] = shares(pool, panels).map(({ columns, coefficients }, t) => ({
    columns: [...columns, delta],
    coefficients: [...coefficients, 1],
    lower: chances[t],
    upper: Number.POSITIVE_INFINITY,
  }));
  rows.push({ columns: panels.map((_, p) => p), lower: 1, upper: 1 });
  const costs = new Float64Array(delta + 1);
  costs[delta] = 1;
  const solved = solveOnce(solver, {
    maximise: false,
    costs,
    lower: new Float64Array(delta + 1),
    upper: new Float64Array(delta + 1).fill(1),
    rows,
  });
  if (!solved) throw new Error('panels cannot be mixed');
  const weights = types.map(({ people }, t) => Math.max(0, solved.rowDuals[t]) / people);
  const wanted = weights.reduce((sum, w, t) => sum + w * chances[t] * types[t].people, 0);
  return {
    panels: weighted(panels, solved.values),
    shortfall: solved.objective,
    weights: Float64Array.from(weights),
    limit: wanted - solved.objective,
  };
}

/**
 * The same shortfall for nobody to exceed, and what the others therefore have beyond their chance shared out: min ε with
 * chance_t − shortfall ≤ Σ_P λ_P counts_P(t) / people_t ≤ chance_t + ε. Many small shortfalls would else end with one type.
 */
export function evenMix(
  solver: Solver,
  pool: Pool,
  panels: readonly Float64Array[],
  chances: Float64Array,
  shortfall: number,
): WeightedPanel[] | undefined {
  const excess = panels.length;
  const rows: ProgrammeRow[] = shares(pool, panels).flatMap(({ columns, coefficients }, t) => [
    { columns, coefficients, lower: chances[t] - shortfall, upper: Number.POSITIVE_INFINITY },
    {
      columns: [...columns, excess],
      coefficients: [...coefficients, -1],
      lower: Number.NEGATIVE_INFINITY,
      upper: chances[t],
    },
  ]);
  rows.push({ columns: panels.map((_, p) => p), lower: 1, upper: 1 });
  const costs = new Float64Array(excess + 1);
  costs[excess] = 1;
  const solved = solveOnce(solver, {
    maximise: false,
    costs,
    lower: new Float64Array(excess + 1),
    upper: new Float64Array(excess + 1).fill(1),
    rows,
  });
  return solved && weighted(panels, solved.values);
}
