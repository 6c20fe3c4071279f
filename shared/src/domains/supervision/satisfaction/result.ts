// Counts a satisfaction vote and says what it means under the charter: satisfied, not satisfied, or void for want of ballots.
// No national law knows this vote (SL 2024 has none); the bounds are the charter's, the three marks and the invalid ballot
// Shenzhen's, "at least half must rate" Huinan's.
import { ceilShare, compareShare, parseFraction } from '../../../kernel/index.js';
import { type CountedContent, tallyMarks } from '../../ballots/index.js';
import type { SatisfactionRules } from '../../charters/index.js';
import { SATISFACTION_MARKS, type SatisfactionMark } from './marks.js';

export interface SatisfactionCount extends Readonly<Record<SatisfactionMark, number>> {
  /** Ballots with two marks or none: shown, and in no share. */
  readonly invalid: number;
  /** All members of the body in office when the vote was opened, those left off its roll among them. */
  readonly members: number;
}

export type SatisfactionBounds = Pick<SatisfactionRules, 'minParticipation' | 'notSatisfied'>;

/** void: too few valid ballots, as if it had not been held. */
export type SatisfactionOutcome = 'satisfied' | 'notSatisfied' | 'void';

export interface SatisfactionResult {
  readonly outcome: SatisfactionOutcome;
  /** Ballots with exactly one mark. */
  readonly valid: number;
  /** The smallest number of valid ballots with which the vote counts. */
  readonly validNeeded: number;
  /** What the marks 不满意 are a share of. */
  readonly base: number;
  /** The smallest number of 不满意 with which the result is "not satisfied". */
  readonly notSatisfiedFrom: number;
}

/** Counts ballots. Anything but exactly one known mark is invalid (vector T9). */
export function countSatisfaction(ballots: readonly CountedContent[], members: number): SatisfactionCount {
  const { counts, invalid } = tallyMarks(SATISFACTION_MARKS, ballots);
  return {
    satisfied: counts.satisfied,
    basicallySatisfied: counts.basicallySatisfied,
    notSatisfied: counts.notSatisfied,
    invalid,
    members,
  };
}

/** "At least" includes the number itself, "more than" does not; both by exact fractions. */
export function judgeSatisfaction(count: SatisfactionCount, bounds: SatisfactionBounds): SatisfactionResult {
  const valid = SATISFACTION_MARKS.reduce((sum, mark) => sum + count[mark], 0);
  const least = parseFraction(bounds.minParticipation);
  const more = parseFraction(bounds.notSatisfied.moreThan);
  const base = bounds.notSatisfied.base === 'all' ? count.members : valid;
  const counts = valid > 0 && compareShare(valid, count.members, least) >= 0;
  return {
    outcome: !counts
      ? 'void'
      : compareShare(count.notSatisfied, base, more) > 0
        ? 'notSatisfied'
        : 'satisfied',
    valid,
    validNeeded: Math.max(1, ceilShare(least, count.members)),
    base,
    notSatisfiedFrom: Number((more.num * BigInt(base)) / more.den) + 1,
  };
}

/** Percent of a whole with one decimal, half up: 152 of 182 is "83.5" (vector T8). A whole of nothing gives "0.0". */
export function percentOf(part: number, whole: number): string {
  if (whole === 0) return '0.0';
  const tenths = (BigInt(part) * 2000n + BigInt(whole)) / (2n * BigInt(whole));
  return `${tenths / 10n}.${tenths % 10n}`;
}

export interface SatisfactionShares {
  readonly satisfied: string;
  /** 满意 and 基本满意 together. */
  readonly content: string;
  readonly notSatisfied: string;
}

/** Shares of the valid ballots in percent. */
export function sharesOf(count: SatisfactionCount): SatisfactionShares {
  const valid = count.satisfied + count.basicallySatisfied + count.notSatisfied;
  return {
    satisfied: percentOf(count.satisfied, valid),
    content: percentOf(count.satisfied + count.basicallySatisfied, valid),
    notSatisfied: percentOf(count.notSatisfied, valid),
  };
}
