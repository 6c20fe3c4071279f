// Workbooks of other programs than the one our own are written with.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatOf, numberText } from './cell-format.js';
import { checkFile } from './check-file.js';
import { type TestSheet, workbookOf, workbookParts, zipOf } from './workbook-testing.js';

const folder = mkdtempSync(join(tmpdir(), 'kentan-workbooks-'));
const check = (name: string, bytes: Uint8Array, options = {}) => {
  const path = join(folder, `${name}.xlsx`);
  writeFileSync(path, bytes);
  return checkFile(path, options);
};
const HEADINGS = ['科目编码', '科目名称', '2026年预算数（万元）'];
const spending = (name: string, amount: number): TestSheet => ({
  name,
  rows: [HEADINGS, ['2010101', '行政运行', amount], ['2050201', '学前教育', 20.5]],
});

describe('a workbook', () => {
  it('is read whole whatever the order of its parts: every sheet, by the name on its tab', async () => {
    const sheets = ['一', '二', '三', '四', '五', '六'].map((n, i) => spending(`第${n}本`, 100 + i));
    const found = await check('many', workbookOf(sheets));
    expect(found.sheets).toEqual(sheets.map((s) => s.name));
    const backwards = await check('backwards', zipOf(workbookParts(sheets).reverse()));
    expect(backwards.lines).toBe(found.lines);
  });
  it('empty cells with a style are no zeros, and rows keep the numbers a clerk sees', async () => {
    const parts = workbookParts([spending('支出', 100)]).map(([name, xml]): [string, string] => [
      name,
      xml
        .replace('<c r="C2">', '<c r="D2" t="n" s="1"/><c r="C2">')
        .replace('r="3"', 'r="7"')
        .replace(/([ABC])3/g, '$17'),
    ]);
    const rows: number[] = [];
    await check('styled', zipOf(parts), { onLine: (line: { row: number }) => rows.push(line.row) });
    expect(rows).toEqual([2, 7]);
  });
  it('a formula counts with its stored result; one without is an error with row, column and formula', async () => {
    const found = await check(
      'formulas',
      workbookOf([
        {
          name: '支出',
          rows: [
            HEADINGS,
            ['201', '一般公共服务支出', { formula: 'SUM(C3:C4)' }],
            ['2010101', '行政运行', { formula: 'D3+E3', result: 30 }],
            ['2010104', '人大会议', { formula: 'D4+E4' }],
          ],
        },
      ]),
    );
    expect(found.totals.total('expenditure')).toBe(30_000_000n);
    expect(found.problems.filter((p) => p.severity === 'error')).toEqual([
      expect.objectContaining({
        code: 'amount.uncomputed',
        row: 4,
        column: HEADINGS[2],
        params: { formula: '=D4+E4' },
      }),
    ]);
  });
  it('hidden sheets are left out, hidden rows are read and told of', async () => {
    const found = await check(
      'hidden',
      workbookOf([
        { ...spending('支出', 100), hiddenRows: [3] },
        { ...spending('旧稿', 1), state: 'veryHidden' },
      ]),
    );
    expect([found.sheets, found.lines]).toEqual([['支出'], 2]);
    expect(found.problems).toContainEqual(
      expect.objectContaining({ code: 'sheet.hidden-rows', params: { sheet: '支出', count: 1 } }),
    );
    await expect(
      check('all-hidden', workbookOf([{ ...spending('旧稿', 1), state: 'hidden' }])),
    ).rejects.toMatchObject({ code: 'file.all-hidden' });
  });
  it('money that stands in several sheets counts once, revenue and spending apart; covers and empty books are no errors', async () => {
    const detail: TestSheet['rows'] = [
      ['205', '教育支出', 120],
      ['2050201', '学前教育', 50],
      ['2050202', '小学教育', 70],
      ['2120801', '征地和拆迁补偿支出', 30],
    ];
    const found = await check(
      'department',
      workbookOf([
        { name: '封面', rows: [['临水镇2026年部门预算']] },
        {
          name: '1部门收支总表',
          rows: [
            ['部门收支总表（单位：万元）'],
            ['收入', null, '支出', null],
            ['项目', '预算数', '项目', '预算数'],
            ['一、一般公共预算拨款收入', 120, '一、教育支出', 120],
            ['二、政府性基金预算拨款收入', 30, '二、城乡社区支出', 30],
            ['收入总计', 150, '支出总计', 150],
          ],
        },
        { name: '2部门支出总表', rows: [HEADINGS, ...detail, ['合计', null, 150]] },
        { name: '3一般公共预算支出表', rows: [HEADINGS, ...detail.slice(0, 3), ['合计', null, 120]] },
        { name: '4政府性基金预算支出表', rows: [HEADINGS, detail[3], ['合计', null, 30]] },
        { name: '5国有资本经营预算支出表', rows: [HEADINGS, ['合计', null, 0]] },
      ]),
    );
    expect(found.problems.filter((p) => p.severity === 'error')).toEqual([]);
    expect([found.totals.total('revenue'), found.totals.total('expenditure')]).toEqual([
      150_000_000n,
      150_000_000n,
    ]);
    expect(found.problems.map((p) => p.code)).toEqual(
      expect.arrayContaining(['sheet.no-lines', 'sheet.expenditure-left-out', 'sheet.left-out']),
    );
  });
  it('an overview by department beside the departments’ own sheets is not counted', async () => {
    const sheet = (name: string, code: string, amount: number): TestSheet => ({
      name,
      rows: [HEADINGS, [code, '行政运行', amount], ['合计', null, amount]],
    });
    const overview: TestSheet = {
      name: '汇总',
      rows: [
        ['部门', '预算数（万元）'],
        ['人大办', 10],
        ['财政所', 20],
        ['合计', 30],
      ],
    };
    const found = await check(
      'overview',
      workbookOf([overview, sheet('人大办', '2010101', 10), sheet('财政所', '2010601', 20)]),
    );
    expect([found.lines, found.totals.total('expenditure'), found.errors]).toEqual([2, 30_000_000n, 0]);
  });
  it('entities of its own are not expanded', async () => {
    const parts = workbookParts([spending('支出', 1)]);
    parts[0][1] = `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]>${parts[0][1].replace('行政运行', '&b;')}`;
    await expect(check('entities', zipOf(parts))).rejects.toMatchObject({ code: 'file.damaged' });
  });
  it.each([
    ['an OpenDocument sheet', 'content.xml', 'file.open-document'],
    ['a binary workbook', 'xl/workbook.bin', 'file.binary-workbook'],
    ['a Word document', 'word/document.xml', 'file.not-a-sheet'],
    ['any other archive', 'readme.txt', 'file.not-a-sheet'],
  ])('%s is refused by what it is', async (_, part, code) => {
    await expect(check('other', zipOf([[part, 'x']]))).rejects.toMatchObject({ code });
  });
});

describe('a number is shown as its format says', () => {
  it.each([
    ['46023', 14, undefined, '2026-01-01'],
    ['46023', 180, 'yyyy"年"', '2026年'],
    ['46023', 181, '[$-804]yyyy"年"m"月"d"日"', '2026-01-01'],
    ['0.0526', 10, undefined, '5.26%'],
    ['1234.5', 182, '#,##0.00_);[Red](#,##0.00)', '1234.5'],
    ['0.30000000000000004', 0, undefined, '0.3'],
  ])('%s as format %d is %s', (text, id, code, shown) => {
    expect(numberText(text, formatOf(id, code), false)).toBe(shown);
  });
});
