// Seats of people who can be told in the app: those of the register who have an account. For notices only, never public.
import { holdsSeat } from '@kentan/shared/forums';
import { accountsOfEntries } from '../identity/index.js';
import type { Query } from './forum.rows.js';
import { seatsOf } from './seats.queries.js';

export interface SeatWithAccount {
  accountId: string;
  /** Waits for a reply; otherwise the person said yes. */
  waiting: boolean;
  replyBy: Date;
}

/** Seats that are held: given back and lapsed ones concern nobody any more. */
export async function seatsWithAccount(
  tx: Query,
  localityId: string,
  forumId: string,
): Promise<SeatWithAccount[]> {
  const seats = (await seatsOf(tx, localityId, forumId)).filter((seat) => holdsSeat(seat.state));
  const entries = new Map(seats.map((seat) => [seat.register_entry_id, seat]));
  const accounts = await accountsOfEntries(tx, localityId, [...entries.keys()]);
  return accounts.flatMap(({ entryId, accountId }) => {
    const seat = entries.get(entryId);
    return seat ? [{ accountId, waiting: seat.state === 'invited', replyBy: seat.reply_by }] : [];
  });
}
