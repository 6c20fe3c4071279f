// Opens a forum that the charter holds without a draw: who is invited by name, or who registers, may reply from now on.
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { appendAct } from '../record/index.js';
import { actingAs, DESK } from './acting.js';
import { forumFor, tellChanged } from './forum.rows.js';

export async function inviteOpenly(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
): Promise<void> {
  const row = await forumFor(tx, locality.id, forumId, 'invite-openly');
  if (row.drawn_seats > 0) refuseWith('forums.needs-lot', {}, { kind: 'conflict' });
  await tx.query(
    `UPDATE forums.forums SET state = 'drawn', version = version + 1 WHERE locality_id = $1 AND id = $2`,
    [locality.id, forumId],
  );
  appendAct(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    type: 'forums.forum-changed',
    by: actingAs(locality, actor, DESK),
    objects: [{ kind: 'forum', id: forumId }],
    payload: { title: { zh: row.title_zh, en: row.title_en }, invitationsOpen: true },
  });
  tellChanged(tx, row, 'changed');
}
