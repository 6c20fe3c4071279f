// The authorised amount: every fen has a source, whatever the movements and their order.
import fc from 'fast-check';
import { type Fen, fen, sumFen } from '../../../kernel/index.js';
import { BOOKS, type BudgetLine } from '../../budgets/index.js';
import { aLine } from '../../budgets/testing.js';
import { authorisedLines, MOVEMENT_KINDS, type Movement } from './index.js';

const wan = (n: number): Fen => fen(BigInt(n) * 1_000_000n);
const day = (n: number): Date => new Date(Date.UTC(2026, 0, n));
const road = aLine({ lineKey: 'road', name: '通村公路', amount: wan(100) });
const park = aLine({ lineKey: 'park', name: '公园养护', amount: wan(50) });
const moved = (id: string, at: Date, n: number): Movement<BudgetLine> => ({
  id,
  kind: 'virement',
  at,
  moves: [
    { lineKey: 'park', delta: wan(-n) },
    { lineKey: 'road', delta: wan(n) },
  ],
});

describe('the authorised amount of a line', () => {
  it('is the adopted amount while nothing has been moved', () => {
    const line = authorisedLines([road, park], []).get('road');
    expect(line).toMatchObject({ adopted: wan(100), authorised: wan(100), sources: [] });
  });
  it('says where each fen comes from', () => {
    const vote = {
      id: 'b',
      kind: 'adjustment' as const,
      at: day(300),
      moves: [{ lineKey: 'road', delta: wan(30) }],
    };
    const line = authorisedLines([road, park], [vote, moved('a', day(60), 5)]).get('road');
    expect(line?.authorised).toBe(wan(135));
    expect(line?.byKind).toEqual({
      adjustment: wan(30),
      virement: wan(5),
      reserve: 0n,
      earmarkedTransfer: 0n,
    });
    expect(line?.sources.map((s) => [s.id, s.delta])).toEqual([
      ['a', wan(5)],
      ['b', wan(30)],
    ]);
  });
  it('counts a movement from its own instant on, not before', () => {
    const of = (at: Date) =>
      authorisedLines([road, park], [moved('a', day(60), 5)], at).get('road')?.authorised;
    expect(of(new Date(day(60).getTime() - 1))).toBe(wan(100));
    expect(of(day(60))).toBe(wan(105));
  });
  it('begins at zero on a line that a movement opens, and the line is not there before', () => {
    const shelter = aLine({ lineKey: 'shelter', name: '避灾安置点', amount: wan(999) });
    const opened = {
      id: 'c',
      kind: 'earmarkedTransfer' as const,
      at: day(200),
      moves: [{ lineKey: 'shelter', delta: wan(40) }],
      opens: [shelter],
    };
    expect(authorisedLines([road], [opened], day(199)).has('shelter')).toBe(false);
    expect(authorisedLines([road], [opened]).get('shelter')).toMatchObject({
      adopted: 0n,
      authorised: wan(40),
    });
  });
  it('does not pass over a movement of a line that is not there', () => {
    expect(() => authorisedLines([road], [moved('a', day(1), 1)])).toThrow(RangeError);
  });
});

/** A year of lines and movements: virements and reserve uses balanced in one book and never below zero when they happen. */
const years = fc
  .record({
    amounts: fc.array(fc.tuple(fc.bigInt(0n, 10n ** 11n), fc.nat(3)), { minLength: 2, maxLength: 12 }),
    steps: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.bigInt(0n, 10n ** 11n), fc.nat(3), fc.nat(400)), {
      maxLength: 25,
    }),
  })
  .map(({ amounts, steps }) => {
    const lines = amounts.map(([amount, book], i) =>
      aLine({ lineKey: `l${i}`, amount: fen(amount), book: BOOKS[book] }),
    );
    const now = new Map(lines.map((l) => [l.lineKey, l.amount as bigint]));
    const movements: Movement<BudgetLine>[] = [];
    for (const [a, b, size, kind, at] of steps.toSorted((x, y) => x[4] - y[4])) {
      const from = lines[a % lines.length];
      const to = lines[b % lines.length];
      const id = String(movements.length).padStart(3, '0');
      const has = now.get(from.lineKey) ?? 0n;
      const balanced = MOVEMENT_KINDS[kind] === 'virement' || MOVEMENT_KINDS[kind] === 'reserve';
      if (balanced && (from.book !== to.book || from === to)) continue;
      const amount = fen(balanced && size > has ? has : size);
      const moves = balanced
        ? [
            { lineKey: from.lineKey, delta: fen(-amount) },
            { lineKey: to.lineKey, delta: amount },
          ]
        : [{ lineKey: to.lineKey, delta: amount }];
      for (const m of moves) now.set(m.lineKey, (now.get(m.lineKey) ?? 0n) + m.delta);
      movements.push({ id, kind: MOVEMENT_KINDS[kind], at: day(at), moves });
    }
    return { lines, movements };
  });

describe('whatever is moved in a year', () => {
  it('adopted and all sources make the authorised amount, line by line and in all, to the fen', () => {
    fc.assert(
      fc.property(years, ({ lines, movements }) => {
        const now = [...authorisedLines(lines, movements).values()];
        for (const l of now) expect(l.adopted + sumFen(l.sources.map((s) => s.delta))).toBe(l.authorised);
        const deltas = sumFen(movements.flatMap((m) => m.moves.map((x) => x.delta)));
        expect(sumFen(now.map((l) => l.authorised))).toBe(sumFen(lines.map((l) => l.amount)) + deltas);
      }),
    );
  });
  it('virements and the reserve change no book’s total', () => {
    fc.assert(
      fc.property(years, ({ lines, movements }) => {
        const within = movements.filter((m) => m.kind === 'virement' || m.kind === 'reserve');
        const now = [...authorisedLines(lines, [...within]).values()];
        for (const book of BOOKS)
          expect(sumFen(now.filter((l) => l.line.book === book).map((l) => l.authorised))).toBe(
            sumFen(lines.filter((l) => l.book === book).map((l) => l.amount)),
          );
      }),
    );
  });
  it('the order in which movements are given does not matter', () => {
    fc.assert(
      fc.property(years, fc.infiniteStream(fc.nat()), ({ lines, movements }, order) => {
        const shuffled = movements
          .map((m) => [order.next().value ?? 0, m] as const)
          .toSorted((a, b) => a[0] - b[0])
          .map(([, m]) => m);
        expect([...authorisedLines(lines, shuffled)]).toEqual([...authorisedLines(lines, movements)]);
      }),
    );
  });
  it('a line is never below zero at any instant when no movement took more than was there', () => {
    fc.assert(
      fc.property(years, fc.nat(400), ({ lines, movements }, at) => {
        for (const l of authorisedLines(lines, movements, day(at)).values())
          expect(l.authorised >= 0n).toBe(true);
      }),
    );
  });
});
