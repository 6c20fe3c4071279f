// Who takes the seats that were left: the next of the same draw, in the order in which seats were left.
import { nextAlternate, type Replacement } from './draw-proof.js';

/** The replacements that are due for `left` (tickets, first left first); fewer when the list is used up. */
export function replacementsDue(
  order: readonly string[],
  seats: number,
  soFar: readonly Replacement[],
  left: readonly string[],
): Replacement[] {
  const due: Replacement[] = [];
  for (const ticket of left) {
    const rank = nextAlternate(order.length, seats, soFar.length + due.length);
    if (rank === undefined) break;
    due.push({ left: ticket, took: order[rank] });
  }
  return due;
}
