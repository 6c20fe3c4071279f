// Who takes the seats that were left: the next of the same draw, in the order in which seats were left.
import { nextAlternate } from './draw-proof.js';
import type { Replacement } from './draw-publication.js';
import { type LeximinGiven, SeatKeeper } from './leximin-draw.js';

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

/**
 * The same where the seats keep quotas (LEXIMIN): each seat goes to the first not yet asked with whom every quota still holds.
 * A seat for which nobody is left stays with whoever left it, until another seat's change makes room.
 */
export function keptReplacementsDue(
  order: readonly string[],
  given: LeximinGiven,
  soFar: readonly Replacement[],
  left: readonly string[],
): Replacement[] {
  const keeper = new SeatKeeper(order, given);
  for (const before of soFar) keeper.give(before.left, before.took);
  return left.flatMap((ticket) => {
    const took = keeper.next(ticket);
    if (took === undefined) return [];
    keeper.give(ticket, took);
    return [{ left: ticket, took }];
  });
}
