// The final accounts in three columns: 预算数, 调整预算数, 决算数 of every line under the same code (Budget Law 75).
import { type Fen, ok, type Result, refuse, sumFen, ZERO_FEN } from '../../../kernel/index.js';
import { BOOKS, type BudgetBook, type BudgetLine, type Direction } from '../../budgets/index.js';

export const ACCOUNT_COLUMNS = ['adopted', 'authorised', 'final'] as const;
export type AccountColumn = (typeof ACCOUNT_COLUMNS)[number];

/** Fen in each of the three columns. */
export type ThreeColumns = Readonly<Record<AccountColumn, Fen>>;

/** What the accounts must know of a line. */
export type AccountedLine = Pick<
  BudgetLine,
  'lineKey' | 'book' | 'direction' | 'functionCode' | 'department' | 'name' | 'amount'
>;

/** A line of the year's budget: what the congress adopted, and what was authorised on the year's last day. */
export interface BudgetedLine<L extends AccountedLine = AccountedLine> {
  readonly line: L;
  readonly adopted: Fen;
  readonly authorised: Fen;
}

export interface AccountLine<L extends AccountedLine = AccountedLine> extends ThreeColumns {
  /** As the final accounts have it; a budgeted line that they leave out stands as it was budgeted. */
  readonly line: L;
  /** Stands in the budget. Money came in on it without having been planned otherwise. */
  readonly budgeted: boolean;
}

/**
 * Puts budget and final figures side by side by lineKey: in the order of the budget, what was never budgeted behind.
 * A budgeted line on which nothing was spent may be left out of the figures: its final amount is zero.
 */
export function threeColumns<L extends AccountedLine>(
  budget: readonly BudgetedLine<L>[],
  finals: readonly L[],
): AccountLine<L>[] {
  const left = new Map(finals.map((line) => [line.lineKey, line]));
  const rows: AccountLine<L>[] = budget.map(({ line, adopted, authorised }) => {
    const final = left.get(line.lineKey);
    left.delete(line.lineKey);
    return { line: final ?? line, adopted, authorised, final: final?.amount ?? ZERO_FEN, budgeted: true };
  });
  for (const line of left.values())
    rows.push({ line, adopted: ZERO_FEN, authorised: ZERO_FEN, final: line.amount, budgeted: false });
  return rows;
}

/** How many unbudgeted lines are named in a refusal; the rest is counted. */
const NAMED = 5;

/**
 * Nothing is spent without a budget (Budget Law 13): a line of spending that was never budgeted is an error. Revenue that
 * nobody planned is no error; it is explained like every other difference.
 */
export function refuseUnbudgeted(rows: readonly AccountLine[]): Result<true> {
  const wrong = rows.filter((r) => !r.budgeted && r.line.direction === 'expenditure' && r.final !== 0n);
  if (wrong.length === 0) return ok(true);
  const names = wrong.slice(0, NAMED).map((r) => r.line.name || r.line.functionCode);
  return refuse(
    'supervision.accounts-unbudgeted-line',
    { count: wrong.length, namesZh: names.join('、'), namesEn: names.join(', ') },
    { kind: 'conflict' },
  );
}

/** Sum of rows, column by column. */
export const sumColumns = (rows: readonly ThreeColumns[]): ThreeColumns => ({
  adopted: sumFen(rows.map((r) => r.adopted)),
  authorised: sumFen(rows.map((r) => r.authorised)),
  final: sumFen(rows.map((r) => r.final)),
});

export interface ColumnGroup extends ThreeColumns {
  readonly direction: Direction;
  /** Class of the functional list (three digits), a department's name, or a book. */
  readonly key: string;
  readonly lines: number;
}

export const ACCOUNT_GROUPINGS = ['function', 'department', 'book'] as const;
export type AccountGrouping = (typeof ACCOUNT_GROUPINGS)[number];

export const groupOf = (line: AccountedLine, by: AccountGrouping): string =>
  by === 'function' ? line.functionCode.slice(0, 3) : by === 'department' ? line.department : line.book;

/** Sums by class, department or book, in each direction: whatever the grouping, all sums together are the whole, to the fen. */
export function groupColumns(rows: readonly AccountLine[], by: AccountGrouping): ColumnGroup[] {
  const groups = new Map<string, AccountLine[]>();
  for (const row of rows) {
    const key = `${row.line.direction}|${groupOf(row.line, by)}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()]
    .map((group) => ({
      direction: group[0].line.direction,
      key: groupOf(group[0].line, by),
      lines: group.length,
      ...sumColumns(group),
    }))
    .sort((a, b) =>
      a.direction === b.direction ? (a.key < b.key ? -1 : 1) : a.direction < b.direction ? 1 : -1,
    );
}

export interface BookResult {
  readonly book: BudgetBook;
  readonly revenue: ThreeColumns;
  readonly expenditure: ThreeColumns;
  /** 结转结余 (or what is missing, negative): revenue − expenditure. */
  readonly surplus: ThreeColumns;
}

/** Revenue, spending and what is left over, book by book; books without a line are left out. */
export function bookResults(rows: readonly AccountLine[]): BookResult[] {
  return BOOKS.filter((book) => rows.some((r) => r.line.book === book)).map((book) => {
    const of = (direction: Direction) =>
      sumColumns(rows.filter((r) => r.line.book === book && r.line.direction === direction));
    const revenue = of('revenue');
    const expenditure = of('expenditure');
    return { book, revenue, expenditure, surplus: minus(revenue, expenditure) };
  });
}

const minus = (a: ThreeColumns, b: ThreeColumns): ThreeColumns => ({
  adopted: (a.adopted - b.adopted) as Fen,
  authorised: (a.authorised - b.authorised) as Fen,
  final: (a.final - b.final) as Fen,
});
