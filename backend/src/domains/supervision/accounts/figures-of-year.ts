// The year's own execution as final figures: the report of its last period, where it has been made.
import type { BudgetLine } from '@kentan/shared/budgets';
import { reportPeriods } from '@kentan/shared/cycles';
import { fen } from '@kentan/shared/kernel';
import type { BudgetedLine } from '@kentan/shared/supervision';
import type { Tx } from '../../../platform/transactions.js';
import type { Cycle } from '../../cycles/index.js';
import { figuresOf, newestOf, reportsOf } from '../execution/report.queries.js';

/** Undefined where the year's figures to its end have not been reported. A line without a figure ended at zero. */
export async function figuresOfYear(
  tx: Tx,
  localityId: string,
  cycle: Pick<Cycle, 'id' | 'charter' | 'year'>,
  budget: readonly BudgetedLine<BudgetLine>[],
): Promise<BudgetLine[] | undefined> {
  const last = reportPeriods(cycle.charter, cycle.year).at(-1);
  const report = last && newestOf(await reportsOf(tx, localityId, cycle.id), last.number);
  if (!report) return undefined;
  const executed = new Map(
    (await figuresOf(tx, localityId, report.id)).map((figure) => [figure.lineKey, figure.executed]),
  );
  return budget.map(({ line }) => ({ ...line, amount: executed.get(line.lineKey) ?? fen(0n) }));
}
