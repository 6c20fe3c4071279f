// Holds the public draw: the digits given in the hall make the seed, the seed makes the order, the first get the seats.
import { checkHands, type Hand, panelNumber, replyBy } from '@kentan/shared/forums';
import type { Actor } from '../../platform/actor.js';
import { newId } from '../../platform/ids.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { appendAct } from '../record/index.js';
import { actingAs, DESK } from './acting.js';
import { orderOf } from './draw-order.js';
import { forumFor, rulesOf, tellChanged } from './forum.rows.js';
import { insertSeats } from './seats.queries.js';
import { ticketsOf } from './tickets.queries.js';

export async function holdDraw(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
  given: readonly Hand[],
): Promise<void> {
  const row = await forumFor(tx, locality.id, forumId, 'draw');
  const hands = unwrap(checkHands(given)).map(({ who, digits }) => ({ who: who.trim(), digits }));
  const registerHash = row.register_hash ?? '';
  const tickets = await ticketsOf(tx, locality.id, forumId);
  const { algorithm, seed, order, number } = await orderOf(tx, row, [...tickets.keys()], hands);
  const drawn = order.slice(0, row.drawn_seats);
  const { rules } = await rulesOf(tx, row);
  const by = replyBy(tx.now, rules.inviteReplyDays, row.starts_at, locality.zone);
  const seats = drawn.map((ticket, i) => ({
    id: newId(),
    number: i + 1,
    kind: 'drawn' as const,
    ...tickets.get(ticket)!,
  }));
  await insertSeats(tx, locality.id, forumId, seats, by.at);
  const act = appendAct(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    type: 'forums.draw-held',
    by: actingAs(locality, actor, DESK),
    objects: [{ kind: 'forum', id: forumId }],
    payload: {
      algorithm,
      registerHash,
      ...(number === undefined ? {} : { lotteryHash: row.lottery_hash, panel: panelNumber(number) }),
      poolSize: tickets.size,
      seats: row.drawn_seats,
      hands,
      seed,
      drawn,
    },
  });
  await tx.query(
    `UPDATE forums.forums SET state = 'drawn', algorithm = $3, hands = $4, seed = $5, draw_order = $6, drawn_at = $7,
       draw_act = $8, lottery_number = $9, version = version + 1 WHERE locality_id = $1 AND id = $2`,
    [locality.id, forumId, algorithm, JSON.stringify(hands), seed, order, tx.now, act, number ?? null],
  );
  tellChanged(tx, row, 'drawn');
}
