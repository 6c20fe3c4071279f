// The bytes of a comparison of two published versions, in pages of changes, the largest first.
import { type ComparedLine, type Comparison, compareVersions, type LineChange } from '@kentan/shared/budgets';
import { fen, fenToJson } from '@kentan/shared/kernel';
import { versionDto } from './budget.views.js';
import type { ChangeDto, ComparisonDto } from './budgets.dto.js';
import { classificationFor } from './classifications.js';
import type { Made } from './published-assets.js';
import type { Query, Version } from './read-versions.js';

export const CHANGES_A_PAGE = 50;
export const comparisonName = (from: string, to: string, page: number): string =>
  `compare/${from}/${to}/${page}`;

interface Row extends Omit<ComparedLine, 'amount'> {
  amount: string;
}

/** Only what a comparison needs is read: 200,000 lines of two versions fit. */
async function comparedLines(tx: Query, version: Version): Promise<ComparedLine[]> {
  const rows = await tx.query<Row>(
    `SELECT line_key AS "lineKey", book, direction, function_code AS "functionCode", department, name, amount
       FROM budgets.lines WHERE locality_id = $1 AND version_id = $2`,
    [version.localityId, version.id],
  );
  return rows.map((row) => ({ ...row, amount: fen(BigInt(row.amount)) }));
}

const changeDto = ({ kind, line, before, from, to }: LineChange): ChangeDto => ({
  kind,
  lineKey: line.lineKey,
  name: line.name,
  direction: line.direction,
  book: line.book,
  department: line.department,
  functionCode: line.functionCode,
  ...(kind === 'moved' && before
    ? { departmentBefore: before.department, functionCodeBefore: before.functionCode }
    : {}),
  from: fenToJson(from),
  to: fenToJson(to),
});

export async function compare(tx: Query, from: Version, to: Version): Promise<Comparison> {
  return compareVersions(await comparedLines(tx, from), await comparedLines(tx, to));
}

export async function makeComparison(tx: Query, from: Version, to: Version, page: number): Promise<Made> {
  const comparison = await compare(tx, from, to);
  const list = await classificationFor(tx, to.localityId, to.year);
  const dto: ComparisonDto = {
    from: versionDto(from),
    to: versionDto(to),
    counts: { ...comparison.counts },
    byClass: comparison.byClass.map((c) => ({
      direction: c.direction,
      code: c.code,
      name: list.functional.get(c.code)?.name ?? c.code,
      from: fenToJson(c.from),
      to: fenToJson(c.to),
    })),
    changes: comparison.changes.slice((page - 1) * CHANGES_A_PAGE, page * CHANGES_A_PAGE).map(changeDto),
    page,
    pages: Math.max(1, Math.ceil(comparison.changes.length / CHANGES_A_PAGE)),
  };
  return { contentType: 'application/json; charset=utf-8', body: Buffer.from(JSON.stringify(dto)) };
}
