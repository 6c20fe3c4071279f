// Opens the questionnaire after, when everything has been heard.
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { forumFor, tellChanged } from './forum.rows.js';

export async function openAfter(tx: Tx, locality: LocalityRef, forumId: string): Promise<void> {
  const row = await forumFor(tx, locality.id, forumId, 'open-after');
  if (row.questionnaire.length === 0) refuseWith('forums.no-questionnaire', {}, { kind: 'conflict' });
  await tx.query(
    `UPDATE forums.forums SET after_opened_at = coalesce(after_opened_at, $3), version = version + 1
      WHERE locality_id = $1 AND id = $2`,
    [locality.id, forumId, tx.now],
  );
  tellChanged(tx, row, 'after-opened');
}
