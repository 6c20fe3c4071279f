// Whether money may be moved from line to line without a vote: the charter's limits for virement (调剂, BL 72).
import { type Fen, formatFen, parseFraction, type Refusal, refuse } from '../../../kernel/index.js';
import { comparableName, shortCode } from '../../budgets/index.js';
import type { Charter, VirementRules } from '../../charters/index.js';
import { groupedYuan, MARK_REASONS } from '../../review/index.js';
import { isKeySpending, type KeySpending, type PlannedLine } from './triggers.js';

/** A line as virement sees it: what may still be taken from it is counted from these. */
export interface MovableLine {
  readonly line: PlannedLine;
  readonly adopted: Fen;
  readonly authorised: Fen;
  /** Taken from it by virements this year. */
  readonly taken: Fen;
  /** To be taken from it by an adjustment that is before the congress: not to be spent twice. */
  readonly promised: Fen;
  /** Paid out so far, where execution figures are there. */
  readonly executed?: Fen | undefined;
}

export interface PlannedVirement {
  readonly rule: VirementRules | undefined;
  readonly key: KeySpending;
  readonly from: MovableLine | undefined;
  readonly to: MovableLine | undefined;
  readonly amount: Fen;
}

/** 预备费 (BL 40): code 227, or spending called so. */
export const isReserve = (line: PlannedLine): boolean =>
  line.direction === 'expenditure' && (shortCode(line.functionCode) === '227' || line.name === '预备费');

/** The most that virements may take from a line in the year, in fen: the charter's share of the adopted amount. */
export function mostOfLine(adopted: Fen, share: string): Fen {
  const { num, den } = parseFraction(share);
  return (adopted <= 0n ? 0n : (adopted * num) / den) as Fen;
}

/** What no movement may take below: paid out and promised stays. Never negative. */
export function freeOf({ authorised, promised, executed = 0n as Fen }: MovableLine): Fen {
  const free = authorised - promised - executed;
  return (free > 0n ? free : 0n) as Fen;
}

/** What a virement may still take from a line today: the smaller of the year's rest and what is free. */
export function leftToMove(line: MovableLine, rule: VirementRules): Fen {
  const rest = mostOfLine(line.adopted, rule.mostOfLine) - line.taken;
  const free = freeOf(line);
  return (rest <= 0n ? 0n : rest < free ? rest : free) as Fen;
}

const amounts = (amount: bigint, prefix = '') => ({
  [`${prefix}wan`]: formatFen(amount, '万元'),
  [`${prefix}yuan`]: groupedYuan(amount),
});

/** Both lines stand where the charter says. Always within one book (BL 5). */
function placeProblem(
  from: PlannedLine,
  to: PlannedLine,
  within: VirementRules['within'],
): Refusal | undefined {
  if (from.book !== to.book) return refuse('supervision.virement-other-book', {}, { path: 'to' }).refusal;
  if (within === 'department' && comparableName(from.department) !== comparableName(to.department))
    return refuse(
      'supervision.virement-other-department',
      { from: from.department || '—', to: to.department || '—' },
      { path: 'to' },
    ).refusal;
  if (within === 'class' && from.functionCode.slice(0, 3) !== to.functionCode.slice(0, 3))
    return refuse(
      'supervision.virement-other-class',
      { from: from.functionCode.slice(0, 3) || '—', to: to.functionCode.slice(0, 3) || '—' },
      { path: 'to' },
    ).refusal;
  return undefined;
}

/** Why a line may take no part in a virement at all; undefined where it may. */
export function lineProblem(line: PlannedLine, key: KeySpending, path: 'from' | 'to'): Refusal | undefined {
  const { name } = line;
  if (line.direction === 'revenue')
    return refuse('supervision.virement-of-revenue', { name }, { path }).refusal;
  if (isReserve(line)) return refuse('supervision.virement-of-reserve', { name }, { path }).refusal;
  const mark = line.marks.find((m) => key.protectedMarks.includes(m));
  if (mark) {
    const { zh, en } = MARK_REASONS[mark];
    return refuse('supervision.line-protected', { name, whyZh: zh, whyEn: en }, { path }).refusal;
  }
  if (path === 'from' && isKeySpending(line, key))
    return refuse('supervision.virement-key-cut', { name }, { path }).refusal;
  return undefined;
}

/** Everything that stands against a virement, said at once; empty when it may be made. */
export function virementProblems({ rule, key, from, to, amount }: PlannedVirement): Refusal[] {
  if (!rule) return [refuse('supervision.no-virement', {}, { kind: 'conflict' }).refusal];
  const problems: (Refusal | undefined)[] = [];
  if (amount <= 0n) problems.push(refuse('supervision.amount-not-positive', {}, { path: 'amount' }).refusal);
  if (!from) problems.push(refuse('supervision.no-such-line', {}, { path: 'from' }).refusal);
  if (!to) problems.push(refuse('supervision.no-such-line', {}, { path: 'to' }).refusal);
  if (!from || !to) return problems.filter((p) => p !== undefined);
  if (from.line.lineKey === to.line.lineKey)
    problems.push(refuse('supervision.same-line', {}, { path: 'to' }).refusal);
  problems.push(lineProblem(from.line, key, 'from'), lineProblem(to.line, key, 'to'));
  problems.push(placeProblem(from.line, to.line, rule.within), limitProblem(from, rule, amount));
  problems.push(freeProblem(from, amount));
  return problems.filter((p) => p !== undefined);
}

/** More than the charter lets virements take from the line in a year; just as much is allowed. */
function limitProblem(from: MovableLine, rule: VirementRules, amount: Fen): Refusal | undefined {
  const most = mostOfLine(from.adopted, rule.mostOfLine);
  if (from.taken + amount <= most) return undefined;
  return refuse(
    'supervision.virement-too-much',
    {
      name: from.line.name,
      share: rule.mostOfLine,
      ...amounts(most),
      ...amounts(from.taken, 'taken'),
    },
    { path: 'amount' },
  ).refusal;
}

/** More than is there, after what is paid out and what an adjustment before the congress will take. */
export function freeProblem(from: MovableLine, amount: Fen): Refusal | undefined {
  const free = freeOf(from);
  if (amount <= free) return undefined;
  return refuse('supervision.not-enough-left', { name: from.line.name, ...amounts(free) }, { path: 'amount' })
    .refusal;
}

/** The charter's rule for virement, if it has one. */
export const virementRule = ({ execution }: Pick<Charter, 'execution'>): VirementRules | undefined =>
  execution.virement;
