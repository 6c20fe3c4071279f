// A forum's LEXIMIN draw: quotas from the list, panels anybody recomputes, seats that keep the quotas, tampering found.
import fc from 'fast-check';
import { checksOf, verifyDraw } from './draw-proof.js';
import type { DrawPublication } from './draw-publication.js';
import { peopleOf, quotasHold, quotasOf, relaxationWords, seatsHeld } from './draw-quotas.js';
import { LEXIMIN_LOTTERY, leximinDraw, leximinLottery, lotteryText, readLottery } from './leximin-draw.js';
import { recomputesLottery } from './leximin-proof.js';
import { panelNumber } from './panel-number.js';
import { type PoolEntry, poolHash, poolText, readPool } from './pool.js';
import { keptReplacementsDue } from './replacements.js';
import { seedOf } from './simple-lottery.js';
import { loadSolver, type Solver } from './sortition/index.js';
import { aPool, HANDS } from './testing.js';

const QUOTAS = [
  { attribute: 'sex' as const, tolerance: '0.05' },
  { attribute: 'ageGroup' as const, tolerance: '1/10' },
  { attribute: 'village' as const, tolerance: '5%' },
];
const SEATS = 10;
const list = poolText(aPool(60));
const given = { poolText: list, quotas: QUOTAS, seats: SEATS };
let solver: Solver;
let published: DrawPublication;
let panels: string;
let order: string[];

beforeAll(async () => {
  solver = await loadSolver();
  const lottery = leximinLottery(solver, given);
  if (!lottery.ok) throw new Error('the quotas can be met');
  panels = lottery.text;
  const registerHash = poolHash(list);
  const seed = seedOf('forum-1', registerHash, HANDS, LEXIMIN_LOTTERY);
  const draw = leximinDraw(
    readLottery(panels),
    readPool(list).map((p) => p.ticket),
    seed,
  );
  order = draw.order;
  published = {
    forumId: 'forum-1',
    algorithm: LEXIMIN_LOTTERY,
    registerHash,
    seats: SEATS,
    hands: HANDS,
    seed,
    drawn: order.slice(0, SEATS),
    replacements: [],
    lottery: { hash: lottery.hash, quotas: QUOTAS, number: draw.number },
  };
});

const failed = (change: Partial<DrawPublication> = {}, text = list, file = panels) =>
  verifyDraw({ ...published, ...change }, text, file)
    .filter((check) => !check.ok)
    .map((check) => check.id);
const ofLottery = (change: Partial<NonNullable<DrawPublication['lottery']>>) => ({
  lottery: { ...published.lottery!, ...change },
});

describe('quotas of a draw', () => {
  it('are the list’s shares with the charter’s tolerance, in whole seats and exactly', () => {
    // 30 of 60 are women: (1/2 ± 1/20) × 10 = 4.5 … 5.5
    expect(quotasOf(list, [QUOTAS[0]], 10)).toEqual([
      { category: 'sex', feature: 'f', min: 4, max: 6 },
      { category: 'sex', feature: 'm', min: 4, max: 6 },
    ]);
    // without tolerance an even share is met exactly: no float pushes it to the next seat
    expect(quotasOf(list, [{ attribute: 'village', tolerance: '0' }], 9).map((q) => [q.min, q.max])).toEqual([
      [3, 3],
      [3, 3],
      [3, 3],
    ]);
    expect(quotasOf(list, [{ attribute: 'sex', tolerance: '1' }], 10)[0]).toMatchObject({ min: 0, max: 10 });
  });
  it('leave room for each share, whatever the list and the seats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 40 }), (size, seats) => {
        for (const { min, max } of quotasOf(poolText(aPool(size)), QUOTAS, seats)) {
          expect(min).toBeGreaterThanOrEqual(0);
          expect(max).toBeLessThanOrEqual(seats);
          expect(min).toBeLessThanOrEqual(max);
        }
      }),
      { numRuns: 40 },
    );
  });
  it('that cannot be met are refused with the smallest change that would do, in both languages', () => {
    const entry = (i: number, sex: 'f' | 'm', old: boolean, upper: boolean): PoolEntry => ({
      ticket: String(i).padStart(32, '0'),
      sex,
      ageGroup: old ? '70+' : 'under-30',
      village: upper ? '上林村' : '塘下村',
    });
    // every two people here are alike in exactly one thing: no two of them are half and half in all three
    const four = [
      entry(0, 'f', false, false),
      entry(1, 'f', true, true),
      entry(2, 'm', false, true),
      entry(3, 'm', true, false),
    ];
    const exact = QUOTAS.map((quota) => ({ ...quota, tolerance: '0' }));
    const result = leximinLottery(solver, { poolText: poolText(four), quotas: exact, seats: 2 });
    if (result.ok || !result.relaxation) throw new Error('no panel can meet these quotas');
    expect(result.relaxation.moved).toBe(2);
    const words = relaxationWords(result.relaxation);
    expect(words.zh).toContain('1–1 席改为');
    expect(words.en).toContain('seats instead of 1–1');
  });
});

describe('the LEXIMIN lottery', () => {
  it('is recomputed from the list by anybody, and every check of the draw holds', () => {
    expect(verifyDraw(published, list, panels).map((check) => check.id)).toEqual([
      ...checksOf(LEXIMIN_LOTTERY),
    ]);
    expect(failed()).toEqual([]);
    expect(recomputesLottery(solver, published, list)).toBe(true);
    expect(recomputesLottery(solver, { ...published, ...ofLottery({ hash: 'f'.repeat(64) }) }, list)).toBe(
      false,
    );
    expect(panelNumber(7)).toBe('007');
  });
  it('where the charter has no quotas, still draws panels of everybody', () => {
    const free = leximinLottery(solver, { ...given, quotas: [] });
    expect(free.ok && free.smallestChance).toBeCloseTo(SEATS / 60, 6);
  });
  it('an altered list, panel, number, quota, digit or seat is found, each by its own check', () => {
    expect(failed({}, poolText(aPool(59)))).toContain('list');
    expect(failed({ algorithm: 'kentan-simple-lottery-v1' })).not.toEqual([]);
    const { panels: all } = readLottery(panels);
    const { number } = published.lottery!;
    const other = order[SEATS + 3];
    const swapped = all.map((panel, n) => (n === number ? [other, ...panel.slice(1)] : panel));
    const file = lotteryText({ ...readLottery(panels), panels: swapped });
    expect(failed({}, list, file)).toEqual(expect.arrayContaining(['lottery', 'drawn']));
    const onesided = readPool(list)
      .filter((entry) => entry.sex === 'f')
      .slice(0, SEATS)
      .map((entry) => entry.ticket);
    const elsewhere = all.map((panel, n) => (n === (number + 1) % 1000 ? onesided : panel));
    expect(failed({}, list, lotteryText({ ...readLottery(panels), panels: elsewhere }))).toEqual([
      'lottery',
      'quotas',
    ]);
    expect(failed(ofLottery({ number: (number + 1) % 1000 }))).toEqual(['number']);
    expect(failed(ofLottery({ quotas: [{ attribute: 'sex', tolerance: 'half' }] }))).toContain('quotas');
    expect(failed({ hands: HANDS.slice(1) })).toContain('seed');
    expect(failed({ drawn: [...published.drawn].reverse() })).toEqual(['drawn']);
    expect(failed({ lottery: undefined })).toEqual(expect.arrayContaining(['lottery', 'quotas', 'number']));
    expect(failed({}, list, 'no panels')).toEqual(['lottery', 'quotas', 'number', 'drawn', 'replacements']);
  });
});

describe('seats that are left', () => {
  it('go to the first of the rest with whom every quota still holds, and every check finds them right', () => {
    const left = order.slice(0, SEATS);
    const due = keptReplacementsDue(order, given, [], left);
    expect(due.length).toBeGreaterThan(SEATS / 2);
    expect(failed({ replacements: due })).toEqual([]);
    const people = new Map(peopleOf(readPool(list)).map((person) => [person.id, person]));
    const bounds = quotasOf(list, QUOTAS, SEATS);
    let seated = left;
    for (const { left: out, took } of due) {
      seated = seated.map((ticket) => (ticket === out ? took : ticket));
      expect(quotasHold(seatsHeld(seated, people, bounds), bounds)).toBe(true);
    }
    expect(keptReplacementsDue(order, given, due.slice(0, 2), left.slice(2))).toEqual(due.slice(2));
  });
  it('given to another than the next are found', () => {
    const [first] = keptReplacementsDue(order, given, [], [order[0]]);
    const another = order.slice(SEATS).find((ticket) => ticket !== first.took)!;
    expect(failed({ replacements: [{ left: order[0], took: another }] })).toEqual(['replacements']);
    expect(failed({ replacements: [{ left: order[SEATS], took: another }] })).toEqual(['replacements']);
    expect(failed({ replacements: [first, first] })).toEqual(['replacements']);
  });
});
