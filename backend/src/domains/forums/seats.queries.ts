// Seats as rows: who holds which public number. Names stay in the register; they are joined only for the clerk and the letter.
import type { AgeGroup, InvitationState, Needs } from '@kentan/shared/forums';
import type { Actor } from '../../platform/actor.js';
import { refuseWith } from '../../platform/refused.js';
import { registerEntryOfAccount } from '../identity/index.js';
import type { Query } from './forum.rows.js';

export type SeatKind = 'drawn' | 'invited' | 'registered';

export interface SeatRow {
  id: string;
  forum_id: string;
  number: number;
  kind: SeatKind;
  ticket: string | null;
  register_entry_id: string;
  sex: 'f' | 'm';
  age_group: AgeGroup;
  village: string;
  speaks_for: string;
  state: InvitationState;
  invited_at: Date;
  reply_by: Date;
  replied_at: Date | null;
  left_at: Date | null;
  needs: Needs;
  letters: number;
  group_no: number | null;
  attended_at: Date | null;
}
const COLUMNS =
  'id, forum_id, number, kind, ticket, register_entry_id, sex, age_group, village, speaks_for, state, invited_at, reply_by, replied_at, left_at, needs, letters, group_no, attended_at';

export const seatsOf = (tx: Query, localityId: string, forumId: string): Promise<SeatRow[]> =>
  tx.query<SeatRow>(
    `SELECT ${COLUMNS} FROM forums.participants WHERE locality_id = $1 AND forum_id = $2 ORDER BY number`,
    [localityId, forumId],
  );

export async function seatByNumber(
  tx: Query,
  localityId: string,
  forumId: string,
  number: number,
): Promise<SeatRow> {
  const [row] = await tx.query<SeatRow>(
    `SELECT ${COLUMNS} FROM forums.participants WHERE locality_id = $1 AND forum_id = $2 AND number = $3`,
    [localityId, forumId, number],
  );
  return row ?? refuseWith('forums.no-such-seat', {}, { kind: 'missing' });
}

/** The seats of the signed-in person in all forums, newest invitation first. */
export async function seatsOfActor(tx: Query, localityId: string, actor: Actor): Promise<SeatRow[]> {
  const entry = await registerEntryOfAccount(tx, localityId, actor.accountId);
  if (entry === undefined) return [];
  return tx.query<SeatRow>(
    `SELECT ${COLUMNS} FROM forums.participants WHERE locality_id = $1 AND register_entry_id = $2 ORDER BY invited_at DESC LIMIT 100`,
    [localityId, entry],
  );
}

export async function seatOfActorIfAny(
  tx: Query,
  localityId: string,
  forumId: string,
  actor: Actor | undefined,
): Promise<SeatRow | undefined> {
  if (!actor) return undefined;
  return (await seatsOfActor(tx, localityId, actor)).find((seat) => seat.forum_id === forumId);
}

/** The actor's seat in this forum. Refuses (403) whoever has none. */
export async function seatOfActor(
  tx: Query,
  localityId: string,
  forumId: string,
  actor: Actor,
): Promise<SeatRow> {
  return (
    (await seatOfActorIfAny(tx, localityId, forumId, actor)) ??
    refuseWith('forums.not-a-participant', {}, { kind: 'forbidden' })
  );
}

/** The seat of somebody who has accepted. */
export async function acceptedSeat(
  tx: Query,
  localityId: string,
  forumId: string,
  actor: Actor,
): Promise<SeatRow> {
  const seat = await seatOfActor(tx, localityId, forumId, actor);
  if (seat.state !== 'accepted') refuseWith('forums.accept-first', {}, { kind: 'conflict' });
  return seat;
}

/** The seat of somebody who sits in the hall. */
export async function presentSeat(
  tx: Query,
  localityId: string,
  forumId: string,
  actor: Actor,
): Promise<SeatRow> {
  const seat = await acceptedSeat(tx, localityId, forumId, actor);
  if (seat.attended_at === null) refuseWith('forums.not-present', {}, { kind: 'conflict' });
  return seat;
}

export interface NewSeat {
  id: string;
  number: number;
  kind: SeatKind;
  ticket: string | null;
  entryId: string;
  sex: 'f' | 'm';
  ageGroup: AgeGroup;
  village: string;
  speaksFor?: string;
  state?: InvitationState;
}

export async function insertSeats(
  tx: Query & { now: Date },
  localityId: string,
  forumId: string,
  seats: readonly NewSeat[],
  replyBy: Date,
): Promise<void> {
  await tx.query(
    `INSERT INTO forums.participants (locality_id, forum_id, id, number, kind, ticket, register_entry_id, sex, age_group, village,
       speaks_for, state, invited_at, reply_by)
     SELECT $1, $2, s.id, s.number, s.kind, s.ticket, s.entry, s.sex, s.age, s.village, s.speaks, s.state, $3, $4
       FROM unnest($5::uuid[], $6::int[], $7::text[], $8::text[], $9::uuid[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[])
         AS s(id, number, kind, ticket, entry, sex, age, village, speaks, state)`,
    [
      localityId,
      forumId,
      tx.now,
      replyBy,
      seats.map((s) => s.id),
      seats.map((s) => s.number),
      seats.map((s) => s.kind),
      seats.map((s) => s.ticket),
      seats.map((s) => s.entryId),
      seats.map((s) => s.sex),
      seats.map((s) => s.ageGroup),
      seats.map((s) => s.village),
      seats.map((s) => s.speaksFor ?? ''),
      seats.map((s) => s.state ?? 'invited'),
    ],
  );
}
