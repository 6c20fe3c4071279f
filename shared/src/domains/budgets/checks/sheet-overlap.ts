// Which sheets of a workbook hold money that other sheets already hold: overviews, extracts, the same spending by economic nature.
import { bookOfText } from '../books.js';
import type { BudgetLine, Direction } from '../line.js';
import { shortCode } from '../line-key.js';
import type { Table } from '../sheets/sheet-reader.js';
import { Totals } from './check-books.js';
import type { Severity } from './problem.js';

/** What is remembered of a sheet's revenue, or of its spending, to compare it with that of others. */
export interface SheetPart {
  readonly index: number;
  readonly name: string;
  readonly direction: Direction;
  readonly totals: Totals;
  /** code → amount of its lines, for sheets small enough to compare. */
  readonly places: ReadonlyMap<string, bigint>;
  /** Lines with a code of their own. */
  readonly coded: number;
  readonly economicOnly: boolean;
  /** Its name speaks of one book only: an overview's does not. */
  readonly ofOneBook: boolean;
}

export class SheetTally {
  hasAmount = false;
  /** No column holds codes: whether the names give them shows at the sheet's end. */
  codesMissing: Severity | undefined;
  counted = 0;
  coded = 0;
  private economicOnly = false;
  private ofOneBook = false;
  private readonly parts = new Map<
    Direction,
    { totals: Totals; places: Map<string, bigint>; coded: number }
  >();

  constructor(
    readonly index: number,
    readonly name: string,
  ) {}

  table(table: Table): void {
    const readers = table.lanes.map((lane) => lane.reader);
    this.hasAmount ||= readers.some((r) => r.has('amount'));
    this.ofOneBook ||= bookOfText(`${this.name} ${table.title}`) !== undefined;
    this.economicOnly = readers.every(
      (r) => r.has('economicCode') && !r.has('functionCode') && !r.hasSplit && !r.has('className'),
    );
  }

  count({ functionCode, economicCode }: BudgetLine): void {
    this.counted += 1;
    if (functionCode + economicCode !== '') this.coded += 1;
  }

  add(line: BudgetLine): void {
    let part = this.parts.get(line.direction);
    if (!part) {
      part = { totals: new Totals(), places: new Map(), coded: 0 };
      this.parts.set(line.direction, part);
    }
    part.totals.add(line);
    if (line.functionCode !== '') part.coded += 1;
    if (part.places.size > 20_000) return;
    const key = shortCode(line.functionCode) || `${line.economicCode}|${line.name}`;
    part.places.set(key, (part.places.get(key) ?? 0n) + line.amount);
  }

  partsOf(): SheetPart[] {
    const { index, name, economicOnly, ofOneBook } = this;
    return [...this.parts].map(([direction, part]) => ({
      index,
      name,
      direction,
      economicOnly,
      ofOneBook,
      ...part,
    }));
  }

  get lines(): number {
    return [...this.parts.values()].reduce((n, { totals }) => n + totals.lines, 0);
  }
}

/** Revenue or spending of a sheet that is not counted, and the sheet that makes it superfluous. */
export interface LeftOut {
  readonly index: number;
  readonly direction: Direction;
  readonly because: string;
}

const EXTRACT = /三公|绩效|政府采购|基本支出|项目支出|财政拨款|目录|封面|说明/;

/** How much of `part`'s money stands, place by place, in `whole`: 1 when all of it does. */
function shareWithin(part: SheetPart, whole: SheetPart): number {
  if (part.places.size === 0) return 0;
  let same = 0;
  for (const [place, amount] of part.places) if (whole.places.get(place) === amount) same += 1;
  return same / part.places.size;
}

const sum = ({ totals, direction }: SheetPart): bigint => totals.total(direction);

/** What to leave out: revenue and spending apart, the finest sheet of each first. Order of sheets decides ties. */
export function leftOutParts(sheets: readonly SheetTally[]): LeftOut[] {
  const parts = sheets.filter((s) => s.hasAmount).flatMap((s) => s.partsOf());
  return (['revenue', 'expenditure'] as const).flatMap((direction) => {
    const out: LeftOut[] = [];
    const kept: SheetPart[] = [];
    const finest = parts
      .filter((p) => p.direction === direction)
      .sort((a, b) => b.coded - a.coded || b.totals.lines - a.totals.lines || a.index - b.index);
    for (const part of finest) {
      const reason =
        kept.find((other) => repeats(part, other)) ?? (isSumOf(part, kept) ? kept[0] : undefined);
      if (reason) out.push({ index: part.index, direction, because: reason.name });
      else kept.push(part);
    }
    return out;
  });
}

function repeats(part: SheetPart, other: SheetPart): boolean {
  if (part.economicOnly && !other.economicOnly) return true;
  if (sum(part) === sum(other) && sum(part) !== 0n) return true;
  if (EXTRACT.test(part.name) && !EXTRACT.test(other.name)) return true;
  const within = shareWithin(part, other);
  // one book's few lines in a table of all books: 政府性基金支出表 beside 支出总表
  const bookOfWhole = part.ofOneBook && !other.ofOneBook && within === 1 && sum(part) !== 0n;
  return bookOfWhole || (part.places.size >= 3 && within >= 0.8);
}

function isSumOf(part: SheetPart, kept: readonly SheetPart[]): boolean {
  return (
    kept.length > 1 && sum(part) !== 0n && sum(part) === kept.reduce((all, other) => all + sum(other), 0n)
  );
}
