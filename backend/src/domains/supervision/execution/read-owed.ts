// What the reader's offices owe of execution: the finance office the next report, each department its explanations.
import { periodName, reportDueOn, reportFact, reportPeriods } from '@kentan/shared/cycles';
import { dateInZone, daysBetween } from '@kentan/shared/kernel';
import { EXECUTING_PHASES } from '@kentan/shared/supervision';
import type { Actor } from '../../../platform/actor.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { Refused } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { type Cycle, cycleOfYear } from '../../cycles/index.js';
import { type DepartmentRef, departmentsOf } from '../../localities/index.js';
import { executingCycle } from './executing-cycle.js';
import type { ExecutionQuery, OwedExecutionDto, OwedPeriodDto, OwedReportDto } from './execution.dto.js';
import { executionOpened } from './execution.views.js';
import { linesOfReport } from './list-lines.js';
import { newestOf, type Report, reportsOf, unknownDepartments } from './report.queries.js';

type Query = Pick<Tx, 'query' | 'now'>;
const MOST_LINES = 200;

export async function readOwed(
  tx: Query,
  locality: LocalityRef,
  actor: Actor,
  query: Pick<ExecutionQuery, 'year'>,
): Promise<OwedExecutionDto> {
  const cycle = await executingCycle(tx, locality.id, query.year);
  const before = query.year === undefined ? await yearBefore(tx, cycle) : undefined;
  const reader = await readerOf(tx, locality, actor);
  const periods: OwedPeriodDto[] = [];
  let unexplained = 0;
  let next: OwedReportDto | undefined;
  // the year before may still owe its last report and explanations while the new one is carried out
  for (const one of before ? [before, cycle] : [cycle]) {
    const reports = await reportsOf(tx, locality.id, one.id);
    const shown = periods.reduce((sum, p) => sum + p.lines.length, 0);
    const found = await unexplainedOf(tx, locality, one, reports, reader, MOST_LINES - shown);
    periods.push(...found.periods);
    unexplained += found.total;
    next ??= nextReport(tx, locality, one, reports);
  }
  return {
    year: cycle.year,
    bound: cycle.charter.execution.explainDeviationBeyond,
    ...(reader.finance && next ? { report: next } : {}),
    unexplained,
    periods,
  };
}

async function yearBefore(tx: Query, { localityId, year }: Cycle): Promise<Cycle | undefined> {
  try {
    return await cycleOfYear(tx, localityId, year - 1);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

interface Reader {
  finance: boolean;
  departments: readonly DepartmentRef[];
  /** Names of the departments whose officer the reader is. */
  own: readonly string[];
}

async function readerOf(tx: Query, locality: LocalityRef, actor: Actor): Promise<Reader> {
  const held = actor.offices.filter((o) => o.localityId === locality.id);
  const departments = await departmentsOf(tx, locality.id);
  const own = departments.filter((d) =>
    held.some((o) => o.office === 'departmentOfficer' && o.departmentId === d.id),
  );
  return {
    finance: held.some((o) => o.office === 'financeOffice'),
    departments,
    own: own.flatMap((d) => [d.name.zh, d.name.en]),
  };
}

async function unexplainedOf(
  tx: Query,
  locality: LocalityRef,
  cycle: Cycle,
  reports: readonly Report[],
  { finance, departments, own }: Reader,
  most: number,
): Promise<{ periods: OwedPeriodDto[]; total: number }> {
  const periods: OwedPeriodDto[] = [];
  let total = 0;
  let left = most;
  for (const period of reportPeriods(cycle.charter, cycle.year)) {
    const report = newestOf(reports, period.number);
    if (!report) continue;
    const unknown = finance ? await unknownDepartments(tx, locality.id, report.id, departments) : [];
    const choice = {
      only: 'unexplained',
      departments: [...own, ...unknown],
      limit: left,
      offset: 0,
    } as const;
    const found = await linesOfReport(tx, locality, cycle, report, choice);
    total += found.total;
    left -= found.lines.length;
    if (found.lines.length === 0) continue;
    const { number, lastMonth } = period;
    periods.push({
      year: cycle.year,
      period: number,
      name: periodName(period),
      lastMonth,
      lines: found.lines,
    });
  }
  return { periods, total };
}

/** The first period that is over and has no report, while the year's phase allows one. */
function nextReport(
  tx: Query,
  locality: LocalityRef,
  cycle: Cycle,
  reports: readonly Report[],
): OwedReportDto | undefined {
  if (!(EXECUTING_PHASES as readonly string[]).includes(cycle.phase)) return undefined;
  const today = dateInZone(tx.now, locality.zone);
  const next = reportPeriods(cycle.charter, cycle.year).find(
    // what was reported elsewhere, before the town's years stood here, is a fact without figures
    (p) =>
      p.endsOn < today &&
      !reports.some((r) => r.period === p.number) &&
      cycle.facts[reportFact(p.number)] === undefined,
  );
  if (!next) return undefined;
  const dueOn = reportDueOn(cycle.charter, next, executionOpened(cycle, locality.zone));
  return {
    year: cycle.year,
    period: next.number,
    name: periodName(next),
    dueOn,
    daysLeft: daysBetween(today, dueOn),
  };
}
