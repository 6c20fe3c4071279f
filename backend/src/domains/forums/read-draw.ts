// What is published of a draw, the list it was drawn from, and who came beside who lives here.
import {
  checksOf,
  holdsSeat,
  type ReplyCounts,
  readPool,
  responseRates,
  sampleTables,
} from '@kentan/shared/forums';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import type { CompositionDto, DrawDto, DrawQuotaDto } from './draw.dto.js';
import { drawOrderOf, type ForumRow, forumById, type Query, rulesOf } from './forum.rows.js';
import { type SeatRow, seatsOf } from './seats.queries.js';

export async function readList(tx: Query, localityId: string, forumId: string): Promise<string> {
  const [row] = await tx.query<{ pool_text: string | null }>(
    'SELECT pool_text FROM forums.forums WHERE locality_id = $1 AND id = $2',
    [localityId, forumId],
  );
  if (!row) return refuseWith('forums.no-such-forum', {}, { kind: 'missing' });
  return row.pool_text ?? refuseWith('forums.no-list-yet', {}, { kind: 'missing' });
}

/** The thousand panels of a LEXIMIN draw, as they were published with the list. */
export async function readLotteryFile(tx: Query, localityId: string, forumId: string): Promise<string> {
  const [row] = await tx.query<{ lottery_text: string | null }>(
    'SELECT lottery_text FROM forums.forums WHERE locality_id = $1 AND id = $2',
    [localityId, forumId],
  );
  if (!row) return refuseWith('forums.no-such-forum', {}, { kind: 'missing' });
  return row.lottery_text ?? refuseWith('forums.no-panels', {}, { kind: 'missing' });
}

export async function readDraw(
  tx: Pick<Tx, 'query' | 'now'>,
  localityId: string,
  forumId: string,
): Promise<DrawDto> {
  const row = await forumById(tx, localityId, forumId);
  const order = await drawOrderOf(tx, localityId, forumId);
  if (!order || !row.drawn_at) return refuseWith('forums.no-draw-yet', {}, { kind: 'missing' });
  return {
    forumId,
    algorithm: row.algorithm ?? '',
    registerHash: row.register_hash ?? '',
    poolSize: row.pool_size ?? 0,
    seats: row.drawn_seats,
    hands: row.hands ?? [],
    seed: row.seed ?? '',
    drawn: order.slice(0, row.drawn_seats),
    replacements: row.replacements,
    drawnAt: row.drawn_at.toISOString(),
    actId: row.draw_act ?? '',
    checks: [...checksOf(row.algorithm ?? '')],
    ...(row.lottery_hash && row.lottery_number !== null
      ? { lottery: { hash: row.lottery_hash, quotas: await quotasFor(tx, row), number: row.lottery_number } }
      : {}),
  };
}

async function quotasFor(tx: Pick<Tx, 'query' | 'now'>, row: ForumRow): Promise<DrawQuotaDto[]> {
  const { rules } = await rulesOf(tx, row);
  return rules.quotas.map(({ attribute, tolerance }) => ({ attribute, tolerance }));
}

export async function readComposition(
  tx: Query,
  localityId: string,
  forumId: string,
): Promise<CompositionDto> {
  const row = await forumById(tx, localityId, forumId);
  const seats = await seatsOf(tx, localityId, forumId);
  const shown = seats.filter((seat) =>
    row.state === 'held' ? seat.attended_at !== null : holdsSeat(seat.state),
  );
  const population = row.committed_at ? readPool(await readList(tx, localityId, forumId)) : [];
  const counts = countReplies(seats);
  return {
    tables: sampleTables(
      population,
      shown.map(({ sex, age_group, village }) => ({ sex, ageGroup: age_group, village })),
    ).map(({ attribute, rows }) => ({ attribute, rows: [...rows] })),
    counts,
    rates: responseRates(counts),
  };
}

export function countReplies(seats: readonly SeatRow[]): ReplyCounts {
  const of = (state: SeatRow['state']) => seats.filter((seat) => seat.state === state).length;
  return {
    invited: seats.length,
    accepted: of('accepted'),
    declined: of('declined'),
    lapsed: of('lapsed'),
    withdrawn: of('withdrawn'),
    waiting: of('invited'),
    attended: seats.filter((seat) => seat.attended_at !== null).length,
  };
}
