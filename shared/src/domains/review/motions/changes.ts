// Whether the changes of a motion may be asked for: lines of the draft, none below zero, none that the charter protects.
import { formatFen, type Refusal, refuse } from '../../../kernel/index.js';
import type { LineMark } from '../../budgets/index.js';
import { balanceOf, balanceProblems } from './balance.js';
import { type AmendableLine, MOTION_LINES, type MotionChange, mergedChanges } from './motion.js';

export const MARK_REASONS: Readonly<Record<LineMark, { zh: string; en: string }>> = {
  own: { zh: '本级自主安排', en: 'decided by this place' },
  earmarked: { zh: '上级专项转移支付，只能用于指定用途', en: 'earmarked transfer, bound to its purpose' },
  rigid: { zh: '法定或合同刚性支出', en: 'owed by law or contract' },
  debtService: { zh: '债务还本付息', en: 'debt service' },
  wages: { zh: '工资和人员经费', en: 'wages' },
};

/** The mark for which a line may not be moved by a motion; undefined where it may (charter: protectedMarks). */
export const protectedBy = (
  line: Pick<AmendableLine, 'marks'>,
  protectedMarks: readonly LineMark[],
): LineMark | undefined => line.marks.find((mark) => protectedMarks.includes(mark));

/** Why one change may not be asked for; undefined when it may. */
export function changeProblem(
  line: AmendableLine | undefined,
  change: MotionChange,
  protectedMarks: readonly LineMark[],
): Refusal | undefined {
  const path = `changes.${change.lineKey}`;
  if (!line) return refuse('review.no-such-line', { lineKey: change.lineKey }, { path }).refusal;
  const mark = protectedBy(line, protectedMarks);
  if (mark) {
    const { zh, en } = MARK_REASONS[mark];
    return refuse('review.line-protected', { name: line.name, mark, whyZh: zh, whyEn: en }, { path }).refusal;
  }
  if (line.amount + change.delta < 0n) {
    return refuse(
      'review.below-zero',
      { name: line.name, has: formatFen(line.amount, '万元'), cut: formatFen(-change.delta, '万元') },
      { path },
    ).refusal;
  }
  return undefined;
}

/** Everything wrong with the changes of a motion: its lines one by one, then the balance of the books. */
export function changesProblems(
  lines: ReadonlyMap<string, AmendableLine>,
  given: readonly MotionChange[],
  protectedMarks: readonly LineMark[],
): Refusal[] {
  const changes = mergedChanges(given);
  if (changes.length === 0) return [refuse('review.no-changes', {}, { path: 'changes' }).refusal];
  if (changes.length > MOTION_LINES) {
    const params = { lines: changes.length, limit: MOTION_LINES };
    return [refuse('review.too-many-lines', params, { path: 'changes' }).refusal];
  }
  return [
    ...changes
      .map((change) => changeProblem(lines.get(change.lineKey), change, protectedMarks))
      .filter((problem) => problem !== undefined),
    ...balanceProblems(balanceOf(lines, changes)),
  ];
}

/** Lines by their key. */
export const linesByKey = <L extends { readonly lineKey: string }>(lines: readonly L[]): Map<string, L> =>
  new Map(lines.map((line) => [line.lineKey, line]));
