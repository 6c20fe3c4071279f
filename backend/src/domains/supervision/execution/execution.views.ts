// Reports and their lines as the API shows them.
import { periodName, type ReportPeriod, reportDueOn, reportPeriods } from '@kentan/shared/cycles';
import { dateInZone, fenToJson, type LocalDate } from '@kentan/shared/kernel';
import { elapsedAt, type Progress, paceOf, plannedBy, rateOf, type Silent } from '@kentan/shared/supervision';
import type { Cycle } from '../../cycles/index.js';
import type {
  ExecutionLineDto,
  ExplanationDto,
  ProgressDto,
  ReportPeriodDto,
  RevisionDto,
  SilentDepartmentDto,
} from './execution.dto.js';
import type { Explanation, Report, ReportedFigure } from './report.queries.js';

export const progressDto = ({ lines, reported, beyond, ...sums }: Progress): ProgressDto => ({
  lines,
  reported,
  authorised: fenToJson(sums.authorised),
  authorisedReported: fenToJson(sums.authorisedReported),
  executed: fenToJson(sums.executed),
  beyond,
});

export const silentDto = ({ authorisedMissing, ...rest }: Silent): SilentDepartmentDto => ({
  ...rest,
  authorisedMissing: fenToJson(authorisedMissing),
});

export const revisionDto = (report: Report): RevisionDto => ({
  revision: report.revision,
  reportedAt: report.reportedAt.toISOString(),
  office: report.reportedAs,
  correction: report.correction,
  fileName: report.fileName,
  actId: report.actId,
});

export const explanationDto = ({ text, explainedAs, explainedAt, actId }: Explanation): ExplanationDto => ({
  text,
  office: explainedAs,
  explainedAt: explainedAt.toISOString(),
  actId,
});

/** The day on which the cycle's execution began; undefined while it has not. */
export function executionOpened(cycle: Cycle, zone: string): LocalDate | undefined {
  const opened = cycle.opened.find((o) => o.phase === 'execution');
  return opened && dateInZone(new Date(opened.openedAt), zone);
}

export function periodDtos(
  cycle: Cycle,
  reports: readonly Report[],
  zone: string,
  today: LocalDate,
): ReportPeriodDto[] {
  const opened = executionOpened(cycle, zone);
  return reportPeriods(cycle.charter, cycle.year).map((period) => {
    const own = reports.filter((r) => r.period === period.number);
    const dueOn = reportDueOn(cycle.charter, period, opened);
    return {
      number: period.number,
      name: periodName(period),
      firstMonth: period.firstMonth,
      lastMonth: period.lastMonth,
      endsOn: period.endsOn,
      dueOn,
      state: own.length > 0 ? 'reported' : stateOf(period, dueOn, today),
      late: own.length > 0 && dateInZone(own[0].reportedAt, zone) > dueOn,
      revisions: own.map(revisionDto),
    };
  });
}

const stateOf = (period: ReportPeriod, dueOn: LocalDate, today: LocalDate) =>
  today <= period.endsOn ? 'ahead' : today <= dueOn ? 'open' : 'overdue';

export interface Judged {
  explanation?: Explanation | undefined;
  dueOn?: LocalDate | undefined;
  today: LocalDate;
}

export function executionLineDto(
  figure: ReportedFigure,
  lastMonth: number,
  { explanation, dueOn, today }: Judged,
): ExecutionLineDto {
  const elapsed = elapsedAt(lastMonth);
  const { authorised, executed, beyond } = figure;
  const rate = executed === null ? null : rateOf(authorised, executed);
  return {
    lineKey: figure.lineKey,
    name: figure.name,
    department: figure.department,
    direction: figure.direction,
    functionCode: figure.functionCode,
    authorised: fenToJson(authorised),
    planned: fenToJson(plannedBy(authorised, elapsed)),
    ...(executed === null
      ? {}
      : { executed: fenToJson(executed), pace: paceOf(authorised, executed, elapsed) }),
    ...(rate === null ? {} : { rate }),
    beyond,
    reason: figure.reason,
    ...(explanation ? { explanation: explanationDto(explanation) } : {}),
    ...(beyond && dueOn ? { dueOn } : {}),
    overdue: beyond && !explanation && dueOn !== undefined && today > dueOn,
  };
}
