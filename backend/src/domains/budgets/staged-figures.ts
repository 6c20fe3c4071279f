// Figures of a submitted sheet: read by the same job as a budget, kept aside, and given to the report or the accounts made of them.
import type { BudgetLine } from '@kentan/shared/budgets';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import {
  announceImport,
  type BudgetImport,
  type ImportPurpose,
  type ImportResult,
  importById,
} from './imports.queries.js';
import { LINE_COLUMNS, type LineRow, toLine } from './line.columns.js';

export interface StagedFigures {
  given: BudgetImport;
  result: ImportResult;
  /** In the order of the sheet; each has the amount read, and where it was read. */
  lines: BudgetLine[];
}

/** The figures of a sheet that has been read without error. `lock`: they are about to be taken. */
export async function stagedFigures(
  tx: Pick<Tx, 'query'>,
  localityId: string,
  importId: string,
  lock = false,
  purpose: ImportPurpose = 'execution',
): Promise<StagedFigures> {
  const given = await importById(tx, localityId, importId, lock);
  if (given.purpose !== purpose) refuseWith('budgets.no-such-import', {}, { kind: 'missing' });
  if (given.state === 'published' || given.state === 'cancelled')
    refuseWith('budgets.import-ended', {}, { kind: 'conflict' });
  if (given.state === 'reading' || !given.result)
    return refuseWith('budgets.import-busy', {}, { kind: 'conflict' });
  const rows = await tx.query<LineRow>(
    `SELECT ${LINE_COLUMNS} FROM budgets.lines WHERE locality_id = $1 AND version_id = $2 ORDER BY ordinal`,
    [localityId, given.versionId],
  );
  return { given, result: given.result, lines: rows.map(toLine) };
}

/** The figures now stand in a report: nothing of them is kept here but the file. */
export async function figuresTaken(tx: Tx, given: BudgetImport): Promise<void> {
  await tx.query('DELETE FROM budgets.lines WHERE locality_id = $1 AND version_id = $2', [
    given.localityId,
    given.versionId,
  ]);
  await tx.query(
    `UPDATE budgets.imports SET state = 'published', changed_at = $3 WHERE locality_id = $1 AND id = $2`,
    [given.localityId, given.id, tx.now],
  );
  announceImport(tx, given, 'published', 1);
}
