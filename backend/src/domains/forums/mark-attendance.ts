// Signs a participant in at the hall, or out again when it was a mistake.
import { mayInForum } from '@kentan/shared/forums';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith, unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { forumById, tellChanged } from './forum.rows.js';
import { seatByNumber } from './seats.queries.js';

/** Many sign in at once: the forum's row is not locked for it. */
export async function markAttendance(
  tx: Tx,
  locality: LocalityRef,
  forumId: string,
  number: number,
  present: boolean,
): Promise<void> {
  const row = await forumById(tx, locality.id, forumId);
  unwrap(mayInForum(row.state, 'attend'));
  const seat = await seatByNumber(tx, locality.id, forumId, number);
  if (seat.state !== 'accepted') refuseWith('forums.accept-first', {}, { kind: 'conflict' });
  await tx.query(
    `UPDATE forums.participants SET attended_at = CASE WHEN $3 THEN coalesce(attended_at, $4::timestamptz) END
      WHERE locality_id = $1 AND id = $2`,
    [locality.id, seat.id, present, tx.now],
  );
  tellChanged(tx, row, 'attendance');
}
