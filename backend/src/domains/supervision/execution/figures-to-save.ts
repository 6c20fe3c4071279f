// The lines of a new report: each line of the budget with its figure of this sheet, else of the revision it corrects.
import type { Problem } from '@kentan/shared/budgets';
import type { ExecutionRules } from '@kentan/shared/charters';
import type { ReportPeriod } from '@kentan/shared/cycles';
import { parseFraction } from '@kentan/shared/kernel';
import { elapsedAt, isBeyond, plannedBy, reasonText } from '@kentan/shared/supervision';
import { unwrap } from '../../../platform/refused.js';
import type { Comparison } from './compare-sheet.js';
import type { ReportedFigure } from './report.queries.js';

/** Why a point of a sheet may stand. Row 0: for all points of this kind. */
export interface SheetReason {
  code: string;
  sheet: number;
  row: number;
  text: string;
}

const answers = (reason: SheetReason, problem: Pick<Problem, 'code' | 'row' | 'sheet'>): boolean =>
  reason.text.trim() !== '' &&
  reason.code === problem.code &&
  (reason.row === 0 || (reason.row === problem.row && reason.sheet === problem.sheet));

/** How many points still need a reason. */
export const unanswered = (problems: readonly Problem[], reasons: readonly SheetReason[]): number =>
  problems.filter(
    (p) => p.severity === 'reason' && p.code !== 'list.more' && !reasons.some((r) => answers(r, p)),
  ).length;

export type SavedFigure = ReportedFigure & { gap: bigint };

export function figuresToSave(
  { lines, previous, checked }: Comparison,
  period: ReportPeriod,
  rules: Pick<ExecutionRules, 'explainDeviationBeyond'>,
  reasons: readonly SheetReason[],
): SavedFigure[] {
  const elapsed = elapsedAt(period.lastMonth);
  const bound = parseFraction(rules.explainDeviationBeyond);
  const given = new Map(checked.figures.map((f) => [f.line.lineKey, f]));
  return lines.map(({ before: _before, after: _after, ...line }) => {
    const figure = given.get(line.lineKey);
    const kept = previous?.figures.get(line.lineKey);
    const executed = figure ? figure.amount : (kept?.executed ?? null);
    const texts = (figure?.needs ?? []).flatMap((code) =>
      reasons
        .filter((r) => answers(r, { code, row: figure?.row ?? 0, sheet: figure?.sheet ?? 0 }))
        .slice(0, 1),
    );
    const reason = [...new Set(texts.map((r) => unwrap(reasonText(r.text, 'reasons'))))].join('；');
    const off = (executed ?? 0n) - plannedBy(line.authorised, elapsed);
    return {
      ...line,
      executed,
      beyond: executed !== null && isBeyond(line.authorised, executed, elapsed, bound),
      gap: executed === null ? 0n : off < 0n ? -off : off,
      reason: figure ? reason : (kept?.reason ?? ''),
    };
  });
}
