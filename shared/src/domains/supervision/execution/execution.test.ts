import fc from 'fast-check';
import { fen, localDate, parseFraction } from '../../../kernel/index.js';
import { aLine } from '../../budgets/testing.js';
import { xinheCharter } from '../../charters/index.js';
import { reportPeriods } from '../../cycles/index.js';
import {
  checkFigures,
  elapsedAt,
  executionProblemWords,
  isBeyond,
  type LineBetween,
  linesBeyond,
  mayReport,
  paceOf,
  plannedBy,
  progressOf,
  rateOf,
  type SheetFigure,
  silentDepartments,
} from './index.js';

const wan = (n: number) => fen(BigInt(Math.round(n * 100)) * 10_000n);
const TEN = parseFraction('10%');
const half = elapsedAt(6);

function line(name: string, authorised: number, more: Partial<LineBetween> = {}): LineBetween {
  const { lineKey, book, direction, functionCode, functionName, department } = aLine({ name, ...more });
  return {
    ...{ lineKey, book, direction, functionCode, functionName, department, name },
    authorised: wan(authorised),
    executed: null,
    before: null,
    after: null,
    ...more,
  };
}
const row = (of: LineBetween, amount: number, at = 4, more: Partial<SheetFigure> = {}): SheetFigure => {
  const { lineKey, functionCode, department, name, direction } = of;
  return {
    lineKey,
    functionCode,
    department,
    name,
    direction,
    amount: wan(amount),
    sheet: 1,
    row: at,
    ...more,
  };
};
const FACTS = { column: '累计执行数', unit: '万元', unitConfirmed: false } as const;

describe('the time-proportional plan', () => {
  it('is authorised × months passed / 12, exact, rounded to the fen', () => {
    expect(plannedBy(wan(120), half)).toBe(wan(60));
    expect(plannedBy(fen(100n), elapsedAt(1))).toBe(8n);
    expect(plannedBy(fen(-100n), elapsedAt(1))).toBe(-8n);
    expect(plannedBy(fen(6n), elapsedAt(1))).toBe(1n);
  });
  it('the deviation is a share of the authorised amount: on the bound nothing is owed, a fen beyond it is', () => {
    expect(isBeyond(wan(100), wan(60), half, TEN)).toBe(false);
    expect(isBeyond(wan(100), fen(wan(60) + 1n), half, TEN)).toBe(true);
    expect(isBeyond(wan(100), wan(40), half, TEN)).toBe(false);
    expect(isBeyond(wan(100), fen(wan(40) - 1n), half, TEN)).toBe(true);
    expect(isBeyond(fen(0n), fen(0n), half, TEN)).toBe(false);
    expect(isBeyond(fen(0n), fen(1n), half, TEN)).toBe(true);
  });
  it('thirds of a year are thirds: 8 of 24 at the end of April is on the calendar', () => {
    expect(isBeyond(fen(24n), fen(8n), elapsedAt(4), parseFraction('0'))).toBe(false);
    expect(paceOf(fen(24n), fen(8n), elapsedAt(4))).toBe('even');
    expect(paceOf(fen(24n), fen(9n), elapsedAt(4))).toBe('ahead');
  });
  it('says the rate in tenths of a percent', () => {
    expect(rateOf(wan(180), wan(110.52))).toBe(614);
    expect(rateOf(fen(0n), fen(5n))).toBeNull();
  });
  it('lines beyond the bound come farthest from the calendar first; unreported lines are not judged', () => {
    const lines = [
      { authorised: wan(100), executed: wan(61) },
      { authorised: wan(100), executed: wan(5) },
      { authorised: wan(100), executed: wan(50) },
      { authorised: wan(100), executed: null },
    ];
    expect(linesBeyond(lines, half, TEN).map((l) => l.executed)).toEqual([wan(5), wan(61)]);
  });
});

describe('sums', () => {
  const arbitrary = fc.array(
    fc.record({
      book: fc.constantFrom('general' as const, 'fund' as const),
      direction: fc.constantFrom('revenue' as const, 'expenditure' as const),
      functionCode: fc.constantFrom('2120501', '2120399', '2050202', '1030101', ''),
      department: fc.constantFrom('环卫所', '城建办', ''),
      authorised: fc.bigInt({ min: 0n, max: 10n ** 12n }),
      executed: fc.option(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 12n })),
    }),
    { maxLength: 60 },
  );
  it('functions, departments and books each add up to the whole, to the fen', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 12 }), (given, month) => {
        const lines = given.map((l, i) => ({
          ...line(`项目${i}`, 0),
          ...l,
          authorised: fen(l.authorised),
          executed: l.executed === null ? null : fen(l.executed),
        }));
        for (const { direction, whole, byFunction, byDepartment, byBook } of progressOf(
          lines,
          elapsedAt(month),
          TEN,
        )) {
          const own = lines.filter((l) => l.direction === direction);
          expect(whole.executed).toBe(own.reduce((sum, l) => sum + (l.executed ?? 0n), 0n));
          for (const parts of [byFunction, byDepartment, byBook]) {
            for (const field of ['authorised', 'authorisedReported', 'executed'] as const)
              expect(parts.reduce((sum, p) => sum + p[field], 0n)).toBe(whole[field]);
            for (const field of ['lines', 'reported', 'beyond'] as const)
              expect(parts.reduce((sum, p) => sum + p[field], 0)).toBe(whole[field]);
          }
          expect(whole.beyond).toBe(linesBeyond(own, elapsedAt(month), TEN).length);
        }
        const silent = silentDepartments(lines).reduce((sum, d) => sum + d.missing, 0);
        expect(silent).toBe(lines.filter((l) => l.executed === null).length);
      }),
      { numRuns: 60 },
    );
  });
  it('who has not reported is listed with the money that nobody speaks of', () => {
    const lines = [
      line('甲', 10, { department: '环卫所', executed: wan(1) }),
      line('乙', 20, { department: '城建办' }),
      line('丙', 30, { department: '环卫所' }),
    ];
    expect(silentDepartments(lines)).toEqual([
      { department: '环卫所', lines: 2, missing: 1, authorisedMissing: wan(30) },
      { department: '城建办', lines: 1, missing: 1, authorisedMissing: wan(20) },
    ]);
  });
});

describe('figures against the budget', () => {
  const cleaning = line('垃圾清运', 180, { before: wan(50) });
  const road = line('白改黑', 400, { functionCode: '2120399', department: '城建办' });
  const tax = line('增值税', 900, { functionCode: '1010101', direction: 'revenue', department: '财政所' });
  const budget = [cleaning, road, tax];
  const check = (rows: SheetFigure[], facts = {}) => checkFigures(rows, budget, { ...FACTS, ...facts });
  const codes = (rows: SheetFigure[]) => check(rows).problems.map((p) => `${p.severity} ${p.code} ${p.row}`);

  it('a figure within the budget and above the last one is taken as it is', () => {
    expect(check([row(cleaning, 90), row(road, 0, 5)])).toMatchObject({
      errors: 0,
      reasons: 0,
      problems: [],
    });
  });
  it('nothing outside the budget may be spent: the row is named, and a line of that name elsewhere is pointed to', () => {
    expect(codes([row(cleaning, 90, 7, { lineKey: 'x', name: '豪华轿车' })])).toEqual([
      'error execution.no-such-line 7',
    ]);
    expect(codes([row(road, 90, 8, { lineKey: 'x', functionCode: '2120501' })])).toEqual([
      'error execution.no-such-line-near 8',
    ]);
  });
  it('lines are found by code, department and name, without regard to spaces and brackets', () => {
    const typed = row(road, 90, 5, { lineKey: 'x', name: ' 1.白改黑 ', functionCode: '2120399' });
    expect(check([typed]).figures[0].line).toBe(road);
  });
  it('a row without department is found by code and name, but never guessed among several', () => {
    const twin = line('白改黑', 30, { functionCode: '2120399', department: '农办' });
    const typed = row(road, 9, 5, { lineKey: 'x', department: '' });
    expect(checkFigures([typed], [road], FACTS).figures).toHaveLength(1);
    expect(checkFigures([typed], [road, twin], FACTS).problems[0].code).toBe('execution.several-lines');
  });
  it('spending above the authorised amount needs a reason; revenue may exceed its estimate', () => {
    expect(codes([row(cleaning, 180.01)])).toEqual(['reason execution.above-authorised 4']);
    expect(codes([row(cleaning, 180), row(tax, 950)])).toEqual([]);
  });
  it('a cumulative figure below the last period’s, or above a later one, needs a reason', () => {
    expect(codes([row(cleaning, 49.99)])).toEqual(['reason execution.below-before 4']);
    const later = { ...cleaning, after: wan(80) };
    expect(checkFigures([row(later, 81)], [later], FACTS).problems[0].code).toBe('execution.above-after');
  });
  it('a line named twice is refused at the second row and counted once', () => {
    const found = check([row(cleaning, 90, 4), row(cleaning, 95, 9)]);
    expect(found.figures).toHaveLength(1);
    expect(found.problems).toMatchObject([{ code: 'execution.twice', row: 9, params: { first: 4 } }]);
  });
  it('yuan read as 万元, or the reverse, is seen from the budget; a person who names the unit has answered', () => {
    const large = budget.map((l, i) => row(l, 900_000, i + 4));
    const small = budget.map((l, i) => row(l, 0.05, i + 4));
    expect(check(large).problems[0]).toMatchObject({ code: 'execution.unit-too-large', row: 0 });
    expect(check(small).problems[0].code).toBe('execution.unit-too-small');
    expect(check(small, { unitConfirmed: true }).errors).toBe(0);
  });
  it('every problem has words in both languages that fill their places', () => {
    for (const { zh, en } of Object.values(executionProblemWords)) {
      const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
      expect(places(en)).toEqual(places(zh));
    }
  });
});

describe('when a period may be reported', () => {
  const periods = reportPeriods(xinheCharter, 2026);
  const attempt = (number: number, today: string, reported: number[] = [], correction?: string) => {
    const result = mayReport({ period: periods[number - 1], today: localDate(today), reported, correction });
    return result.ok ? 'ok' : result.refusal.code;
  };
  it('when it is over, not on its last day', () => {
    expect(attempt(1, '2026-03-31')).toBe('execution.period-not-over');
    expect(attempt(1, '2026-04-01')).toBe('ok');
    expect(attempt(4, '2026-11-25', [1, 2, 3])).toBe('execution.period-not-over');
  });
  it('in order, because figures are cumulative', () => {
    expect(attempt(2, '2026-07-01')).toBe('execution.earlier-first');
    expect(attempt(2, '2026-07-01', [1])).toBe('ok');
  });
  it('once: what was reported is changed only by an explicit correction, at any later time', () => {
    expect(attempt(1, '2026-07-01', [1])).toBe('execution.period-reported');
    expect(attempt(1, '2026-12-01', [1, 2, 3], '误记')).toBe('ok');
    expect(attempt(2, '2026-07-01', [1], '误记')).toBe('execution.nothing-to-correct');
  });
});
