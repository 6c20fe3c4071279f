// The lead sponsor files a motion with the presidium: complete, balanced, signed and in time, or not at all. From here it is public.
import {
  deadlineProblem,
  decisionDue,
  filingProblems,
  MOTION_PHASES,
  motionDeadline,
  stepMotion,
} from '@kentan/shared/review';
import { Refused, unwrap } from '../../../platform/refused.js';
import { lockNumber, type Tx } from '../../../platform/transactions.js';
import { cycleById, planOfCycle, raiseDuty, requirePhase } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { deputiesOf } from './motion-deputies.js';
import { draftOf, matterOf, motionObjects, toldChanges, touchedLines } from './motion-lines.js';
import { standingOf, textsOf } from './motions.queries.js';
import { ownMotion, tellMotion } from './write-motion.js';

/** Lock class of the numbering of motions, one a budget year. */
const NUMBERING = 7101;

export interface FiledMotion {
  localityId: string;
  motionId: string;
  leadId: string;
}

/** Returns the number given to it. */
export async function fileMotion(tx: Tx, { localityId, motionId, leadId }: FiledMotion): Promise<number> {
  const motion = await ownMotion(tx, localityId, motionId, leadId);
  const { row, changes } = motion;
  const cycle = await cycleById(tx, localityId, row.cycle_id);
  requirePhase(tx, cycle, MOTION_PHASES);
  const plan = await planOfCycle(tx, cycle);
  const late = deadlineProblem(motionDeadline(plan, plan.zone), tx.now, plan.zone);
  if (late) throw new Refused([late]);
  const { review, budget } = cycle.charter;
  const draft = await draftOf(tx, localityId, row.year);
  const lines = await touchedLines(tx, draft, changes);
  const sponsors = standingOf(motion, new Set((await deputiesOf(tx, localityId)).keys()));
  const problems = filingProblems({
    texts: textsOf(row),
    changes,
    lines,
    protectedMarks: budget.protectedMarks,
    sponsors: sponsors.length,
    sponsorsNeeded: review.motionSponsors,
  });
  if (problems.length > 0) throw new Refused(problems);
  const state = unwrap(stepMotion(row.state, 'file'));
  const number = await nextNumber(tx, localityId, row.cycle_id);
  const title = matterOf(lines, changes);
  const signed = motion.sponsors.filter((s) => sponsors.includes(s.account_id));
  const act = appendAct(tx, {
    localityId,
    cycleId: row.cycle_id,
    type: 'review.motion-filed',
    by: { office: 'deputy', accountId: leadId, name: row.lead_name },
    objects: motionObjects(motionId, changes),
    payload: {
      number,
      year: row.year,
      title,
      ...textsOf(row),
      changes: toldChanges(lines, changes),
      draft: draft.hash,
      sponsors: signed.map((s) => ({
        name: s.name,
        delegation: s.delegation,
        signedAt: s.signed_at?.toISOString(),
      })),
    },
  });
  await tx.query(
    `UPDATE review.motions SET state = $3, number = $4, filed_at = $5, filed_act = $6 WHERE locality_id = $1 AND id = $2`,
    [localityId, motionId, state, number, tx.now, act],
  );
  await raiseDuty(tx, {
    localityId,
    cycleId: row.cycle_id,
    kind: 'review.decide-motion',
    owedBy: { office: 'presidium' },
    title: {
      zh: `决定第 ${number} 号修正议案是否列入议程`,
      en: `Decide whether amendment motion ${number} is put on the agenda`,
    },
    about: { kind: 'motion', id: motionId },
    dueAt: decisionDue(cycle.charter, cycle.year, plan.anchors, plan.zone),
    source: (review.sources?.presidium ?? review.source).cite,
    raisedByAct: act,
  });
  tellMotion(tx, localityId, motionId, state);
  return number;
}

async function nextNumber(tx: Tx, localityId: string, cycleId: string): Promise<number> {
  await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [NUMBERING, lockNumber(cycleId)]);
  const [{ next }] = await tx.query<{ next: number }>(
    'SELECT coalesce(max(number), 0) + 1 AS next FROM review.motions WHERE locality_id = $1 AND cycle_id = $2',
    [localityId, cycleId],
  );
  return next;
}
