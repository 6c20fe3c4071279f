// The government takes a submitted plan back before the vote; nothing of the budget changes.
import { stepAdjustment } from '@kentan/shared/supervision';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { dischargeDuty } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { withdrawProposal } from '../../review/index.js';
import { reasonOf } from './make-virement.js';
import { planById } from './plan.queries.js';
import { planObjects, tellPlan } from './submit-plan.js';

export interface PlanWithdrawal {
  locality: LocalityRef;
  planId: string;
  reason: string;
  by: { office: string; accountId?: string; name?: string };
}

export async function withdrawPlan(tx: Tx, given: PlanWithdrawal): Promise<void> {
  const { locality, planId, by } = given;
  const { row, changes } = await planById(tx, locality.id, planId, true);
  const state = unwrap(stepAdjustment(row.state, 'withdraw'));
  const reason = reasonOf(given.reason);
  if (row.proposal_id)
    await withdrawProposal(tx, { localityId: locality.id, proposalId: row.proposal_id, reason, by });
  const act = appendAct(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    type: 'supervision.adjustment-withdrawn',
    by,
    objects: planObjects(
      planId,
      changes.map((c) => c.lineKey),
    ),
    payload: { number: row.number, year: row.year, reason },
  });
  await tx.query(
    `UPDATE supervision.adjustments SET state = $3, withdrawn_at = $4, withdrawn_reason = $5, version = version + 1, changed_at = $4
      WHERE locality_id = $1 AND id = $2`,
    [locality.id, planId, state, tx.now, reason],
  );
  await endPlanDuties(tx, locality.id, planId, act);
  tellPlan(tx, locality.id, planId, state);
}

/** Nobody owes anything on a plan that is decided or withdrawn. */
export async function endPlanDuties(
  tx: Tx,
  localityId: string,
  planId: string,
  byAct: string,
): Promise<void> {
  for (const kind of ['supervision.review-adjustment', 'supervision.answer-adjustment'])
    await dischargeDuty(tx, { localityId, kind, about: { kind: 'adjustment', id: planId }, byAct });
}
