// Stratified lottery: each stratum gets seats by its size (largest remainders), within it everybody is equally likely.
import { SeededDraw } from '../../../kernel/index.js';
import type { Person } from './person-types.js';

export interface Stratum {
  /** Features of the stratum, in the order of the categories asked for. */
  readonly features: readonly string[];
  readonly ids: readonly string[];
  readonly seats: number;
}

/** Hamilton's method: whole quotas first, then the largest remainders; equal ones by more people, then by name. */
export function strataOf(people: readonly Person[], categories: readonly string[], seats: number): Stratum[] {
  const groups = new Map<string, { features: string[]; ids: string[] }>();
  for (const { id, features } of people) {
    const values = categories.map((c) => features[c] ?? '');
    const key = JSON.stringify(values);
    const group = groups.get(key) ?? { features: values, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  const total = people.length;
  const strata = [...groups.values()].map(({ features, ids }) => ({
    features,
    ids,
    seats: Math.floor((ids.length * seats) / total),
    remainder: (ids.length * seats) % total,
  }));
  const order = [...strata].sort(
    (a, b) =>
      b.remainder - a.remainder ||
      b.ids.length - a.ids.length ||
      (a.features.join() < b.features.join() ? -1 : 1),
  );
  const given = strata.reduce((sum, s) => sum + s.seats, 0);
  for (let i = 0; i < Math.min(seats, total) - given; i += 1) order[i].seats += 1;
  return strata.map(({ features, ids, seats: own }) => ({ features, ids, seats: own }));
}

/** The drawn, stratum by stratum; the same for the same list and seed. */
export const drawStrata = (strata: readonly Stratum[], seed: string): string[] =>
  strata.flatMap(({ features, ids, seats }) =>
    new SeededDraw(`kentan-stratified|${seed}|${features.join('|')}`)
      .shuffle([...ids].sort())
      .slice(0, seats),
  );
