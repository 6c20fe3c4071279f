// The rows of a sheet of final accounts find their lines: row and column of what does not fit, before anything is kept (BL 13).
import type { BudgetLine, Problem } from '../../budgets/index.js';
import { checkFigures, type LineBetween, LineMatcher, type SheetFacts } from '../execution/index.js';
import type { BudgetedLine } from './three-columns.js';

export interface FinalFigures {
  /** One line for each row that counts: as it was budgeted, with its final amount; unplanned revenue as the sheet has it. */
  readonly finals: readonly BudgetLine[];
  /** Errors: spending on no line of the budget, a line twice, a row that could be several lines, a wrong unit. */
  readonly problems: readonly Problem[];
}

/** Differences from the authorised amount are no problem of the sheet: they are explained line by line afterwards. */
export function finalFigures(
  rows: readonly BudgetLine[],
  budget: readonly BudgetedLine<BudgetLine>[],
  facts: SheetFacts,
): FinalFigures {
  const lines = budget.map(({ line, authorised }): LineBetween => {
    const { lineKey, book, direction, functionCode, functionName, department, name } = line;
    const place = { lineKey, book, direction, functionCode, functionName, department, name };
    return { ...place, authorised, executed: null, before: null, after: null };
  });
  const matcher = new LineMatcher(lines);
  const onLines: BudgetLine[] = [];
  const unplanned = new Map<string, BudgetLine>();
  for (const row of rows) {
    const known = matcher.match(row).kind !== 'none';
    if (known || (row.direction === 'expenditure' && row.amount !== 0n)) onLines.push(row);
    else if (row.amount !== 0n) unplanned.set(row.lineKey, row);
  }
  const { figures, problems } = checkFigures(onLines, lines, facts);
  const byKey = new Map(budget.map(({ line }) => [line.lineKey, line]));
  const finals = figures.map(({ line, amount, sheet, row }) => ({
    ...(byKey.get(line.lineKey) as BudgetLine),
    amount,
    sheet,
    row,
  }));
  return {
    finals: [...finals, ...unplanned.values()],
    problems: problems.filter((p) => p.severity === 'error'),
  };
}
