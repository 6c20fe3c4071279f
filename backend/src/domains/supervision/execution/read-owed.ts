// What the reader's offices owe of execution: the finance office the next report, each department its explanations.
import { periodName, reportDueOn, reportPeriods } from '@kentan/shared/cycles';
import { dateInZone, daysBetween } from '@kentan/shared/kernel';
import { EXECUTING_PHASES } from '@kentan/shared/supervision';
import type { Actor } from '../../../platform/actor.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import type { Tx } from '../../../platform/transactions.js';
import { departmentsOf } from '../../localities/index.js';
import { executingCycle } from './executing-cycle.js';
import type { ExecutionQuery, OwedExecutionDto, OwedPeriodDto, OwedReportDto } from './execution.dto.js';
import { executionOpened } from './execution.views.js';
import { linesOfReport } from './list-lines.js';
import { newestOf, reportsOf, unknownDepartments } from './report.queries.js';

const MOST_LINES = 200;

export async function readOwed(
  tx: Pick<Tx, 'query' | 'now'>,
  locality: LocalityRef,
  actor: Actor,
  query: Pick<ExecutionQuery, 'year'>,
): Promise<OwedExecutionDto> {
  const cycle = await executingCycle(tx, locality.id, query.year);
  const reports = await reportsOf(tx, locality.id, cycle.id);
  const held = actor.offices.filter((o) => o.localityId === locality.id);
  const finance = held.some((o) => o.office === 'financeOffice');
  const departments = await departmentsOf(tx, locality.id);
  const own = departments.filter((d) =>
    held.some((o) => o.office === 'departmentOfficer' && o.departmentId === d.id),
  );
  const periods: OwedPeriodDto[] = [];
  let unexplained = 0;
  for (const period of reportPeriods(cycle.charter, cycle.year)) {
    const report = newestOf(reports, period.number);
    if (!report) continue;
    const names = own.flatMap((d) => [d.name.zh, d.name.en]);
    if (finance) names.push(...(await unknownDepartments(tx, locality.id, report.id, departments)));
    const shown = periods.reduce((sum, p) => sum + p.lines.length, 0);
    const choice = { only: 'unexplained', departments: names, offset: 0 } as const;
    const found = await linesOfReport(tx, locality, cycle, report, { ...choice, limit: MOST_LINES - shown });
    unexplained += found.total;
    if (found.lines.length === 0) continue;
    const { number, lastMonth } = period;
    periods.push({ period: number, name: periodName(period), lastMonth, lines: found.lines });
  }
  const today = dateInZone(tx.now, locality.zone);
  const open = (EXECUTING_PHASES as readonly string[]).includes(cycle.phase);
  const next = reportPeriods(cycle.charter, cycle.year).find(
    (p) => p.endsOn < today && !reports.some((r) => r.period === p.number),
  );
  const dueOn = next && reportDueOn(cycle.charter, next, executionOpened(cycle, locality.zone));
  const report: OwedReportDto | undefined = next &&
    dueOn && {
      year: cycle.year,
      period: next.number,
      name: periodName(next),
      dueOn,
      daysLeft: daysBetween(today, dueOn),
    };
  return {
    year: cycle.year,
    bound: cycle.charter.execution.explainDeviationBeyond,
    ...(finance && open && report ? { report } : {}),
    unexplained,
    periods,
  };
}
