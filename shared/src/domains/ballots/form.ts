// What a ballot looks like and which marks on it are valid: yes/no/abstain, one mark, k of n, ranking, points, knapsack.
import { ok, type Result, refuse } from '../../kernel/index.js';

/** The three values of a vote on a matter (Deputies Law 23), and nothing else. */
export const CHOICES = ['yes', 'no', 'abstain'] as const;
export type VoteChoice = (typeof CHOICES)[number];

export type BallotForm =
  /** A matter is accepted or not: 赞成 / 反对 / 弃权. */
  | { readonly kind: 'yesNoAbstain' }
  /** One of several marks, such as 满意 / 基本满意 / 不满意; `spoilable`: another number of marks may be cast, and is invalid. */
  | { readonly kind: 'oneOf'; readonly options: readonly string[]; readonly spoilable?: boolean }
  /** At least `min` (0 unless said) and at most `max` of the options. */
  | {
      readonly kind: 'kOfN';
      readonly options: readonly string[];
      readonly max: number;
      readonly min?: number;
    }
  /** Options in order of preference, best first; at most `max` of them where said. */
  | { readonly kind: 'ranking'; readonly options: readonly string[]; readonly max?: number }
  /** `budget` points spread over options, at most `maxEach` on one. */
  | {
      readonly kind: 'points';
      readonly options: readonly string[];
      readonly budget: number;
      readonly maxEach?: number;
    }
  /** Options with their cost in fen (decimal strings: the form is kept as JSON) within an envelope. */
  | {
      readonly kind: 'knapsack';
      readonly options: readonly string[];
      readonly costs: Readonly<Record<string, string>>;
      readonly envelope: string;
    };

/** What stands on a ballot: marks in the order given, or points by option. JSON throughout. */
export type BallotContent =
  | { readonly marks: readonly string[] }
  | { readonly points: Readonly<Record<string, number>> };

/** The options of a form. */
export const optionsOf = (form: BallotForm): readonly string[] =>
  form.kind === 'yesNoAbstain' ? CHOICES : form.options;

const invalid = (reason: string, params: Record<string, string | number> = {}) =>
  refuse(`ballots.${reason}`, params, { path: 'content' });

/**
 * Whether a ballot is filled in validly under its form. Two marks where one is asked for are invalid (Shenzhen rule):
 * a screen refuses them, a paper ballot with them is counted as invalid.
 */
export function checkBallot(form: BallotForm, content: BallotContent): Result<BallotContent> {
  if (form.kind === 'points') return checkPoints(form, content);
  if (!('marks' in content)) return invalid('marks-expected');
  const { marks } = content;
  const options = optionsOf(form);
  const unknown = marks.find((mark) => !options.includes(mark));
  if (unknown !== undefined) return invalid('unknown-option', { option: unknown });
  if (new Set(marks).size < marks.length) return invalid('marked-twice');
  switch (form.kind) {
    case 'yesNoAbstain':
    case 'oneOf':
      return marks.length === 1 ? ok(content) : invalid('one-mark', { marks: marks.length });
    case 'kOfN': {
      const min = form.min ?? 0;
      if (marks.length > form.max) return invalid('too-many-marks', { marks: marks.length, max: form.max });
      return marks.length < min ? invalid('too-few-marks', { marks: marks.length, min }) : ok(content);
    }
    case 'ranking': {
      const max = form.max ?? form.options.length;
      return marks.length > max ? invalid('too-many-marks', { marks: marks.length, max }) : ok(content);
    }
    case 'knapsack': {
      const cost = marks.reduce((sum, mark) => sum + BigInt(form.costs[mark] ?? '0'), 0n);
      const over = cost - BigInt(form.envelope);
      return over > 0n ? invalid('over-envelope', { over: String(over) }) : ok(content);
    }
  }
}

/**
 * What may be put into the box: a valid ballot or, where the form lets people spoil theirs as on paper, known marks in any
 * number. It lies in the box and is counted as invalid.
 */
export function checkCast(form: BallotForm, content: BallotContent): Result<BallotContent> {
  if (form.kind !== 'oneOf' || !form.spoilable || !('marks' in content)) return checkBallot(form, content);
  const { marks } = content;
  if (
    marks.length === 1 ||
    marks.some((mark) => !form.options.includes(mark)) ||
    new Set(marks).size < marks.length
  )
    return checkBallot(form, content);
  // in the order of the form, so that the same marks are the same ballot
  return ok({ marks: form.options.filter((option) => marks.includes(option)) });
}

function checkPoints(
  form: Extract<BallotForm, { kind: 'points' }>,
  content: BallotContent,
): Result<BallotContent> {
  if (!('points' in content)) return invalid('points-expected');
  let sum = 0;
  for (const [option, points] of Object.entries(content.points)) {
    if (!form.options.includes(option)) return invalid('unknown-option', { option });
    if (!Number.isInteger(points) || points < 0) return invalid('points-whole', { option });
    if (form.maxEach !== undefined && points > form.maxEach) {
      return invalid('too-many-points', { option, points, max: form.maxEach });
    }
    sum += points;
  }
  return sum > form.budget ? invalid('too-many-points-in-all', { sum, budget: form.budget }) : ok(content);
}

/** A form that can be voted on: options that differ, bounds that can be met. */
export function checkForm(form: BallotForm): Result<BallotForm> {
  const options = optionsOf(form);
  if (options.length === 0 || new Set(options).size < options.length) return invalid('options-unclear');
  if (form.kind === 'kOfN' && (form.max < 1 || form.max > options.length || (form.min ?? 0) > form.max)) {
    return invalid('bounds-unclear');
  }
  if (form.kind === 'points' && form.budget < 1) return invalid('bounds-unclear');
  return ok(form);
}

/** One text for equal contents, so that ballots can be grouped and compared. */
export function contentKey(content: BallotContent): string {
  if ('marks' in content) return JSON.stringify({ marks: content.marks });
  const points = Object.entries(content.points)
    .filter(([, n]) => n !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ points: Object.fromEntries(points) });
}
