// The periods for which execution is reported (ZB 22; the charter says how often), and the duty to report each: derived from
// the charter alone, whatever it is called there. Figures of a period are cumulative from the beginning of the year.
import { addDays, addMonths, daysBetween, type LocalDate, localDate } from '../../kernel/index.js';
import { type Charter, type DutyRule, reportingDays } from '../charters/index.js';

export interface ReportPeriod {
  /** 1 for the first of the year. */
  readonly number: number;
  /** The period's own months, 1 to 12. */
  readonly firstMonth: number;
  readonly lastMonth: number;
  /** The period's last day. */
  readonly endsOn: LocalDate;
  /** The fact that its report notes. */
  readonly fact: string;
}

export const reportFact = (period: number): string => `execution-reported-${period}`;

/** Every charter's phase in which the adopted budget is carried out. */
export const EXECUTION_PHASE = 'execution';

/** The year's periods, first to last: reportEveryMonths 3 gives four, 1 gives twelve. */
export function reportPeriods({ execution }: Pick<Charter, 'execution'>, year: number): ReportPeriod[] {
  const every = execution.reportEveryMonths;
  const start = localDate(`${year}-01-01`);
  return Array.from({ length: 12 / every }, (_, i) => ({
    number: i + 1,
    firstMonth: i * every + 1,
    lastMonth: (i + 1) * every,
    endsOn: addDays(addMonths(start, (i + 1) * every), -1),
    fact: reportFact(i + 1),
  }));
}

/** What a period is called: a quarter, a half-year, a month, or its months. */
export function periodName({ firstMonth, lastMonth }: Pick<ReportPeriod, 'firstMonth' | 'lastMonth'>) {
  const length = lastMonth - firstMonth + 1;
  if (length === 12) return { zh: '全年', en: 'the whole year' };
  if (length === 6) {
    return firstMonth === 1
      ? { zh: '上半年', en: 'the first half-year' }
      : { zh: '下半年', en: 'the second half-year' };
  }
  if (length === 3) return { zh: `第 ${lastMonth / 3} 季度`, en: `quarter ${lastMonth / 3}` };
  if (length === 1) return { zh: `${lastMonth} 月`, en: MONTHS[lastMonth - 1] };
  return { zh: `${firstMonth}–${lastMonth} 月`, en: `${MONTHS[firstMonth - 1]} to ${MONTHS[lastMonth - 1]}` };
}
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The last day on which a period's report is in time, where the execution phase opened on `opened`: never before a first look. */
export function reportDueOn(
  charter: Pick<Charter, 'execution'>,
  period: ReportPeriod,
  opened: LocalDate | undefined,
): LocalDate {
  const { reportDays } = reportingDays(charter.execution);
  const from = opened !== undefined && opened > period.endsOn ? opened : period.endsOn;
  return addDays(from, reportDays);
}

/** The duties to report, one a period, raised when the execution phase opens on `opened`. */
export function reportDuties(charter: Charter, year: number, opened?: LocalDate): DutyRule[] {
  if (!charter.phases.some((phase) => phase.id === EXECUTION_PHASE)) return [];
  const start = localDate(`${year}-01-01`);
  const source = charter.execution.sources?.quarterly ?? charter.execution.source;
  return reportPeriods(charter, year).map((period) => {
    const name = periodName(period);
    return {
      id: `report-execution-${period.number}`,
      name: {
        zh: `报告${name.zh}预算执行情况`,
        en: `Report on execution: ${name.en}`,
      },
      owedBy: 'financeOffice',
      raisedIn: EXECUTION_PHASE,
      due: { anchor: 'yearStart', days: daysBetween(start, reportDueOn(charter, period, opened)) },
      dischargedBy: period.fact,
      source,
    };
  });
}
