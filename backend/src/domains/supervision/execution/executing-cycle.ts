// Which budget year execution is about, its periods, and what was authorised on its lines at the end of one.
import type { BudgetLine } from '@kentan/shared/budgets';
import { type ReportPeriod, reportPeriods } from '@kentan/shared/cycles';
import { endOfDay } from '@kentan/shared/kernel';
import { EXECUTING_PHASES } from '@kentan/shared/supervision';
import { Refused, refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { type Cycle, currentCycle, cycleOfYear } from '../../cycles/index.js';
import { authorisedOfYear } from '../adjustments/authorised.queries.js';

type Query = Pick<Tx, 'query' | 'now'>;

const executes = (cycle: Cycle): boolean => (EXECUTING_PHASES as readonly string[]).includes(cycle.phase);

/** The year asked for, else the one being carried out (while the next is drafted, the one before the newest), else the newest. */
export async function executingCycle(tx: Query, localityId: string, year?: number): Promise<Cycle> {
  if (year !== undefined) return cycleOfYear(tx, localityId, year);
  const newest = await currentCycle(tx, localityId);
  if (executes(newest)) return newest;
  try {
    const before = await cycleOfYear(tx, localityId, newest.year - 1);
    return executes(before) ? before : newest;
  } catch (error) {
    if (error instanceof Refused) return newest;
    throw error;
  }
}

/** A period of the year by its number. Refuses (404) what the charter does not know. */
export function periodOf(cycle: Pick<Cycle, 'charter' | 'year'>, number: number): ReportPeriod {
  const periods = reportPeriods(cycle.charter, cycle.year);
  return (
    periods.find((p) => p.number === number) ??
    refuseWith(
      'execution.no-such-period',
      { year: cycle.year, count: periods.length, period: number },
      { kind: 'missing', path: 'period' },
    )
  );
}

/**
 * The lines with what was authorised at the end of a period: adopted, adjusted and moved up to then. A period that ended
 * before the congress decided is compared with the budget as it was adopted. Refuses while nothing is adopted.
 */
export async function authorisedAt(
  tx: Query,
  cycle: Pick<Cycle, 'localityId' | 'year'>,
  period: ReportPeriod,
  zone: string,
): Promise<BudgetLine[]> {
  const end = new Date(endOfDay(period.endsOn, zone).getTime() - 1);
  const lines = await authorisedOfYear(tx, cycle.localityId, cycle.year, end);
  if (!lines) return refuseWith('execution.no-budget', { year: cycle.year }, { kind: 'conflict' });
  return [...lines.values()].map(({ line, authorised }) => ({ ...line, amount: authorised }));
}
