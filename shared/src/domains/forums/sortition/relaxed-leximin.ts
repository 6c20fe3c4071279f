// The fairest probabilities that could be hoped for: LEXIMIN where panels may hold fractions of people.
// max z with x_t ≥ z · people_t for all types not yet settled; the types that hold z down are settled at z, and so on.
// Every lottery over real panels is among these points, so if real panels mix to this very point, it is LEXIMIN itself
// (Flanigan, Gölz, Gupta, Hennig, Procaccia, "Fair algorithms for selecting citizens' assemblies", Nature 2021).
import { panelRows } from './panel-rows.js';
import { mostOf, type Pool } from './person-types.js';
import type { Model, ProgrammeRow, Solved, Solver } from './solver.js';

/** An inequality that every panel meets: Σ weights × counts ≤ limit. */
export interface Cut {
  readonly weights: Float64Array;
  readonly limit: number;
}

const SETTLED = 1e-7;
const NEAR = 1e-9;
/** What the solver's rounding may take of a settled type, when without it a later stage has no solution any more. */
const SLACKS = [0, 1e-8, 1e-7, 1e-6];

/** A point that a mixture of panels may at best be: people by type. */
export interface Hoped {
  /** Chance of each person, by type. */
  readonly chances: Float64Array;
  /** People by type on average: chance × people, but within all rows. */
  readonly point: Float64Array;
}

/**
 * The fairest point; undefined when even fractions of people cannot meet the quotas.
 * `stages`: 'all' for LEXIMIN, 'first' for maximin (the rest is then any solution).
 */
export function relaxedLeximin(
  solver: Solver,
  pool: Pool,
  cuts: readonly Cut[],
  stages: 'all' | 'first' = 'all',
): Hoped | undefined {
  const stage = new Stages(solver, pool, cuts);
  try {
    let solved = stage.solve();
    if (!solved) return undefined;
    while (stage.settle(solved) && stages === 'all') {
      const next = stage.solve();
      // Rounding of the solver alone can end the stages early; what is left is then served at least as well as so far.
      if (!next) break;
      solved = next;
    }
    return stage.hoped(solved);
  } finally {
    stage.dispose();
  }
}

class Stages {
  private readonly model: Model;
  private readonly floor: number;
  /** Chance of each settled type; −1 while open. */
  private readonly settled: Float64Array;
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;

  constructor(
    solver: Solver,
    private readonly pool: Pool,
    cuts: readonly Cut[],
  ) {
    const { types } = pool;
    const n = types.length;
    const base = panelRows(pool);
    this.floor = base.length;
    const rows: ProgrammeRow[] = [
      ...base,
      ...types.map(({ people }, t) => ({
        columns: [t, n],
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
    this.settled = new Float64Array(n).fill(-1);
    this.lower = new Float64Array(n + 1);
    this.upper = Float64Array.from([...types.map((_, t) => mostOf(pool, t)), 1]);
    const costs = new Float64Array(n + 1);
    costs[n] = 1;
    this.model = solver.model({ maximise: true, costs, lower: this.lower, upper: this.upper, rows });
  }

  solve(): Solved | undefined {
    for (const slack of SLACKS) {
      const lower = this.lower.map((bound) => Math.max(0, bound - slack));
      this.model.setBounds(lower, this.upper);
      const solved = this.model.solve();
      if (solved) return solved;
    }
    return undefined;
  }

  /** Settles the types that hold the level down; false when nothing is left to be told apart. */
  settle({ objective, values, rowDuals }: Solved): boolean {
    const { types } = this.pool;
    const level = Math.min(objective, 1);
    const open = types.map((_, t) => t).filter((t) => this.settled[t] < 0);
    const holding = open.filter(
      (t) => level > 1 - NEAR || Math.abs(rowDuals[this.floor + t]) * types[t].people > SETTLED,
    );
    for (const t of holding) {
      this.settled[t] = level;
      this.model.setRow(this.floor + t, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
      // Never more than the solution at hand has, so that this stays a solution of the next stage.
      this.lower[t] = Math.max(0, Math.min(level * types[t].people, values[t], this.upper[t]));
    }
    return holding.length > 0 && holding.length < open.length;
  }

  hoped({ values }: Solved): Hoped {
    const { types } = this.pool;
    return {
      chances: this.settled.map((level, t) =>
        level >= 0 ? level : Math.min(1, values[t] / types[t].people),
      ),
      point: values.slice(0, types.length),
    };
  }

  dispose(): void {
    this.model.dispose();
  }
}
