// From a vertex of the linear programme, where a dozen types are fractional, to a real panel: searched in depth, most
// promising values first, with the rows that can no longer be met cut off.
import type { ProgrammeRow } from './solver.js';

const FRACTION = 1e-6;
const MOST_NODES = 4000;

export interface Bounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export const fractionals = (values: Float64Array): number[] => {
  const found: number[] = [];
  for (let t = 0; t < values.length; t += 1) {
    if (Math.abs(values[t] - Math.round(values[t])) > FRACTION) found.push(t);
  }
  return found;
};

/** Whole numbers near `values` that meet all rows and bounds; undefined when the search does not find any. */
export function roundPanel(
  rows: readonly ProgrammeRow[],
  rowsOf: readonly (readonly number[])[],
  { lower, upper }: Bounds,
  values: Float64Array,
): Float64Array | undefined {
  const fractional = fractionals(values);
  if (!fractional.length) return values.map(Math.round);
  return search(rows, rowsOf, { lower, upper }, values, fractional);
}

/** Values to try for a type, the nearest first. */
function options(value: number, lower: number, upper: number): number[] {
  const whole = Math.round(value);
  const near =
    Math.abs(value - whole) <= FRACTION
      ? [whole, whole + 1, whole - 1]
      : whole > value
        ? [whole, whole - 1]
        : [whole, whole + 1];
  return near.filter((v) => v >= lower && v <= upper);
}

function search(
  rows: readonly ProgrammeRow[],
  rowsOf: readonly (readonly number[])[],
  { lower, upper }: Bounds,
  values: Float64Array,
  moved: readonly number[],
): Float64Array | undefined {
  const counts = values.map(Math.round);
  const choices = moved.map((t) => options(values[t], lower[t], upper[t]));
  const moving = new Set(moved);
  const need = rows.map(({ columns, lower: least }) => least - sumOf(columns, counts, moving));
  const room = rows.map(({ columns, upper: most }) => most - sumOf(columns, counts, moving));
  // What the types still to be decided can add to each row, at least and at most.
  const least = new Float64Array(rows.length);
  const most = new Float64Array(rows.length);
  const ranges = choices.map((c) => ({ min: Math.min(...c), max: Math.max(...c) }));
  moved.forEach((t, k) => {
    for (const row of rowsOf[t]) {
      least[row] += ranges[k].min;
      most[row] += ranges[k].max;
    }
  });
  let nodes = 0;
  const decide = (k: number): boolean => {
    if (k === moved.length) return true;
    nodes += 1;
    if (nodes > MOST_NODES) return false;
    const t = moved[k];
    for (const value of choices[k]) {
      let possible = true;
      for (const row of rowsOf[t]) {
        need[row] -= value;
        room[row] -= value;
        least[row] -= ranges[k].min;
        most[row] -= ranges[k].max;
        if (need[row] > most[row] || room[row] < least[row]) possible = false;
      }
      counts[t] = value;
      if (possible && decide(k + 1)) return true;
      for (const row of rowsOf[t]) {
        need[row] += value;
        room[row] += value;
        least[row] += ranges[k].min;
        most[row] += ranges[k].max;
      }
    }
    return false;
  };
  return decide(0) ? counts : undefined;
}

function sumOf(columns: readonly number[], counts: Float64Array, without: ReadonlySet<number>): number {
  let sum = 0;
  for (const t of columns) if (!without.has(t)) sum += counts[t];
  return sum;
}
