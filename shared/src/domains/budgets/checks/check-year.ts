// Whether the amounts are of the year the sheet speaks of: a forgotten column must not publish last year's figures as this year's.
import type { Table } from '../sheets/sheet-reader.js';
import type { BookProblem } from './check-books.js';

const newestYear = (text: string): number | undefined => {
  const years = (text.match(/(?:19|20)\d\d/g) ?? []).map(Number);
  return years.length > 0 ? Math.max(...years) : undefined;
};

export interface YearFacts {
  /** The version or year that the result speaks of. */
  readonly group: string;
  /** A person has named the amount column, and knows what it holds. */
  readonly chosen: boolean;
  /** The year it is imported for. */
  readonly expected: number | undefined;
}

export function checkYear(table: Table, { group, chosen, expected }: YearFacts): BookProblem[] {
  const amount = table.lanes.flatMap((lane) => lane.reader.amountColumns).find((c) => c.role === 'amount');
  const year = newestYear(amount?.header ?? '');
  if (!amount || year === undefined || chosen) return [];
  const own = /^(?:19|20)\d\d$/.test(group) ? Number(group) : newestYear(table.title);
  if (own !== undefined && year < own) {
    return [{ code: 'column.year-missing', severity: 'error', params: { year: own, column: amount.header } }];
  }
  if (expected === undefined || expected === year) return [];
  return [
    { code: 'column.other-year', severity: 'reason', params: { year: expected, column: amount.header } },
  ];
}
