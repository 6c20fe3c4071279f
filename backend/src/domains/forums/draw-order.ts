// The order of a draw and its replacements, by the way of drawing that the list was sealed for.
import type { ForumRules } from '@kentan/shared/charters';
import {
  drawOrder,
  type Hand,
  keptReplacementsDue,
  LEXIMIN_LOTTERY,
  leximinDraw,
  type Replacement,
  readLottery,
  replacementsDue,
  SIMPLE_LOTTERY,
  seedOf,
} from '@kentan/shared/forums';
import type { ForumRow, Query } from './forum.rows.js';
import { readList, readLotteryFile } from './read-draw.js';

export interface DrawnOrder {
  algorithm: string;
  seed: string;
  order: string[];
  /** The number of the panel; of a LEXIMIN draw only. */
  number?: number;
}

export async function orderOf(
  tx: Query,
  row: ForumRow,
  tickets: readonly string[],
  hands: readonly Hand[],
): Promise<DrawnOrder> {
  const algorithm = row.lottery_hash ? LEXIMIN_LOTTERY : SIMPLE_LOTTERY;
  const seed = seedOf(row.id, row.register_hash ?? '', hands, algorithm);
  if (!row.lottery_hash) return { algorithm, seed, order: drawOrder(tickets, seed) };
  const lottery = readLottery(await readLotteryFile(tx, row.locality_id, row.id));
  return { algorithm, seed, ...leximinDraw(lottery, tickets, seed) };
}

/** What gives seats on: the next of the order, under LEXIMIN the next with whom the quotas hold. */
export async function replacementsBy(
  tx: Query,
  row: ForumRow,
  rules: Pick<ForumRules, 'quotas'>,
  order: readonly string[],
): Promise<(soFar: readonly Replacement[], left: readonly string[]) => Replacement[]> {
  if (!row.lottery_hash) return (soFar, left) => replacementsDue(order, row.drawn_seats, soFar, left);
  const poolText = await readList(tx, row.locality_id, row.id);
  const given = { poolText, quotas: rules.quotas, seats: row.drawn_seats };
  return (soFar, left) => keptReplacementsDue(order, given, soFar, left);
}
