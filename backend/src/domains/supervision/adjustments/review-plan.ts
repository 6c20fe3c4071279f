// The review committee's written opinion on a submitted plan, and the government's written answer to it (BL 22; ZT 14).
import { addDays, dateInZone, endOfDay, localDate } from '@kentan/shared/kernel';
import { adjustmentTitle, stepAdjustment } from '@kentan/shared/supervision';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { dischargeDuty, raiseDuty } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { reasonOf } from './make-virement.js';
import { type Plan, planById } from './plan.queries.js';
import { planObjects, tellPlan } from './submit-plan.js';

export interface PlanText {
  locality: LocalityRef;
  planId: string;
  text: string;
  by: { office: string; accountId?: string; name?: string };
}

const LAW = { zh: '预算法第二十二条', en: 'Budget Law, Art. 22' };

async function underReview(tx: Tx, { locality, planId }: PlanText): Promise<Plan> {
  const plan = await planById(tx, locality.id, planId, true);
  unwrap(stepAdjustment(plan.row.state, 'review'));
  return plan;
}

const actOf = (tx: Tx, given: PlanText, plan: Plan, type: string, payload: object): string =>
  appendAct(tx, {
    localityId: given.locality.id,
    cycleId: plan.row.cycle_id,
    type,
    by: given.by,
    objects: planObjects(
      given.planId,
      plan.changes.map((c) => c.lineKey),
    ),
    payload: { number: plan.row.number, year: plan.row.year, ...payload },
  });

export async function issuePlanOpinion(tx: Tx, given: PlanText): Promise<void> {
  const { locality, planId } = given;
  const plan = await underReview(tx, given);
  if (plan.row.opinion !== null) refuseWith('supervision.opinion-exists', {}, { kind: 'conflict' });
  const text = reasonOf(given.text, 'text');
  const act = actOf(tx, given, plan, 'supervision.adjustment-reviewed', { text });
  await tx.query(
    'UPDATE supervision.adjustments SET opinion = $3, opinion_at = $4, opinion_act = $5 WHERE locality_id = $1 AND id = $2',
    [locality.id, planId, text, tx.now, act],
  );
  const about = { kind: 'adjustment', id: planId };
  await dischargeDuty(tx, {
    localityId: locality.id,
    kind: 'supervision.review-adjustment',
    about,
    byAct: act,
  });
  const title = adjustmentTitle(plan.row.year, plan.row.number ?? 1);
  await raiseDuty(tx, {
    localityId: locality.id,
    cycleId: plan.row.cycle_id,
    kind: 'supervision.answer-adjustment',
    owedBy: { office: 'financeOffice' },
    title: { zh: `答复对${title.zh}的审查意见`, en: `Answer the review opinion: ${title.en}` },
    about,
    dueAt: endOfDay(answerDay(tx, plan, locality.zone), locality.zone),
    source: LAW,
    raisedByAct: act,
  });
  tellPlan(tx, locality.id, planId, plan.row.state);
}

/** Before the vote: the first day on which it may be held; where that has passed, tomorrow. */
function answerDay(tx: Tx, { row }: Plan, zone: string) {
  const tomorrow = addDays(dateInZone(tx.now, zone), 1);
  return row.earliest_vote && row.earliest_vote > tomorrow ? localDate(row.earliest_vote) : tomorrow;
}

export async function answerPlanOpinion(tx: Tx, given: PlanText): Promise<void> {
  const { locality, planId, by } = given;
  const plan = await underReview(tx, given);
  if (plan.row.opinion === null) refuseWith('supervision.no-opinion', {}, { kind: 'conflict' });
  if (plan.row.answer !== null) refuseWith('supervision.opinion-handled', {}, { kind: 'conflict' });
  const text = reasonOf(given.text, 'text');
  const act = actOf(tx, given, plan, 'supervision.adjustment-answered', {
    text,
    question: plan.row.opinion,
  });
  await tx.query(
    `UPDATE supervision.adjustments SET answer = $3, answered_as = $4, answer_at = $5, answer_act = $6
      WHERE locality_id = $1 AND id = $2`,
    [locality.id, planId, text, by.office, tx.now, act],
  );
  await dischargeDuty(tx, {
    localityId: locality.id,
    kind: 'supervision.answer-adjustment',
    about: { kind: 'adjustment', id: planId },
    byAct: act,
  });
  tellPlan(tx, locality.id, planId, plan.row.state);
}
