// Participants with their names: for the clerk and the facilitators of the forum only.
import type { LocalityRef } from '../../platform/locality-ref.js';
import { registerOf } from '../identity/index.js';
import { forumById, type Query } from './forum.rows.js';
import type { SeatDto } from './seats.dto.js';
import { seatsOf } from './seats.queries.js';

export async function listSeats(tx: Query, locality: LocalityRef, forumId: string): Promise<SeatDto[]> {
  await forumById(tx, locality.id, forumId);
  const people = new Map((await registerOf(tx, locality.id)).map((entry) => [entry.id, entry]));
  return (await seatsOf(tx, locality.id, forumId)).map((seat) => ({
    number: seat.number,
    name: people.get(seat.register_entry_id)?.name ?? '',
    village: seat.village,
    household: people.get(seat.register_entry_id)?.household ?? '',
    kind: seat.kind,
    speaksFor: seat.speaks_for,
    state: seat.state,
    replyBy: seat.reply_by.toISOString(),
    needs: seat.needs,
    letters: seat.letters,
    group: seat.group_no ?? undefined,
    attendedAt: seat.attended_at?.toISOString(),
  }));
}
