// Adjustments and virements: each trigger of the law, each limit of the charter, at its boundary.
import { type Fen, fen, localDate } from '../../../kernel/index.js';
import type { BudgetLine } from '../../budgets/index.js';
import { aLine } from '../../budgets/testing.js';
import { xinheCharter } from '../../charters/index.js';
import {
  adjustmentClock,
  adjustmentTriggers,
  earliestAdjustmentVote,
  type KeySpending,
  leftToMove,
  type MovableLine,
  mostOfLine,
  openedLine,
  type PlannedChange,
  planProblems,
  raisedByCongress,
  reserveProblems,
  stepAdjustment,
  transferProblems,
  virementProblems,
  wayNeeded,
  yearOverProblem,
} from './index.js';

const wan = (n: number): Fen => fen(BigInt(n) * 1_000_000n);
const key: KeySpending = {
  protectedMarks: xinheCharter.budget.protectedMarks,
  raisedByCongress: new Set(['bus']),
};
const rule = xinheCharter.execution.virement;
const office = '城建办';
const line = (lineKey: string, changes: Partial<BudgetLine> = {}) =>
  aLine({
    lineKey,
    name: lineKey,
    department: office,
    functionCode: '2120303',
    amount: wan(100),
    ...changes,
  });
const all = [
  line('road'),
  line('park', { functionCode: '2120501' }),
  line('farm', { functionCode: '2130305', department: '农办' }),
  line('bus', { functionCode: '2050299' }),
  line('wages', { marks: ['wages'] }),
  line('land', { book: 'fund', functionCode: '2120801' }),
  line('reserve', { functionCode: '2270000', name: '预备费' }),
  line('tax', { direction: 'revenue', functionCode: '10101' }),
  line('grant', { direction: 'revenue', functionCode: '1100304' }),
  line('fund', { direction: 'revenue', functionCode: '11015', name: '动用预算稳定调节基金' }),
  line('bond', { direction: 'revenue', functionCode: '11011', name: '地方政府一般债务转贷收入' }),
];
const movable = (l: BudgetLine, changes: Partial<MovableLine> = {}): MovableLine => ({
  line: l,
  adopted: l.amount,
  authorised: l.amount,
  taken: fen(0),
  promised: fen(0),
  ...changes,
});
const lines = new Map(all.map((l) => [l.lineKey, movable(l)]));
const planned = new Map(all.map((l) => [l.lineKey, l]));
const change = (lineKey: string, n: number): PlannedChange => ({ lineKey, delta: wan(n), reason: '理由' });
const kinds = (...changes: PlannedChange[]) => adjustmentTriggers(planned, changes, key).map((t) => t.kind);

describe('what the congress alone may change (Budget Law 67)', () => {
  it('total spending up: the book, the sum and the lines are named', () => {
    expect(adjustmentTriggers(planned, [change('road', 30), change('tax', 30)], key)).toEqual([
      { kind: 'spendingUp', book: 'general', amount: wan(30), lines: ['road'] },
    ]);
  });
  it('total spending down', () => {
    expect(kinds(change('road', -30), change('tax', -30))).toEqual(['spendingDown']);
  });
  it('each book for itself: one up and another down are two triggers, not none', () => {
    expect(kinds(change('road', 10), change('tax', 10), change('land', -10))).toEqual([
      'spendingUp',
      'spendingDown',
    ]);
  });
  it('the stabilisation fund drawn on', () => {
    expect(kinds(change('fund', 20), change('tax', -20))).toEqual(['stabilisation']);
  });
  it('debt up, and not when it falls', () => {
    expect(kinds(change('bond', 20), change('tax', -20))).toEqual(['debtUp']);
    expect(kinds(change('bond', -20), change('tax', 20))).toEqual([]);
  });
  it('key spending cut: a protected mark, or a line that the congress itself raised', () => {
    expect(kinds(change('wages', -5), change('road', 5))).toEqual(['keyCut']);
    expect(kinds(change('bus', -5), change('road', 5))).toEqual(['keyCut']);
    expect(kinds(change('bus', 5), change('road', -5))).toEqual([]);
  });
  it('money moved inside a book from ordinary spending sets off nothing', () => {
    expect(kinds(change('road', -5), change('park', 5))).toEqual([]);
  });
  it('lines that stand higher than in the draft are those the congress named', () => {
    const draft = [line('a', { amount: wan(10) }), line('b', { amount: wan(10) })];
    const adopted = [
      line('a', { amount: wan(12) }),
      line('b', { amount: wan(8) }),
      line('c', { amount: wan(1) }),
    ];
    expect([...raisedByCongress(draft, adopted)]).toEqual(['a', 'c']);
  });
});

const virement = (from: string, to: string, amount: Fen, changes: Partial<MovableLine> = {}) => {
  const source = lines.get(from);
  return virementProblems({
    rule,
    key,
    amount,
    from: source && { ...source, ...changes },
    to: lines.get(to),
  }).map((p) => p.code.replace('supervision.', ''));
};

describe('money moved without a vote (Budget Law 72)', () => {
  it('exactly a tenth of a line in a year is allowed, one fen more is not', () => {
    expect(virement('road', 'park', wan(10))).toEqual([]);
    expect(virement('road', 'park', fen(wan(10) + 1n))).toEqual(['virement-too-much']);
  });
  it('what was taken earlier in the year counts', () => {
    expect(virement('road', 'park', wan(4), { taken: wan(6) })).toEqual([]);
    expect(virement('road', 'park', fen(wan(4) + 1n), { taken: wan(6) })).toEqual(['virement-too-much']);
  });
  it('the share is counted from the adopted amount, not from what was added later', () => {
    expect(virement('road', 'park', wan(11), { authorised: wan(200) })).toEqual(['virement-too-much']);
    expect(mostOfLine(fen(999), '10%')).toBe(99n);
    expect(mostOfLine(fen(0), '10%')).toBe(0n);
  });
  it('not below what has been paid out', () => {
    expect(virement('road', 'park', wan(5), { executed: wan(95) })).toEqual([]);
    expect(virement('road', 'park', fen(wan(5) + 1n), { executed: wan(95) })).toEqual(['not-enough-left']);
  });
  it('not what an adjustment before the congress is going to take', () => {
    expect(virement('road', 'park', wan(5), { promised: wan(96) })).toEqual(['not-enough-left']);
    expect(leftToMove(movable(line('road'), { promised: wan(96), taken: wan(1) }), rule!)).toBe(wan(4));
  });
  it('within the department as the charter says; protected lines, revenue, the reserve and other books refuse', () => {
    expect(virement('road', 'farm', wan(1))).toEqual(['virement-other-department']);
    expect(virement('wages', 'road', wan(1))).toEqual(['line-protected']);
    expect(virement('road', 'wages', wan(1))).toEqual(['line-protected']);
    expect(virement('tax', 'road', wan(1))).toEqual(['virement-of-revenue']);
    expect(virement('reserve', 'road', wan(1))).toEqual(['virement-of-reserve']);
    expect(virement('road', 'land', wan(1))).toEqual(['virement-other-book']);
    expect(virement('bus', 'road', wan(1))).toEqual(['virement-key-cut']);
    expect(virement('road', 'road', wan(1))).toEqual(['same-line']);
    expect(virement('road', 'nowhere', fen(0))).toEqual(['amount-not-positive', 'no-such-line']);
  });
  it('within a class or a book where the charter says so', () => {
    const problems = (within: 'class' | 'book', to: string) =>
      virementProblems({
        rule: { ...rule!, within },
        key,
        from: lines.get('road'),
        to: lines.get(to),
        amount: wan(1),
      }).map((p) => p.code);
    expect(problems('class', 'park')).toEqual([]);
    expect(problems('class', 'farm')).toEqual(['supervision.virement-other-class']);
    expect(problems('book', 'farm')).toEqual([]);
  });
  it('a charter without virement allows none', () => {
    const none = virementProblems({
      rule: undefined,
      key,
      from: lines.get('road'),
      to: lines.get('park'),
      amount: wan(1),
    });
    expect(none.map((p) => p.code)).toEqual(['supervision.no-virement']);
  });
});

describe('the reserve and money from above', () => {
  it('the reserve goes to any spending of its book, to the last fen and not beyond', () => {
    const reserve = lines.get('reserve');
    const codes = (to: string, amount: Fen) =>
      reserveProblems(reserve, lines.get(to), amount).map((p) => p.code);
    expect(codes('farm', wan(100))).toEqual([]);
    expect(codes('farm', fen(wan(100) + 1n))).toEqual(['supervision.not-enough-left']);
    expect(codes('land', wan(1))).toEqual(['supervision.virement-other-book']);
    expect(codes('tax', wan(1))).toEqual(['supervision.virement-of-revenue']);
    expect(reserveProblems(lines.get('road'), lines.get('farm'), wan(1)).map((p) => p.code)).toEqual([
      'supervision.not-the-reserve',
    ]);
  });
  it('an earmarked transfer raises one transfer line and one spending line of a book; with a match it is an adjustment', () => {
    const codes = (revenue: string, spending: string, needsMatch = false) =>
      transferProblems({
        revenue: planned.get(revenue),
        spending: planned.get(spending),
        amount: wan(1),
        needsMatch,
      }).map((p) => p.code);
    expect(codes('grant', 'farm')).toEqual([]);
    expect(codes('grant', 'farm', true)).toEqual(['supervision.transfer-needs-match']);
    expect(codes('tax', 'farm')).toEqual(['supervision.not-a-transfer']);
    expect(codes('fund', 'farm')).toEqual(['supervision.not-a-transfer']);
    expect(codes('grant', 'reserve')).toEqual(['supervision.not-spending']);
    expect(codes('grant', 'land')).toEqual(['supervision.virement-other-book']);
  });
  it('a new line is spent to seven digits with a department, and its key says what it is', () => {
    const given = {
      book: 'general' as const,
      direction: 'expenditure' as const,
      functionCode: '2240703',
      functionName: '',
      department: '应急办',
      name: '1. 避灾安置点修缮',
    };
    const opened = openedLine(given, true);
    expect(opened.ok && [opened.value.name, opened.value.marks, opened.value.amount]).toEqual([
      '避灾安置点修缮',
      ['earmarked'],
      0n,
    ]);
    const code = (changes: object) => {
      const result = openedLine({ ...given, ...changes }, false);
      return result.ok ? 'ok' : result.refusal.code;
    };
    expect(code({ functionCode: '22407' })).toBe('supervision.new-line-code');
    expect(code({ functionCode: '1100304' })).toBe('supervision.new-line-code');
    expect(code({ name: ' ' })).toBe('supervision.new-line-name');
    expect(code({ department: '' })).toBe('supervision.new-line-department');
    expect(code({ direction: 'revenue', functionCode: '11003', department: '' })).toBe('ok');
  });
});

const day = localDate('2026-10-08');
const problemsOf = (
  changes: PlannedChange[],
  texts: { reason?: string; lateReason?: string } = {},
  today = day,
) =>
  planProblems(
    { lines, changes, key, rule, reason: '理由', lateReason: '', ...texts },
    adjustmentClock(xinheCharter, 2026, today),
  ).map((p) => p.code.replace('supervision.', ''));

describe('an adjustment plan', () => {
  it('is complete with a reason, a reason for each line and balanced books', () => {
    expect(problemsOf([change('fund', 30), change('road', 30)])).toEqual([]);
    expect(problemsOf([change('fund', 30), { ...change('road', 30), reason: ' ' }])).toEqual([
      'line-no-reason',
    ]);
    expect(problemsOf([change('fund', 30), change('road', 30)], { reason: '' })).toEqual(['plan-no-reason']);
    expect(problemsOf([change('fund', 30), change('road', 20)])).toEqual(['review.not-allotted']);
    expect(problemsOf([change('road', 20)])).toEqual(['review.not-offset']);
    expect(problemsOf([])).toEqual(['plan-empty']);
    expect(problemsOf([change('nowhere', 1)])).toEqual(['no-such-line']);
  });
  it('cuts no line below what is there', () => {
    expect(problemsOf([change('road', -101), change('park', 101)])).toEqual(['cut-below']);
  });
  it('needs a reason of its own after the usual day, not on it', () => {
    const plan = [change('fund', 30), change('road', 30)];
    expect(problemsOf(plan, {}, localDate('2026-10-31'))).toEqual([]);
    expect(problemsOf(plan, {}, localDate('2026-11-01'))).toEqual(['plan-late']);
    expect(problemsOf(plan, { lateReason: '十月台风' }, localDate('2026-11-01'))).toEqual([]);
  });
  it('is refused where a virement would do, and taken where the charter’s limit is passed', () => {
    const small = [change('road', -10), change('park', 10)];
    expect(wayNeeded({ lines, changes: small, key, rule }).kind).toBe('virement');
    expect(problemsOf(small)).toEqual(['only-a-virement']);
    const big = wayNeeded({ lines, changes: [change('road', -11), change('park', 11)], key, rule });
    expect([big.kind, big.triggers, big.beyond.map((p) => p.code)]).toEqual([
      'adjustment',
      [],
      ['supervision.virement-too-much'],
    ]);
    expect(problemsOf([change('road', -11), change('park', 11)])).toEqual([]);
  });
  it('reaches the presidium the charter’s days before the vote: submitted on the 8th, voted on the 15th at the earliest', () => {
    expect(earliestAdjustmentVote(day, xinheCharter.execution.adjustmentDraftDays)).toBe('2026-10-15');
  });
  it('money of a year moves until its last day', () => {
    expect(yearOverProblem(2026, localDate('2026-12-31'))).toBeUndefined();
    expect(yearOverProblem(2026, localDate('2027-01-01'))?.code).toBe('supervision.year-over');
  });
  it('is not changed once it is before the congress, and voted once', () => {
    expect(stepAdjustment('draft', 'submit')).toEqual({ ok: true, value: 'submitted' });
    for (const step of ['edit', 'submit'] as const) expect(stepAdjustment('submitted', step).ok).toBe(false);
    for (const step of ['pass', 'reject', 'withdraw'] as const)
      expect(stepAdjustment('passed', step).ok).toBe(false);
  });
});
