// Last year's outcome beside this year's draft: the best figures that there are, and which ones they are.
import type { Bilingual, Fen } from '../../../kernel/index.js';

/**
 * final: the final accounts that the congress approved. executed: the published version of the year's execution.
 * report: the newest report on execution, so far. sheet: what the draft's own sheet says of last year.
 */
export const OUTCOME_SOURCES = ['final', 'executed', 'report', 'sheet'] as const;
export type OutcomeSource = (typeof OUTCOME_SOURCES)[number];

export const OUTCOME_SOURCE_NAMES: Readonly<Record<OutcomeSource, Bilingual>> = {
  final: { zh: '上年决算数', en: 'final accounts of last year' },
  executed: { zh: '上年执行数', en: 'execution of last year' },
  report: { zh: '上年执行数（最近一期报告）', en: 'last year so far (newest report)' },
  sheet: { zh: '上年执行数（草案表所列）', en: 'last year as the draft’s sheet states it' },
};

/** Of what is known, that which says most about the whole year. */
export const bestOutcome = (known: readonly OutcomeSource[]): OutcomeSource | undefined =>
  OUTCOME_SOURCES.find((source) => known.includes(source));

/** Where one line's figure comes from: a line that the best figures lack has what its own sheet says, if anything. */
export function outcomeOfLine(
  figures: ReadonlyMap<string, Fen>,
  source: Exclude<OutcomeSource, 'sheet'> | undefined,
  line: { readonly lineKey: string; readonly lastExecuted: Fen | null },
): { amount: Fen; source: OutcomeSource } | undefined {
  const found = source && figures.get(line.lineKey);
  if (source && found !== undefined) return { amount: found, source };
  return line.lastExecuted === null ? undefined : { amount: line.lastExecuted, source: 'sheet' };
}
