// What a budget amendment motion (预算修正议案) is: three texts, changes of amounts, sponsors, and the states it passes through.
import { type Bilingual, type Fen, ok, type Result, refuse } from '../../../kernel/index.js';
import type { BudgetLine, LineDelta } from '../../budgets/index.js';

/**
 * draft: its author writes. signing: signed by at least one, open to the invited. filed: with the presidium. admitted or
 * refused: the presidium's decision. passed or rejected: the congress's vote. lapsed: not put to the vote because of an
 * earlier one that passed. withdrawn: by its lead sponsor with the presidium's consent.
 */
export const MOTION_STATES = [
  'draft',
  'signing',
  'filed',
  'admitted',
  'refused',
  'passed',
  'rejected',
  'lapsed',
  'withdrawn',
] as const;
export type MotionState = (typeof MOTION_STATES)[number];

export const MOTION_STATE_NAMES: Readonly<Record<MotionState, Bilingual>> = {
  draft: { zh: '起草中', en: 'being drafted' },
  signing: { zh: '联名中', en: 'collecting signatures' },
  filed: { zh: '已提交主席团', en: 'filed with the presidium' },
  admitted: { zh: '已列入议程', en: 'on the agenda' },
  refused: { zh: '未列入议程', en: 'not put on the agenda' },
  passed: { zh: '已通过', en: 'passed' },
  rejected: { zh: '未通过', en: 'rejected' },
  lapsed: { zh: '不付表决', en: 'not put to the vote' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

export type MotionStep =
  | 'edit'
  | 'sign'
  | 'file'
  | 'admit'
  | 'refuse'
  | 'pass'
  | 'reject'
  | 'lapse'
  | 'withdraw';

const STEPS: Readonly<Record<MotionStep, { from: readonly MotionState[]; to: MotionState }>> = {
  // A signature stands under the text that was signed: whoever changes the text collects them anew.
  edit: { from: ['draft', 'signing'], to: 'draft' },
  sign: { from: ['draft', 'signing'], to: 'signing' },
  file: { from: ['signing'], to: 'filed' },
  admit: { from: ['filed'], to: 'admitted' },
  refuse: { from: ['filed'], to: 'refused' },
  pass: { from: ['admitted'], to: 'passed' },
  reject: { from: ['admitted'], to: 'rejected' },
  lapse: { from: ['admitted'], to: 'lapsed' },
  withdraw: { from: ['filed', 'admitted'], to: 'withdrawn' },
};

/** The state after a step. Refuses a step that the present state does not allow. */
export function stepMotion(state: MotionState, step: MotionStep): Result<MotionState> {
  const { from, to } = STEPS[step];
  if (from.includes(state)) return ok(to);
  const { zh, en } = MOTION_STATE_NAMES[state];
  return refuse('review.motion-state', { state, stateZh: zh, stateEn: en }, { kind: 'conflict' });
}

export const mayStep = (state: MotionState, step: MotionStep): boolean => STEPS[step].from.includes(state);

/** Before filing a motion concerns only its author and those invited; from filing on it is public. */
export const isPublicMotion = (state: MotionState): boolean => state !== 'draft' && state !== 'signing';

/** The three parts that a motion must have (Deputies Law 15). */
export const MOTION_PARTS = ['cause', 'grounds', 'plan'] as const;
export type MotionPart = (typeof MOTION_PARTS)[number];
export type MotionTexts = Readonly<Record<MotionPart, string>>;

export const MOTION_PART_NAMES: Readonly<Record<MotionPart, Bilingual>> = {
  cause: { zh: '案由', en: 'Cause' },
  grounds: { zh: '案据', en: 'Grounds' },
  plan: { zh: '方案', en: 'Plan' },
};

/** Characters of one part. */
export const MOTION_PART_LENGTH = 4_000;
/** Lines that one motion may change: more is another budget, not an amendment. */
export const MOTION_LINES = 200;

/** What a motion asks for: amounts to be added to lines of the draft (negative: taken away), in fen. */
export type MotionChange = LineDelta;

/** What must be known of a line to judge a motion: a budget line has it, and so has a line as the API sends it. */
export type AmendableLine = Pick<
  BudgetLine,
  'lineKey' | 'book' | 'direction' | 'department' | 'name' | 'marks'
> & { readonly amount: Fen };

/** Several changes of one line are one; those that change nothing are dropped. Order of first mention. */
export function mergedChanges(changes: readonly MotionChange[]): MotionChange[] {
  const sums = new Map<string, bigint>();
  for (const { lineKey, delta } of changes) sums.set(lineKey, (sums.get(lineKey) ?? 0n) + delta);
  return [...sums]
    .filter(([, delta]) => delta !== 0n)
    .map(([lineKey, delta]) => ({ lineKey, delta: delta as Fen }));
}
