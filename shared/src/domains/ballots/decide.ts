// Counts a vote and decides it: passed when yes is MORE than a share of the base, which by law is all in office, not those
// present (OL 25, ZT 22). Abstaining, spoiling the ballot and staying away are not yes.
import { compareShare, parseFraction } from '../../kernel/index.js';
import { type BallotContent, type BallotForm, CHOICES, checkBallot, type VoteChoice } from './form.js';

export interface MajorityRule {
  readonly base: 'all' | 'present' | 'cast';
  /** "1/2": passes when yes > 1/2 × base. */
  readonly moreThan: string;
}

export interface Tally extends Readonly<Record<VoteChoice, number>> {
  /** Ballots with more or other marks than the form allows: shown, and no yes. */
  readonly invalid: number;
  /** All in office. */
  readonly all: number;
  readonly present: number;
  /** Present and without a ballot. */
  readonly notVoting: number;
}

export interface Decision {
  readonly passed: boolean;
  /** The number that yes must exceed a share of. */
  readonly base: number;
  /** The smallest number of yes that passes. */
  readonly needed: number;
}

/** Equal ballots and how many there are of them. */
export interface CountedContent {
  readonly content: BallotContent;
  readonly count: number;
}

/** Counts yes/no/abstain ballots. Anything but exactly one known mark is invalid. */
export function tallyChoices(
  ballots: readonly CountedContent[],
  roll: { readonly all: number; readonly present: number },
): Tally {
  const form: BallotForm = { kind: 'yesNoAbstain' };
  const counts = { yes: 0, no: 0, abstain: 0, invalid: 0 };
  for (const { content, count } of ballots) {
    const checked = checkBallot(form, content);
    if (checked.ok && 'marks' in content) counts[content.marks[0] as VoteChoice] += count;
    else counts.invalid += count;
  }
  const cast = CHOICES.reduce((sum, c) => sum + counts[c], counts.invalid);
  const { all, present } = roll;
  return { ...counts, all, present, notVoting: Math.max(0, present - cast) };
}

/** Ballots in the box, valid or not. */
export const castOf = (tally: Tally): number => tally.yes + tally.no + tally.abstain + tally.invalid;

export function decide(tally: Tally, rule: MajorityRule): Decision {
  const fraction = parseFraction(rule.moreThan);
  const base = rule.base === 'all' ? tally.all : rule.base === 'present' ? tally.present : castOf(tally);
  const needed = Number((fraction.num * BigInt(base)) / fraction.den) + 1;
  return { passed: base > 0 && compareShare(tally.yes, base, fraction) > 0, base, needed };
}

/** Counts marks of a oneOf form (satisfaction): per option, and the invalid ballots beside them. */
export function tallyMarks(
  options: readonly string[],
  ballots: readonly CountedContent[],
): { readonly counts: Readonly<Record<string, number>>; readonly invalid: number } {
  const counts: Record<string, number> = Object.fromEntries(options.map((option) => [option, 0]));
  let invalid = 0;
  for (const { content, count } of ballots) {
    const checked = checkBallot({ kind: 'oneOf', options }, content);
    if (checked.ok && 'marks' in content) counts[content.marks[0]] += count;
    else invalid += count;
  }
  return { counts, invalid };
}
