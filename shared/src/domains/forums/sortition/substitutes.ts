// Who takes the seat of somebody who declines: drawn with the panel, so that the quotas still hold and nobody chooses.
import { SeededDraw } from '../../../kernel/index.js';
import type { Person, Quota } from './person-types.js';

/**
 * For each member of a panel, those who could take the seat so that every quota still holds, in an order drawn from the seed.
 * Empty where nobody can: then the quotas decide together with the others who decline, see `replaceDeclined`.
 */
export function substitutesOf(
  panel: readonly string[],
  people: readonly Person[],
  quotas: readonly Quota[],
  seed: string,
): Map<string, readonly string[]> {
  const byId = new Map(people.map((person) => [person.id, person]));
  const members = panel.flatMap((id) => byId.get(id) ?? []);
  const counts = (person: Person, q: number) =>
    person.features[quotas[q].category] === quotas[q].feature ? 1 : 0;
  const held = quotas.map((_, q) => members.reduce((sum, person) => sum + counts(person, q), 0));
  const seated = new Set(panel);
  const order = new SeededDraw(`kentan-substitutes|${seed}`).shuffle(
    people.filter(({ id }) => !seated.has(id)),
  );
  return new Map(
    members.map((member) => {
      const homes = new Set(members.filter((m) => m !== member).flatMap((m) => m.household ?? []));
      const able = order.filter(
        (person) =>
          !(person.household !== undefined && homes.has(person.household)) &&
          quotas.every(({ min, max }, q) => {
            const then = held[q] - counts(member, q) + counts(person, q);
            return then >= min && then <= max;
          }),
      );
      return [member.id, able.map(({ id }) => id)];
    }),
  );
}

/**
 * Seats of all who declined, in the order in which they did: each goes to the first substitute who is not yet seated.
 * Answers the new panel and the seats that stay empty.
 */
export function replaceDeclined(
  panel: readonly string[],
  declined: readonly string[],
  people: readonly Person[],
  quotas: readonly Quota[],
  seed: string,
): { panel: string[]; taken: { left: string; took: string }[]; empty: string[] } {
  const out = new Set(declined);
  let current = [...panel];
  const taken: { left: string; took: string }[] = [];
  const empty: string[] = [];
  for (const left of declined) {
    if (!current.includes(left)) continue;
    const able = substitutesOf(
      current,
      people.filter(({ id }) => id === left || current.includes(id) || !out.has(id)),
      quotas,
      seed,
    ).get(left);
    const took = able?.find((id) => !out.has(id));
    if (took === undefined) empty.push(left);
    else {
      current = current.map((id) => (id === left ? took : id));
      taken.push({ left, took });
    }
  }
  return { panel: current, taken, empty };
}
