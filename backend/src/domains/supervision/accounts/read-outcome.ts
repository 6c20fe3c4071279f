// How a year ended, line by line, by the best figures there are: what deputies compare the next draft with.
import { reportPeriods } from '@kentan/shared/cycles';
import { type Fen, fenToJson } from '@kentan/shared/kernel';
import { OUTCOME_SOURCE_NAMES, type OutcomeSource } from '@kentan/shared/supervision';
import { publishedVersion, versionLines } from '../../budgets/index.js';
import { findCycleOfYear } from '../../cycles/index.js';
import { figuresOf, reportsOf } from '../execution/report.queries.js';
import type { OutcomeDto } from './accounts.dto.js';
import type { Query } from './accounts.queries.js';

interface Outcome {
  source: Exclude<OutcomeSource, 'sheet'>;
  lines: readonly { lineKey: string; amount: Fen }[];
  hash?: string;
  until?: string;
}

/** The approved final accounts, else the published execution of the whole year, else the newest report. */
async function bestFigures(tx: Query, localityId: string, year: number): Promise<Outcome | undefined> {
  for (const source of ['final', 'executed'] as const) {
    const version = await publishedVersion(tx, localityId, year, source);
    if (version) return { source, hash: version.hash, lines: await versionLines(tx, version.id) };
  }
  const cycle = await findCycleOfYear(tx, localityId, year);
  const report = cycle && (await reportsOf(tx, localityId, cycle.id)).at(-1);
  if (!cycle || !report) return undefined;
  const period = reportPeriods(cycle.charter, year).find((p) => p.number === report.period);
  const lines = (await figuresOf(tx, localityId, report.id)).flatMap(({ lineKey, executed }) =>
    executed === null ? [] : [{ lineKey, amount: executed }],
  );
  return { source: 'report', lines, ...(period ? { until: period.endsOn } : {}) };
}

export async function readOutcome(tx: Query, localityId: string, year: number): Promise<OutcomeDto> {
  const best = await bestFigures(tx, localityId, year);
  if (!best) return { year, lines: [] };
  const { source, lines, hash, until } = best;
  return {
    year,
    source,
    sourceName: OUTCOME_SOURCE_NAMES[source],
    ...(hash ? { hash } : {}),
    ...(until ? { until } : {}),
    lines: lines.map(({ lineKey, amount }) => ({ lineKey, amount: fenToJson(amount) })),
  };
}
