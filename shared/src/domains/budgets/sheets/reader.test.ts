// The reader on sheets as clerks write them, and on anything at all.
import fc from 'fast-check';
import { fen } from '../../../kernel/index.js';
import { readRows, sheetOf } from '../testing.js';
import { amountStyleOf, cellFen, readAmountCell } from './amount-cell.js';
import { detectCharset } from './charset.js';
import { readCodeCell, SplitCodes } from './code-cell.js';
import { detectDelimiter } from './delimiter.js';

const amount = (text: string, places = 6) => cellFen(readAmountCell(text), places);
const codes = (result: ReturnType<typeof readRows>) => result.problems.map((p) => p.code);

describe('an amount cell', () => {
  it.each([
    ['6,905.00', 6_905_000_000n],
    ['１１８．５０', 118_500_000n],
    [' 84.50 ', 84_500_000n],
    ['（1.50）', -1_500_000n],
    ['(2,500.25)', -2_500_250_000n],
    ['-3', -3_000_000n],
    ['—', 0n],
    ['', 0n],
    ['￥12', 12_000_000n],
    ['12万元', 12_000_000n],
    ['3.5万', 3_500_000n],
    ['5000元', 500_000n],
    ['1.2E+3', 1_200_000_000n],
    ['0.30000000000000004', 300_000n],
  ])('reads %p', (text, value) => expect(amount(text)).toBe(value));
  it.each(['新增', '12..5', '1-2', 'abc'])('does not take %p for money', (text) =>
    expect(amount(text)).toBeUndefined(),
  );
  it('tells decimal commas from thousands by the column', () => {
    expect(amountStyleOf(['15465,01', '11675,29', '0'])).toBe('comma');
    expect(amountStyleOf(['6,905.00', '353.50'])).toBe('point');
    expect(cellFen(readAmountCell('1.234,56', 'comma'), 2)).toBe(fen(123_456n));
  });
  it('never throws and round-trips every whole amount', () => {
    fc.assert(fc.property(fc.string(), (text) => void readAmountCell(text)));
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
        (n) => cellFen(readAmountCell(String(n)), 0) === n,
      ),
    );
  });
});

describe('codes', () => {
  it('joins split cells, restores lost zeros, inherits what is left out', () => {
    const split = new SplitCodes();
    expect(split.join('201', '', '')).toBe('201');
    expect(split.join('201', '3', '')).toBe('20103');
    expect(split.join('', '', '2')).toBe('2010302');
    expect(split.join('', '05', '')).toBe('20105');
    expect(split.join('201', '20106', '2010601')).toBe('2010601');
  });
  it('reads code and name from one cell', () => {
    expect(readCodeCell('2010101 行政运行')).toEqual({ code: '2010101', rest: '行政运行' });
    expect(readCodeCell('201.0').code).toBe('201');
    expect(readCodeCell('391101A000').code).toBe('391101A000');
  });
});

describe('characters and delimiters', () => {
  it('tells UTF-8, GB18030 and Latin-1 apart', () => {
    expect(detectCharset(new TextEncoder().encode('类,款,项'))).toBe('utf-8');
    expect(detectCharset(new Uint8Array([0xc0, 0xe0, 0x2c, 0xbf, 0xee, 0x2c, 0xcf, 0xee]))).toBe('gb18030');
    expect(
      detectCharset(new Uint8Array([...'SECRETAR'].map((c) => c.charCodeAt(0)).concat([0xcd, 0x41]))),
    ).toBe('latin-1');
  });
  it('finds the delimiter outside quotes', () => {
    expect(detectDelimiter('a;b;"c,d,e"\n1;2;"3,4,5"\n')).toBe(';');
    expect(detectDelimiter('a\tb\n1\t2\n')).toBe('\t');
  });
});

describe('a sheet', () => {
  it('leaves subtotals out and inherits code and department', () => {
    const result = readRows(
      sheetOf(`镇2026年一般公共预算支出表,,,,,
,,,,,单位：万元
科目编码,,,科目名称/项目名称,责任部门,2026年预算数
类,款,项,,,
212,,,城乡社区支出,,30.00
212,05,,　城乡社区环境卫生,,30.00
212,05,01,　　城乡社区环境卫生,,30.00
,,,　　　1.垃圾中转站,环卫所,18.00
,,,　　　　其中：设备,,5.00
,,,　　　2.清运,,12.00
合计,,,,,30.00`),
    );
    expect(result.read.map((l) => [l.functionCode, l.department, l.name, l.amount])).toEqual([
      ['2120501', '环卫所', '垃圾中转站', 18_000_000n],
      ['2120501', '环卫所', '清运', 12_000_000n],
    ]);
    expect(result.errors).toBe(0);
  });
  it('reports a subtotal that differs from its rows with both figures and the row', () => {
    const result = readRows(
      sheetOf(
        '科目编码,科目名称,2026年预算数(万元)\n213,农林水支出,10.30\n21301,农业农村,10.00\n2130108,病虫害控制,10.00',
      ),
    );
    expect(result.problems.find((p) => p.code === 'sum.subtotal')).toMatchObject({
      row: 2,
      params: { printed: '10.3', sum: '10', gap: '0.3' },
    });
  });
  it('accepts the 0.01 of rounding in 万元', () => {
    const rows = sheetOf(
      '科目编码,科目名称,2026年预算数(万元)\n21301,农业农村,10.01\n2130108,病虫害控制,5.00\n2130109,质量安全,5.00',
    );
    expect(codes(readRows(rows))).not.toContain('sum.subtotal');
  });
  it('reads revenue and spending side by side', () => {
    const result = readRows(
      sheetOf(
        '收入,,支出,\n项目,2026年预算数(万元),项目,2026年预算数(万元)\n税收收入,60.00,教育支出,70.00\n非税收入,40.00,农林水支出,30.00\n收入总计,100.00,支出总计,100.00',
      ),
    );
    expect([result.totals.total('revenue'), result.totals.total('expenditure')]).toEqual([
      100_000_000n,
      100_000_000n,
    ]);
  });
  it('takes no spending row for a subtotal of the revenue below it', () => {
    const result = readRows(
      sheetOf(
        '收支,经济科目编码,项目名称,2026年预算数(万元)\n支出,30101,工资,60.00\n支出,30201,办公费,40.00\n收入,,税收,70.00\n收入,,转移支付,30.00',
      ),
    );
    expect(codes(result)).not.toContain('sum.subtotal');
    expect([result.totals.total('revenue'), result.totals.total('expenditure')]).toEqual([
      100_000_000n,
      100_000_000n,
    ]);
  });
  it('does not take last year’s amounts for this year’s: a sheet without them is refused', () => {
    const result = readRows(
      sheetOf('科目编码,科目名称,上年预算数(万元),上年执行数(万元)\n2010101,行政运行,100.00,98.00'),
    );
    expect(codes(result)).toContain('column.amount-missing');
  });
  it('in a wrong unit asks for the unit and not for the reason of every line', () => {
    const line = (i: number) => `201010${i},行政运行${i},1000000,100.00`;
    const result = readRows(
      sheetOf(
        `科目编码,科目名称,上年预算数(元),本年预算草案(元)\n${[1, 2, 3, 4, 5, 6].map(line).join('\n')}`,
      ),
    );
    expect(codes(result)).toContain('unit.last-year');
    expect(codes(result)).not.toContain('change.unexplained');
  });
  it('switches the book at the title of another table in the same sheet', () => {
    const result = readRows(
      sheetOf(`一般公共预算支出表,,
科目编码,科目名称,2026年预算数(万元)
2010101,行政运行,10.00
合计,,10.00
政府性基金预算支出表,,
科目编码,科目名称,2026年预算数(万元)
2120801,征地和拆迁补偿支出,7.00
合计,,7.00`),
    );
    expect([...result.totals.byBook].map(([book, t]) => [book, t.expenditure])).toEqual([
      ['general', 10_000_000n],
      ['fund', 7_000_000n],
    ]);
    expect(result.errors).toBe(0);
  });
  it('chooses one version of a long table', () => {
    const result = readRows(
      sheetOf('项目编号,版本,金额(万元)\nA,2025_adopted,1\nA,2026_draft,2\nA,2026_executed,3'),
    );
    expect(result.group).toBe('2026_draft');
    expect(result.totals.total('expenditure')).toBe(2_000_000n);
  });
  it('never throws, whatever the cells hold, and counts each row at most once', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        '类',
        '款',
        '项',
        '科目编码',
        '金额(万元)',
        '合计',
        '小计',
        '其中：',
        '201',
        '05',
        '12.50',
        '（1）',
        '—',
        '单位：万元',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 120 }), (rows) => {
        const result = readRows(rows);
        return result.lines <= rows.length && result.read.length <= rows.length * 2;
      }),
      { numRuns: 300 },
    );
  });
});

describe('sheets as they are printed', () => {
  const read = (text: string) => {
    const {
      read: lines,
      totals,
      errors,
    } = readRows(
      text
        .trim()
        .split('\n')
        .map((row) => row.split('|')),
    );
    return { lines, revenue: totals.total('revenue'), spending: totals.total('expenditure'), errors };
  };
  it('total first, nested headings: 小计 under this year, not last year’s executed, is the amount', () => {
    const { spending, errors } = read(`2026年一般公共预算支出表
||||||单位：万元
科目编码|科目名称|2025年执行数|2026年预算数|||2026年预算数比2025年执行数
|||小计|基本支出|项目支出|增减额
|合计|90.00|100.00|40.00|60.00|10.00
201|一般公共服务支出|40.00|50.00|40.00|10.00|10.00
20101|人大事务|40.00|50.00|40.00|10.00|10.00
2010101|行政运行|40.00|50.00|40.00|10.00|10.00
205|教育支出|50.00|50.00||50.00|
20502|普通教育|50.00|50.00||50.00|
2050202|小学教育|50.00|50.00||50.00|`);
    expect([spending, errors]).toEqual([100_000_000n, 0]);
  });
  it('a revenue table by function is revenue because its title says so', () => {
    const { revenue, spending } = read(`收入预算总表
科目编码|科目名称|合计(元)|一般公共预算拨款收入(元)
208|社会保障和就业支出|400000|400000
20805|行政事业单位养老支出|400000|400000
2080505|养老保险缴费|400000|400000`);
    expect([revenue, spending]).toEqual([40_000_000n, 0n]);
  });
  it('a department printed once stands for its run, 小计 are compared and left out', () => {
    const { lines, errors } = read(`单位名称|项目名称|科目编码|2026年预算(万元)
城建办|道路养护|2140106|50.00
|桥梁检测|2140106|20.00
|小计||70.00
环卫所|垃圾清运|2120501|30.00
合计|||100.00`);
    expect([lines.map((l) => l.department), errors]).toEqual([['城建办', '城建办', '环卫所'], 0]);
  });
  it('a department’s own total above its rows does not count', () => {
    const { lines, spending, errors } = read(`部门|科目编码|项目名称|2026年预算数(万元)
城建办|||70.00
|2140106|养护|50.00
|2140106|检测|20.00
环卫所|||30.00
|2120501|清运|30.00
合计|||100.00`);
    expect([lines.map((l) => l.department), spending, errors]).toEqual([
      ['城建办', '城建办', '环卫所'],
      100_000_000n,
      0,
    ]);
  });
  it('economic rows under a functional one are its parts', () => {
    const { spending } = read(`科目编码|科目名称|部门经济分类编码|部门经济分类名称|2026年预算数(万元)
2010101|行政运行|||50.00
2010101|行政运行|30101|基本工资|30.00
2010101|行政运行|30102|津贴补贴|20.00`);
    expect(spending).toBe(50_000_000n);
  });
  it('subtotals printed after their rows, and names with numbering instead of codes', () => {
    expect(
      read(
        '科目编码|科目名称|2026年预算数(万元)\n2010101|行政运行|10\n2010104|人大会议|5\n20101|人大事务|15\n201|一般公共服务支出|15',
      ).spending,
    ).toBe(15_000_000n);
    expect(
      read(
        '支出项目|预算数(万元)\n一、一般公共服务支出|100\n（一）人大事务|30\n（二）政府办公|70\n二、教育支出|50\n支出合计|150',
      ).spending,
    ).toBe(150_000_000n);
  });
  it('a forgotten column of this year is an error, not last year’s figures', () => {
    const result = readRows([
      ['2026年预算支出表'],
      ['科目编码', '科目名称', '2025年预算数(万元)'],
      ['2010101', '行政运行', '10'],
    ]);
    expect(result.problems.find((p) => p.code === 'column.year-missing')).toMatchObject({
      severity: 'error',
      params: { year: 2026 },
    });
  });
});

describe('a bad sheet gets a clear answer', () => {
  const head = '科目编码,科目名称,责任部门,项目名称,2025年预算数(万元),2026年预算数(万元)';
  const row = (name: string, code = '2120501', size = '12.00') =>
    `${code},城乡社区环境卫生,环卫所,${name},${size},${size}`;
  it('unknown code: with the code that was probably meant', () => {
    const result = readRows(sheetOf(`${head}\n${row('一', '2120599')}\n${row('二')}`));
    expect(result.problems.find((p) => p.code === 'code.unknown-suggest')).toMatchObject({
      row: 2,
      severity: 'error',
      params: { suggested: '2120501' },
    });
  });
  it('duplicate line', () => {
    expect(
      readRows(sheetOf(`${head}\n${row('一')}\n${row('二')}\n${row('一')}`)).problems.find(
        (p) => p.code === 'duplicate.same',
      ),
    ).toMatchObject({ row: 4, params: { first: 2 } });
  });
  it('no amount column, no code column, nothing at all', () => {
    expect(codes(readRows(sheetOf('科目编码,科目名称,责任部门\n2120501,环境卫生,环卫所')))).toContain(
      'column.amount-missing',
    );
    expect(codes(readRows(sheetOf('项目名称,责任部门,2026年预算数(万元)\n一,环卫所,12.00')))).toContain(
      'column.code-missing',
    );
    expect(codes(readRows([]))).toEqual(['file.empty']);
  });
  it('万元 for 元, both ways', () => {
    const rows = (unit: string, size: string) =>
      `${head.replaceAll('万元', unit)}\n${[1, 2, 3, 4, 5, 6].map((i) => row(`项目${i}`, '2120501', size)).join('\n')}`;
    expect(codes(readRows(sheetOf(rows('元', '84.50'))))).toContain('unit.too-small');
    expect(codes(readRows(sheetOf(rows('万元', '8450000'))))).toContain('unit.too-big');
    expect(codes(readRows(sheetOf(rows('万元', '84.50'))))).not.toContain('unit.too-small');
  });
  it('an amount that is no number names its row and column', () => {
    expect(
      readRows(sheetOf(`${head}\n2120501,环境卫生,环卫所,一,1.00,十二万`)).problems.find(
        (p) => p.code === 'amount.unreadable',
      ),
    ).toMatchObject({ row: 2, column: '2026年预算数(万元)' });
  });
});

describe('a download of ours', () => {
  it('has headings in both languages and is read back as it was written', () => {
    const sheet =
      sheetOf(`行号 lineKey,预算类型 book,收支 direction,科目编码 function code,科目名称 function,经济科目编码 economic code,部门 department,项目名称 name,支出性质 nature,资金性质 marks,预算数(元) amount,上年预算数(元) last adopted,上年执行数(元) last executed,依据 basis,绩效目标 target,备注 note,地点 location
2120501-0amm9vueh3,一般公共预算,支出,2120501,城乡社区环境卫生,,环卫所,中转站,project,own,1800000.00,2100000.00,1984000.00,上年执行,日产日清,,塘下
2050202-a635y01rd1,政府性基金预算,收入,10301,,,财政所,出让收入,,,500000.00,,,,,,`);
    const { read, problems } = readRows(sheet);
    expect(problems.filter((p) => p.severity === 'error')).toEqual([]);
    expect(read).toMatchObject([
      {
        book: 'general',
        direction: 'expenditure',
        functionCode: '2120501',
        department: '环卫所',
        name: '中转站',
        nature: 'project',
        marks: ['own'],
        amount: fen(180_000_000n),
        lastAdopted: fen(210_000_000n),
        lastExecuted: fen(198_400_000n),
        target: '日产日清',
        location: '塘下',
      },
      { book: 'fund', direction: 'revenue', functionCode: '10301', amount: fen(50_000_000n) },
    ]);
  });
});
