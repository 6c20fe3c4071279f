// Everything about one line, for its page: the home of a line across versions and years.
import { type BudgetLine, codePath, functionEntry, shortCode } from '@kentan/shared/budgets';
import { fenToJson } from '@kentan/shared/kernel';
import type { Act } from '@kentan/shared/record';
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { findCharterInForce } from '../charters/index.js';
import { actDto, actsAbout } from '../record/index.js';
import { lineDto } from './budget.views.js';
import { classificationFor } from './classifications.js';
import { LINE_COLUMNS, type LineRow, toLine } from './line.columns.js';
import type { LineAmountDto, LinePageDto } from './line.dto.js';
import { questionDto, questionsOnLine } from './questions.queries.js';
import { publishedVersions, type Query, totalOf, type Version } from './read-versions.js';

interface Found {
  versions: Version[];
  byVersion: Map<string, BudgetLine>;
}

async function lineInVersions(tx: Query, localityId: string, lineKey: string): Promise<Found> {
  const versions = await publishedVersions(tx, localityId);
  const rows = await tx.query<LineRow & { version_id: string }>(
    `SELECT version_id, ${LINE_COLUMNS} FROM budgets.lines WHERE locality_id = $1 AND version_id = ANY($2::uuid[]) AND line_key = $3`,
    [localityId, versions.map((v) => v.id), lineKey],
  );
  return { versions, byVersion: new Map(rows.map((row) => [row.version_id, toLine(row)])) };
}

/** The line as it stands in the newest published version that has it. Refuses (404) when none has. */
export async function newestWithLine(
  tx: Query,
  localityId: string,
  lineKey: string,
): Promise<{ version: Version; line: BudgetLine } & Found> {
  const found = await lineInVersions(tx, localityId, lineKey);
  const version = found.versions.filter((v) => found.byVersion.has(v.id)).at(-1);
  const line = version && found.byVersion.get(version.id);
  return version && line
    ? { version, line, ...found }
    : refuseWith('budgets.no-such-line', { lineKey }, { kind: 'missing' });
}

/** Versions of one kind published anew in a year: the newest stands for them. */
function newestOfKind(versions: readonly Version[]): Version[] {
  return versions.filter(
    (v) => !versions.some((w) => w.year === v.year && w.kind === v.kind && w.number > v.number),
  );
}

export async function linePage(
  tx: Pick<Tx, 'query' | 'now'>,
  locality: LocalityRef,
  lineKey: string,
  actor?: Actor,
): Promise<LinePageDto> {
  const { version, line, versions, byVersion } = await newestWithLine(tx, locality.id, lineKey);
  const list = await classificationFor(tx, locality.id, version.year);
  const code = shortCode(line.functionCode);
  const path = code === '' ? [] : [...codePath(code), code];
  const shown = newestOfKind(versions);
  const acts = [
    ...(await actsAbout(tx, locality.id, 'line', lineKey)),
    ...(await publications(tx, locality.id, versions, byVersion)),
  ];
  const charter = await findCharterInForce(tx, locality.id);
  return {
    line: lineDto(line),
    year: version.year,
    kind: version.kind,
    hash: version.hash ?? '',
    path: path.map((part) => ({
      code: part,
      name: functionEntry(list, part)?.name ?? (part === code ? line.functionName : ''),
    })),
    economicName: list.economic.get(line.economicCode)?.name ?? '',
    amounts: shown.map((v) => amountDto(v, byVersion.get(v.id), line)),
    acts: newestFirst(acts).map(actDto),
    questions: (await questionsOnLine(tx, locality.id, lineKey)).map((row) =>
      questionDto(row, locality, tx.now, actor),
    ),
    answerDays: charter?.charter.forum.answerDays ?? 0,
  };
}

const amountDto = (version: Version, line: BudgetLine | undefined, shown: BudgetLine): LineAmountDto => ({
  year: version.year,
  kind: version.kind,
  number: version.number,
  hash: version.hash ?? '',
  publishedAt: version.publishedAt?.toISOString() ?? '',
  ...(line ? { amount: fenToJson(line.amount) } : {}),
  total: fenToJson(totalOf(version, shown.direction)),
});

/** A publication is about all lines and names none: it is told on the page of every line that the version has. */
async function publications(
  tx: Query,
  localityId: string,
  versions: readonly Version[],
  byVersion: ReadonlyMap<string, BudgetLine>,
): Promise<Act[]> {
  const acts: Act[] = [];
  for (const version of versions) {
    if (!byVersion.has(version.id)) continue;
    acts.push(
      ...(await actsAbout(tx, localityId, 'version', version.id)).filter(
        (act) => act.type === 'budgets.version-published',
      ),
    );
  }
  return acts;
}

const newestFirst = (acts: readonly Act[]): Act[] =>
  [...new Map(acts.map((act) => [act.id, act])).values()].sort((a, b) => b.index - a.index);
