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

/** min δ with Σ_P λ_P counts_P(t) / people_t + δ ≥ chance_t for all types and Σ λ = 1; its duals are the weights. */
export function mixPanels(
  solver: Solver,
  { types }: Pool,
  panels: readonly Float64Array[],
  chances: Float64Array,
): Mixed {
  const delta = panels.length;
  const rows: ProgrammeRow[] = types.map(({ people }, t) => {
    const columns: number[] = [];
    const coefficients: number[] = [];
    panels.forEach((counts, p) => {
      if (counts[t] === 0) return;
      columns.push(p);
      coefficients.push(counts[t] / people);
    });
    return {
      columns: [...columns, delta],
      coefficients: [...coefficients, 1],
      lower: chances[t],
      upper: Number.POSITIVE_INFINITY,
    };
  });
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
  const whole = panels.reduce((sum, _, p) => sum + solved.values[p], 0);
  return {
    panels: panels
      .map((counts, p) => ({ counts, weight: solved.values[p] / whole }))
      .filter(({ weight }) => weight > 1e-12),
    shortfall: solved.objective,
    weights: Float64Array.from(weights),
    limit: wanted - solved.objective,
  };
}
