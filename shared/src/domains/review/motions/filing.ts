// Whether a motion may be filed with the presidium: everything that is still missing, said at once (DL 15, OL 22, charter).
import type { Refusal } from '../../../kernel/index.js';
import { dateInZone, endOfDay, type LocalDate, refuse, type WorkingCalendar } from '../../../kernel/index.js';
import type { LineMark } from '../../budgets/index.js';
import { type Anchors, type Charter, expectedAnchors, resolveDay } from '../../charters/index.js';
import { changesProblems } from './changes.js';
import {
  type AmendableLine,
  MOTION_PART_LENGTH,
  MOTION_PART_NAMES,
  MOTION_PARTS,
  type MotionChange,
  type MotionTexts,
} from './motion.js';
import { sponsorsProblem } from './sponsors.js';

/** Phases in which motions are filed and decided by the presidium; the charter's deadline ends filing within the second. */
export const MOTION_PHASES = ['review', 'congress'] as const;

/** Each of 案由, 案据, 方案 that is empty or too long (Deputies Law 15). */
export function textsProblems(texts: MotionTexts): Refusal[] {
  return MOTION_PARTS.flatMap((part) => {
    const length = [...texts[part].trim()].length;
    const { zh, en } = MOTION_PART_NAMES[part];
    const partEn = en.toLowerCase();
    if (length === 0)
      return [refuse('review.part-missing', { part, partZh: zh, partEn }, { path: part }).refusal];
    if (length > MOTION_PART_LENGTH) {
      const params = { part, partZh: zh, partEn, length, limit: MOTION_PART_LENGTH };
      return [refuse('review.part-too-long', params, { path: part }).refusal];
    }
    return [];
  });
}

export interface MotionDeadline {
  /** The last day on which motions may be filed. */
  readonly date: LocalDate;
  /** The first instant at which it is too late. */
  readonly at: Date;
  /** Counted from a session day that is expected, not yet fixed. */
  readonly expected: boolean;
}

/** The charter's last day for motions; undefined where its anchor can be neither known nor expected. */
export function motionDeadline(
  plan: { charter: Charter; year: number; anchors: Anchors; working?: WorkingCalendar },
  zone: string,
): MotionDeadline | undefined {
  const { charter, year, anchors, working } = plan;
  const day = resolveDay(charter.review.motionDeadline, charter, year, anchors, working);
  return day && { date: day.date, at: endOfDay(day.date, zone), expected: day.expected };
}

/** Too late, as a refusal; undefined while there is time. */
export function deadlineProblem(
  deadline: MotionDeadline | undefined,
  now: Date,
  zone: string,
): Refusal | undefined {
  if (!deadline || now.getTime() < deadline.at.getTime()) return undefined;
  const params = { deadline: deadline.date, today: dateInZone(now, zone) };
  return refuse('review.after-deadline', params, { kind: 'late' }).refusal;
}

export interface Filing {
  readonly texts: MotionTexts;
  readonly changes: readonly MotionChange[];
  /** Lines of the published draft, by key. */
  readonly lines: ReadonlyMap<string, AmendableLine>;
  readonly protectedMarks: readonly LineMark[];
  /** Distinct deputies in office whose signature stands. */
  readonly sponsors: number;
  readonly sponsorsNeeded: number;
}

/** What is still missing before a motion can be filed; empty when nothing is. The clock is asked separately. */
export function filingProblems(filing: Filing): Refusal[] {
  const { texts, changes, lines, protectedMarks, sponsors, sponsorsNeeded } = filing;
  const few = sponsorsProblem(sponsors, sponsorsNeeded);
  return [...textsProblems(texts), ...changesProblems(lines, changes, protectedMarks), ...(few ? [few] : [])];
}

/** Until when the presidium owes its decision on a motion: the day on which the budget is expected to be voted. */
export function decisionDue(charter: Charter, year: number, anchors: Anchors, zone: string): Date {
  const { approved } = expectedAnchors(charter, year, anchors);
  if (!approved) throw new RangeError('a charter always expects a session day');
  return endOfDay(approved, zone);
}
