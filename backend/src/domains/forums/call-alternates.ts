// Seats whose holders declined, withdrew or did not reply go to the next of the same draw, in the order in which they were left.
import { type Replacement, replyBy } from '@kentan/shared/forums';
import type { Actor } from '../../platform/actor.js';
import { newId } from '../../platform/ids.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import type { Tx } from '../../platform/transactions.js';
import { appendAct } from '../record/index.js';
import { actingAs, DESK } from './acting.js';
import { replacementsBy } from './draw-order.js';
import { drawOrderOf, forumFor, rulesOf, tellChanged } from './forum.rows.js';
import { nextNumber } from './invite-guest.js';
import { insertSeats, seatsOf } from './seats.queries.js';
import { ticketsOf } from './tickets.queries.js';

/** Returns how many seats were given on. */
export async function callAlternates(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
): Promise<number> {
  const row = await forumFor(tx, locality.id, forumId, 'invite');
  await tx.query(
    `UPDATE forums.participants SET state = 'lapsed', left_at = reply_by
      WHERE locality_id = $1 AND forum_id = $2 AND state = 'invited' AND reply_by <= $3`,
    [locality.id, forumId, tx.now],
  );
  const seats = await seatsOf(tx, locality.id, forumId);
  const replaced = new Set(row.replacements.map((r) => r.left));
  const left = seats
    .filter((seat) => seat.left_at !== null && seat.ticket !== null && !replaced.has(seat.ticket))
    .sort((a, b) => Number(a.left_at) - Number(b.left_at) || a.number - b.number)
    .map((seat) => seat.ticket!);
  const seated = new Set(seats.map((seat) => seat.register_entry_id));
  const holders = await ticketsOf(tx, locality.id, forumId);
  const order = (await drawOrderOf(tx, locality.id, forumId)) ?? [];
  const { rules } = await rulesOf(tx, row);
  const dueFor = await replacementsBy(tx, row, rules, order);
  const due: Replacement[] = [];
  while (left.length > 0) {
    const soFar = [...row.replacements, ...due];
    const [next] = dueFor(soFar, [left.shift()!]);
    if (!next) continue;
    due.push(next);
    // Somebody who sits there by name already leaves the seat at once: the next of the draw is asked.
    if (seated.has(holders.get(next.took)!.entryId)) left.unshift(next.took);
  }
  const taken = due.map((r) => holders.get(r.took)!).filter((holder) => !seated.has(holder.entryId));
  if (due.length === 0) return 0;
  const first = nextNumber(row.drawn_seats, seats);
  await insertSeats(
    tx,
    locality.id,
    forumId,
    taken.map((holder, i) => ({ id: newId(), number: first + i, kind: 'drawn' as const, ...holder })),
    replyBy(tx.now, rules.inviteReplyDays, row.starts_at, locality.zone).at,
  );
  await tx.query(
    'UPDATE forums.forums SET replacements = $3, version = version + 1 WHERE locality_id = $1 AND id = $2',
    [locality.id, forumId, JSON.stringify([...row.replacements, ...due])],
  );
  appendAct(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    type: 'forums.seats-replaced',
    by: actingAs(locality, actor, DESK),
    objects: [{ kind: 'forum', id: forumId }],
    payload: { replacements: due },
  });
  tellChanged(tx, row, 'seats');
  return taken.length;
}
