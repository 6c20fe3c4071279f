// What execution figures must fulfil against the budget (BL 13: nothing unbudgeted is spent, nothing above the budget without
// cause): each problem names its row, its column and what to do; what needs a reason may stand with one, and the public reads it.
import { type Fen, formatFen, type MoneyUnit } from '../../../kernel/index.js';
import type { BudgetLine, Problem, Severity } from '../../budgets/index.js';
import type { ExecutedLine } from './budget-so-far.js';
import { LineMatcher } from './match-lines.js';

/** A row of the sheet: what it speaks of and the amount executed so far. */
export type SheetFigure = Pick<
  BudgetLine,
  'lineKey' | 'functionCode' | 'department' | 'name' | 'direction' | 'amount' | 'sheet' | 'row'
>;

/** A line of the budget with what the periods before and after say of it, where they have been reported. */
export interface LineBetween extends ExecutedLine {
  readonly before: Fen | null;
  readonly after: Fen | null;
}

export interface Figure {
  readonly line: LineBetween;
  readonly amount: Fen;
  readonly sheet: number;
  readonly row: number;
  /** Why it is only allowed with a reason; empty where it needs none. */
  readonly needs: readonly ReasonCode[];
}
export type ReasonCode = 'execution.above-authorised' | 'execution.below-before' | 'execution.above-after';

export interface SheetFacts {
  /** The heading of the amounts. */
  readonly column: string;
  readonly unit: MoneyUnit;
  /** A person has named the unit. */
  readonly unitConfirmed: boolean;
}

export interface CheckedFigures {
  readonly figures: readonly Figure[];
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly reasons: number;
}

/** Checks the rows of a sheet against the lines of the budget. */
export function checkFigures(
  rows: readonly SheetFigure[],
  budget: readonly LineBetween[],
  facts: SheetFacts,
): CheckedFigures {
  const matcher = new LineMatcher(budget);
  const problems: Problem[] = [];
  const figures = new Map<string, Figure>();
  for (const row of rows) {
    const add = (code: string, severity: Severity, params: Problem['params'] = {}) =>
      problems.push({
        sheet: row.sheet,
        row: row.row,
        column: facts.column,
        code,
        severity,
        params: { name: row.name, ...params },
      });
    const match = matcher.match(row);
    if (match.kind === 'several') {
      add('execution.several-lines', 'error', { count: match.count });
      continue;
    }
    if (match.kind === 'none') {
      const params = { code: row.functionCode || '—', department: row.department || '—' };
      if (!match.near) add('execution.no-such-line', 'error', params);
      else
        add('execution.no-such-line-near', 'error', {
          ...params,
          nearCode: match.near.functionCode || '—',
          nearDepartment: match.near.department || '—',
        });
      continue;
    }
    const line = match.line as LineBetween;
    const twice = figures.get(line.lineKey);
    if (twice) {
      add('execution.twice', 'error', { first: twice.row });
      continue;
    }
    const needs = reasonsFor(line, row.amount);
    figures.set(line.lineKey, { line, amount: row.amount, sheet: row.sheet, row: row.row, needs });
    const say = (amount: Fen | null) => formatFen(amount ?? 0n, facts.unit);
    for (const code of needs)
      add(code, 'reason', {
        executed: say(row.amount),
        authorised: say(line.authorised),
        before: say(line.before),
        after: say(line.after),
        unit: facts.unit,
      });
  }
  const found = [...figures.values()];
  problems.unshift(...unitProblems(found, facts));
  const count = (severity: Severity) => problems.filter((p) => p.severity === severity).length;
  return { figures: found, problems, errors: count('error'), reasons: count('reason') };
}

/** Spending above what is authorised; a cumulative figure below an earlier one or above a later one. Revenue may exceed its estimate. */
function reasonsFor(line: LineBetween, amount: Fen): ReasonCode[] {
  const needs: ReasonCode[] = [];
  if (line.direction === 'expenditure' && amount > line.authorised) needs.push('execution.above-authorised');
  if (line.before !== null && amount < line.before) needs.push('execution.below-before');
  if (line.after !== null && amount > line.after) needs.push('execution.above-after');
  return needs;
}

/** More than half of the lines with money ten times above or a thousand times below the budget: the unit is another. */
function unitProblems(figures: readonly Figure[], { unit, unitConfirmed, column }: SheetFacts): Problem[] {
  const spent = figures.filter(({ amount, line }) => amount > 0n && line.authorised > 0n);
  if (spent.length < 3 || unitConfirmed) return [];
  const large = spent.filter(({ amount, line }) => amount > line.authorised * 100n).length;
  const small = spent.filter(({ amount, line }) => amount * 1_000n < line.authorised).length;
  const code =
    large * 2 > spent.length
      ? 'execution.unit-too-large'
      : small * 2 > spent.length
        ? 'execution.unit-too-small'
        : '';
  if (code === '') return [];
  const other = unit === '元' ? '万元' : '元';
  return [{ sheet: 1, row: 0, column, code, severity: 'error', params: { unit, other } }];
}
