// The second vote settles a rectification: satisfied, and it is closed (销号); not satisfied, and the ladder goes on.
import type { Tx } from '../../../platform/transactions.js';
import { appendAct } from '../../record/index.js';
import { rectificationById, rectificationObjects, tellRectification } from './rectifications.queries.js';
import type { SatisfactionVoteRow } from './votes.queries.js';

export async function settleRectification(
  tx: Tx,
  vote: SatisfactionVoteRow,
  outcome: 'satisfied' | 'notSatisfied',
  by: { office: string; accountId: string },
  resultAct: string,
): Promise<void> {
  if (!vote.rectification_id) return;
  const row = await rectificationById(tx, vote.locality_id, vote.rectification_id, true);
  await tx.query(
    `UPDATE supervision.rectifications SET state = $3, settled_at = $4, version = version + 1
      WHERE locality_id = $1 AND id = $2`,
    [vote.locality_id, row.id, outcome === 'satisfied' ? 'closed' : 'failed', tx.now],
  );
  if (outcome === 'satisfied') {
    appendAct(tx, {
      localityId: vote.locality_id,
      cycleId: vote.cycle_id,
      type: 'supervision.rectification-closed',
      by,
      objects: [...rectificationObjects(row), { kind: 'satisfaction', id: vote.id }],
      payload: { subject: { zh: row.subject_zh, en: row.subject_en }, step: row.step.name, resultAct },
    });
  }
  tellRectification(tx, row);
}
