// A person accepts or declines, and says what they need in order to come.
import { mayReply } from '@kentan/shared/forums';
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { forumFor, tellChanged } from './forum.rows.js';
import type { ReplyDto } from './seats.dto.js';
import { seatOfActor } from './seats.queries.js';

export async function replyToInvitation(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
  { reply, needs }: ReplyDto,
): Promise<void> {
  const row = await forumFor(tx, locality.id, forumId, 'reply');
  const seat = await seatOfActor(tx, locality.id, forumId, actor);
  const state = unwrap(mayReply({ state: seat.state, replyBy: seat.reply_by }, reply, tx.now));
  await tx.query(
    `UPDATE forums.participants SET state = $3, needs = $4, replied_at = $5, left_at = CASE WHEN $3 = 'accepted' THEN NULL ELSE $5::timestamptz END
      WHERE locality_id = $1 AND id = $2`,
    [locality.id, seat.id, state, JSON.stringify({ ...needs, note: needs.note.trim() }), tx.now],
  );
  tellChanged(tx, row, 'seats');
}
