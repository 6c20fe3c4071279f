// A year's execution for everybody: the periods with their reports, and one report as progress, silence and deviations.
import { codePath, functionEntry } from '@kentan/shared/budgets';
import { reportingDays } from '@kentan/shared/charters';
import { dateInZone, parseFraction } from '@kentan/shared/kernel';
import {
  EXECUTING_PHASES,
  elapsedAt,
  type PartProgress,
  progressOf,
  silentDepartments,
} from '@kentan/shared/supervision';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { classificationFor } from '../../budgets/index.js';
import type { Cycle } from '../../cycles/index.js';
import { executingCycle, periodOf } from './executing-cycle.js';
import type {
  ExecutionDto,
  ExecutionLinePageDto,
  ExecutionLinesQuery,
  ExecutionQuery,
  PartProgressDto,
  ShownReportDto,
} from './execution.dto.js';
import { periodDtos, progressDto, silentDto } from './execution.views.js';
import { linesOfReport } from './list-lines.js';
import { figuresOf, newestOf, type Report, reportedYears, reportsOf } from './report.queries.js';

type Query = Pick<Tx, 'query' | 'now'>;
const PAGE = 50;

/** The report asked for, else the newest of the year. */
function chosen(cycle: Cycle, reports: readonly Report[], query: ExecutionQuery): Report | undefined {
  const number = query.period ?? reports.at(-1)?.period;
  if (number === undefined) return undefined;
  periodOf(cycle, number);
  if (query.revision === undefined) return newestOf(reports, number);
  return (
    reports.find((r) => r.period === number && r.revision === query.revision) ??
    refuseWith('execution.no-such-revision', { revision: query.revision }, { kind: 'missing' })
  );
}

export async function readExecution(
  tx: Query,
  locality: LocalityRef,
  query: ExecutionQuery,
): Promise<ExecutionDto> {
  const cycle = await executingCycle(tx, locality.id, query.year);
  const reports = await reportsOf(tx, locality.id, cycle.id);
  const report = chosen(cycle, reports, query);
  const { execution } = cycle.charter;
  const years = new Set([cycle.year, ...(await reportedYears(tx, locality.id))]);
  return {
    year: cycle.year,
    years: [...years].sort((a, b) => b - a),
    bound: execution.explainDeviationBeyond,
    ...reportingDays(execution),
    open: (EXECUTING_PHASES as readonly string[]).includes(cycle.phase),
    periods: periodDtos(cycle, reports, locality.zone, dateInZone(tx.now, locality.zone)),
    ...(report
      ? {
          shown: await shownReport(
            tx,
            locality,
            cycle,
            report,
            newestOf(reports, report.period)?.revision !== report.revision,
          ),
        }
      : {}),
  };
}

async function shownReport(
  tx: Query,
  locality: LocalityRef,
  cycle: Cycle,
  report: Report,
  superseded: boolean,
): Promise<ShownReportDto> {
  const figures = await figuresOf(tx, locality.id, report.id);
  const bound = parseFraction(cycle.charter.execution.explainDeviationBeyond);
  const list = await classificationFor(tx, locality.id, cycle.year);
  const classNamed = (part: PartProgress): PartProgressDto => ({
    id: part.id,
    name: functionEntry(list, codePath(part.id)[0] ?? part.id)?.name ?? part.id,
    ...progressDto(part),
  });
  const open = await linesOfReport(tx, locality, cycle, report, {
    only: 'unexplained',
    limit: 10_000,
    offset: 0,
  });
  return {
    period: report.period,
    revision: report.revision,
    superseded,
    directions: progressOf(figures, elapsedAt(report.lastMonth), bound).map((d) => ({
      direction: d.direction,
      whole: progressDto(d.whole),
      byFunction: d.byFunction.map(classNamed),
      byDepartment: d.byDepartment.map((part) => ({ id: part.id, name: part.id, ...progressDto(part) })),
      byBook: d.byBook.map((part) => ({ id: part.id, ...progressDto(part) })),
    })),
    silent: silentDepartments(figures).map(silentDto),
    beyond: figures.filter((f) => f.beyond).length,
    unexplained: open.total,
    overdue: open.lines.filter((line) => line.overdue).length,
  };
}

export async function listExecutionLines(
  tx: Query,
  locality: LocalityRef,
  query: ExecutionLinesQuery,
): Promise<ExecutionLinePageDto> {
  const cycle = await executingCycle(tx, locality.id, query.year);
  const report = chosen(cycle, await reportsOf(tx, locality.id, cycle.id), query);
  const page = query.page ?? 1;
  const found = report
    ? await linesOfReport(tx, locality, cycle, report, {
        only: query.only,
        departments: query.department === undefined ? undefined : [query.department],
        direction: query.direction,
        limit: PAGE,
        offset: (page - 1) * PAGE,
      })
    : { lines: [], total: 0 };
  return { year: cycle.year, period: report?.period ?? query.period ?? 1, ...found, page, pageSize: PAGE };
}
