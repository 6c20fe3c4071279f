// Builders for tests: a sheet from rows, and a line with everything usual about it.
import { type Fen, fen } from '../../kernel/index.js';
import { type CheckOptions, type CheckResult, WorkbookCheck } from './checks/workbook-check.js';
import type { BudgetLine } from './line.js';
import { lineKeyOf } from './line-key.js';

/** Reads rows as one sheet and returns what was found, with the lines. */
export function readRows(
  rows: readonly (readonly string[])[],
  options: CheckOptions = {},
): CheckResult & { read: BudgetLine[] } {
  const read: BudgetLine[] = [];
  const check = new WorkbookCheck({ ...options, onLine: (line) => read.push(line) });
  const reader = check.sheetReader('');
  for (const [i, cells] of rows.entries()) reader.push(cells, i + 1);
  reader.end();
  return { ...check.end(), read };
}

/** A sheet as text: rows by line, cells by comma. */
export const sheetOf = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((row) => row.split(','));

export function aLine(changes: Partial<BudgetLine> = {}): BudgetLine {
  const line = {
    book: 'general' as const,
    direction: 'expenditure' as const,
    functionCode: '2120501',
    functionName: '城乡社区环境卫生',
    economicCode: '',
    department: '环卫所',
    name: '垃圾中转站与收集点',
    projectCode: '',
    nature: 'project' as const,
    marks: ['own'] as const,
    amount: fen(180_000_000n) as Fen,
    lastAdopted: fen(210_000_000n) as Fen | null,
    lastExecuted: fen(198_400_000n) as Fen | null,
    basis: '',
    target: '',
    note: '',
    location: '',
    sheet: 1,
    row: 1,
    ...changes,
  };
  return { ...line, lineKey: changes.lineKey ?? lineKeyOf(line) };
}
