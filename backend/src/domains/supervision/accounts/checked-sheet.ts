// A sheet of final accounts that has been read: its rows, and what is needed to check them against the budget.
import type { SheetFacts } from '@kentan/shared/supervision';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { type StagedFigures, stagedFigures } from '../../budgets/index.js';

export interface CheckedSheet {
  staged: StagedFigures;
  facts: SheetFacts;
  /** Errors that the reading itself found. */
  errors: number;
}

/** Refuses a sheet of another year. `lock`: its figures are about to be taken. */
export async function checkedSheet(
  tx: Pick<Tx, 'query'>,
  localityId: string,
  importId: string,
  year: number,
  lock = false,
): Promise<CheckedSheet> {
  const staged = await stagedFigures(tx, localityId, importId, lock, 'accounts');
  const { given, result } = staged;
  if (given.year !== year)
    refuseWith('supervision.accounts-not-final-sheet', { year }, { kind: 'conflict', path: 'importId' });
  const column = result.columns.find((c) => c.role === 'amount')?.header ?? '';
  const facts = { column, unit: result.unit, unitConfirmed: given.settings.unit !== undefined };
  return { staged, facts, errors: result.errors };
}
