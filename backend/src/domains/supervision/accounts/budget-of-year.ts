// What the final accounts of a year are held against: every line as adopted and as authorised on the year's last day.
import type { BudgetLine } from '@kentan/shared/budgets';
import type { BudgetedLine } from '@kentan/shared/supervision';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { authorisedOfYear } from '../adjustments/authorised.queries.js';

/** Adopted, adjusted and moved, line by line. Refuses where no budget of the year was adopted and published. */
export async function budgetOfYear(
  tx: Pick<Tx, 'query'>,
  localityId: string,
  year: number,
): Promise<BudgetedLine<BudgetLine>[]> {
  const lines = await authorisedOfYear(tx, localityId, year);
  if (!lines) return refuseWith('supervision.accounts-no-budget', { year }, { kind: 'conflict' });
  return [...lines.values()].map(({ line, adopted, authorised }) => ({ line, adopted, authorised }));
}
