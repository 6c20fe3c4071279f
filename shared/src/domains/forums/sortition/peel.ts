// Takes a point of fractional panels apart into real ones: again and again a panel from the face on which the rest lies is
// taken off with as much weight as the rest can bear (Carathéodory's theorem made a method; Grötschel, Lovász, Schrijver 1988).
// Each step brings the rest to a smaller face, so that a few dozen to a few hundred panels suffice.
import type { PanelFinder } from './panel-finder.js';
import type { Pool } from './person-types.js';

export interface WeightedPanel {
  /** People by type. */
  readonly counts: Float64Array;
  readonly weight: number;
}

export interface Peeled {
  readonly panels: WeightedPanel[];
  /** Weight that could not be taken apart; 0 when all was. */
  readonly left: number;
}

/** Told after each panel: the weight that is left, from 1 to 0. Return false to stop. */
export type PeelProgress = (left: number) => boolean | undefined;

const NEAR = 1e-7;
/** So little weight left changes no probability by more. */
const ENOUGH = 1e-5;
const MOST_STEPS = 5000;
/** Steps in a row that took nothing off: the rest is no mixture of real panels, or only rounding is left of it. */
const MOST_EMPTY = 12;

export function peel(finder: PanelFinder, pool: Pool, point: Float64Array, progress?: PeelProgress): Peeled {
  const rest = Float64Array.from(point);
  const panels: WeightedPanel[] = [];
  let left = 1;
  let empty = 0;
  for (let step = 0; left > ENOUGH && step < MOST_STEPS && empty < MOST_EMPTY; step += 1) {
    if (progress?.(left) === false) break;
    restrictToFace(finder, rest, left);
    const weights = rest.map((value, t) => value / left / pool.types[t].people);
    const counts = finder.good(weights);
    if (!counts) break;
    const weight = bearable(finder, rest, left, counts);
    for (let t = 0; t < rest.length; t += 1) rest[t] = Math.max(0, rest[t] - weight * counts[t]);
    left -= weight;
    empty = weight > NEAR / 100 ? 0 : empty + 1;
    if (weight > 0) panels.push({ counts, weight });
  }
  finder.release();
  return { panels, left: Math.max(0, left) };
}

/** The smallest face around the rest: whole types stay, tight rows stay tight, everything else within the next whole numbers. */
function restrictToFace(finder: PanelFinder, rest: Float64Array, left: number): void {
  const { full } = finder;
  const lower = rest.map((value, t) => Math.max(full.lower[t], Math.floor(value / left + NEAR)));
  const upper = rest.map((value, t) =>
    Math.max(lower[t], Math.min(full.upper[t], Math.ceil(value / left - NEAR))),
  );
  const rows = finder.rows.map(({ columns, lower: least, upper: most }) => {
    let sum = 0;
    for (const t of columns) sum += rest[t];
    const at = sum / left;
    if (at - least < NEAR) return { lower: least, upper: least };
    if (most - at < NEAR) return { lower: most, upper: most };
    return {
      lower: Math.max(least, Math.floor(at + NEAR)),
      upper: Math.min(most, Math.ceil(at - NEAR)),
    };
  });
  finder.restrict({ lower, upper }, rows);
}

/** The largest weight of `counts` for which the rest stays a mixture of fractional panels. */
function bearable(finder: PanelFinder, rest: Float64Array, left: number, counts: Float64Array): number {
  const { full, rows } = finder;
  let weight = left;
  for (let t = 0; t < rest.length; t += 1) {
    if (counts[t] > 0) weight = Math.min(weight, rest[t] / counts[t]);
    const room = full.upper[t] - counts[t];
    if (room > 0) weight = Math.min(weight, (left * full.upper[t] - rest[t]) / room);
  }
  for (const { columns, lower, upper } of rows) {
    let sum = 0;
    let held = 0;
    for (const t of columns) {
      sum += rest[t];
      held += counts[t];
    }
    if (held > lower) weight = Math.min(weight, (sum - left * lower) / (held - lower));
    if (held < upper) weight = Math.min(weight, (left * upper - sum) / (upper - held));
  }
  return Math.max(0, weight);
}
