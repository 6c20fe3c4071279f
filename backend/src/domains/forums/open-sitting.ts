// Opens the sitting in the forum phase: the questionnaire before ends, people may speak and raise opinions.
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import type { Tx } from '../../platform/transactions.js';
import { requirePhase } from '../cycles/index.js';
import { appendAct } from '../record/index.js';
import { actingAs, DESK } from './acting.js';
import { forumFor, rulesOf, tellChanged } from './forum.rows.js';

export async function openSitting(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
): Promise<void> {
  const row = await forumFor(tx, locality.id, forumId, 'open');
  const { cycle } = await rulesOf(tx, row);
  requirePhase(tx, cycle, ['forum']);
  await tx.query(
    `UPDATE forums.forums SET state = 'sitting', opened_at = $3, version = version + 1 WHERE locality_id = $1 AND id = $2`,
    [locality.id, forumId, tx.now],
  );
  appendAct(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    type: 'forums.sitting-opened',
    by: actingAs(locality, actor, DESK),
    objects: [{ kind: 'forum', id: forumId }],
    payload: { title: { zh: row.title_zh, en: row.title_en } },
  });
  tellChanged(tx, row, 'opened');
}
