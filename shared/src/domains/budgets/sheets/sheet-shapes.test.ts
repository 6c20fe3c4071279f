// Sheets in the shapes in which finance clerks really make them: what counts, what does not, and under which code.
import { readRows, sheetOf } from '../testing.js';

const read = (text: string) => readRows(sheetOf(text.trim()));
const linesOf = (result: ReturnType<typeof readRows>) =>
  result.read.map((l) => [l.functionCode, l.department, l.name, l.amount]);
const yuan = (n: number) => BigInt(n) * 100n;

describe('what counts', () => {
  it('parts of a printed total do not', () => {
    const result = read(`
科目编码,科目名称,2026年预算数（元）
2050201,学前教育,5000
2050202,小学教育,7000
,合计,12000
,其中：上级专项,4000
,　　　本级财力,8000`);
    expect([result.lines, result.errors, result.totals.total('expenditure')]).toEqual([2, 0, yuan(12_000)]);
  });
  it('a table that goes on under its repeated title is one table', () => {
    const result = read(`
临水镇2026年一般公共预算支出表,,
,,单位：元
科目编码,科目名称,预算数
205,教育支出,12000
20502,普通教育,12000
2050201,学前教育,5000
第1页,,
临水镇2026年一般公共预算支出表（续）,,
科目编码,科目名称,预算数
2050202,小学教育,7000
,合计,12000`);
    expect([result.lines, result.errors]).toEqual([2, 0]);
  });
  it('a second table with the same headings in another unit is read in its own', () => {
    const result = read(`
表一 2026年一般公共预算收入表,,
,,单位：万元
科目编码,科目名称,预算数
10101,增值税,1.2
,收入合计,1.2
表二 2026年一般公共预算支出表,,
,,单位：元
科目编码,科目名称,预算数
2050201,学前教育,12000
,支出合计,12000`);
    expect([result.totals.total('revenue'), result.totals.total('expenditure')]).toEqual([
      yuan(12_000),
      yuan(12_000),
    ]);
    expect(result.errors).toBe(0);
  });
  it('an empty row of 收支总表 that speaks of a budget is no title of another table', () => {
    const result = read(`
部门收支总表,,,
,,,单位：元
收入,,支出,
项目,预算数,项目,预算数
一、一般公共预算拨款收入,19000,一、教育支出,12000
二、政府性基金预算拨款收入,,二、农林水支出,7000
本年收入合计,19000,本年支出合计,19000`);
    expect([result.errors, result.totals.total('revenue'), result.totals.total('expenditure')]).toEqual([
      0,
      yuan(19_000),
      yuan(19_000),
    ]);
  });
  it('serial numbers in a column of their own tell a group from its projects', () => {
    const result = read(`
2026年民生实事项目资金安排表,,,,
序号,项目名称,责任单位,总投资（元）,2026年安排（元）
一,教育类,,9000,6000
1,小学操场改造,教办,5000,4000
2,幼儿园食堂,教办,4000,2000
二,交通类,,5000,2500
1,环镇北路,城建办,5000,2500
合计,,,14000,8500`);
    expect([result.lines, result.totals.total('expenditure')]).toEqual([3, yuan(8_500)]);
    expect(result.problems.map((p) => p.code)).not.toContain('sum.total');
  });
  it('what an explanation above the table says of revenue is not said of its rows', () => {
    const result = read(`
1.编制说明：2026年收入预计增长3%，合计收入稳定，按照量入为出的原则安排。,,
科目编码,科目名称,预算数（元）
2050201,学前教育,5000`);
    expect(result.totals.total('expenditure')).toBe(yuan(5_000));
  });
});

describe('codes', () => {
  it('are found by the names where only names are printed, one under the other', () => {
    const result = read(`
支出项目,2026年预算数（元）
一、一般公共服务支出,3000
　　人大事务,3000
　　　　行政运行,2000
　　　　人大会议,1000
二、教育支出,5000
　　普通教育,5000
　　　　学前教育,5000`);
    expect(result.read.map((l) => l.functionCode)).toEqual(['2010101', '2010104', '2050201']);
    expect(result.problems.map((p) => p.code)).toContain('column.code-by-name');
    expect(result.errors).toBe(0);
  });
  it('that stand before the name in one cell are read, and the project keeps its own name', () => {
    const result = read(`
部门,功能科目,项目名称,预算数（元）
教办,2050201 学前教育,园舍维修,5000
,2050202-小学教育,操场,7000`);
    expect(linesOf(result)).toEqual([
      ['2050201', '教办', '园舍维修', yuan(5_000)],
      ['2050202', '教办', '操场', yuan(7_000)],
    ]);
  });
  it('that programs guard as text are codes', () => {
    const result = readRows([
      ['科目编码', '科目名称', '预算数（元）'],
      ['="2050201"', '学前教育', '5000'],
      ["'2050202", '小学教育', '7000'],
    ]);
    expect(result.read.map((l) => l.functionCode)).toEqual(['2050201', '2050202']);
  });
});

describe('departments', () => {
  it('under a code share its amount', () => {
    const result = read(`
科目编码,科目名称,部门,预算数（元）
20101,人大事务,,3000
2010101,　行政运行,,3000
,,党政办,1000
,,人大办,2000
合计,,,3000`);
    expect(linesOf(result)).toEqual([
      ['2010101', '党政办', '行政运行', yuan(1_000)],
      ['2010101', '人大办', '行政运行', yuan(2_000)],
    ]);
    expect(result.errors).toBe(0);
  });
  it('above their rows head them', () => {
    const result = read(`
部门,科目编码,科目名称,预算数（元）
党政办,,,3000
,2010101,行政运行,1000
,2010104,人大会议,2000
教办,,,5000
,2050201,学前教育,5000
合计,,,8000`);
    expect(result.read.map((l) => l.department)).toEqual(['党政办', '党政办', '教办']);
    expect(result.errors).toBe(0);
  });
});

it('basic and project spending of one code are two lines, not one twice', () => {
  const result = read(`
科目编码,科目名称,支出性质,预算数（元）
2010101,行政运行,基本支出,1000
2010101,行政运行,项目支出,500`);
  expect(result.problems.map((p) => p.code)).not.toContain('duplicate.name');
});
