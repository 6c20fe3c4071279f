// The final accounts: three columns that reconcile to the fen, differences that owe words, and the way to the congress.
import fc from 'fast-check';
import { type Fen, fen, localDate } from '../../../kernel/index.js';
import { BOOKS } from '../../budgets/index.js';
import { aLine } from '../../budgets/testing.js';
import {
  ACCOUNT_COLUMNS,
  type AccountLine,
  accountsResolution,
  accountsText,
  bestOutcome,
  bookResults,
  differenceOf,
  finalFigures,
  groupColumns,
  inTimeForSitting,
  outcomeOfLine,
  owesExplanation,
  performanceResult,
  refuseUnbudgeted,
  submissionProblems,
  sumColumns,
  threeColumns,
} from './index.js';

const wan = (n: number): Fen => fen(BigInt(Math.round(n * 100)) * 10_000n);
const road = aLine({ lineKey: 'road', name: '通村公路', functionCode: '2130126', amount: wan(100) });
const school = aLine({ lineKey: 'school', name: '校车', functionCode: '2050202', amount: wan(50) });
const tax = aLine({ lineKey: 'tax', direction: 'revenue', functionCode: '10101', amount: wan(150) });
const budget = [
  { line: road, adopted: wan(100), authorised: wan(120) },
  { line: school, adopted: wan(50), authorised: wan(30) },
  { line: tax, adopted: wan(150), authorised: wan(150) },
];
const codeOf = (result: { ok: boolean; refusal?: { code: string } }) =>
  result.ok ? 'ok' : result.refusal?.code;

describe('three columns', () => {
  it('put budget, authorised and final side by side under the same key, in the order of the budget', () => {
    const rows = threeColumns(budget, [
      { ...school, amount: wan(29) },
      { ...road, amount: wan(118) },
    ]);
    expect(rows.map((r) => [r.line.lineKey, r.adopted, r.authorised, r.final])).toEqual([
      ['road', wan(100), wan(120), wan(118)],
      ['school', wan(50), wan(30), wan(29)],
      ['tax', wan(150), wan(150), 0n],
    ]);
  });
  it('spending that was never budgeted is an error (Budget Law 13); unplanned revenue and a zero are not', () => {
    const spent = aLine({ lineKey: 'statue', name: '雕像', amount: wan(3) });
    const fine = aLine({ lineKey: 'fine', direction: 'revenue', name: '罚没收入', amount: wan(3) });
    expect(codeOf(refuseUnbudgeted(threeColumns(budget, [road, spent])))).toBe(
      'supervision.accounts-unbudgeted-line',
    );
    expect(codeOf(refuseUnbudgeted(threeColumns(budget, [road, fine])))).toBe('ok');
    expect(codeOf(refuseUnbudgeted(threeColumns(budget, [{ ...spent, amount: fen(0) }])))).toBe('ok');
  });
  it('what is left over is revenue less spending, book by book, and may be a shortfall', () => {
    const [general] = bookResults(
      threeColumns(budget, [
        { ...road, amount: wan(118) },
        { ...tax, amount: wan(110) },
      ]),
    );
    expect(general.surplus).toEqual({ adopted: 0n, authorised: 0n, final: wan(-8) });
  });
});

/** A year's lines with any budget, any authorised amounts and any final figures, some of them missing or new. */
const years = fc
  .array(
    fc.record({
      book: fc.nat(3),
      revenue: fc.boolean(),
      code: fc.constantFrom('2050202', '2130126', '2120501', '10101'),
      department: fc.constantFrom('城建办', '社会事务办', '财政所'),
      adopted: fc.bigInt(0n, 10n ** 12n),
      authorised: fc.bigInt(0n, 10n ** 12n),
      final: fc.option(fc.bigInt(-(10n ** 6n), 10n ** 12n)),
      budgeted: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((drawn) => {
    const lines = drawn.map((d, i) => ({
      ...d,
      line: aLine({
        lineKey: `l${i}`,
        book: BOOKS[d.book],
        direction: d.revenue ? 'revenue' : 'expenditure',
        functionCode: d.code,
        department: d.department,
      }),
    }));
    const rows = threeColumns(
      lines
        .filter((l) => l.budgeted)
        .map(({ line, adopted, authorised }) => ({
          line,
          adopted: fen(adopted),
          authorised: fen(authorised),
        })),
      lines.filter((l) => l.final !== null).map(({ line, final }) => ({ ...line, amount: fen(final ?? 0n) })),
    );
    return { lines, rows };
  });
const total = (rows: readonly AccountLine[], direction: string) =>
  sumColumns(rows.filter((r) => r.line.direction === direction));

describe('whatever was budgeted, moved and spent', () => {
  it('no fen is lost between the sheets and the columns', () => {
    fc.assert(
      fc.property(years, ({ lines, rows }) => {
        const sum = (of: (l: (typeof lines)[number]) => bigint) => lines.reduce((s, l) => s + of(l), 0n);
        expect(sumColumns(rows)).toEqual({
          adopted: sum((l) => (l.budgeted ? l.adopted : 0n)),
          authorised: sum((l) => (l.budgeted ? l.authorised : 0n)),
          final: sum((l) => l.final ?? 0n),
        });
      }),
    );
  });
  it('the sums by class, by department and by book are the same whole, column by column', () => {
    fc.assert(
      fc.property(years, ({ rows }) => {
        for (const by of ['function', 'department', 'book'] as const)
          for (const direction of ['revenue', 'expenditure'] as const)
            expect(sumColumns(groupColumns(rows, by).filter((g) => g.direction === direction))).toEqual(
              total(rows, direction),
            );
      }),
    );
  });
  it('what is left over in all books is all revenue less all spending', () => {
    fc.assert(
      fc.property(years, ({ rows }) => {
        const left = sumColumns(bookResults(rows).map((b) => b.surplus));
        for (const c of ACCOUNT_COLUMNS)
          expect(left[c]).toBe(total(rows, 'revenue')[c] - total(rows, 'expenditure')[c]);
      }),
    );
  });
});

describe('a difference', () => {
  const row = (authorised: number, final: number) => ({ authorised: wan(authorised), final: wan(final) });
  it('owes an explanation beyond the charter’s share, up or down; exactly the share is within', () => {
    expect(owesExplanation(row(100, 110), '10%')).toBe(false);
    expect(owesExplanation(row(100, 110.01), '10%')).toBe(true);
    expect(owesExplanation(row(100, 90), '10%')).toBe(false);
    expect(owesExplanation(row(100, 89.99), '10%')).toBe(true);
  });
  it('owes one for every fen where nothing was authorised, and none where nothing happened', () => {
    expect(owesExplanation({ authorised: fen(0), final: fen(1) }, '10%')).toBe(true);
    expect(owesExplanation({ authorised: fen(0), final: fen(0) }, '10%')).toBe(false);
  });
  it('is final less authorised', () => {
    expect(differenceOf(row(100, 80))).toBe(wan(-20));
  });
  it('is explained in words, not in a full stop', () => {
    expect(codeOf(accountsText(' 。 '))).toBe('supervision.accounts-text-length');
    expect(accountsText('  雨季延误，跨年结算 ')).toEqual({ ok: true, value: '雨季延误，跨年结算' });
  });
});

describe('performance', () => {
  it('is told only for a line that has a target', () => {
    const result = { grade: 'partly' as const, text: '建成 18 处，4 处结转' };
    expect(performanceResult('改造 22 处', result)).toEqual({ ok: true, value: result });
    expect(codeOf(performanceResult(' ', result))).toBe('supervision.accounts-no-target');
  });
});

describe('handing in', () => {
  const rules = { finalAccountsDraftDays: 15 };
  it('waits for figures and for every explanation', () => {
    expect(submissionProblems({ lines: 3, unexplained: 0 })).toEqual([]);
    expect(submissionProblems({ lines: 0, unexplained: 0 }).map((r) => r.code)).toEqual([
      'supervision.accounts-empty',
    ]);
    expect(submissionProblems({ lines: 3, unexplained: 1 }).map((r) => r.code)).toEqual([
      'supervision.accounts-unexplained',
    ]);
  });
  it('is in time on the fifteenth day before the sitting and too late on the fourteenth', () => {
    expect(codeOf(inTimeForSitting(localDate('2027-07-01'), '2027-07-16', rules))).toBe('ok');
    expect(codeOf(inTimeForSitting(localDate('2027-07-02'), '2027-07-16', rules))).toBe(
      'supervision.accounts-too-late',
    );
    expect(codeOf(inTimeForSitting(localDate('2027-07-02'), undefined, rules))).toBe('ok');
  });
});

describe('last year’s outcome', () => {
  it('is the approved final accounts, else execution, else the newest report, else what the sheet says', () => {
    expect(bestOutcome(['report', 'executed', 'final'])).toBe('final');
    expect(bestOutcome(['sheet', 'report'])).toBe('report');
    expect(bestOutcome([])).toBeUndefined();
  });
  it('says of each line where its figure comes from', () => {
    const figures = new Map([['road', wan(118)]]);
    expect(outcomeOfLine(figures, 'final', { lineKey: 'road', lastExecuted: wan(9) })).toEqual({
      amount: wan(118),
      source: 'final',
    });
    expect(outcomeOfLine(figures, 'final', { lineKey: 'new', lastExecuted: wan(9) })?.source).toBe('sheet');
    expect(outcomeOfLine(figures, undefined, { lineKey: 'new', lastExecuted: null })).toBeUndefined();
  });
});

describe('the resolution', () => {
  it('names the three columns of every book and what is left over', () => {
    const books = bookResults(
      threeColumns(budget, [
        { ...road, amount: wan(118) },
        { ...tax, amount: wan(151) },
      ]),
    );
    const { title, paragraphs } = accountsResolution({ zh: '泽湖镇', en: 'Zehu town' }, 2026, books);
    expect(title.zh).toBe('关于批准泽湖镇 2026 年决算的决议');
    expect(paragraphs[1].zh).toContain(
      '预算数 150.00 万元，调整预算数 150.00 万元，决算数 118.00 万元；结转结余 33.00 万元',
    );
  });
});

describe('a sheet of final accounts', () => {
  const facts = { column: '决算数', unit: '万元' as const, unitConfirmed: false };
  it('gives each line its final figure under the budget’s own key, whatever the sheet’s numbering', () => {
    const row = { ...road, lineKey: 'typed-anew', name: '1、通村公路', amount: wan(118), row: 7 };
    const { finals, problems } = finalFigures([row], budget, facts);
    expect(problems).toEqual([]);
    expect(finals).toEqual([{ ...road, amount: wan(118), sheet: 1, row: 7 }]);
  });
  it('names row and column of spending that was never budgeted; unplanned revenue is taken as it came', () => {
    const statue = aLine({ name: '雕像', department: '城建办', amount: wan(3), row: 9 });
    const fine = aLine({ name: '罚没收入', direction: 'revenue', department: '城管办', amount: wan(2) });
    const { finals, problems } = finalFigures([statue, fine], budget, facts);
    expect(problems.map((p) => [p.code, p.row, p.column])).toEqual([['execution.no-such-line', 9, '决算数']]);
    expect(finals).toEqual([fine]);
  });
});
