// The lead sponsor asks to withdraw a filed motion; before the vote, and only with the presidium's consent (OL 22).
import { decisionDue, stepMotion } from '@kentan/shared/review';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { cycleById, planOfCycle, raiseDuty } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { draftOf, matterOf, motionObjects, touchedLines } from './motion-lines.js';
import { ownMotion, tellMotion } from './write-motion.js';

export interface Withdrawal {
  localityId: string;
  motionId: string;
  leadId: string;
  reason: string;
}

export async function askWithdrawal(
  tx: Tx,
  { localityId, motionId, leadId, reason }: Withdrawal,
): Promise<void> {
  const { row, changes } = await ownMotion(tx, localityId, motionId, leadId);
  unwrap(stepMotion(row.state, 'withdraw'));
  if (row.withdrawal_asked_at) refuseWith('review.withdrawal-asked', {}, { kind: 'conflict' });
  const clean = reason.trim();
  if (clean === '') refuseWith('review.reason-missing', {}, { path: 'reason' });
  const lines = await touchedLines(tx, await draftOf(tx, localityId, row.year), changes);
  const act = appendAct(tx, {
    localityId,
    cycleId: row.cycle_id,
    type: 'review.withdrawal-asked',
    by: { office: 'deputy', accountId: leadId, name: row.lead_name },
    objects: motionObjects(motionId, changes),
    payload: { number: row.number, title: matterOf(lines, changes), reason: clean },
  });
  await tx.query(
    'UPDATE review.motions SET withdrawal_asked_at = $3, withdrawal_reason = $4 WHERE locality_id = $1 AND id = $2',
    [localityId, motionId, tx.now, clean],
  );
  const cycle = await cycleById(tx, localityId, row.cycle_id);
  const plan = await planOfCycle(tx, cycle);
  const { review } = cycle.charter;
  await raiseDuty(tx, {
    localityId,
    cycleId: row.cycle_id,
    kind: 'review.decide-withdrawal',
    owedBy: { office: 'presidium' },
    title: {
      zh: `决定是否同意撤回第 ${row.number} 号修正议案`,
      en: `Decide on the withdrawal of amendment motion ${row.number}`,
    },
    about: { kind: 'motion', id: motionId },
    dueAt: decisionDue(cycle.charter, cycle.year, plan.anchors, plan.zone),
    source: (review.sources?.presidium ?? review.source).cite,
    raisedByAct: act,
  });
  tellMotion(tx, localityId, motionId, row.state);
}
