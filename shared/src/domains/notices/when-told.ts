// How late a notice may come and still be worth a mail or a mark: after a stop everything is caught up with, but nobody is woken for last year.
import type { NoticeKind } from './notice.js';

const DAY_MS = 86_400_000;
/** What is older than this is history: it stands in the list as read. */
const NEWS_DAYS = 30;
/** What is older than this is not mailed any more. */
const MAIL_DAYS = 7;

/** Whether a notice of something that happened at `at` arrives as already read. */
export const arrivesRead = (at: Date, now: Date): boolean =>
  now.getTime() - at.getTime() > NEWS_DAYS * DAY_MS;

/** A vote in the hall is over before a mail is read. */
export const isWorthMailing = (kind: NoticeKind, at: Date, now: Date): boolean =>
  kind !== 'vote' && now.getTime() - at.getTime() <= MAIL_DAYS * DAY_MS;
