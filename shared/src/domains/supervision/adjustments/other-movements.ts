// Movements that are neither voted nor virements: the reserve used by the government (BL 40), earmarked transfers from above (BL 71).
import { type Fen, ok, type Refusal, type Result, refuse } from '../../../kernel/index.js';
import {
  type BudgetBook,
  type BudgetLine,
  type Direction,
  directionOfCode,
  lineKeyOf,
  marksOf,
  plainName,
} from '../../budgets/index.js';
import type { PlannedLine } from './triggers.js';
import { freeProblem, isReserve, type MovableLine } from './virement.js';

/** What stands against a use of the reserve: only from the reserve, to spending of the same book, never more than is left. */
export function reserveProblems(
  from: MovableLine | undefined,
  to: MovableLine | undefined,
  amount: Fen,
): Refusal[] {
  const problems: (Refusal | undefined)[] = [];
  if (amount <= 0n) problems.push(refuse('supervision.amount-not-positive', {}, { path: 'amount' }).refusal);
  if (!from) problems.push(refuse('supervision.no-such-line', {}, { path: 'from' }).refusal);
  else if (!isReserve(from.line))
    problems.push(refuse('supervision.not-the-reserve', { name: from.line.name }, { path: 'from' }).refusal);
  else problems.push(freeProblem(from, amount));
  if (!to) problems.push(refuse('supervision.no-such-line', {}, { path: 'to' }).refusal);
  else if (to.line.direction === 'revenue')
    problems.push(refuse('supervision.virement-of-revenue', { name: to.line.name }, { path: 'to' }).refusal);
  else if (isReserve(to.line)) problems.push(refuse('supervision.same-line', {}, { path: 'to' }).refusal);
  else if (from && from.line.book !== to.line.book)
    problems.push(refuse('supervision.virement-other-book', {}, { path: 'to' }).refusal);
  return problems.filter((p) => p !== undefined);
}

export interface EarmarkedTransfer {
  readonly revenue: PlannedLine | undefined;
  readonly spending: PlannedLine | undefined;
  readonly amount: Fen;
  /** The place must add money of its own: then it is an adjustment (BL 71 speaks only of transfers without a match). */
  readonly needsMatch: boolean;
}

/** What stands against recording a transfer: it raises one revenue line of class 110 and one spending line alike. */
export function transferProblems({ revenue, spending, amount, needsMatch }: EarmarkedTransfer): Refusal[] {
  const problems: Refusal[] = [];
  const no = (...args: Parameters<typeof refuse>) => problems.push(refuse(...args).refusal);
  if (amount <= 0n) no('supervision.amount-not-positive', {}, { path: 'amount' });
  if (needsMatch) no('supervision.transfer-needs-match', {}, { path: 'needsMatch' });
  if (!revenue) no('supervision.no-such-line', {}, { path: 'revenue' });
  else if (revenue.direction !== 'revenue' || !/^110(?!11|15)/.test(revenue.functionCode))
    no('supervision.not-a-transfer', { name: revenue.name }, { path: 'revenue' });
  if (!spending) no('supervision.no-such-line', {}, { path: 'spending' });
  else if (spending.direction !== 'expenditure' || isReserve(spending))
    no('supervision.not-spending', { name: spending.name }, { path: 'spending' });
  if (revenue && spending && revenue.book !== spending.book)
    no('supervision.virement-other-book', {}, { path: 'spending' });
  return problems;
}

/** A line that is not in the adopted budget and is opened by an adjustment or a transfer. */
export interface NewLine {
  readonly book: BudgetBook;
  readonly direction: Direction;
  readonly functionCode: string;
  readonly functionName: string;
  readonly department: string;
  readonly name: string;
}

export const NEW_LINE_NAME = 120;

/** The line itself, or why it cannot be opened: spending to 项, 7 digits (BL 46), revenue to 款 at least. */
export function openedLine(given: NewLine, earmarked: boolean): Result<BudgetLine> {
  const name = plainName(given.name);
  const department = plainName(given.department);
  if (name === '' || [...name].length > NEW_LINE_NAME)
    return refuse('supervision.new-line-name', { limit: NEW_LINE_NAME }, { path: 'name' });
  if (given.direction === 'expenditure' && department === '')
    return refuse('supervision.new-line-department', { name }, { path: 'department' });
  const deep = given.direction === 'revenue' ? /^\d{5}(?:\d\d){0,2}$/ : /^\d{7}$/;
  if (!deep.test(given.functionCode) || directionOfCode(given.functionCode) !== given.direction)
    return refuse('supervision.new-line-code', { name, code: given.functionCode }, { path: 'functionCode' });
  const nature = given.direction === 'expenditure' ? ('project' as const) : ('' as const);
  const { functionCode } = given;
  const evidence = { functionCode, economicCode: '', name, nature, basis: '', stated: '' };
  const line = {
    ...given,
    name,
    department,
    economicCode: '',
    projectCode: '',
    nature,
    marks: earmarked && given.direction === 'expenditure' ? (['earmarked'] as const) : marksOf(evidence),
    amount: 0n as Fen,
    lastAdopted: null,
    lastExecuted: null,
    basis: '',
    target: '',
    note: '',
    location: '',
    sheet: 0,
    row: 0,
  };
  return ok({ ...line, lineKey: lineKeyOf(line) });
}
