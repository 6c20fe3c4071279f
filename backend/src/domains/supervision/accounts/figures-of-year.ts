// The year's own execution as final figures: the published version of the year's execution, where there is one.
import type { BudgetLine } from '@kentan/shared/budgets';
import type { BudgetedLine } from '@kentan/shared/supervision';
import type { Tx } from '../../../platform/transactions.js';
import { publishedVersion, versionLines } from '../../budgets/index.js';
import type { Cycle } from '../../cycles/index.js';

/** Undefined where the year's figures to its end are not known. */
export async function figuresOfYear(
  tx: Tx,
  localityId: string,
  { year }: Pick<Cycle, 'year'>,
  _budget: readonly BudgetedLine<BudgetLine>[],
): Promise<BudgetLine[] | undefined> {
  const executed = await publishedVersion(tx, localityId, year, 'executed');
  return executed && versionLines(tx, executed.id);
}
