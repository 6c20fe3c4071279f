// The one calendar of statutory days: civil dates in the locality's zone, calendar days unless a rule says working days.

declare const localDateBrand: unique symbol;
/** A civil date 'YYYY-MM-DD' in the locality's time zone. */
export type LocalDate = string & { readonly [localDateBrand]: true };

const DAY_MS = 86_400_000;

/** Checks and brands a date. Throws RangeError when the day does not exist. */
export function localDate(text: string): LocalDate {
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
    new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) !== text
  ) {
    throw new RangeError(`not a date: ${text}`);
  }
  return text as LocalDate;
}

const toMs = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);
const fromMs = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10) as LocalDate;

/** `days` calendar days later (negative: earlier). */
export const addDays = (date: LocalDate, days: number): LocalDate => fromMs(toMs(date) + days * DAY_MS);

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (toMs(to) - toMs(from)) / DAY_MS;

/** Same day of the month `months` later; the month's last day where that day does not exist. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [y, m, d] = date.split('-').map(Number);
  const first = new Date(Date.UTC(y, m - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return fromMs(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(d, last)));
}

/** A locality's calendar: days that are holidays although weekdays, and weekend days worked instead (调休). */
export interface WorkingCalendar {
  readonly holidays: ReadonlySet<string>;
  readonly workedWeekends: ReadonlySet<string>;
}

export function isWorkingDay(date: LocalDate, calendar: WorkingCalendar): boolean {
  if (calendar.holidays.has(date)) return false;
  if (calendar.workedWeekends.has(date)) return true;
  const weekday = new Date(toMs(date)).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** `days` working days later (days ≥ 0). */
export function addWorkingDays(date: LocalDate, days: number, calendar: WorkingCalendar): LocalDate {
  let current = date;
  for (let left = days; left > 0; ) {
    current = addDays(current, 1);
    if (isWorkingDay(current, calendar)) left -= 1;
  }
  return current;
}

/** The civil date that a clock in `zone` (IANA name) shows at `instant` (UTC). */
export function dateInZone(instant: Date, zone: string): LocalDate {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const of = (type: string) => parts.find((p) => p.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}` as LocalDate;
}

/** The UTC instant at which `date` begins in `zone` (the first instant of that civil day). */
export function startOfDay(date: LocalDate, zone: string): Date {
  let guess = toMs(date);
  for (let i = 0; i < 3; i += 1) guess += toMs(date) - wallClockMs(new Date(guess), zone);
  return new Date(guess);
}

/** The first UTC instant after `date` in `zone`: a deadline "by date" has passed when now ≥ this. */
export const endOfDay = (date: LocalDate, zone: string): Date => startOfDay(addDays(date, 1), zone);

/** What the wall clock in `zone` shows at `instant`, read as if it were UTC milliseconds. */
function wallClockMs(instant: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const of = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
}
