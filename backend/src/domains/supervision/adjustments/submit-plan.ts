// The government submits a plan to the congress: complete, balanced, in time, one at a time; from here on it is public (BL 67, 69).
import { dateInZone, endOfDay } from '@kentan/shared/kernel';
import {
  adjustmentClock,
  adjustmentTitle,
  bookFigures,
  bookSentences,
  earliestAdjustmentVote,
  planProblems,
  stepAdjustment,
  wayNeeded,
  whyVoted,
} from '@kentan/shared/supervision';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { Refused, refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { raiseDuty } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { type ProposalOutcomes, submitProposal } from '../../review/index.js';
import { movingYear } from './make-virement.js';
import { openedBy, planById } from './plan.queries.js';
import { movesOf, touchedBooks, withOpened } from './plan-lines.js';
import { toldMoves } from './write-movement.js';
import { yearLines } from './year-lines.js';

export interface PlanSubmission {
  locality: LocalityRef;
  planId: string;
  by: { office: string; accountId?: string; name?: string };
}

export const planObjects = (planId: string, lineKeys: readonly string[]) => [
  { kind: 'adjustment', id: planId },
  ...lineKeys.map((id) => ({ kind: 'line' as const, id })),
];

/** Returns the number given to it. */
export async function submitPlan(
  tx: Tx,
  { locality, planId, by }: PlanSubmission,
  outcomes: ProposalOutcomes,
): Promise<number> {
  const { row, changes } = await planById(tx, locality.id, planId, true);
  const cycle = await movingYear(tx, locality, row.year);
  const state = unwrap(stepAdjustment(row.state, 'submit'));
  const year = await yearLines(tx, cycle);
  const today = dateInZone(tx.now, locality.zone);
  const { charter } = cycle;
  const clock = adjustmentClock(charter, row.year, today);
  const judged = {
    lines: withOpened(year.lines, changes),
    changes,
    key: year.key,
    rule: charter.execution.virement,
  };
  const problems = planProblems({ ...judged, reason: row.reason, lateReason: row.late_reason }, clock);
  if (problems.length > 0) throw new Refused(problems);
  const { triggers } = wayNeeded(judged);
  const moves = movesOf(year.authorised, changes);
  const number = await nextNumber(tx, locality.id, cycle.id);
  const title = adjustmentTitle(row.year, number);
  const figures = bookFigures(year.authorised.values(), changes, openedBy(changes));
  const earliest = earliestAdjustmentVote(today, clock.draftDays);
  const objects = planObjects(
    planId,
    moves.map((m) => m.lineKey),
  );
  const reasonOfLine = new Map(changes.map((c) => [c.lineKey, c.reason]));
  const act = appendAct(tx, {
    localityId: locality.id,
    cycleId: cycle.id,
    type: 'supervision.adjustment-submitted',
    by,
    objects,
    payload: {
      number,
      year: row.year,
      title,
      reason: row.reason,
      ...(clock.late ? { lateReason: row.late_reason } : {}),
      why: whyVoted(triggers),
      moves: toldMoves(moves).map((m) => ({ ...m, reason: reasonOfLine.get(m.lineKey) ?? '' })),
      earliestVote: earliest,
    },
  });
  const proposalId = await submitProposal(
    tx,
    {
      localityId: locality.id,
      cycleId: cycle.id,
      kind: 'adjustment',
      subjectId: planId,
      title,
      summary: [
        { zh: row.reason, en: row.reason },
        whyVoted(triggers),
        ...bookSentences(figures, touchedBooks(moves)),
      ],
      objects,
      earliestDay: earliest,
      by,
    },
    outcomes,
  );
  await tx.query(
    `UPDATE supervision.adjustments SET state = $3, number = $4, submitted_at = $5, submitted_act = $6, proposal_id = $7,
       earliest_vote = $8, triggers = $9, version = version + 1, changed_at = $5 WHERE locality_id = $1 AND id = $2`,
    [
      locality.id,
      planId,
      state,
      number,
      tx.now,
      act,
      proposalId,
      earliest,
      JSON.stringify(triggers.map((t) => ({ ...t, amount: t.amount.toString() }))),
    ],
  );
  await keepBefore(tx, locality.id, planId, moves);
  await raiseDuty(tx, {
    localityId: locality.id,
    cycleId: cycle.id,
    kind: 'supervision.review-adjustment',
    owedBy: { office: 'reviewCommittee' },
    title: { zh: `对${title.zh}提出审查意见`, en: `Give a review opinion: ${title.en}` },
    about: { kind: 'adjustment', id: planId },
    dueAt: endOfDay(earliest, locality.zone),
    source: {
      zh: '浙江省乡镇人民代表大会工作条例第十四条；预算法第二十二条',
      en: 'Zhejiang township congress regulation, Art. 14; Budget Law, Art. 22',
    },
    raisedByAct: act,
  });
  tellPlan(tx, locality.id, planId, state);
  return number;
}

export const tellPlan = (tx: Tx, localityId: string, planId: string, state: string): void =>
  tx.emit({ topic: 'supervision.adjustment-changed', localityId, key: planId, data: { state } });

/** The next number in the year; the lock on the year's money is held. One plan at a time is before the congress. */
async function nextNumber(tx: Tx, localityId: string, cycleId: string): Promise<number> {
  const [{ next, waiting }] = await tx.query<{ next: number; waiting: number }>(
    `SELECT coalesce(max(number), 0) + 1 AS next, count(*) FILTER (WHERE state = 'submitted')::int AS waiting
       FROM supervision.adjustments WHERE locality_id = $1 AND cycle_id = $2`,
    [localityId, cycleId],
  );
  if (waiting > 0) refuseWith('supervision.one-before-congress', {}, { kind: 'conflict' });
  return next;
}

/** What each line stood at when the plan was submitted: what a rejected plan is shown against for ever. */
const keepBefore = (
  tx: Tx,
  localityId: string,
  planId: string,
  moves: readonly { lineKey: string; before: bigint }[],
) =>
  tx.query(
    `UPDATE supervision.adjustment_changes c SET before = x.before
       FROM unnest($3::text[], $4::bigint[]) AS x (k, before)
      WHERE c.locality_id = $1 AND c.adjustment_id = $2 AND c.line_key = x.k`,
    [localityId, planId, moves.map((m) => m.lineKey), moves.map((m) => m.before.toString())],
  );
