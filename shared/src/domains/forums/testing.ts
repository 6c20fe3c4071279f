// Builders for tests: a pool of people and a draw that is published as it should be.
import type { DrawPublication } from './draw-publication.js';
import { AGE_GROUPS, type PoolEntry, poolHash, poolText, ticketOf } from './pool.js';
import { drawOrder, type Hand, SIMPLE_LOTTERY, seedOf } from './simple-lottery.js';

export const aPool = (size: number): PoolEntry[] =>
  Array.from({ length: size }, (_, i) => ({
    ticket: ticketOf({ id: String(i), name: `人${i}`, birthYear: 1960, village: '塘下村' }, `salt-${i}`),
    sex: i % 2 ? 'f' : 'm',
    ageGroup: AGE_GROUPS[i % AGE_GROUPS.length],
    village: ['塘下村', '上林村', '海头村'][i % 3],
  }));

export const HANDS: readonly Hand[] = [
  { who: '塘下代表', digits: '4711' },
  { who: '最年长的参加人', digits: '0815' },
  { who: '镇中学学生', digits: '271828' },
];

export function aDraw(pool: readonly PoolEntry[], seats: number): { draw: DrawPublication; text: string } {
  const text = poolText(pool);
  const registerHash = poolHash(text);
  const seed = seedOf('forum-1', registerHash, HANDS);
  const order = drawOrder(
    pool.map((entry) => entry.ticket),
    seed,
  );
  return {
    text,
    draw: {
      forumId: 'forum-1',
      algorithm: SIMPLE_LOTTERY,
      registerHash,
      seats,
      hands: HANDS,
      seed,
      drawn: order.slice(0, seats),
      replacements: [],
    },
  };
}
