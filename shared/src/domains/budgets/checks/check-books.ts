// What can only be said of whole books: balance (BL 35), reserve 1–3 % (BL 40), all four present or declared empty (BL 5).
import { compareShare, type Fen, fen, formatFen, type MoneyUnit } from '../../../kernel/index.js';
import { BOOK_NAMES } from '../books.js';
import type { BudgetBook, BudgetLine, Direction } from '../line.js';
import type { Severity } from './problem.js';
import type { CheckRules } from './rules.js';

export interface BookTotals {
  revenue: Fen;
  expenditure: Fen;
  lines: number;
}

export interface BookProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Running totals of one version: by book and direction, and the reserve. */
export class Totals {
  readonly byBook = new Map<BudgetBook, BookTotals>();
  reserve: Fen = fen(0n);
  reserveLines = 0;
  lines = 0;

  add(line: BudgetLine): void {
    let book = this.byBook.get(line.book);
    if (!book) {
      book = { revenue: fen(0n), expenditure: fen(0n), lines: 0 };
      this.byBook.set(line.book, book);
    }
    book[line.direction] = (book[line.direction] + line.amount) as Fen;
    book.lines += 1;
    this.lines += 1;
    const isReserve =
      line.functionCode.startsWith('227') || (line.functionCode === '' && /^(?:总)?预备费$/.test(line.name));
    if (line.direction === 'expenditure' && line.book === 'general' && isReserve) {
      this.reserve = (this.reserve + line.amount) as Fen;
      this.reserveLines += 1;
    }
  }

  merge(other: Totals): void {
    for (const [name, sums] of other.byBook) {
      const book = this.byBook.get(name) ?? { revenue: fen(0n), expenditure: fen(0n), lines: 0 };
      book.revenue = (book.revenue + sums.revenue) as Fen;
      book.expenditure = (book.expenditure + sums.expenditure) as Fen;
      book.lines += sums.lines;
      this.byBook.set(name, book);
    }
    this.reserve = (this.reserve + other.reserve) as Fen;
    this.reserveLines += other.reserveLines;
    this.lines += other.lines;
  }

  total(direction: Direction): Fen {
    let sum = 0n;
    for (const book of this.byBook.values()) sum += book[direction];
    return sum as Fen;
  }
}

export function checkBooks(
  totals: Totals,
  rules: CheckRules,
  unit: MoneyUnit,
  declaredEmpty: ReadonlySet<string>,
): BookProblem[] {
  const problems: BookProblem[] = [];
  const zh = (book: BudgetBook): string => BOOK_NAMES[book].zh;
  const en = (book: BudgetBook): string => BOOK_NAMES[book].en;
  for (const [book, sums] of totals.byBook) {
    const params = { bookZh: zh(book), bookEn: en(book), unit };
    if (sums.revenue === 0n || sums.expenditure === 0n) continue;
    const gap = sums.revenue - sums.expenditure;
    if (gap !== 0n) {
      const figures = {
        revenue: formatFen(sums.revenue, unit),
        expenditure: formatFen(sums.expenditure, unit),
        gap: formatFen(gap, unit),
      };
      problems.push({
        code: gap < 0n ? 'book.deficit' : 'book.surplus',
        severity: 'error',
        params: { ...params, ...figures },
      });
    }
  }
  if ([...totals.byBook.values()].every((b) => b.revenue === 0n)) {
    problems.push({ code: 'book.no-revenue', severity: 'notice', params: {} });
  }
  problems.push(...reserveProblems(totals, rules, unit));
  for (const book of rules.books) {
    if (totals.byBook.has(book as BudgetBook) || declaredEmpty.has(book)) continue;
    problems.push({
      code: 'book.missing',
      severity: 'reason',
      params: { book, bookZh: zh(book as BudgetBook), bookEn: en(book as BudgetBook) },
    });
  }
  return problems;
}

function reserveProblems(totals: Totals, rules: CheckRules, unit: MoneyUnit): BookProblem[] {
  const spending = totals.byBook.get('general')?.expenditure ?? fen(0n);
  if (spending <= 0n) return [];
  if (totals.reserveLines === 0) return [{ code: 'reserve.absent', severity: 'notice', params: {} }];
  const low = compareShare(totals.reserve, spending, rules.reserveMin) < 0;
  const high = compareShare(totals.reserve, spending, rules.reserveMax) > 0;
  if (!low && !high) return [];
  const percent = (Number((totals.reserve * 100_000n) / spending) / 1_000).toFixed(2);
  const params = {
    reserve: formatFen(totals.reserve, unit),
    spending: formatFen(spending, unit),
    unit,
    percent,
  };
  return [{ code: low ? 'reserve.low' : 'reserve.high', severity: 'reason', params }];
}

/** Whether a reserve is within the charter's bounds of general public spending (test vector T13). */
export function reserveIsLawful(reserve: Fen, spending: Fen, rules: CheckRules): boolean {
  return (
    compareShare(reserve, spending, rules.reserveMin) >= 0 &&
    compareShare(reserve, spending, rules.reserveMax) <= 0
  );
}
