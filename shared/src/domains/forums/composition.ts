// Whether a forum is composed as its charter demands: size, share drawn by lot, and who may not take part (Zhejiang guide 2025).
import { ceilShare, compareShare, ok, parseFraction, type Result, refuse } from '../../kernel/index.js';
import type { ForumRules } from '../charters/index.js';

export type CompositionRules = Pick<
  ForumRules,
  'selection' | 'sizeMin' | 'sizeMax' | 'drawnShareMin' | 'drawnShareMax'
>;

export interface Seats {
  readonly drawn: number;
  /** Asked by name: for what they know or whom they speak for, never by lot. */
  readonly invited: number;
}

const percent = (share: string): string => {
  const { num, den } = parseFraction(share);
  return `${Number((num * 1000n) / den) / 10}%`;
};

/** The share drawn as it is printed: one decimal, cut off, so that 73.33 % never looks like more than it is. */
const drawnShare = (drawn: number, size: number): string => `${Math.floor((drawn * 1000) / size) / 10}%`;

/** Refuses a size or a drawn share outside of the charter's bounds, compared exactly (T12). */
export function checkSeats(rules: CompositionRules, { drawn, invited }: Seats): Result<Seats> {
  const size = drawn + invited;
  const { sizeMin: min, sizeMax: max } = rules;
  if (!Number.isInteger(drawn) || !Number.isInteger(invited) || drawn < 0 || invited < 0 || size < min)
    return refuse('forums.size', { size, min, max }, { path: 'drawn' });
  if (size > max) return refuse('forums.size', { size, min, max }, { path: 'drawn' });
  const [low, high] = drawnBounds(rules);
  const outside =
    compareShare(drawn, size, parseFraction(low)) < 0 || compareShare(drawn, size, parseFraction(high)) > 0;
  if (outside) {
    const { fewest, most } = drawnRange(rules, size);
    const params = { drawn, size, share: drawnShare(drawn, size), min: percent(low), max: percent(high) };
    return refuse('forums.drawn-share', { ...params, fewest, most }, { path: 'drawn' });
  }
  return ok({ drawn, invited });
}

/** Where everybody is drawn, or nobody, the share follows from the way of selection. */
function drawnBounds(rules: CompositionRules): [string, string] {
  if (rules.selection === 'lottery') return ['1/1', '1/1'];
  if (rules.selection === 'invited' || rules.selection === 'open') return ['0/1', '0/1'];
  return [rules.drawnShareMin, rules.drawnShareMax];
}

/** The fewest and the most seats to be drawn in a forum of `size`. */
export function drawnRange(rules: CompositionRules, size: number): { fewest: number; most: number } {
  const [low, high] = drawnBounds(rules).map(parseFraction);
  return { fewest: ceilShare(low, size), most: Number((high.num * BigInt(size)) / high.den) };
}

/** The seats a clerk is offered for a size: the middle of the bounds. */
export function proposedSeats(rules: CompositionRules, size: number): Seats {
  const { fewest, most } = drawnRange(rules, size);
  const drawn = Math.max(fewest, Math.floor((fewest + most) / 2));
  return { drawn, invited: size - drawn };
}

export type Exclusion = 'office' | 'age';

/**
 * Why a person may not take part, or undefined. Those whose work is judged, those who decide later and those who run the
 * forum are not participants; the age counts on the last day of the year before the budget year.
 */
export function exclusionOf(
  rules: Pick<ForumRules, 'excludedOffices' | 'minAge'>,
  person: { offices: readonly string[]; birthYear: number },
  budgetYear: number,
): Exclusion | undefined {
  if (person.offices.some((office) => rules.excludedOffices.includes(office))) return 'office';
  return budgetYear - 1 - person.birthYear < rules.minAge ? 'age' : undefined;
}

export function mayBeInvited(
  rules: Pick<ForumRules, 'excludedOffices' | 'minAge'>,
  person: { offices: readonly string[]; birthYear: number },
  budgetYear: number,
): Result<true> {
  const exclusion = exclusionOf(rules, person, budgetYear);
  if (exclusion === 'office') return refuse('forums.excluded-office', {}, { kind: 'conflict' });
  if (exclusion === 'age') return refuse('forums.too-young', { age: rules.minAge }, { kind: 'conflict' });
  return ok(true);
}
