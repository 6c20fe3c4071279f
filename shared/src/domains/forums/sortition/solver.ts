// What the draw needs of a solver of linear and integer programmes; the implementation is highs-solver.ts.

/** A row: lower ≤ Σ coefficient × column ≤ upper. Infinite bounds are ±Infinity. */
export interface ProgrammeRow {
  readonly columns: readonly number[];
  /** Beside `columns`; all 1 when absent. */
  readonly coefficients?: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

export interface Programme {
  readonly maximise: boolean;
  readonly costs: readonly number[] | Float64Array;
  readonly lower: readonly number[] | Float64Array;
  readonly upper: readonly number[] | Float64Array;
  readonly rows: readonly ProgrammeRow[];
  /** Every column a whole number. */
  readonly whole?: boolean;
}

export interface Solved {
  readonly objective: number;
  readonly values: Float64Array;
  /** Of linear programmes: reduced costs and the rows' duals. */
  readonly columnDuals: Float64Array;
  readonly rowDuals: Float64Array;
}

/** A programme kept in the solver, so that small changes are solved from where the last solution was. */
export interface Model {
  setCosts(costs: Float64Array): void;
  setBounds(lower: Float64Array, upper: Float64Array): void;
  setRow(row: number, lower: number, upper: number): void;
  /** Undefined when no solution exists. Throws Error when the solver fails. */
  solve(): Solved | undefined;
  dispose(): void;
}

export interface Solver {
  model(programme: Programme): Model;
}

/** One solution of a programme that is needed once. */
export function solveOnce(solver: Solver, programme: Programme): Solved | undefined {
  const model = solver.model(programme);
  try {
    return model.solve();
  } finally {
    model.dispose();
  }
}
