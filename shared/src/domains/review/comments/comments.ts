// What a deputy says about a line while the budget is examined: a comment, an inquiry (询问, DL 19), or a demand for more
// detail (BL 46). The last two are owed an answer within the charter's days (BL 85).
import {
  addDays,
  dateInZone,
  endOfDay,
  type LocalDate,
  ok,
  type Result,
  refuse,
} from '../../../kernel/index.js';
import type { BudgetLine } from '../../budgets/index.js';

export const COMMENT_KINDS = ['comment', 'inquiry', 'detail'] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** Phases in which deputies examine the draft. */
export const EXAMINING_PHASES = ['publication', 'forum', 'review', 'congress'] as const;

export const COMMENT_LENGTH = { min: 2, max: 2_000 } as const;

/** A deputy's own mark on a line; nobody else sees it. */
export const LINE_WATCHES = ['watch', 'doubt', 'settled'] as const;
export type LineWatch = (typeof LINE_WATCHES)[number];

/** Whether it is owed an answer. */
export const needsAnswer = (kind: CommentKind): boolean => kind !== 'comment';

/** The text without blanks at its ends. */
export function commentText(text: string): Result<string> {
  const clean = text.trim();
  const length = [...clean].length;
  return length < COMMENT_LENGTH.min || length > COMMENT_LENGTH.max
    ? refuse('review.comment-length', { length, ...COMMENT_LENGTH }, { path: 'text' })
    : ok(clean);
}

/** The day by which, and the first instant after which, an answer to an inquiry is late. */
export function inquiryDue(asked: Date, answerDays: number, zone: string): { day: LocalDate; at: Date } {
  const day = addDays(dateInZone(asked, zone), answerDays);
  return { day, at: endOfDay(day, zone) };
}

/** What a reader must know of a line to see how far it moved. */
export type ComparedLine = Pick<BudgetLine, 'amount' | 'lastAdopted' | 'lastExecuted'>;

/**
 * The change from last year in tenths of a percent (142 = +14.2 %), from the approved amount, else the executed one.
 * null: there was nothing to compare with.
 */
export function changeFromLastYear({ amount, lastAdopted, lastExecuted }: ComparedLine): number | null {
  const before = lastAdopted ?? lastExecuted;
  if (before === null || before === 0n) return null;
  const size = before < 0n ? -before : before;
  return Number(((amount - before) * 1000n) / size);
}
