// The final accounts to take away: three columns of every line as CSV or XLSX. No cell becomes a formula.
import { BOOK_NAMES, csvRow, DIRECTION_NAMES, harmlessCell } from '@kentan/shared/budgets';
import { formatFen } from '@kentan/shared/kernel';
import { differenceOf, PERFORMANCE_GRADE_NAMES } from '@kentan/shared/supervision';
import ExcelJS from 'exceljs';
import { type AccountLineRow, toAccountLine } from './account-lines.queries.js';

export const ACCOUNT_DOWNLOADS = ['csv', 'xlsx'] as const;
export type AccountDownload = (typeof ACCOUNT_DOWNLOADS)[number];

const yuan = (amount: bigint): string => formatFen(amount, '元', 2);

/** One heading in both languages, so that a file is read anywhere; amounts in 元. */
const COLUMNS: readonly (readonly [string, (row: AccountLineRow) => string])[] = [
  ['行号 lineKey', (r) => r.line_key],
  ['预算类型 book', (r) => BOOK_NAMES[r.book].zh],
  ['收支 direction', (r) => DIRECTION_NAMES[r.direction].zh],
  ['科目编码 function code', (r) => r.function_code],
  ['部门 department', (r) => r.department],
  ['项目名称 name', (r) => r.name],
  ['预算数(元) adopted', (r) => yuan(toAccountLine(r).adopted)],
  ['调整预算数(元) authorised', (r) => yuan(toAccountLine(r).authorised)],
  ['决算数(元) final', (r) => yuan(toAccountLine(r).final)],
  ['差额(元) difference', (r) => yuan(differenceOf(toAccountLine(r)))],
  ['差额说明 explanation', (r) => r.explanation ?? ''],
  ['绩效目标 target', (r) => r.target],
  ['完成情况 grade', (r) => (r.grade ? PERFORMANCE_GRADE_NAMES[r.grade].zh : '')],
  ['完成结果 result', (r) => r.result ?? ''],
];
const AMOUNTS = new Set([6, 7, 8, 9]);
const BOM = '\ufeff';

export async function downloadAccounts(
  rows: readonly AccountLineRow[],
  format: AccountDownload,
): Promise<{ contentType: string; body: Buffer }> {
  if (format === 'csv') {
    const cells = [COLUMNS.map(([header]) => header), ...rows.map((r) => COLUMNS.map(([, read]) => read(r)))];
    return { contentType: 'text/csv; charset=utf-8', body: Buffer.from(BOM + cells.map(csvRow).join('')) };
  }
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('accounts', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map(([header], i) => ({
    header,
    width: AMOUNTS.has(i) ? 18 : 22,
    style: AMOUNTS.has(i) ? { numFmt: '#,##0.00' } : { numFmt: '@' },
  }));
  for (const row of rows)
    sheet.addRow(
      COLUMNS.map(([, read], i) => (AMOUNTS.has(i) ? Number(read(row)) : harmlessCell(read(row)))),
    );
  return {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: Buffer.from(await book.xlsx.writeBuffer()),
  };
}
