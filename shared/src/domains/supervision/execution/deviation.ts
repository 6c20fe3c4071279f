// The time-proportional plan (时间进度) and how far a line's execution is from it. Exact: fractions of whole numbers, fen, no floats.
// The charter's share is of the authorised amount: at half the year, 61 % spent is 11 % ahead of the calendar.
import { compareShare, type Fen, type Fraction, fen } from '../../../kernel/index.js';
import type { ExecutedLine } from './budget-so-far.js';

/** The share of the year that has passed at the end of a month, 1 to 12: months count alike. */
export const elapsedAt = (lastMonth: number): Fraction => ({ num: BigInt(lastMonth), den: 12n });

/** What would have been executed if the year ran evenly: authorised × elapsed, rounded half away from zero to the fen. */
export function plannedBy(authorised: Fen, { num, den }: Fraction): Fen {
  const product = authorised * num;
  const half = product < 0n ? -(den / 2n) : den / 2n;
  return fen((product + half) / den);
}

export type Pace = 'ahead' | 'behind' | 'even';

/** Executed more or less than the calendar says, exactly; 'even' when the same. */
export function paceOf(authorised: Fen, executed: Fen, { num, den }: Fraction): Pace {
  const gap = executed * den - authorised * num;
  const sign = authorised < 0n ? -gap : gap;
  return sign > 0n ? 'ahead' : sign < 0n ? 'behind' : 'even';
}

/**
 * Whether a line's execution is farther from the calendar than `bound` of its authorised amount, either way: then it is
 * owed an explanation. On the bound it is not. What is spent on a line with nothing authorised always is.
 */
export function isBeyond(authorised: Fen, executed: Fen, elapsed: Fraction, bound: Fraction): boolean {
  const gap = executed * elapsed.den - authorised * elapsed.num;
  const size = gap < 0n ? -gap : gap;
  const whole = (authorised < 0n ? -authorised : authorised) * elapsed.den;
  return whole === 0n ? size > 0n : compareShare(size, whole, bound) > 0;
}

/** Executed as a share of authorised in tenths of a percent (614 = 61.4 %), half up; null where nothing was authorised. */
export function rateOf(authorised: Fen, executed: Fen): number | null {
  if (authorised === 0n) return null;
  const tenths = (executed * 2000n) / authorised;
  return Number(tenths >= 0n ? (tenths + 1n) / 2n : (tenths - 1n) / 2n);
}

/** The lines that are owed an explanation, farthest from the calendar first (in money). */
export function linesBeyond<L extends Pick<ExecutedLine, 'authorised' | 'executed'>>(
  lines: readonly L[],
  elapsed: Fraction,
  bound: Fraction,
): L[] {
  const gap = ({ authorised, executed }: L): bigint => {
    const off = (executed ?? 0n) * elapsed.den - authorised * elapsed.num;
    return off < 0n ? -off : off;
  };
  return lines
    .filter((l) => l.executed !== null && isBeyond(l.authorised, l.executed, elapsed, bound))
    .sort((a, b) => (gap(a) < gap(b) ? 1 : gap(a) > gap(b) ? -1 : 0));
}
