// A deputy writes an amendment motion: begins it, saves texts and changes as often as wanted, or throws it away.

import {
  changeProblem,
  type MotionChange,
  type MotionTexts,
  mergedChanges,
  stepMotion,
} from '@kentan/shared/review';
import { newId } from '../../../platform/ids.js';
import { assertVersion } from '../../../platform/if-match.js';
import { Refused, refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { type Cycle, cycleById } from '../../cycles/index.js';
import { deputiesOf, soleDeputy } from './motion-deputies.js';
import { draftOf, touchedLines } from './motion-lines.js';
import { type LoadedMotion, motionById } from './motions.queries.js';

/** Open motions of one deputy in a year: more are wishes, not motions. */
const OPEN_AT_MOST = 20;

export interface NewMotion {
  localityId: string;
  cycle: Cycle;
  leadId: string;
}

/** Begins an empty motion. Returns its id. */
export async function draftMotion(tx: Tx, { localityId, cycle, leadId }: NewMotion): Promise<string> {
  await draftOf(tx, localityId, cycle.year);
  const lead = soleDeputy(await deputiesOf(tx, localityId), leadId);
  const [{ open }] = await tx.query<{ open: number }>(
    `SELECT count(*)::int AS open FROM review.motions
      WHERE locality_id = $1 AND cycle_id = $2 AND lead_id = $3 AND state IN ('draft', 'signing')`,
    [localityId, cycle.id, leadId],
  );
  if (open >= OPEN_AT_MOST)
    refuseWith('review.too-many-drafts', { limit: OPEN_AT_MOST }, { kind: 'conflict' });
  const id = newId();
  await tx.query(
    `INSERT INTO review.motions (locality_id, id, cycle_id, year, state, lead_id, lead_name, lead_delegation, created_at, changed_at)
     VALUES ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $8)`,
    [localityId, id, cycle.id, cycle.year, leadId, lead.name, lead.delegation, tx.now],
  );
  return id;
}

export interface MotionContent extends MotionTexts {
  changes: readonly MotionChange[];
}

export interface MotionEdit {
  localityId: string;
  motionId: string;
  leadId: string;
  /** The version that was edited. */
  version: number;
  content: MotionContent;
}

/** Saves what stands on the desk. Lines that may not be moved are refused at once; balance and sponsors are asked at filing. */
export async function editMotion(tx: Tx, edit: MotionEdit): Promise<void> {
  const { localityId, motionId, leadId, version, content } = edit;
  const motion = await ownMotion(tx, localityId, motionId, leadId);
  assertVersion(motion.row.version, version);
  const state = unwrap(stepMotion(motion.row.state, 'edit'));
  const changes = mergedChanges(content.changes);
  if (isUnchanged(motion, { ...content, changes })) return;
  await refuseChanges(tx, motion, changes);
  await tx.query(
    `UPDATE review.motions SET cause = $3, grounds = $4, plan = $5, state = $6, version = version + 1, changed_at = $7
      WHERE locality_id = $1 AND id = $2`,
    [localityId, motionId, content.cause, content.grounds, content.plan, state, tx.now],
  );
  await tx.query('DELETE FROM review.motion_changes WHERE locality_id = $1 AND motion_id = $2', [
    localityId,
    motionId,
  ]);
  await tx.query(
    `INSERT INTO review.motion_changes (locality_id, motion_id, line_key, ordinal, delta)
     SELECT $1, $2, k, n, d FROM unnest($3::text[], $4::bigint[]) WITH ORDINALITY AS c (k, d, n)`,
    [localityId, motionId, changes.map((c) => c.lineKey), changes.map((c) => c.delta.toString())],
  );
  tellMotion(tx, localityId, motionId, state);
}

function isUnchanged({ row, changes }: LoadedMotion, content: MotionContent): boolean {
  return (
    row.cause === content.cause &&
    row.grounds === content.grounds &&
    row.plan === content.plan &&
    changes.length === content.changes.length &&
    changes.every((c, i) => c.lineKey === content.changes[i].lineKey && c.delta === content.changes[i].delta)
  );
}

async function refuseChanges(tx: Tx, { row }: LoadedMotion, changes: readonly MotionChange[]): Promise<void> {
  const { charter } = await cycleById(tx, row.locality_id, row.cycle_id);
  const lines = await touchedLines(tx, await draftOf(tx, row.locality_id, row.year), changes);
  const problems = changes
    .map((change) => changeProblem(lines.get(change.lineKey), change, charter.budget.protectedMarks))
    .filter((problem) => problem !== undefined);
  if (problems.length > 0) throw new Refused(problems);
}

/** Throws a motion away that was not filed; nothing of it stays. */
export async function discardMotion(
  tx: Tx,
  { localityId, motionId, leadId }: { localityId: string; motionId: string; leadId: string },
): Promise<void> {
  const motion = await ownMotion(tx, localityId, motionId, leadId);
  unwrap(stepMotion(motion.row.state, 'edit'));
  for (const table of ['motion_changes', 'motion_sponsors'])
    await tx.query(`DELETE FROM review.${table} WHERE locality_id = $1 AND motion_id = $2`, [
      localityId,
      motionId,
    ]);
  await tx.query('DELETE FROM review.motions WHERE locality_id = $1 AND id = $2', [localityId, motionId]);
  tellMotion(tx, localityId, motionId, 'draft');
}

/** The motion, locked, if it is this deputy's; a draft of somebody else is not even there (404). */
export async function ownMotion(
  tx: Tx,
  localityId: string,
  motionId: string,
  leadId: string,
): Promise<LoadedMotion> {
  const motion = await motionById(tx, localityId, motionId, true);
  if (motion.row.lead_id === leadId) return motion;
  const hidden = motion.row.number === null && !motion.sponsors.some((s) => s.account_id === leadId);
  return hidden
    ? refuseWith('review.no-such-motion', {}, { kind: 'missing' })
    : refuseWith('review.not-your-motion', {}, { kind: 'forbidden' });
}

/** Tells open screens that a motion has changed; what changed they read under their own rights. */
export const tellMotion = (tx: Tx, localityId: string, motionId: string, state: string): void =>
  tx.emit({ topic: 'review.motion-changed', localityId, key: motionId, data: { state } });
