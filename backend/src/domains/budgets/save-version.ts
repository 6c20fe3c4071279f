// Makes versions that no sheet was read for: computed from passed motions, or given as lines (demo seed, computations).
import {
  applyDeltas,
  type BudgetLine,
  type LineDelta,
  Totals,
  type VersionKind,
} from '@kentan/shared/budgets';
import type { PoolClient } from 'pg';
import { newId } from '../../platform/ids.js';
import { refuseWith, unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { LINE_COLUMNS } from './line.columns.js';
import { writeLines } from './line-writer.js';
import { type EmptyBook, type StoredTotals, versionById, versionLines } from './read-versions.js';

export const storedTotals = (totals: Totals): StoredTotals =>
  Object.fromEntries(
    [...totals.byBook].map(([book, t]) => [
      book,
      { revenue: String(t.revenue), expenditure: String(t.expenditure) },
    ]),
  );

/** The connection of this transaction, for COPY. */
export const clientOf = async (tx: Pick<Tx, 'manager'>): Promise<PoolClient> => {
  const runner = tx.manager.queryRunner;
  if (!runner) throw new Error('COPY needs a transaction');
  return (await runner.connect()) as PoolClient;
};

export interface NewVersion {
  localityId: string;
  year: number;
  kind: VersionKind;
  baseVersionId?: string;
  explanation?: string;
}

/** Writes a version's row. What was said of absent books holds for the year's later versions unless it is said anew. */
export async function insertVersion(
  tx: Tx,
  version: NewVersion & {
    id: string;
    lines: number;
    totals: StoredTotals;
    emptyBooks?: readonly EmptyBook[];
    fileKey?: string;
    fileName?: string;
  },
): Promise<void> {
  await tx.query(
    `INSERT INTO budgets.versions (locality_id, id, year, kind, number, base_version_id, lines, totals, explanation, file_key, file_name, created_at, empty_books)
     SELECT $1, $2, $3, $4, coalesce(max(number), 0) + 1, $5, $6, $7, $8, $9, $10, $11,
            coalesce($12::jsonb, (SELECT said.empty_books FROM budgets.versions said
                                   WHERE said.locality_id = $1 AND said.year = $3 ORDER BY said.created_at DESC, said.id DESC LIMIT 1), '[]')
       FROM budgets.versions WHERE locality_id = $1 AND year = $3 AND kind = $4`,
    [
      version.localityId,
      version.id,
      version.year,
      version.kind,
      version.baseVersionId ?? null,
      version.lines,
      JSON.stringify(version.totals),
      version.explanation ?? '',
      version.fileKey ?? null,
      version.fileName ?? null,
      tx.now,
      version.emptyBooks ? JSON.stringify(version.emptyBooks) : null,
    ],
  );
}

/** Saves lines as an unpublished version; publishVersion makes it public. Returns its id. */
export async function saveVersion(
  tx: Tx,
  version: NewVersion & { lines: readonly BudgetLine[] },
): Promise<string> {
  const id = newId();
  const totals = new Totals();
  for (const line of version.lines) totals.add(line);
  const lines = await writeLines(await clientOf(tx), version.localityId, id, version.lines);
  await insertVersion(tx, { ...version, id, lines, totals: storedTotals(totals) });
  return id;
}

export interface ComputedVersion {
  localityId: string;
  baseVersionId: string;
  kind: 'amendedDraft' | 'adopted' | 'adjusted';
  changes: readonly LineDelta[];
  explanation?: string;
}

/** A version computed from another by changes of amounts, unpublished until publishVersion. Returns its id. */
export async function createComputedVersion(
  tx: Tx,
  { localityId, baseVersionId, kind, changes, explanation }: ComputedVersion,
): Promise<string> {
  const base = await versionById(tx, localityId, baseVersionId);
  if (!base) return refuseWith('budgets.no-such-version', {}, { kind: 'missing' });
  const lines = unwrap(applyDeltas(await versionLines(tx, baseVersionId), changes));
  const id = newId();
  const totals = new Totals();
  for (const line of lines) totals.add(line);
  const columns = LINE_COLUMNS.split(', ');
  const selected = columns
    .map((c) => (c === 'amount' ? 'l.amount + coalesce(d.delta, 0)' : `l.${c}`))
    .join(', ');
  await tx.query(
    `INSERT INTO budgets.lines (locality_id, version_id, ${LINE_COLUMNS})
     SELECT l.locality_id, $3, ${selected} FROM budgets.lines l
       LEFT JOIN (SELECT k AS line_key, sum(v) AS delta FROM unnest($4::text[], $5::bigint[]) AS c (k, v) GROUP BY k) d USING (line_key)
      WHERE l.locality_id = $1 AND l.version_id = $2`,
    [localityId, baseVersionId, id, changes.map((c) => c.lineKey), changes.map((c) => c.delta.toString())],
  );
  await insertVersion(tx, {
    localityId,
    id,
    year: base.year,
    kind,
    baseVersionId,
    lines: lines.length,
    totals: storedTotals(totals),
    explanation,
  });
  return id;
}
