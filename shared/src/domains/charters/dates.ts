// Turns the days a charter names into dates of one budget year.
import {
  addDays,
  addWorkingDays,
  type LocalDate,
  localDate,
  type WorkingCalendar,
} from '../../kernel/index.js';
import type { Anchor, CalendarDay, Charter, Offset } from './charter.js';

/** Dates that are fixed or have happened. */
export type Anchors = Readonly<Partial<Record<Anchor, LocalDate>>>;

export interface ResolvedDay {
  readonly date: LocalDate;
  /** Counted from a day that is only expected, not yet fixed. */
  readonly expected: boolean;
}

const NO_HOLIDAYS: WorkingCalendar = { holidays: new Set(), workedWeekends: new Set() };

/** 29 February in a year without one is 28 February. */
export function calendarDay(day: CalendarDay, year: number): LocalDate {
  const y = year + day.year;
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  return localDate(`${y}-${day.monthDay === '02-29' && !leap ? '02-28' : day.monthDay}`);
}

/** The anchors a charter expects before they are fixed. */
export function expectedAnchors(charter: Charter, year: number, known: Anchors): Anchors {
  const { calendar, publication } = charter;
  const forumDay = known.forumDay ?? calendarDay(calendar.forumDay, year);
  const sessionDay = known.sessionDay ?? calendarDay(calendar.sessionDay, year);
  return {
    yearStart: localDate(`${year}-01-01`),
    draftPublished: addDays(forumDay, -publication.draftDaysBeforeForum),
    forumDay,
    sessionDay,
    approved: addDays(sessionDay, calendar.sessionDays - 1),
  };
}

/** The date of a rule in a budget year; undefined when its anchor can be neither known nor expected. */
export function resolveDay(
  rule: CalendarDay | Offset,
  charter: Charter,
  year: number,
  known: Anchors,
  working: WorkingCalendar = NO_HOLIDAYS,
): ResolvedDay | undefined {
  if ('monthDay' in rule) return { date: calendarDay(rule, year), expected: false };
  const fixed = rule.anchor === 'yearStart' ? localDate(`${year}-01-01`) : known[rule.anchor];
  const from = fixed ?? expectedAnchors(charter, year, known)[rule.anchor];
  if (!from) return undefined;
  const date =
    rule.working && rule.days > 0 ? addWorkingDays(from, rule.days, working) : addDays(from, rule.days);
  return { date, expected: fixed === undefined };
}
