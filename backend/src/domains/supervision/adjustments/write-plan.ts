// The finance office writes an adjustment plan (BL 69): begins it, saves reason and changes as often as wanted, or throws it away.
import type { Fen } from '@kentan/shared/kernel';
import { type NewLine, openedLine, stepAdjustment } from '@kentan/shared/supervision';
import { newId } from '../../../platform/ids.js';
import { assertVersion } from '../../../platform/if-match.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { authorisedOfYear, requireAdopted, storedLine } from './authorised.queries.js';
import { movingYear } from './make-virement.js';
import { type KeptChange, planById } from './plan.queries.js';

/** Plans of a year that are being drafted: more are wishes. */
const DRAFTS_AT_MOST = 5;

/** Begins an empty plan. Returns its id. */
export async function draftPlan(
  tx: Tx,
  { locality, year, office }: { locality: LocalityRef; year: number; office: string },
): Promise<string> {
  const cycle = await movingYear(tx, locality, year);
  await requireAdopted(tx, locality.id, year);
  const [{ drafts }] = await tx.query<{ drafts: number }>(
    `SELECT count(*)::int AS drafts FROM supervision.adjustments WHERE locality_id = $1 AND cycle_id = $2 AND state = 'draft'`,
    [locality.id, cycle.id],
  );
  if (drafts >= DRAFTS_AT_MOST)
    refuseWith('supervision.plan-too-many-drafts', { limit: DRAFTS_AT_MOST }, { kind: 'conflict' });
  const id = newId();
  await tx.query(
    `INSERT INTO supervision.adjustments (locality_id, id, cycle_id, year, state, drafted_as, created_at, changed_at)
     VALUES ($1, $2, $3, $4, 'draft', $5, $6, $6)`,
    [locality.id, id, cycle.id, year, office, tx.now],
  );
  return id;
}

export interface PlanContent {
  reason: string;
  lateReason: string;
  changes: readonly { lineKey: string; delta: Fen; reason: string; opens?: NewLine }[];
}

export interface PlanEdit {
  locality: LocalityRef;
  planId: string;
  /** The version that was edited. */
  version: number;
  content: PlanContent;
}

/** Saves what stands on the desk. A line that is nowhere is refused at once; everything else is asked at submission. */
export async function editPlan(tx: Tx, { locality, planId, version, content }: PlanEdit): Promise<void> {
  const { row } = await planById(tx, locality.id, planId, true);
  assertVersion(row.version, version);
  unwrap(stepAdjustment(row.state, 'edit'));
  const changes = await keptChanges(tx, locality.id, row.year, content.changes);
  await tx.query(
    `UPDATE supervision.adjustments SET reason = $3, late_reason = $4, version = version + 1, changed_at = $5
      WHERE locality_id = $1 AND id = $2`,
    [locality.id, planId, content.reason.trim(), content.lateReason.trim(), tx.now],
  );
  await deleteChanges(tx, locality.id, planId);
  await tx.query(
    `INSERT INTO supervision.adjustment_changes (locality_id, adjustment_id, line_key, ordinal, delta, reason, opens)
     SELECT $1, $2, x.k, x.n, x.delta, x.reason, x.opens
       FROM unnest($3::text[], $4::bigint[], $5::text[], $6::jsonb[]) WITH ORDINALITY AS x (k, delta, reason, opens, n)`,
    [
      locality.id,
      planId,
      changes.map((c) => c.lineKey),
      changes.map((c) => c.delta.toString()),
      changes.map((c) => c.reason.trim()),
      changes.map((c) => (c.opens ? JSON.stringify(storedLine(c.opens)) : null)),
    ],
  );
}

/** The changes with the lines they open; the same line twice, an unknown line and a line that is there already are refused. */
async function keptChanges(
  tx: Tx,
  localityId: string,
  year: number,
  given: PlanContent['changes'],
): Promise<Omit<KeptChange, 'before'>[]> {
  const authorised = await authorisedOfYear(tx, localityId, year);
  const seen = new Set<string>();
  return given.map(({ lineKey, delta, reason, opens }, i) => {
    const path = `changes.${i}`;
    const line = opens && unwrap(openedLine(opens, false));
    const key = line?.lineKey ?? lineKey;
    if (seen.has(key)) refuseWith('supervision.same-line', {}, { path });
    seen.add(key);
    const there = authorised?.has(key) ?? false;
    if (line && there) refuseWith('supervision.line-exists', { name: line.name }, { path, kind: 'conflict' });
    if (!line && !there) refuseWith('supervision.no-such-line', {}, { path });
    return { lineKey: key, delta, reason, ...(line ? { opens: line } : {}) };
  });
}

const deleteChanges = (tx: Tx, localityId: string, planId: string) =>
  tx.query('DELETE FROM supervision.adjustment_changes WHERE locality_id = $1 AND adjustment_id = $2', [
    localityId,
    planId,
  ]);

/** Throws a plan away that was not submitted; nothing of it stays. */
export async function discardPlan(tx: Tx, localityId: string, planId: string): Promise<void> {
  const { row } = await planById(tx, localityId, planId, true);
  unwrap(stepAdjustment(row.state, 'edit'));
  await deleteChanges(tx, localityId, planId);
  await tx.query('DELETE FROM supervision.adjustments WHERE locality_id = $1 AND id = $2', [
    localityId,
    planId,
  ]);
}
