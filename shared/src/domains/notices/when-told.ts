// How late a notice may come and still be worth a mail or a mark: after a stop everything is caught up with, but nobody is woken for last year.
const DAY_MS = 86_400_000;
/** What is older than this is history: it stands in the list as read. */
const NEWS_DAYS = 30;
/** What is older than this is not mailed any more. */
const MAIL_DAYS = 7;

/** Whether a notice of something that happened at `at` arrives as already read. */
export const arrivesRead = (at: Date, now: Date): boolean =>
  now.getTime() - at.getTime() > NEWS_DAYS * DAY_MS;

export const isWorthMailing = (at: Date, now: Date): boolean =>
  now.getTime() - at.getTime() <= MAIL_DAYS * DAY_MS;
