// An invitation: who may still reply, until when, and what becomes of a seat that is not taken.
import {
  addDays,
  dateInZone,
  endOfDay,
  type LocalDate,
  ok,
  type Result,
  refuse,
} from '../../kernel/index.js';

/** invited → accepted | declined | lapsed (no reply in time); accepted → withdrawn. */
export const INVITATION_STATES = ['invited', 'accepted', 'declined', 'lapsed', 'withdrawn'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** Seats in these states are taken or may still be. */
export const holdsSeat = (state: InvitationState): boolean => state === 'invited' || state === 'accepted';

/** What somebody needs in order to come: asked, never a condition. */
export interface Needs {
  readonly transport: boolean;
  readonly childcare: boolean;
  readonly companion: boolean;
  readonly note: string;
}
export const NO_NEEDS: Needs = { transport: false, childcare: false, companion: false, note: '' };

/** The last day to reply: the charter's days, but never later than the day before the forum. */
export function replyBy(
  invited: Date,
  replyDays: number,
  forumStarts: Date,
  zone: string,
): { day: LocalDate; at: Date } {
  const byCharter = addDays(dateInZone(invited, zone), replyDays);
  const eve = addDays(dateInZone(forumStarts, zone), -1);
  const day = byCharter < eve ? byCharter : eve;
  return { day, at: endOfDay(day, zone) };
}

/** Accepting is possible until the reply day ends; declining as long as the forum has not begun: better late than an empty chair. */
export function mayReply(
  invitation: { state: InvitationState; replyBy: Date },
  reply: 'accept' | 'decline',
  now: Date,
): Result<InvitationState> {
  const { state } = invitation;
  if (reply === 'decline')
    return state === 'invited' || state === 'accepted'
      ? ok(state === 'accepted' ? 'withdrawn' : 'declined')
      : refuse('forums.seat-given-on', {}, { kind: 'conflict' });
  if (state === 'accepted') return ok('accepted');
  if (state !== 'invited') return refuse('forums.seat-given-on', {}, { kind: 'conflict' });
  return now < invitation.replyBy ? ok('accepted') : refuse('forums.reply-too-late', {}, { kind: 'late' });
}
