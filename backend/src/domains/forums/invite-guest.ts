// Invites somebody by name, for what they know or whom they speak for; never an excluded office, never more than the seats.
import { ageGroupOf, holdsSeat, mayBeInvited, replyBy } from '@kentan/shared/forums';
import { newId } from '../../platform/ids.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith, unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { registerEntry } from '../identity/index.js';
import { excludedAccounts } from './eligible.js';
import { forumFor, rulesOf, tellChanged } from './forum.rows.js';
import type { InviteGuestDto } from './seats.dto.js';
import { insertSeats, type SeatKind, type SeatRow, seatsOf } from './seats.queries.js';

/** Numbers of the drawn come first, as the draw gave them; all others follow in the order in which they were asked. */
export const nextNumber = (drawnSeats: number, seats: readonly SeatRow[]): number =>
  Math.max(drawnSeats, ...seats.map((seat) => seat.number)) + 1;

export async function inviteGuest(
  tx: Tx,
  locality: LocalityRef,
  forumId: string,
  guest: InviteGuestDto,
): Promise<number> {
  return seatByName(tx, locality, forumId, guest, 'invited');
}

/** Seats a person of the register. Returns the public number. */
export async function seatByName(
  tx: Tx,
  locality: LocalityRef,
  forumId: string,
  { registerEntryId, speaksFor }: InviteGuestDto,
  kind: Exclude<SeatKind, 'drawn'>,
): Promise<number> {
  const row = await forumFor(tx, locality.id, forumId, kind === 'invited' ? 'guests' : 'register');
  const { rules } = await rulesOf(tx, row);
  const entry = await registerEntry(tx, locality.id, registerEntryId);
  if (!entry) return refuseWith('forums.no-such-entry', {}, { path: 'registerEntryId' });
  const offices = (await excludedAccounts(tx, locality.id, rules)).get(entry.accountId ?? '') ?? [];
  unwrap(mayBeInvited(rules, { offices, birthYear: entry.birthYear }, row.year));
  const seats = await seatsOf(tx, locality.id, forumId);
  if (seats.some((seat) => seat.register_entry_id === entry.id))
    refuseWith('forums.already-seated', {}, { kind: 'conflict' });
  const taken = seats.filter((seat) => seat.kind !== 'drawn' && holdsSeat(seat.state)).length;
  if (taken >= row.invited_seats)
    refuseWith('forums.full', { size: row.invited_seats }, { kind: 'conflict' });
  const number = nextNumber(row.drawn_seats, seats);
  await insertSeats(
    tx,
    locality.id,
    forumId,
    [
      {
        id: newId(),
        number,
        kind,
        ticket: null,
        entryId: entry.id,
        sex: entry.sex,
        ageGroup: ageGroupOf(entry.birthYear, row.year),
        village: entry.village,
        speaksFor: speaksFor.trim(),
        state: kind === 'registered' ? 'accepted' : 'invited',
      },
    ],
    replyBy(tx.now, rules.inviteReplyDays, row.starts_at, locality.zone).at,
  );
  tellChanged(tx, row, 'seats');
  return number;
}
