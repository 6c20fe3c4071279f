// Which sheets of a workbook hold money that other sheets already hold: overviews, extracts, the same spending by economic nature.
import type { BudgetLine } from '../line.js';
import { shortCode } from '../line-key.js';
import type { Table } from '../sheets/sheet-reader.js';
import { Totals } from './check-books.js';

/** What is remembered of a sheet to compare it with others. */
export class SheetTally {
  readonly totals = new Totals();
  economicOnly = false;
  hasAmount = false;
  title = '';
  /** code → amount of its lines, for sheets small enough to compare. */
  readonly places = new Map<string, bigint>();

  constructor(
    readonly index: number,
    readonly name: string,
  ) {}

  table(table: Table): void {
    const readers = table.lanes.map((lane) => lane.reader);
    this.hasAmount ||= readers.some((r) => r.has('amount'));
    this.economicOnly = readers.every(
      (r) => r.has('economicCode') && !r.has('functionCode') && !r.hasSplit && !r.has('className'),
    );
  }

  add(line: BudgetLine): void {
    this.totals.add(line);
    if (this.places.size > 20_000) return;
    const key = `${line.direction}|${shortCode(line.functionCode)}`;
    this.places.set(key, (this.places.get(key) ?? 0n) + line.amount);
  }

  get lines(): number {
    return this.totals.lines;
  }
}

export interface LeftOut {
  readonly index: number;
  readonly because: string;
}

const EXTRACT = /三公|绩效|政府采购|基本支出|项目支出|财政拨款|目录|封面|说明/;

/** How much of `part`'s coded money stands, place by place, in `whole`: 1 when all of it does. */
function shareWithin(part: SheetTally, whole: SheetTally): number {
  if (part.places.size === 0) return 0;
  let same = 0;
  for (const [place, amount] of part.places) if (whole.places.get(place) === amount) same += 1;
  return same / part.places.size;
}

const sameTotals = (a: SheetTally, b: SheetTally): boolean =>
  a.totals.total('expenditure') === b.totals.total('expenditure') &&
  a.totals.total('revenue') === b.totals.total('revenue');

/** Sheets to leave out, each with the name of the sheet that makes it superfluous. Order of sheets decides ties. */
export function leftOutSheets(sheets: readonly SheetTally[]): LeftOut[] {
  const out: LeftOut[] = [];
  const kept: SheetTally[] = [];
  const finest = [...sheets]
    .filter((s) => s.hasAmount && s.lines > 0)
    .sort((a, b) => b.lines - a.lines || a.index - b.index);
  for (const sheet of finest) {
    const reason =
      kept.find((other) => repeats(sheet, other)) ?? (isSumOf(sheet, kept) ? kept[0] : undefined);
    if (reason) out.push({ index: sheet.index, because: reason.name });
    else kept.push(sheet);
  }
  return out;
}

function repeats(sheet: SheetTally, other: SheetTally): boolean {
  if (sheet.economicOnly && !other.economicOnly) return true;
  if (sameTotals(sheet, other) && sheet.totals.total('expenditure') + sheet.totals.total('revenue') !== 0n)
    return true;
  if (EXTRACT.test(sheet.name) && !EXTRACT.test(other.name)) return true;
  return sheet.places.size >= 3 && shareWithin(sheet, other) >= 0.8;
}

function isSumOf(sheet: SheetTally, kept: readonly SheetTally[]): boolean {
  const sum = (direction: 'revenue' | 'expenditure'): bigint =>
    kept.reduce((n, s) => n + s.totals.total(direction), 0n);
  const spending = sheet.totals.total('expenditure');
  return kept.length > 1 && spending !== 0n && spending === sum('expenditure');
}
