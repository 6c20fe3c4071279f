// The clocks of a forum: until when a question is answered and an opinion responded to (charter; Zhejiang guide 2025).
import { addDays, dateInZone, endOfDay, type LocalDate } from '../../kernel/index.js';

export interface Due {
  /** The last day on which it is in time, in the locality's zone. */
  readonly day: LocalDate;
  /** The first instant at which it is late. */
  readonly at: Date;
}

const due = (from: Date, days: number, zone: string): Due => {
  const day = addDays(dateInZone(from, zone), days);
  return { day, at: endOfDay(day, zone) };
};

/** Questions put before the forum are asked in its plenary, so that their days count from the forum. */
export const questionDue = (put: Date, forumStarts: Date, answerDays: number, zone: string): Due =>
  due(put < forumStarts ? forumStarts : put, answerDays, zone);

export const responseDue = (raised: Date, responseDays: number, zone: string): Due =>
  due(raised, responseDays, zone);
