// What a submitted sheet would say as the report of a period: its problems row by row, its sums, who stays silent.
import { fenToJson, fill, parseFraction } from '@kentan/shared/kernel';
import { elapsedAt, isBeyond, silentDepartments } from '@kentan/shared/supervision';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import type { Tx } from '../../../platform/transactions.js';
import { type ProblemOnSheetDto, stagedFigures } from '../../budgets/index.js';
import { cycleOfYear } from '../../cycles/index.js';
import { changesOf, compareSheet, SHEET_WORDS } from './compare-sheet.js';
import { periodOf } from './executing-cycle.js';
import { silentDto } from './execution.views.js';
import type { SheetCheckDto } from './report.dto.js';
import { reportsOf } from './report.queries.js';

const LISTED = 300;
const CHANGES = 100;

export async function checkSheet(
  tx: Pick<Tx, 'query' | 'now'>,
  locality: LocalityRef,
  importId: string,
  number: number,
): Promise<SheetCheckDto> {
  const staged = await stagedFigures(tx, locality.id, importId);
  const cycle = await cycleOfYear(tx, locality.id, staged.given.year);
  const period = periodOf(cycle, number);
  const reports = await reportsOf(tx, locality.id, cycle.id);
  const comparison = await compareSheet(tx, cycle, locality.zone, period, reports, staged);
  const { lines, previous, checked } = comparison;
  const given = new Map(checked.figures.map((f) => [f.line.lineKey, f.amount]));
  const after = lines.map((line) => ({ ...line, executed: given.get(line.lineKey) ?? line.executed }));
  const bound = parseFraction(cycle.charter.execution.explainDeviationBeyond);
  const elapsed = elapsedAt(period.lastMonth);
  const sum = (direction: string) =>
    fenToJson(after.reduce((t, l) => (l.direction === direction ? t + (l.executed ?? 0n) : t), 0n));
  const changes = previous ? changesOf(comparison) : [];
  const problems = [...staged.result.problems, ...checked.problems];
  const order = { error: 0, reason: 1, notice: 2 };
  return {
    year: cycle.year,
    period: number,
    correction: previous !== undefined,
    figures: checked.figures.length,
    lines: lines.length,
    revenue: sum('revenue'),
    expenditure: sum('expenditure'),
    errors: staged.result.errors + checked.errors,
    reasons: staged.result.reasons + checked.reasons,
    problems: [...problems]
      .sort((a, b) => order[a.severity] - order[b.severity] || a.sheet - b.sheet || a.row - b.row)
      .slice(0, LISTED)
      .map(problemDto),
    beyond: after.filter((l) => l.executed !== null && isBeyond(l.authorised, l.executed, elapsed, bound))
      .length,
    silent: silentDepartments(after).map(silentDto),
    changes: changes.slice(0, CHANGES).map((c) => ({
      lineKey: c.lineKey,
      name: c.name,
      ...(c.before === null ? {} : { before: fenToJson(c.before) }),
      after: fenToJson(c.after),
    })),
    changed: changes.length,
  };
}

function problemDto({
  params,
  ...problem
}: Omit<ProblemOnSheetDto, 'words'> & {
  params: Readonly<Record<string, string | number>>;
}): ProblemOnSheetDto {
  const words = SHEET_WORDS[problem.code] ?? { zh: problem.code, en: problem.code };
  return { ...problem, words: { zh: fill(words.zh, params), en: fill(words.en, params) } };
}
