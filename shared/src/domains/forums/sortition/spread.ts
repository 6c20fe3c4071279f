// From people by type to people: within a type everybody gets exactly the same chance, by turning through them.
// All panels in which a unit (a type, or a class of equal households) holds the same number are one stretch of weight;
// over this stretch the unit's people are turned through once around, in steps of equal weight.
import { SeededDraw } from '../../../kernel/index.js';
import type { WeightedPanel } from './peel.js';
import type { Pool } from './person-types.js';

export interface PersonPanel {
  readonly ids: readonly string[];
  readonly weight: number;
}

/** Somebody who turns: how many steps once around has for a given panel, and who is in at a step. */
interface Unit {
  readonly types: readonly number[];
  steps(counts: readonly number[]): number;
  members(counts: readonly number[], step: number): string[];
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b;

/** The units of a pool; the order of turning is drawn from the seed, so that the order of the list pairs nobody. */
function unitsOf(pool: Pool, seed: string): Unit[] {
  const draw = new SeededDraw(`kentan-sortition-order|${seed}`);
  const free = pool.free.flatMap((people, type): Unit[] =>
    people.length ? [turning(type, draw.shuffle(people))] : [],
  );
  const classes = pool.classes.map(({ types, households }): Unit => {
    const order = draw.shuffle(households);
    const rounds = order[0].reduce((all, { people }) => lcm(all, people.length), 1);
    return {
      types,
      steps: () => order.length * rounds,
      members: (counts, step) => {
        const places = counts.flatMap((count, i) => Array.from({ length: count }, () => types[i]));
        return places.map((type, place) => {
          const member = order[(step + place) % order.length].find((m) => m.type === type)!;
          return member.people[Math.floor(step / order.length) % member.people.length];
        });
      },
    };
  });
  return [...free, ...classes];
}

const turning = (type: number, people: readonly string[]): Unit => ({
  types: [type],
  steps: ([count]) =>
    count === 0 || count === people.length ? 1 : people.length / gcd(people.length, count),
  members: ([count], step) =>
    Array.from({ length: count }, (_, i) => people[(step * count + i) % people.length]),
});

/** Closer together than this is the same moment. */
const MOMENT = 1e-13;

/** The same lottery over people: every person has exactly their type's chance (up to rounding of sums). */
export function spread(pool: Pool, panels: readonly WeightedPanel[], seed: string): PersonPanel[] {
  const units = unitsOf(pool, seed);
  // For each unit and number of people: how much weight has been walked through, and how much there is.
  const stretches = units.map(() => new Map<string, { total: number; walked: number }>());
  const countsOf = (unit: Unit, panel: WeightedPanel) => unit.types.map((t) => panel.counts[t]);
  for (const panel of panels) {
    units.forEach((unit, u) => {
      const key = countsOf(unit, panel).join();
      const stretch = stretches[u].get(key) ?? { total: 0, walked: 0 };
      stretch.total += panel.weight;
      stretches[u].set(key, stretch);
    });
  }
  return panels.flatMap((panel) => {
    const turns = units.map((unit, u) => {
      const counts = countsOf(unit, panel);
      const stretch = stretches[u].get(counts.join())!;
      const length = stretch.total / unit.steps(counts);
      const from = stretch.walked;
      stretch.walked += panel.weight;
      return { unit, counts, length, from, steps: unit.steps(counts) };
    });
    return pieces(panel.weight, turns);
  });
}

interface Turn {
  readonly unit: Unit;
  readonly counts: readonly number[];
  /** Weight of one step. */
  readonly length: number;
  /** Where on the stretch this panel begins. */
  readonly from: number;
  readonly steps: number;
}

/** A panel of types cut at every moment at which some unit turns. */
function pieces(weight: number, turns: readonly Turn[]): PersonPanel[] {
  const moments = new Set<number>([0]);
  for (const { length, from, steps } of turns) {
    if (steps === 1) continue;
    for (let k = Math.floor(from / length) + 1; k * length < from + weight - MOMENT; k += 1) {
      if (k * length > from + MOMENT) moments.add(k * length - from);
    }
  }
  const cuts = [...moments].sort((a, b) => a - b).filter((m, i, all) => i === 0 || m - all[i - 1] > MOMENT);
  return cuts.map((start, i) => {
    const end = cuts[i + 1] ?? weight;
    const middle = (start + end) / 2;
    const ids = turns.flatMap(({ unit, counts, length, from, steps }) =>
      unit.members(counts, Math.min(steps - 1, Math.floor((from + middle) / length))),
    );
    return { ids, weight: end - start };
  });
}

/** Chance of each person who is in some panel. */
export function chancesOf(panels: readonly PersonPanel[]): Map<string, number> {
  const chances = new Map<string, number>();
  for (const { ids, weight } of panels)
    for (const id of ids) chances.set(id, (chances.get(id) ?? 0) + weight);
  return chances;
}
