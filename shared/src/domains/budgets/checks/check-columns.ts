// What a table's columns alone tell: no heading, no amounts' rival, no codes (BL 32, 37, 46).
import type { MoneyUnit } from '../../../kernel/index.js';
import type { ColumnRole } from '../sheets/column-roles.js';
import type { Table } from '../sheets/sheet-reader.js';
import type { BookProblem } from './check-books.js';

const looksChinese = (table: Table): boolean =>
  table.layout.heading.parts.some((parts) => parts.some((part) => /[\u4e00-\u9fff]/.test(part)));

/** The unit that the sheet itself states for its amounts. */
export function statedUnit(table: Table): MoneyUnit | undefined {
  const amount = table.layout.lanes.flatMap((lane) => lane.columns).find((c) => c.role === 'amount');
  return amount?.unit ?? table.layout.unit;
}

export function checkColumns(table: Table): BookProblem[] {
  const problems: BookProblem[] = [];
  const has = (role: ColumnRole): boolean => table.lanes.some((lane) => lane.reader.has(role));
  const { heading, rivals } = table.layout;
  if (!heading.found) problems.push({ code: 'heading.missing', severity: 'notice', params: {} });
  if (!has('amount')) return problems;
  if (rivals.length > 0)
    problems.push({ code: 'amount.ambiguous', severity: 'notice', params: { others: rivals.join('、') } });
  const byFunction = has('functionCode') || has('classCode') || has('className');
  const coded = byFunction || has('economicCode') || has('projectCode');
  const chinese = looksChinese(table);
  if (!coded)
    problems.push({ code: 'column.code-missing', severity: chinese ? 'error' : 'notice', params: {} });
  else if (!byFunction) {
    // a long table of versions refers to lines by their number: nothing is missing there
    const severity = chinese && !has('economicCode') && !has('version') ? 'error' : 'notice';
    problems.push({ code: 'column.function-missing', severity, params: {} });
  }
  if (!has('economicCode'))
    problems.push({ code: 'column.economic-missing', severity: 'notice', params: {} });
  return problems;
}
