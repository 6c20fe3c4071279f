// HiGHS (WebAssembly, MIT) behind the solver interface. The 3.5 MB are loaded by the caller, only where a draw is made or checked.
import type { Highs, InitOptions } from 'highs';
import type { Model, Programme, Solved, Solver } from './solver.js';

const OPTIMAL = 7;
/** Statuses that say that there is no solution: infeasible, unbounded or infeasible. */
const NONE = new Set([8, 9]);

/**
 * Loads HiGHS and puts it behind the solver interface. After a fault the solver must not be used again: load a new one.
 * `options.locateFile` tells a bundled page where highs.wasm is.
 */
export async function loadSolver(options?: InitOptions): Promise<Solver> {
  // The package's types describe its CommonJS half; what an ES module imports is the loader itself.
  const { default: load } = (await import('highs')) as unknown as {
    default: (given?: InitOptions) => Promise<Highs>;
  };
  const highs = await load(options);
  return { model: (programme) => new HighsModel(highs, programme) };
}

class HighsModel implements Model {
  private readonly model: ReturnType<Highs['createModel']>;
  private readonly everyColumn: { kind: 'range'; from: number; to: number };

  constructor(
    private readonly highs: Highs,
    { maximise, costs, lower, upper, rows, whole }: Programme,
  ) {
    const starts = [0];
    const indices: number[] = [];
    const values: number[] = [];
    for (const { columns, coefficients } of rows) {
      columns.forEach((column, i) => {
        indices.push(column);
        values.push(coefficients ? coefficients[i] : 1);
      });
      starts.push(indices.length);
    }
    const numCols = costs.length;
    this.everyColumn = { kind: 'range', from: 0, to: numCols - 1 };
    this.model = highs.createModel({
      numCols,
      numRows: rows.length,
      sense: maximise ? highs.constants.objectiveSense.maximize : highs.constants.objectiveSense.minimize,
      colCost: Array.from(costs),
      colLower: Array.from(lower),
      colUpper: Array.from(upper, (bound) => this.bound(bound)),
      rowLower: rows.map((row) => this.bound(row.lower)),
      rowUpper: rows.map((row) => this.bound(row.upper)),
      matrix: { format: 'csr', numRows: rows.length, numCols, starts, indices, values },
      ...(whole ? { integrality: new Int32Array(numCols).fill(1) } : {}),
    });
    this.model.options.set('output_flag', false);
    // The same answer on every machine and every time.
    this.model.options.set('random_seed', 0);
  }

  private bound(value: number): number {
    if (Number.isFinite(value)) return value;
    return value > 0 ? this.highs.infinity : -this.highs.infinity;
  }

  setCosts(costs: Float64Array): void {
    this.model.changeColsCost(this.everyColumn, costs);
  }

  setBounds(lower: Float64Array, upper: Float64Array): void {
    this.model.changeColsBounds(this.everyColumn, lower, upper);
  }

  setRow(row: number, lower: number, upper: number): void {
    this.model.changeRowBounds(row, this.bound(lower), this.bound(upper));
  }

  solve(): Solved | undefined {
    const { modelStatus } = this.model.run();
    if (NONE.has(modelStatus)) return undefined;
    if (modelStatus !== OPTIMAL) throw new Error(`the solver ended with status ${modelStatus}`);
    const { colValue, colDual, rowDual } = this.model.getSolution();
    return {
      objective: this.model.getObjectiveValue(),
      values: colValue,
      columnDuals: colDual,
      rowDuals: rowDual,
    };
  }

  dispose(): void {
    this.model.dispose();
  }
}
