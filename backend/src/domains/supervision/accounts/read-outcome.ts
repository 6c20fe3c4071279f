// How a year ended, line by line, by the best figures there are: what deputies compare the next draft with.
import { fenToJson } from '@kentan/shared/kernel';
import { bestOutcome, OUTCOME_SOURCE_NAMES, type OutcomeSource } from '@kentan/shared/supervision';
import { publishedVersion, versionLines } from '../../budgets/index.js';
import type { OutcomeDto } from './accounts.dto.js';
import type { Query } from './accounts.queries.js';

export async function readOutcome(tx: Query, localityId: string, year: number): Promise<OutcomeDto> {
  const final = await publishedVersion(tx, localityId, year, 'final');
  const executed = final ? undefined : await publishedVersion(tx, localityId, year, 'executed');
  const known: OutcomeSource[] = [
    ...(final ? (['final'] as const) : []),
    ...(executed ? (['executed'] as const) : []),
  ];
  const source = bestOutcome(known);
  const version = final ?? executed;
  if (!source || !version) return { year, lines: [] };
  return {
    year,
    source,
    sourceName: OUTCOME_SOURCE_NAMES[source],
    ...(version.hash ? { hash: version.hash } : {}),
    lines: (await versionLines(tx, version.id)).map(({ lineKey, amount }) => ({
      lineKey,
      amount: fenToJson(amount),
    })),
  };
}
