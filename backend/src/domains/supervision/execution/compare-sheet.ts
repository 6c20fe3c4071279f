// A submitted sheet against the budget and the reports before and after: what stands in the report if it is made of it.
import { type BudgetLine, problemWords } from '@kentan/shared/budgets';
import type { ReportPeriod } from '@kentan/shared/cycles';
import type { Fen, MoneyUnit, Words } from '@kentan/shared/kernel';
import {
  type CheckedFigures,
  checkFigures,
  executionProblemWords,
  type LineBetween,
} from '@kentan/shared/supervision';
import type { Tx } from '../../../platform/transactions.js';
import type { StagedFigures } from '../../budgets/index.js';
import type { Cycle } from '../../cycles/index.js';
import { authorisedAt } from './executing-cycle.js';
import { figuresOf, newestOf, type Report, type ReportedFigure } from './report.queries.js';

export interface Comparison {
  lines: LineBetween[];
  /** The revision that this one would correct. */
  previous: { report: Report; figures: ReadonlyMap<string, ReportedFigure> } | undefined;
  checked: CheckedFigures;
}

export async function compareSheet(
  tx: Pick<Tx, 'query' | 'now'>,
  cycle: Cycle,
  zone: string,
  period: ReportPeriod,
  reports: readonly Report[],
  staged: StagedFigures,
): Promise<Comparison> {
  const figures = async (report: Report | undefined) =>
    new Map(
      (report ? await figuresOf(tx, cycle.localityId, report.id) : []).map((f) => [f.lineKey, f] as const),
    );
  const own = newestOf(reports, period.number);
  const previous = own && { report: own, figures: await figures(own) };
  const before = await figures(newestOf(reports, period.number - 1));
  const after = await figures(newestOf(reports, period.number + 1));
  const budget = await authorisedAt(tx, cycle, period, zone);
  const lines = budget.map((line) => ({
    ...placeOf(line),
    authorised: line.amount,
    executed: previous?.figures.get(line.lineKey)?.executed ?? null,
    before: before.get(line.lineKey)?.executed ?? null,
    after: after.get(line.lineKey)?.executed ?? null,
  }));
  const { result, given } = staged;
  const column = result.columns.find((c) => c.role === 'amount')?.header ?? '';
  const facts = {
    column,
    unit: result.unit as MoneyUnit,
    unitConfirmed: given.settings.unit !== undefined,
  };
  return { lines, previous, checked: checkFigures(staged.lines, lines, facts) };
}

const placeOf = ({ lineKey, book, direction, functionCode, functionName, department, name }: BudgetLine) => ({
  lineKey,
  book,
  direction,
  functionCode,
  functionName,
  department,
  name,
});

/** Reading a sheet and comparing it have words of their own. */
export const SHEET_WORDS: Words = { ...problemWords, ...executionProblemWords };

export interface Change {
  lineKey: string;
  name: string;
  before: Fen | null;
  after: Fen;
}

/** What a correction changes of the revision before it. */
export const changesOf = ({ previous, checked }: Comparison): Change[] =>
  checked.figures
    .map(({ line, amount }) => ({
      lineKey: line.lineKey,
      name: line.name,
      before: previous?.figures.get(line.lineKey)?.executed ?? null,
      after: amount,
    }))
    .filter(({ before, after }) => before !== after);
