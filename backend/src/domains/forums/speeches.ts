// The speakers of the plenary: asked for, called in the fair order, ended; the hall sees public numbers only.
import { fairQueue, mayInForum } from '@kentan/shared/forums';
import type { Actor } from '../../platform/actor.js';
import { newId } from '../../platform/ids.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith, unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { forumById, forumFor, type Query, tellChanged } from './forum.rows.js';
import { presentSeat } from './seats.queries.js';
import type { ForumSpeakerDto, ForumSpeakersDto } from './voices.dto.js';

interface SpeechRow {
  id: string;
  participant_id: string;
  number: number;
  group_no: number | null;
  asked_at: Date;
  called_at: Date | null;
  ended_at: Date | null;
}

const speechesOf = (tx: Query, localityId: string, forumId: string): Promise<SpeechRow[]> =>
  tx.query<SpeechRow>(
    `SELECT s.id, s.participant_id, p.number, p.group_no, s.asked_at, s.called_at, s.ended_at
       FROM forums.speeches s JOIN forums.participants p ON p.locality_id = s.locality_id AND p.id = s.participant_id
      WHERE s.locality_id = $1 AND s.forum_id = $2 AND s.withdrawn_at IS NULL ORDER BY s.asked_at, s.id LIMIT 2000`,
    [localityId, forumId],
  );

export async function readSpeakers(
  tx: Query,
  localityId: string,
  forumId: string,
): Promise<ForumSpeakersDto> {
  await forumById(tx, localityId, forumId);
  const rows = await speechesOf(tx, localityId, forumId);
  const ended = rows.filter((row) => row.ended_at !== null);
  const count = <K>(key: (row: SpeechRow) => K) => {
    const counts = new Map<K, number>();
    for (const row of ended) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
    return counts;
  };
  const spoken = count((row) => row.participant_id);
  const byGroup = count((row) => row.group_no ?? 0);
  const dto = (row: SpeechRow): ForumSpeakerDto => ({
    id: row.id,
    number: row.number,
    ...(row.group_no === null ? {} : { group: row.group_no }),
    askedAt: row.asked_at.toISOString(),
    ...(row.called_at ? { calledAt: row.called_at.toISOString() } : {}),
    spoken: spoken.get(row.participant_id) ?? 0,
  });
  const waiting = rows.filter((row) => row.called_at === null);
  const order = fairQueue(
    waiting.map((row) => ({
      id: row.id,
      speaker: row.participant_id,
      askedAt: row.asked_at.toISOString(),
      ...(row.group_no === null ? {} : { group: row.group_no }),
    })),
    spoken,
    byGroup,
  );
  const speaking = rows.find((row) => row.called_at !== null && row.ended_at === null);
  return {
    ...(speaking ? { speaking: dto(speaking) } : {}),
    waiting: order.flatMap(({ id }) => waiting.filter((row) => row.id === id).map(dto)),
    speeches: ended.length,
    voices: spoken.size,
  };
}

export async function askToSpeak(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
): Promise<void> {
  const row = await forumById(tx, locality.id, forumId);
  unwrap(mayInForum(row.state, 'speak'));
  const seat = await presentSeat(tx, locality.id, forumId, actor);
  const inserted = await tx.query(
    `INSERT INTO forums.speeches (locality_id, id, forum_id, participant_id, asked_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING id`,
    [locality.id, newId(), forumId, seat.id, tx.now],
  );
  if (inserted.length === 0) refuseWith('forums.already-waiting', {}, { kind: 'conflict' });
  tellChanged(tx, row, 'speakers');
}

export async function withdrawSpeech(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
): Promise<void> {
  const row = await forumById(tx, locality.id, forumId);
  const seat = await presentSeat(tx, locality.id, forumId, actor);
  await tx.query(
    `UPDATE forums.speeches SET withdrawn_at = $4
      WHERE locality_id = $1 AND forum_id = $2 AND participant_id = $3 AND called_at IS NULL AND withdrawn_at IS NULL`,
    [locality.id, forumId, seat.id, tx.now],
  );
  tellChanged(tx, row, 'speakers');
}

/** Ends whoever is speaking and gives the floor to the next of the fair order. */
export async function callNextSpeaker(tx: Tx, locality: LocalityRef, forumId: string): Promise<void> {
  const row = await forumFor(tx, locality.id, forumId, 'speak');
  await endNow(tx, locality.id, forumId);
  const { waiting } = await readSpeakers(tx, locality.id, forumId);
  const next = waiting[0] ?? refuseWith('forums.no-such-speech', {}, { kind: 'conflict' });
  await tx.query('UPDATE forums.speeches SET called_at = $3 WHERE locality_id = $1 AND id = $2', [
    locality.id,
    next.id,
    tx.now,
  ]);
  tellChanged(tx, row, 'speakers');
}

export async function endSpeech(tx: Tx, locality: LocalityRef, forumId: string): Promise<void> {
  const row = await forumFor(tx, locality.id, forumId, 'speak');
  await endNow(tx, locality.id, forumId);
  tellChanged(tx, row, 'speakers');
}

const endNow = (tx: Tx, localityId: string, forumId: string) =>
  tx.query(
    `UPDATE forums.speeches SET ended_at = $3
      WHERE locality_id = $1 AND forum_id = $2 AND called_at IS NOT NULL AND ended_at IS NULL`,
    [localityId, forumId, tx.now],
  );
