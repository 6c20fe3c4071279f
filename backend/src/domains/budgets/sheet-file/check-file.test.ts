// Whole files through the one path of page and CLI: the visible real sheets against their control totals, and files that are no sheets.
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { checkFile } from './check-file.js';

const data = join(import.meta.dirname, '../../../../../../shared/data/budgets');
const has = existsSync(data);
const real = has ? describe : describe.skip;
const folder = mkdtempSync(join(tmpdir(), 'kentan-sheets-'));
const file = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const yuan = (fen: bigint): string => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
const spending = async (path: string, options = {}) =>
  yuan((await checkFile(path, options)).totals.total('expenditure'));

real('real sheets give their control totals (skipped where ../shared/data is absent)', () => {
  it.each([
    ['cn-town-synthetic/draft_2026_clean.csv', 273, '381265000.00'],
    ['cn-town-synthetic/draft_2026_yuan.csv', 273, '381265000.00'],
    ['cn-town-synthetic/draft_2026_quirks_utf8bom_crlf.csv', 263, '319513200.00'],
    ['cn-putuo-2026/shiquan_支出预算总表.csv', 34, '76306134.00'],
    ['cn-putuo-2026/shiquan_一般公共预算支出功能分类.csv', 32, '72626134.00'],
    ['cn-putuo-2026/shiquan_政府性基金支出功能分类.csv', 2, '3680000.00'],
    ['cn-putuo-2026/shiquan_基本支出经济分类.csv', 29, '26917990.00'],
    ['cn-putuo-2026/shiquan_编制说明_三个版本.csv', 34, '76306200.00'],
    ['cn-putuo-2026/chengguan_支出预算总表.csv', 9, '47483458.00'],
    ['cn-putuo-2026/shiquan_official-layout.xlsx', 34, '76306134.00'],
    ['cn-putuo-2026/chengguan_official-layout.xlsx', 9, '47483458.00'],
    ['tw-central/tw2013ap.csv.gz', 1195, '1730833547000.00'],
    ['tw-central/tw2016ap.csv.gz', 1217, '1665839906000.00'],
    ['madrid/gastos_2011.csv.gz', 7238, '4842038867.00'],
    ['madrid/gastos_2017.csv.gz', 6911, '5009514853.00'],
  ])('%s', async (name, lines, total) => {
    const check = await checkFile(join(data, name));
    expect([check.lines, yuan(check.totals.total('expenditure'))]).toEqual([lines, total]);
  });
  it('Oakland: revenue and spending apart', async () => {
    const { totals } = await checkFile(join(data, 'oakland/FY13-14__adopted.csv.gz'));
    expect([totals.total('revenue'), totals.total('expenditure')]).toEqual([
      109_452_241_600n,
      109_453_363_400n,
    ]);
  });
  it('the quirks sheet: its one wrong subtotal is found with row and both figures, and nothing else is an error', async () => {
    const check = await checkFile(join(data, 'cn-town-synthetic/draft_2026_quirks_utf8bom_crlf.csv'));
    expect(check.problems.filter((p) => p.severity === 'error')).toMatchObject([
      { code: 'sum.subtotal', row: 292, params: { printed: '5975.67', sum: '5675.67', gap: '300' } },
    ]);
  });
  it('the quirks sheet and the clean one give the same lines the same keys', async () => {
    const keys = async (name: string) => {
      const found: string[] = [];
      await checkFile(join(data, 'cn-town-synthetic', name), {
        onLine: (line) => line.book === 'general' && found.push(line.lineKey),
      });
      return found.sort();
    };
    expect(await keys('draft_2026_quirks_utf8bom_crlf.csv')).toEqual(await keys('draft_2026_clean.csv'));
  });
  it('every amount of the quirks sheet written as a workbook with text cells, numbers and a hidden sheet', async () => {
    const text = readFileSync(join(data, 'cn-town-synthetic/draft_2026_clean.csv'), 'utf8').trim();
    const rows = text.split('\n').map((row) => row.split(','));
    const book = new ExcelJS.Workbook();
    const wanted = (name: string) => rows.filter((row, i) => i === 0 || row[2] === name);
    for (const name of ['一般公共预算', '政府性基金预算']) {
      const sheet = book.addWorksheet(name);
      for (const [i, row] of wanted(name).entries()) {
        const asNumber = (c: number, cell: string) =>
          i > 0 && c >= 12 && c <= 14 && i % 7 !== 0 && cell !== '';
        sheet.addRow(row.map((cell, c) => (asNumber(c, cell) ? Number(cell) : cell)));
      }
    }
    const hidden = book.addWorksheet('测算底稿');
    hidden.state = 'hidden';
    for (const row of rows) hidden.addRow(row);
    const path = join(folder, 'town.xlsx');
    await book.xlsx.writeFile(path);
    const check = await checkFile(path);
    expect([check.lines, yuan(check.totals.total('expenditure')), check.sheets]).toEqual([
      273,
      '381265000.00',
      ['一般公共预算', '政府性基金预算'],
    ]);
    expect(await spending(path, { sheet: '2' })).toBe('61751800.00');
  });
});

describe('characters', () => {
  it('GB18030 without a mark, and Latin-1', async () => {
    const gb = Buffer.concat([
      Buffer.from([0xbf, 0xc6, 0xc4, 0xbf, 0xb1, 0xe0, 0xc2, 0xeb]),
      Buffer.from(','),
      Buffer.from([0xbd, 0xf0, 0xb6, 0xee]),
      Buffer.from('\r\n2010101,5\r\n'),
    ]);
    const check = await checkFile(file('gb.csv', gb));
    expect([check.encoding, check.lines, check.columns[0].header]).toEqual(['gb18030', 1, '科目编码']);
  });
  it('a file cut inside a character, or with a row pasted from elsewhere, is UTF-8 with damage that is counted', async () => {
    const text = Buffer.from('科目编码,科目名称,金额（元）\n2010101,行政运行,5000\n');
    const cut = await checkFile(file('cut.csv', Buffer.concat([text, Buffer.from([0xe9, 0xa2])])));
    expect([cut.encoding, cut.damaged, cut.columns[0].header]).toEqual(['utf-8', 1, '科目编码']);
  });
  it('two bytes a character without a mark', async () => {
    const text = '科目编码,科目名称,金额（元）\n2010101,行政运行,5000\n2010104,一次会议,20\n';
    const check = await checkFile(file('wide.csv', Buffer.from(text, 'utf16le')));
    expect([check.encoding, check.lines]).toEqual(['utf-16le', 2]);
  });
  it('a quotation mark that is never closed and takes in the rows below is told with its row', async () => {
    const text =
      '科目编码,科目名称,项目名称,金额（元）\n2010101,行政运行,"会议,100\n2010104,人大会议,培训,200\n2010106,人大监督,"视察"费,300\n2010108,代表工作,工作,400\n';
    const check = await checkFile(file('quote.csv', text));
    expect(check.problems).toContainEqual(expect.objectContaining({ code: 'row.swallowed', row: 2 }));
  });
});

describe('files that are no sheets are refused by what they are, not by their names', () => {
  it.each([
    ['plan.xlsx', Buffer.from('%PDF-1.7\n...'), 'file.pdf'],
    ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'file.old-excel'],
    ['oldest.xls', Buffer.from([0x09, 0x04, 0x06, 0x00, 0, 0]), 'file.old-excel'],
    [
      'locked.xlsx',
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
      'file.encrypted',
    ],
    ['page.xls', Buffer.from('<html><table>'), 'file.html'],
    [
      'flat.ods',
      Buffer.from('<?xml version="1.0"?><o xmlns="urn:oasis:names:tc:opendocument">'),
      'file.open-document',
    ],
    ['sheet.xml', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'file.not-a-sheet'],
    ['package.csv', Buffer.from('{"resources": []}'), 'file.not-a-sheet'],
    ['old.csv', Buffer.from('ID;PWXL;N;E\n'), 'file.not-a-sheet'],
    ['program.csv', Buffer.concat([Buffer.from('a,b\n'), Buffer.alloc(40)]), 'file.binary'],
    ['photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d]), 'file.not-a-sheet'],
    ['cut.xlsx', Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'file.damaged'],
    ['cut.csv.gz', gzipSync('a,b\n1,2\n').subarray(0, 20), 'file.damaged'],
    ['nothing.csv', Buffer.alloc(0), 'file.empty'],
  ])('%s → %s', async (name, bytes, code) => {
    await expect(checkFile(file(name, bytes))).rejects.toMatchObject({ code });
  });
  it('200 MB are refused before they are read', async () => {
    const path = file('big.csv', '');
    const { truncate } = await import('node:fs/promises');
    await truncate(path, 200 * 1024 * 1024);
    await expect(checkFile(path)).rejects.toMatchObject({
      code: 'file.too-large',
      params: { size: 200, limit: 100 },
    });
  });
  it('a workbook that unpacks to more than the limit', async () => {
    const { guardZip } = await import('./zip-guard.js');
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('A');
    for (let i = 0; i < 3_000; i += 1) sheet.addRow(new Array(20).fill(0));
    const path = join(folder, 'bomb.xlsx');
    await book.xlsx.writeFile(path);
    const { ZipArchive } = await import('./zip-archive.js');
    await expect(guardZip(await ZipArchive.open(path), 50_000)).rejects.toMatchObject({ code: 'file.bomb' });
  });
});
