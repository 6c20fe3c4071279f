// Lines under a place of the tree, and lines found by words.
import type { Direction, TreeKind } from '@kentan/shared/budgets';
import { lineDto } from './budget.views.js';
import type { FoundDto, LinePageOfDto, ListLinesQuery } from './budgets.dto.js';
import { LINE_COLUMNS, type LineRow, toLine } from './line.columns.js';
import { publishedVersion, publishedVersions, type Query, type Version } from './read-versions.js';

export const LINES_A_PAGE = 100;
const FOUND_AT_MOST = 60;

/** The condition that a place of the tree stands for, with its parameters from $3 on. Mirrors shared's isUnder. */
function under(by: TreeKind, path: readonly string[]): { sql: string; params: string[] } {
  const deepest = path[path.length - 1];
  if (deepest === undefined) return { sql: 'TRUE', params: [] };
  const prefix = deepest.replaceAll(/[\\%_]/g, '\\$&');
  if (by === 'function')
    return deepest === ''
      ? { sql: `function_code = ''`, params: [] }
      : { sql: 'function_code LIKE $3', params: [`${prefix}%`] };
  if (by === 'book') {
    if (path.length < 2) return { sql: 'book = $3', params: [path[0]] };
    return deepest === ''
      ? { sql: `book = $3 AND function_code = ''`, params: [path[0]] }
      : { sql: 'book = $3 AND function_code LIKE $4', params: [path[0], `${prefix}%`] };
  }
  if (by === 'economic')
    return deepest === ''
      ? { sql: `economic_code = ''`, params: [] }
      : { sql: 'economic_code LIKE $3', params: [`${prefix}%`] };
  if (by === 'department') {
    return path.length < 2
      ? { sql: 'department = $3', params: [path[0]] }
      : {
          sql: `department = $3 AND regexp_replace(function_code, '(00)+$', '') = $4`,
          params: [path[0], path[1]],
        };
  }
  const nature = path[0] === 'unsaid' ? '' : path[0];
  return path.length < 2
    ? { sql: 'nature = $3', params: [nature] }
    : { sql: 'nature = $3 AND department = $4', params: [nature, path[1]] };
}

export const pathOf = (text: string | undefined): string[] =>
  text === undefined || text === '' ? [] : text.split('/').map(decodeURIComponent);

export async function linesUnder(
  tx: Query,
  version: Pick<Version, 'localityId' | 'id'>,
  query: ListLinesQuery,
): Promise<LinePageOfDto> {
  const { sql, params } = under(query.by ?? 'function', pathOf(query.path));
  const direction: Direction = query.direction ?? 'expenditure';
  const page = query.page ?? 1;
  const where = `locality_id = $1 AND version_id = $2 AND direction = '${direction}' AND ${sql}`;
  const [{ total }] = await tx.query<{ total: string }>(
    `SELECT count(*) AS total FROM budgets.lines WHERE ${where}`,
    [version.localityId, version.id, ...params],
  );
  const rows = await tx.query<LineRow>(
    `SELECT ${LINE_COLUMNS} FROM budgets.lines WHERE ${where} ORDER BY amount DESC, ordinal LIMIT ${LINES_A_PAGE} OFFSET ${(page - 1) * LINES_A_PAGE}`,
    [version.localityId, version.id, ...params],
  );
  return {
    lines: rows.map((row) => lineDto(toLine(row))),
    total: Number(total),
    page,
    pageSize: LINES_A_PAGE,
  };
}

/** Every word must stand somewhere in name, note, basis, department or code of the year's newest version. */
export async function searchLines(
  tx: Query,
  localityId: string,
  q: string,
  year?: number,
): Promise<FoundDto> {
  const versions = year === undefined ? await publishedVersions(tx, localityId) : [];
  const version = year === undefined ? versions.at(-1) : await publishedVersion(tx, localityId, year);
  const words = q
    .trim()
    .split(/[\s,，、]+/)
    .filter((word) => word !== '')
    .slice(0, 6);
  if (!version || words.length === 0) return { lines: [], more: false };
  const patterns = words.map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`);
  const rows = await tx.query<LineRow>(
    `SELECT ${LINE_COLUMNS} FROM budgets.lines
      WHERE locality_id = $1 AND version_id = $2
        AND concat_ws(' ', name, function_name, department, function_code, project_code, note, basis, target, location) ILIKE ALL ($3::text[])
      ORDER BY (name ILIKE $4) DESC, amount DESC LIMIT ${FOUND_AT_MOST + 1}`,
    [localityId, version.id, patterns, patterns[0]],
  );
  const found = rows.slice(0, FOUND_AT_MOST).map((row): FoundDto['lines'][number] => ({
    ...lineDto(toLine(row)),
    year: version.year,
    kind: version.kind,
  }));
  return { lines: found, more: rows.length > FOUND_AT_MOST };
}
