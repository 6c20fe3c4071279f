// Finds real panels that are good for given weights: linear programme, rounding, exchanges, a little noise and again; last, an
// integer programme.
import { SeededDraw } from '../../../kernel/index.js';
import { panelRows, rowsOfTypes } from './panel-rows.js';
import { mostOf, type Pool } from './person-types.js';
import { repairPanel } from './repair-panel.js';
import { type Bounds, roundPanel } from './round-panel.js';
import type { Model, ProgrammeRow, Solver } from './solver.js';

const TRIES = 4;

export class PanelFinder {
  readonly rows: readonly ProgrammeRow[];
  /** Rows as they stand now: a narrower set of panels may be asked for. */
  private current: ProgrammeRow[];
  private readonly rowsOf: number[][];
  private readonly linear: Model;
  private readonly whole: Model;
  private bounds: Bounds;
  readonly full: Bounds;
  private readonly noise = new SeededDraw('kentan-sortition-noise');
  /** Integer programmes solved so far. */
  exactSearches = 0;

  constructor(solver: Solver, pool: Pool) {
    const n = pool.types.length;
    this.rows = panelRows(pool);
    this.current = [...this.rows];
    this.rowsOf = rowsOfTypes(this.rows, n);
    this.full = {
      lower: new Float64Array(n),
      upper: Float64Array.from(pool.types, (_, t) => mostOf(pool, t)),
    };
    this.bounds = this.full;
    const programme = { maximise: true, costs: new Float64Array(n), ...this.full, rows: this.rows };
    this.linear = solver.model(programme);
    this.whole = solver.model({ ...programme, whole: true });
  }

  /** Restricts the panels to find: bounds of the types and of the rows. */
  restrict(bounds: Bounds, rows: readonly { lower: number; upper: number }[]): void {
    this.bounds = bounds;
    this.current = this.rows.map((row, i) => ({ ...row, ...rows[i] }));
    this.linear.setBounds(bounds.lower, bounds.upper);
    this.whole.setBounds(bounds.lower, bounds.upper);
    rows.forEach(({ lower, upper }, i) => {
      this.linear.setRow(i, lower, upper);
      this.whole.setRow(i, lower, upper);
    });
  }

  /** All panels again. */
  release(): void {
    this.restrict(this.full, this.rows);
  }

  /** A panel with a large Σ weights × counts, not always the largest; undefined when there is none within the restriction. */
  good(weights: Float64Array): Float64Array | undefined {
    let largest = 0;
    for (const w of weights) largest = Math.max(largest, Math.abs(w));
    let costs = weights;
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      this.linear.setCosts(costs);
      const solved = this.linear.solve();
      if (!solved) return undefined;
      const panel =
        roundPanel(this.current, this.rowsOf, this.bounds, solved.values) ??
        repairPanel(this.current, this.rowsOf, this.bounds, solved.values);
      if (panel) return panel;
      costs = weights.map(
        (w) => w * (1 + 0.3 * this.jitter()) + 0.05 * attempt * (largest || 1) * this.jitter(),
      );
    }
    return this.best(weights)?.panel;
  }

  /** The panel with the largest Σ weights × counts, proven; undefined when there is none. */
  best(weights: Float64Array): { panel: Float64Array; value: number } | undefined {
    this.exactSearches += 1;
    this.whole.setCosts(weights);
    const solved = this.whole.solve();
    return solved && { panel: solved.values.map(Math.round), value: solved.objective };
  }

  /** Between −1/2 and 1/2, the same every time the programme runs. */
  private jitter(): number {
    return this.noise.below(65_536) / 65_536 - 0.5;
  }

  dispose(): void {
    this.linear.dispose();
    this.whole.dispose();
  }
}
