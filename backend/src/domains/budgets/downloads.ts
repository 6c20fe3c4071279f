// A published version to take away: CSV, XLSX, JSON, or the very content that its hash is made of. No cell becomes a formula.
import { BOOK_NAMES, contentLine, csvRow, DIRECTION_NAMES, harmlessCell } from '@kentan/shared/budgets';
import { formatFen } from '@kentan/shared/kernel';
import ExcelJS from 'exceljs';
import { lineDto, versionDto } from './budget.views.js';
import type { Made } from './published-assets.js';
import { type Query, type Version, walkLines } from './read-versions.js';

export const DOWNLOADS = ['csv', 'xlsx', 'json', 'content'] as const;
export type Download = (typeof DOWNLOADS)[number];

type Line = Parameters<typeof lineDto>[0];
const yuan = (amount: Line['lastAdopted']): string => (amount === null ? '' : formatFen(amount, '元', 2));

/** One heading in both languages, so that a file is read anywhere; amounts in 元. */
const COLUMNS: readonly (readonly [string, (line: Line) => string])[] = [
  ['行号 lineKey', (l) => l.lineKey],
  ['预算类型 book', (l) => BOOK_NAMES[l.book].zh],
  ['收支 direction', (l) => DIRECTION_NAMES[l.direction].zh],
  ['科目编码 function code', (l) => l.functionCode],
  ['科目名称 function', (l) => l.functionName],
  ['经济科目编码 economic code', (l) => l.economicCode],
  ['部门 department', (l) => l.department],
  ['项目名称 name', (l) => l.name],
  ['支出性质 nature', (l) => l.nature],
  ['资金性质 marks', (l) => l.marks.join(' ')],
  ['预算数(元) amount', (l) => yuan(l.amount)],
  ['上年预算数(元) last adopted', (l) => yuan(l.lastAdopted)],
  ['上年执行数(元) last executed', (l) => yuan(l.lastExecuted)],
  ['依据 basis', (l) => l.basis],
  ['绩效目标 target', (l) => l.target],
  ['备注 note', (l) => l.note],
  ['地点 location', (l) => l.location],
];
const AMOUNTS = new Set([10, 11, 12]);
const BOM = '\ufeff';

async function makeText(
  tx: Query,
  version: Version,
  row: (line: Line) => string,
  first: string,
  last: string,
): Promise<Buffer> {
  const parts: string[] = [first];
  for await (const lines of walkLines(tx, version.localityId, version.id))
    parts.push(lines.map(row).join(''));
  return Buffer.from(parts.join('') + last);
}

async function makeXlsx(tx: Query, version: Version): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('budget', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = COLUMNS.map(([header], i) => ({
    header,
    width: AMOUNTS.has(i) ? 18 : 22,
    style: AMOUNTS.has(i) ? { numFmt: '#,##0.00' } : { numFmt: '@' },
  }));
  for await (const lines of walkLines(tx, version.localityId, version.id)) {
    for (const line of lines) {
      const cells = COLUMNS.map(([, read]) => read(line));
      sheet.addRow(
        cells.map((text, i) => (AMOUNTS.has(i) ? (text === '' ? null : Number(text)) : harmlessCell(text))),
      );
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

export async function makeDownload(tx: Query, version: Version, format: Download): Promise<Made> {
  if (format === 'xlsx')
    return {
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      body: await makeXlsx(tx, version),
    };
  if (format === 'content')
    return {
      contentType: 'application/x-ndjson; charset=utf-8',
      body: await makeText(tx, version, contentLine, '', ''),
    };
  if (format === 'csv') {
    const body = await makeText(
      tx,
      version,
      (line) => csvRow(COLUMNS.map(([, read]) => read(line))),
      BOM + csvRow(COLUMNS.map(([header]) => header)),
      '',
    );
    return { contentType: 'text/csv; charset=utf-8', body };
  }
  let first = true;
  const row = (line: Line): string => {
    const comma = first ? '' : ',';
    first = false;
    return `${comma}\n${JSON.stringify(lineDto(line))}`;
  };
  const body = await makeText(
    tx,
    version,
    row,
    `{"version":${JSON.stringify(versionDto(version))},"lines":[`,
    '\n]}\n',
  );
  return { contentType: 'application/json; charset=utf-8', body };
}
