// The older way, for comparison: person after person from the feature that is most in need, again from the start when stuck.
// (As in the Sortition Foundation's "legacy" algorithm.) Some people have almost no chance with it; that is why LEXIMIN is used.
import { SeededDraw } from '../../../kernel/index.js';
import type { Person, Quota } from './person-types.js';
import type { PersonPanel } from './spread.js';

const MOST_ATTEMPTS = 2000;

/** `panels` equally likely panels; undefined when none is found in many attempts. */
export function legacyLottery(
  people: readonly Person[],
  quotas: readonly Quota[],
  seats: number,
  seed: string,
  panels = 1000,
): PersonPanel[] | undefined {
  const draw = new SeededDraw(`kentan-legacy|${seed}`);
  const found: PersonPanel[] = [];
  for (let failed = 0; found.length < panels; ) {
    const ids = attempt(people, quotas, seats, draw);
    if (ids) found.push({ ids, weight: 1 / panels });
    else {
      failed += 1;
      if (failed > MOST_ATTEMPTS) return undefined;
    }
  }
  return found;
}

function attempt(
  people: readonly Person[],
  quotas: readonly Quota[],
  seats: number,
  draw: SeededDraw,
): string[] | undefined {
  const taken = quotas.map(() => 0);
  const counts = (person: Person, q: number) => person.features[quotas[q].category] === quotas[q].feature;
  let left = [...people];
  const ids: string[] = [];
  while (ids.length < seats) {
    const full = quotas.map(({ max }, q) => taken[q] >= max);
    left = left.filter((person) => !full.some((isFull, q) => isFull && counts(person, q)));
    let urgent = -1;
    let most = 0;
    for (let q = 0; q < quotas.length; q += 1) {
      const need = quotas[q].min - taken[q];
      if (need <= 0) continue;
      const available = left.filter((person) => counts(person, q)).length;
      if (available < need) return undefined;
      if (need / available > most) {
        most = need / available;
        urgent = q;
      }
    }
    const among = urgent < 0 ? left : left.filter((person) => counts(person, urgent));
    if (!among.length) return undefined;
    const person = among[draw.below(among.length)];
    ids.push(person.id);
    for (let q = 0; q < quotas.length; q += 1) if (counts(person, q)) taken[q] += 1;
    left = left.filter(
      (other) => other !== person && (person.household === undefined || other.household !== person.household),
    );
  }
  return quotas.every(({ min, max }, q) => taken[q] >= min && taken[q] <= max) ? ids : undefined;
}
