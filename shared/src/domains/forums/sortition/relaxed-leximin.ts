// The fairest probabilities that could be hoped for: LEXIMIN where panels may hold fractions of people.
// max z with x_t ≥ z · people_t for all types not yet settled; the types that hold z down are settled at z, and so on.
// Every lottery over real panels is among these points, so if real panels mix to this very point, it is LEXIMIN itself
// (Flanigan, Gölz, Gupta, Hennig, Procaccia, "Fair algorithms for selecting citizens' assemblies", Nature 2021).
import { panelRows } from './panel-rows.js';
import { mostOf, type Pool } from './person-types.js';
import type { ProgrammeRow, Solver } from './solver.js';

/** An inequality that every panel meets: Σ weights × counts ≤ limit. */
export interface Cut {
  readonly weights: Float64Array;
  readonly limit: number;
}

const SETTLED = 1e-7;
/** Rounding of the solver must not make later stages infeasible. */
const SLACK = 1e-9;

/**
 * Probability of each person by type; undefined when even fractions of people cannot meet the quotas.
 * `stages`: 'all' for LEXIMIN, 'first' for maximin (the rest is then any solution).
 */
export function relaxedLeximin(
  solver: Solver,
  pool: Pool,
  cuts: readonly Cut[],
  stages: 'all' | 'first' = 'all',
): Float64Array | undefined {
  const { types } = pool;
  const n = types.length;
  const z = n;
  const base = panelRows(pool);
  const floor = base.length;
  const rows: ProgrammeRow[] = [
    ...base,
    ...types.map(({ people }, t) => ({
      columns: [t, z],
      coefficients: [1, -people],
      lower: 0,
      upper: Number.POSITIVE_INFINITY,
    })),
    ...cuts.map(({ weights, limit }) => ({
      columns: types.map((_, t) => t),
      coefficients: Array.from(weights),
      lower: Number.NEGATIVE_INFINITY,
      upper: limit,
    })),
  ];
  const lower = new Float64Array(n + 1);
  const upper = Float64Array.from([...types.map((_, t) => mostOf(pool, t)), 1]);
  const costs = new Float64Array(n + 1);
  costs[z] = 1;
  const model = solver.model({ maximise: true, costs, lower, upper, rows });
  try {
    const settled = new Float64Array(n).fill(-1);
    for (;;) {
      const solved = model.solve();
      if (!solved) return undefined;
      const level = Math.min(solved.objective, 1);
      const open = types.map((_, t) => t).filter((t) => settled[t] < 0);
      const holding = open.filter(
        (t) => level > 1 - SLACK || Math.abs(solved.rowDuals[floor + t]) * types[t].people > SETTLED,
      );
      if (stages === 'first' || !holding.length) {
        // Nothing more can be told apart: the solution at hand serves everybody at least this well.
        for (const t of open) settled[t] = Math.min(1, solved.values[t] / types[t].people);
        return settled;
      }
      for (const t of holding) {
        settled[t] = level;
        model.setRow(floor + t, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
        lower[t] = Math.max(0, Math.min(level * types[t].people - SLACK, upper[t]));
      }
      if (holding.length === open.length) return settled;
      model.setBounds(lower, upper);
    }
  } finally {
    model.dispose();
  }
}
