import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addWorkingDays,
  canonicalJson,
  ceilShare,
  compareShare,
  dateInZone,
  endOfDay,
  fen,
  formatFen,
  localDate,
  parseFen,
  parseFraction,
  SeededDraw,
  sha256Hex,
  startOfDay,
} from './index.js';

describe('money', () => {
  it('reads 万元 to the fen and prints it back', () => {
    expect(parseFen('31951.32', '万元')).toBe(31951320000n);
    expect(formatFen(fen(31951320000n), '万元', 2)).toBe('31951.32');
  });
  it('refuses what is smaller than one fen', () => {
    expect(parseFen('0.001')).toBeUndefined();
    expect(parseFen('1.5e3')).toBeUndefined();
    expect(parseFen('')).toBeUndefined();
  });
  it('round-trips every amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (n) => parseFen(formatFen(n)) === n),
    );
  });
  it('rounds half away from zero only when asked, and never prints minus zero', () => {
    expect(formatFen(fen(-4_900n), '万元', 2)).toBe('0.00');
    expect(formatFen(fen(-5_000n), '万元', 2)).toBe('-0.01');
  });
});

describe('shares', () => {
  it('two thirds of 117 is 78, of 103 is 69', () => {
    expect(ceilShare(parseFraction('2/3'), 117)).toBe(78);
    expect(ceilShare(parseFraction('2/3'), 103)).toBe(69);
  });
  it('compares exactly at the boundary', () => {
    expect(compareShare(59, 118, parseFraction('1/2'))).toBe(0);
    expect(compareShare(3, 4, parseFraction('75%'))).toBe(0);
  });
});

describe('calendar', () => {
  it('adds calendar days over a year end and months into short months', () => {
    expect(addDays(localDate('2026-12-25'), 20)).toBe('2027-01-14');
    expect(addMonths(localDate('2026-08-31'), 6)).toBe('2027-02-28');
  });
  it('skips holidays and counts worked weekends', () => {
    const calendar = { holidays: new Set(['2026-10-01']), workedWeekends: new Set(['2026-10-10']) };
    expect(addWorkingDays(localDate('2026-09-30'), 1, calendar)).toBe('2026-10-02');
    expect(addWorkingDays(localDate('2026-10-09'), 1, calendar)).toBe('2026-10-10');
  });
  it('a day begins at local midnight, in zones with and without summer time', () => {
    expect(startOfDay(localDate('2026-03-01'), 'Asia/Shanghai').toISOString()).toBe(
      '2026-02-28T16:00:00.000Z',
    );
    expect(startOfDay(localDate('2026-03-29'), 'Europe/Zurich').toISOString()).toBe(
      '2026-03-28T23:00:00.000Z',
    );
    expect(endOfDay(localDate('2026-03-29'), 'Europe/Zurich').toISOString()).toBe('2026-03-29T22:00:00.000Z');
    expect(dateInZone(new Date('2026-02-28T16:00:00Z'), 'Asia/Shanghai')).toBe('2026-03-01');
  });
});

describe('draw', () => {
  it('is repeated by anyone who knows the seed', () => {
    expect(new SeededDraw('417').shuffle([1, 2, 3, 4, 5, 6, 7, 8])).toEqual(
      new SeededDraw('417').shuffle([1, 2, 3, 4, 5, 6, 7, 8]),
    );
  });
  it('stays below its bound and is close to uniform', () => {
    const draw = new SeededDraw('uniform');
    const counts = new Array(7).fill(0);
    for (let i = 0; i < 7_000; i += 1) counts[draw.below(7)] += 1;
    for (const c of counts) expect(Math.abs(c - 1_000)).toBeLessThan(150);
  });
});

describe('hash', () => {
  it('canonical JSON sorts keys (RFC 8785) and SHA-256 matches FIPS 180-4', () => {
    expect(canonicalJson({ b: 1, a: ['x'] })).toBe('{"a":["x"],"b":1}');
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
