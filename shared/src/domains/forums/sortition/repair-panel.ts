// From nearly a panel to a panel: one person is exchanged for another, again and again, so that rows are missed by less. Rows
// that stay missed weigh more and more, which leads out of dead ends (Morris, "The breakout method", AAAI 1993).
import type { Bounds } from './round-panel.js';
import type { ProgrammeRow } from './solver.js';

const MOST_STEPS = 500;
/** Of those who could leave, how many are tried in a step: the ones with whom most is won. */
const TRIED = 12;
/** For so many steps whoever was moved is left alone. */
const REST = 6;
/** Moves without a person: only somebody leaves, only somebody comes. */
const NOBODY = -1;

/** Whole numbers near `values` that meet all rows and bounds; undefined when none are found in the steps allowed. */
export function repairPanel(
  rows: readonly ProgrammeRow[],
  rowsOf: readonly (readonly number[])[],
  bounds: Bounds,
  values: Float64Array,
): Float64Array | undefined {
  const search = new Search(rows, rowsOf, bounds, values);
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    if (search.missed === 0) return search.counts;
    if (!search.exchange(step)) return undefined;
  }
  return undefined;
}

class Search {
  readonly counts: Float64Array;
  /** Rows that are not met. */
  missed = 0;
  private readonly sums: Float64Array;
  private readonly weights: Float64Array;
  /** What one person more or fewer in a row adds to the weighted sum of what is missed. */
  private readonly more: Float64Array;
  private readonly fewer: Float64Array;
  private readonly restUntil: Float64Array;
  /** Types that can move at all. */
  private readonly movable: readonly number[];

  constructor(
    private readonly rows: readonly ProgrammeRow[],
    private readonly rowsOf: readonly (readonly number[])[],
    private readonly bounds: Bounds,
    values: Float64Array,
  ) {
    this.counts = values.map((value, t) =>
      Math.min(bounds.upper[t], Math.max(bounds.lower[t], Math.round(value))),
    );
    this.sums = Float64Array.from(rows, ({ columns }) => columns.reduce((sum, t) => sum + this.counts[t], 0));
    this.weights = new Float64Array(rows.length).fill(1);
    this.more = new Float64Array(rows.length);
    this.fewer = new Float64Array(rows.length);
    this.restUntil = new Float64Array(values.length);
    this.movable = rowsOf.map((_, t) => t).filter((t) => bounds.lower[t] < bounds.upper[t]);
    for (let r = 0; r < rows.length; r += 1) this.price(r);
    this.missed = rows.filter((_, r) => this.missing(r, this.sums[r]) > 0).length;
  }

  private missing(r: number, sum: number): number {
    return Math.max(0, this.rows[r].lower - sum, sum - this.rows[r].upper);
  }

  private price(r: number): void {
    const now = this.missing(r, this.sums[r]);
    this.more[r] = this.weights[r] * (this.missing(r, this.sums[r] + 1) - now);
    this.fewer[r] = this.weights[r] * (this.missing(r, this.sums[r] - 1) - now);
  }

  private move(t: number, by: number): void {
    if (t === NOBODY) return;
    this.counts[t] += by;
    for (const r of this.rowsOf[t]) {
      const before = this.missing(r, this.sums[r]) > 0 ? 1 : 0;
      this.sums[r] += by;
      this.missed += (this.missing(r, this.sums[r]) > 0 ? 1 : 0) - before;
      this.price(r);
    }
  }

  /** Makes the best exchange; false when nobody can be moved. */
  exchange(step: number): boolean {
    let best = { out: NOBODY, into: NOBODY, cost: Number.POSITIVE_INFINITY };
    for (const out of [NOBODY, ...this.leavers(step)]) {
      const cost = out === NOBODY ? 0 : sumOf(this.fewer, this.rowsOf[out]);
      this.move(out, -1);
      const into = this.comer(step, out);
      this.move(out, 1);
      if (cost + into.cost < best.cost) best = { out, into: into.type, cost: cost + into.cost };
    }
    if (best.cost === Number.POSITIVE_INFINITY) return false;
    if (best.cost >= 0) this.weighMissed();
    this.move(best.out, -1);
    this.move(best.into, 1);
    for (const t of [best.out, best.into]) if (t !== NOBODY) this.restUntil[t] = step + REST;
    return true;
  }

  /** Types of which somebody could leave, those first with whom most is won. */
  private leavers(step: number): number[] {
    const costs: { t: number; cost: number }[] = [];
    for (const t of this.movable) {
      if (this.counts[t] <= this.bounds.lower[t] || this.restUntil[t] > step) continue;
      costs.push({ t, cost: sumOf(this.fewer, this.rowsOf[t]) });
    }
    return costs
      .sort((a, b) => a.cost - b.cost)
      .slice(0, TRIED)
      .map(({ t }) => t);
  }

  /** Who should come: nobody, where that is best. The scan starts elsewhere in each step, so that equals take turns. */
  private comer(step: number, out: number): { type: number; cost: number } {
    const { counts, more, rowsOf, restUntil, movable } = this;
    const { upper } = this.bounds;
    const n = movable.length;
    let type = NOBODY;
    let least = out === NOBODY ? Number.POSITIVE_INFINITY : 0;
    const start = (step * 7919) % n;
    for (let i = 0; i < n; i += 1) {
      const t = movable[(start + i) % n];
      if (t === out || counts[t] >= upper[t] || restUntil[t] > step) continue;
      const cost = sumOf(more, rowsOf[t]);
      if (cost < least) {
        least = cost;
        type = t;
      }
    }
    return { type, cost: least };
  }

  private weighMissed(): void {
    for (let r = 0; r < this.rows.length; r += 1) {
      if (this.missing(r, this.sums[r]) > 0) {
        this.weights[r] += 1;
        this.price(r);
      }
    }
  }
}

function sumOf(prices: Float64Array, rows: readonly number[]): number {
  let sum = 0;
  for (const r of rows) sum += prices[r];
  return sum;
}
