// In which order admitted motions are voted, which of them touch the same line, and what passed ones make of the draft.
import { type Fen, formatFen, ok, type Result, refuse, sumFen } from '../../../kernel/index.js';
import { applyDeltas, type BudgetLine, type LineMark } from '../../budgets/index.js';
import type { ReviewRules } from '../../charters/index.js';
import { balanceOf, balanceProblems } from './balance.js';
import { protectedBy } from './changes.js';
import { type AmendableLine, type MotionChange, mergedChanges } from './motion.js';

export interface VotableMotion {
  readonly id: string;
  /** The number given at filing. */
  readonly number: number;
  readonly changes: readonly MotionChange[];
}

/** How much a motion moves: the sum of its increases. */
export const sizeOf = (changes: readonly MotionChange[]): Fen =>
  sumFen(changes.filter(({ delta }) => delta > 0n).map(({ delta }) => delta));

/** The charter's order: as filed, or the largest change first; equal ones as filed. */
export function votingOrder<M extends VotableMotion>(
  motions: readonly M[],
  order: ReviewRules['amendmentOrder'],
): M[] {
  const byNumber = (a: M, b: M) => a.number - b.number;
  if (order === 'filed') return [...motions].sort(byNumber);
  return [...motions].sort((a, b) => {
    const [x, y] = [sizeOf(a.changes), sizeOf(b.changes)];
    return x === y ? byNumber(a, b) : x > y ? -1 : 1;
  });
}

/** Lines that more than one motion asks to change: line → the motions, in the order given. */
export function overlaps<M extends Pick<VotableMotion, 'changes'>>(motions: readonly M[]): Map<string, M[]> {
  const touching = new Map<string, M[]>();
  for (const motion of motions) {
    for (const { lineKey } of mergedChanges(motion.changes)) {
      touching.set(lineKey, [...(touching.get(lineKey) ?? []), motion]);
    }
  }
  return new Map([...touching].filter(([, of]) => of.length > 1));
}

/**
 * Whether a motion can still be put to the vote, the earlier ones that passed being applied to `lines`: its lines stand,
 * none would fall below zero, none is protected, and it balances within each book. What cannot is not voted (不付表决).
 */
export function stillVotable(
  lines: ReadonlyMap<string, AmendableLine>,
  motion: Pick<VotableMotion, 'changes'>,
  protectedMarks: readonly LineMark[],
): Result<true> {
  const changes = mergedChanges(motion.changes);
  for (const { lineKey, delta } of changes) {
    const line = lines.get(lineKey);
    if (!line) return refuse('review.no-such-line', { lineKey }, { kind: 'conflict' });
    if (protectedBy(line, protectedMarks)) {
      return refuse('review.lapsed-protected', { name: line.name }, { kind: 'conflict' });
    }
    if (line.amount + delta < 0n) {
      const params = { name: line.name, has: formatFen(line.amount, '万元'), cut: formatFen(-delta, '万元') };
      return refuse('review.lapsed-below-zero', params, { kind: 'conflict' });
    }
  }
  const [open] = balanceProblems(balanceOf(lines, changes));
  return open ? { ok: false, refusal: open } : ok(true);
}

/**
 * The draft with the passed motions applied one after the other, in the order in which they were voted. Changes of the
 * same line add up. Refuses when one of them would take a line below zero at its turn: it should not have been voted.
 */
export function applyMotions(
  draft: readonly BudgetLine[],
  passed: readonly Pick<VotableMotion, 'changes'>[],
): Result<BudgetLine[]> {
  let lines: readonly BudgetLine[] = draft;
  for (const { changes } of passed) {
    const applied = applyDeltas(lines, mergedChanges(changes));
    if (!applied.ok) return applied;
    lines = applied.value;
  }
  return ok([...lines]);
}

/** All changes of the passed motions together, one a line: what turns the draft into the amended draft. */
export const changesOf = (passed: readonly Pick<VotableMotion, 'changes'>[]): MotionChange[] =>
  mergedChanges(passed.flatMap(({ changes }) => changes));
