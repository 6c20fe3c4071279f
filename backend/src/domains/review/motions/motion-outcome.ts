// For the sitting: which motions are voted, in which order, which of them can still be voted, and what became of each.
import type { BudgetLine } from '@kentan/shared/budgets';
import type { Bilingual, Fen, Refusal } from '@kentan/shared/kernel';
import { fill } from '@kentan/shared/kernel';
import {
  applyMotions,
  effectOf,
  linesByKey,
  type MotionState,
  motionMatter,
  reviewRefusals,
  stepMotion,
  stillVotable,
  votingOrder,
} from '@kentan/shared/review';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { cycleById } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { draftOf, matterOf, motionObjects, toldChanges, touchedLines } from './motion-lines.js';
import {
  type LoadedMotion,
  type MotionVote,
  motionById,
  motionsOfCycle,
  type Query,
} from './motions.queries.js';
import { tellMotion } from './write-motion.js';

export interface AdmittedMotion {
  id: string;
  number: number;
  state: MotionState;
  /** What is voted on, in one sentence. */
  matter: Bilingual;
  lead: { name: string; delegation: string };
  changes: readonly { lineKey: string; name: string; before: Fen; delta: Fen; after: Fen }[];
  /** Why it cannot be put to the vote after those that have passed; only for motions not yet decided. */
  blocked?: Refusal;
}

const ON_AGENDA: readonly MotionState[] = ['admitted', 'passed', 'rejected', 'lapsed'];

/** Every motion that the presidium has put on the agenda, decided ones included, in the charter's voting order. */
export async function admittedMotions(
  tx: Query,
  localityId: string,
  cycleId: string,
): Promise<AdmittedMotion[]> {
  const motions = await motionsOfCycle(tx, localityId, cycleId, ON_AGENDA);
  if (motions.length === 0) return [];
  const { charter, year } = await cycleById(tx, localityId, cycleId);
  const draft = await draftOf(tx, localityId, year);
  const lines = await touchedLines(
    tx,
    draft,
    motions.flatMap((m) => m.changes),
  );
  const ordered = inOrder(motions, charter.review.amendmentOrder);
  const passed = ordered.filter((m) => m.row.state === 'passed');
  const now = linesByKey(unwrap(applyMotions([...lines.values()], passed)));
  return ordered.map((motion) => {
    const { row, changes } = motion;
    const votable = stillVotable(now, motion, charter.budget.protectedMarks);
    const effect = effectOf(row.state === 'admitted' ? now : lines, changes);
    return {
      id: row.id,
      number: row.number ?? 0,
      state: row.state,
      matter: motionMatter(effect.map(({ line, delta }) => ({ name: line.name, delta }))),
      lead: { name: row.lead_name, delegation: row.lead_delegation },
      changes: effect.map(({ line, before, delta, after }) => ({
        lineKey: line.lineKey,
        name: line.name,
        before,
        delta,
        after,
      })),
      ...(row.state === 'admitted' && !votable.ok ? { blocked: votable.refusal } : {}),
    };
  });
}

/** Motions in the charter's order; ties by their numbers. */
export function inOrder(
  motions: readonly LoadedMotion[],
  order: Parameters<typeof votingOrder>[1],
): (LoadedMotion & { id: string; number: number })[] {
  return votingOrder(
    motions.map((m) => ({ ...m, id: m.row.id, number: m.row.number ?? 0 })),
    order,
  );
}

/** What the presidium and the congress have still to decide. */
export async function undecidedMotions(
  tx: Query,
  localityId: string,
  cycleId: string,
): Promise<{ filed: number; admitted: number }> {
  const rows = await tx.query<{ state: string; count: number }>(
    `SELECT state, count(*)::int AS count FROM review.motions
      WHERE locality_id = $1 AND cycle_id = $2 AND state IN ('filed', 'admitted') GROUP BY state`,
    [localityId, cycleId],
  );
  const of = (state: string) => rows.find((r) => r.state === state)?.count ?? 0;
  return { filed: of('filed'), admitted: of('admitted') };
}

export interface MotionOutcome {
  localityId: string;
  motionId: string;
  outcome: 'passed' | 'rejected';
  vote: MotionVote;
  by: { office: string; accountId?: string; name?: string };
}

/** Records what the congress has decided about a motion. Refuses one that cannot be voted any more. Returns the act's id. */
export async function recordMotionOutcome(tx: Tx, given: MotionOutcome): Promise<string> {
  const { localityId, motionId, outcome, vote, by } = given;
  const motion = await motionById(tx, localityId, motionId, true);
  const state = unwrap(stepMotion(motion.row.state, outcome === 'passed' ? 'pass' : 'reject'));
  const blocked = (await admittedMotions(tx, localityId, motion.row.cycle_id)).find(
    (m) => m.id === motionId,
  )?.blocked;
  if (blocked) unwrap({ ok: false, refusal: blocked });
  const { voteId, ...figures } = vote;
  return saveOutcome(tx, motion, {
    state,
    type: `review.motion-${outcome}`,
    outcome: vote,
    payload: figures,
    objects: voteId ? [{ kind: 'vote', id: voteId }] : [],
    by,
  });
}

/** Records that a motion is not put to the vote because of those that passed before it. Refuses one that still can be. */
export async function lapseMotion(
  tx: Tx,
  { localityId, motionId, by }: Pick<MotionOutcome, 'localityId' | 'motionId' | 'by'>,
): Promise<string> {
  const motion = await motionById(tx, localityId, motionId, true);
  const state = unwrap(stepMotion(motion.row.state, 'lapse'));
  const found = (await admittedMotions(tx, localityId, motion.row.cycle_id)).find((m) => m.id === motionId);
  const reason = found?.blocked && refusalText(found.blocked);
  if (!reason) return refuseWith('review.still-votable', {}, { kind: 'conflict' });
  return saveOutcome(tx, motion, {
    state,
    type: 'review.motion-lapsed',
    outcome: { reason },
    payload: { reason },
    objects: [],
    by,
  });
}

/** A refusal of review in both languages. */
export const refusalText = ({ code, params }: Refusal): Bilingual => ({
  zh: fill(reviewRefusals[code]?.zh ?? code, params),
  en: fill(reviewRefusals[code]?.en ?? code, params),
});

interface Outcome {
  state: MotionState;
  type: string;
  outcome: LoadedMotion['row']['outcome'];
  payload: object;
  objects: { kind: 'vote'; id: string }[];
  by: MotionOutcome['by'];
}

async function saveOutcome(tx: Tx, { row, changes }: LoadedMotion, given: Outcome): Promise<string> {
  const lines: ReadonlyMap<string, BudgetLine> = await touchedLines(
    tx,
    await draftOf(tx, row.locality_id, row.year),
    changes,
  );
  const act = appendAct(tx, {
    localityId: row.locality_id,
    cycleId: row.cycle_id,
    type: given.type,
    by: given.by,
    objects: [...motionObjects(row.id, changes), ...given.objects],
    payload: {
      number: row.number,
      title: matterOf(lines, changes),
      changes: toldChanges(lines, changes),
      ...given.payload,
    },
  });
  await tx.query(
    'UPDATE review.motions SET state = $3, outcome = $4, outcome_at = $5, outcome_act = $6 WHERE locality_id = $1 AND id = $2',
    [row.locality_id, row.id, given.state, JSON.stringify(given.outcome), tx.now, act],
  );
  tellMotion(tx, row.locality_id, row.id, given.state);
  return act;
}
