// The quotas of a draw: the charter's tolerances around the sealed list's own composition, in whole seats.
import { parseFraction } from '../../kernel/index.js';
import type { ForumRules } from '../charters/index.js';
import { type PoolEntry, readPool } from './pool.js';
import type { Person, Quota, Relaxation } from './sortition/index.js';

/** Attribute and tolerance, as the charter states them. */
export type DrawQuotas = ForumRules['quotas'];

export const peopleOf = (pool: readonly PoolEntry[]): Person[] =>
  pool.map(({ ticket, sex, ageGroup, village }) => ({ id: ticket, features: { sex, ageGroup, village } }));

/**
 * For every value on the list with share s of the people: at least ⌊(s − tolerance) × seats⌋ and at most
 * ⌈(s + tolerance) × seats⌉ seats, exactly, within 0 and all seats.
 */
export function quotasOf(poolText: string, rules: DrawQuotas, seats: number): Quota[] {
  const pool = readPool(poolText);
  const total = BigInt(pool.length);
  return rules.flatMap(({ attribute, tolerance }) => {
    const { num, den } = parseFraction(tolerance);
    const counts = new Map<string, number>();
    for (const entry of pool) counts.set(entry[attribute], (counts.get(entry[attribute]) ?? 0) + 1);
    return [...counts].sort(byName).map(([feature, count]) => {
      const share = BigInt(count) * den;
      const slack = num * total;
      const whole = total * den;
      const low = share > slack ? ((share - slack) * BigInt(seats)) / whole : 0n;
      const high = ((share + slack) * BigInt(seats) + whole - 1n) / whole;
      return { category: attribute, feature, min: Number(low), max: Math.min(seats, Number(high)) };
    });
  });
}

const byName = ([a]: [string, number], [b]: [string, number]): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many of `tickets` count for each quota. */
export function seatsHeld(
  tickets: readonly string[],
  people: ReadonlyMap<string, Person>,
  quotas: readonly Quota[],
): number[] {
  return quotas.map(
    ({ category, feature }) =>
      tickets.filter((ticket) => people.get(ticket)?.features[category] === feature).length,
  );
}

export const quotasHold = (held: readonly number[], quotas: readonly Quota[]): boolean =>
  quotas.every(({ min, max }, q) => held[q] >= min && held[q] <= max);

const VALUES: Readonly<Record<string, { zh: string; en: string }>> = {
  f: { zh: '女性', en: 'women' },
  m: { zh: '男性', en: 'men' },
  'under-30': { zh: '30 岁以下', en: 'under 30' },
  '30-44': { zh: '30–44 岁', en: 'aged 30–44' },
  '45-59': { zh: '45–59 岁', en: 'aged 45–59' },
  '60-69': { zh: '60–69 岁', en: 'aged 60–69' },
  '70+': { zh: '70 岁以上', en: 'aged 70 and over' },
};

/** The smallest change of quotas that would do, in words; villages keep their names. */
export function relaxationWords({ changes }: Relaxation): { zh: string; en: string } {
  const each = (language: 'zh' | 'en') =>
    changes.map(({ quota, min, max }) => {
      const value = VALUES[quota.feature]?.[language] ?? quota.feature;
      return language === 'zh'
        ? `${value}：${quota.min}–${quota.max} 席改为 ${min}–${max} 席`
        : `${value}: ${min}–${max} seats instead of ${quota.min}–${quota.max}`;
    });
  return { zh: each('zh').join('；'), en: each('en').join('; ') };
}
