// Publishes the briefing: from now on it stays as it is, and the year's machine knows that it is there (ZB 17).
import { canonicalJson, sha256Hex } from '@kentan/shared/kernel';
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { noteFact } from '../cycles/index.js';
import { appendAct } from '../record/index.js';
import { actingAs, BRIEFING } from './acting.js';
import { forumFor, tellChanged } from './forum.rows.js';

export async function publishBriefing(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
): Promise<void> {
  const row = await forumFor(tx, locality.id, forumId, 'edit');
  if (row.briefing_published_at) refuseWith('forums.briefing-published', {}, { kind: 'conflict' });
  if (row.briefing.length === 0) refuseWith('forums.briefing-empty', {}, { kind: 'conflict' });
  const lines = [...new Set(row.briefing.flatMap((section) => section.lineKey ?? []))];
  const act = appendAct(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    type: 'forums.briefing-published',
    by: actingAs(locality, actor, BRIEFING),
    objects: [{ kind: 'forum', id: forumId }, ...lines.map((id) => ({ kind: 'line', id }))],
    payload: {
      title: { zh: row.title_zh, en: row.title_en },
      sections: row.briefing.map((section) => section.heading),
      sha256: sha256Hex(canonicalJson(row.briefing)),
    },
  });
  await tx.query(
    'UPDATE forums.forums SET briefing_published_at = $3, version = version + 1 WHERE locality_id = $1 AND id = $2',
    [locality.id, forumId, tx.now],
  );
  await noteFact(tx, row.cycle_id, 'briefing-published', act);
  tellChanged(tx, row, 'changed');
}
