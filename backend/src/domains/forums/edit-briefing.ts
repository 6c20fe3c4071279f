// The briefing is written until it is published; what people were sent to read stays as it was.
import { assertVersion } from '../../platform/if-match.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { forumFor } from './forum.rows.js';
import type { BriefingSectionDto } from './plan.dto.js';

export async function editBriefing(
  tx: Tx,
  locality: LocalityRef,
  forumId: string,
  expected: number,
  sections: readonly BriefingSectionDto[],
): Promise<void> {
  const row = await forumFor(tx, locality.id, forumId, 'edit');
  if (row.briefing_published_at) refuseWith('forums.briefing-published', {}, { kind: 'conflict' });
  assertVersion(row.version, expected);
  await tx.query(
    'UPDATE forums.forums SET briefing = $3, version = version + 1 WHERE locality_id = $1 AND id = $2',
    [locality.id, forumId, JSON.stringify(sections)],
  );
}
