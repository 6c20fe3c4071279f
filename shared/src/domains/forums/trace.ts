// What became of an opinion: from the words to the response to the amounts on its lines, judged by the amounts themselves.
import type { Fen } from '../../kernel/index.js';
import type { Outcome } from './opinions.js';

/** A line's amounts through the year; undefined while a version does not exist, null when the line is not in it. */
export interface LineCourse {
  readonly lineKey: string;
  readonly draft: Fen | null | undefined;
  readonly amended: Fen | null | undefined;
  readonly adopted: Fen | null | undefined;
}

/** What happened to a line between the draft and the furthest version there is. */
export const MOVEMENTS = ['raised', 'cut', 'added', 'removed', 'unchanged', 'pending'] as const;
export type Movement = (typeof MOVEMENTS)[number];

export function movementOf({ draft, amended, adopted }: LineCourse): Movement {
  const newest = adopted === undefined ? amended : adopted;
  if (newest === undefined || draft === undefined) return 'pending';
  if (draft === null) return newest === null ? 'unchanged' : 'added';
  if (newest === null) return 'removed';
  return newest === draft ? 'unchanged' : newest > draft ? 'raised' : 'cut';
}

/**
 * The fate in one word. `waiting`: no response yet; `refused`: not adopted, with reasons; `promised`: adopted, the budget is
 * not voted yet; `kept`: a promised line changed; `unseen`: promised, voted, and no line of the promise changed its amount
 * (the promise may be one of wording or order: the response tells); `moved`: refused by the government, yet the congress
 * changed a line of it.
 */
export const FATES = ['waiting', 'refused', 'promised', 'kept', 'unseen', 'moved'] as const;
export type Fate = (typeof FATES)[number];

export function fateOf(
  outcome: Outcome | undefined,
  promised: readonly LineCourse[],
  lines: readonly LineCourse[],
): Fate {
  const changed = (course: LineCourse) => !['pending', 'unchanged'].includes(movementOf(course));
  if (outcome === undefined) return lines.some(changed) ? 'moved' : 'waiting';
  if (outcome === 'not') return lines.some(changed) ? 'moved' : 'refused';
  if (promised.some(changed)) return 'kept';
  return promised.every((course) => course.adopted === undefined) ? 'promised' : 'unseen';
}
