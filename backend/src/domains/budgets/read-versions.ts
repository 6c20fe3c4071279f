// Reads versions and their lines for this and other domains.
import type { BudgetBook, BudgetLine, Direction, VersionKind } from '@kentan/shared/budgets';
import { VERSION_KINDS } from '@kentan/shared/budgets';
import { type Fen, fen } from '@kentan/shared/kernel';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { LINE_COLUMNS, type LineRow, toLine } from './line.columns.js';

export type Query = Pick<Tx, 'query'>;

/** Totals of a version, kept with it: fen as decimal strings. */
export type StoredTotals = Partial<Record<BudgetBook, Record<Direction, string>>>;

/** A book that a version does not have, and why; no reason where it was declared empty. */
export interface EmptyBook {
  book: BudgetBook;
  reason: string;
}

export interface Version {
  id: string;
  localityId: string;
  year: number;
  kind: VersionKind;
  /** 1 for the first of its kind in the year, 2 when it was published again. */
  number: number;
  baseVersionId: string | undefined;
  /** SHA-256 of the content; names the version in addresses. Undefined until published. */
  hash: string | undefined;
  lines: number;
  totals: StoredTotals;
  emptyBooks: readonly EmptyBook[];
  explanation: string;
  fileKey: string | undefined;
  fileName: string | undefined;
  createdAt: Date;
  publishedAt: Date | undefined;
  actId: string | undefined;
}

interface VersionRow {
  locality_id: string;
  id: string;
  year: number;
  kind: VersionKind;
  number: number;
  base_version_id: string | null;
  hash: string | null;
  lines: number;
  totals: StoredTotals;
  empty_books: EmptyBook[];
  explanation: string;
  file_key: string | null;
  file_name: string | null;
  created_at: Date;
  published_at: Date | null;
  act_id: string | null;
}
const COLUMNS =
  'locality_id, id, year, kind, number, base_version_id, hash, lines, totals, empty_books, explanation, file_key, file_name, created_at, published_at, act_id';

const toVersion = (row: VersionRow): Version => ({
  id: row.id,
  localityId: row.locality_id,
  year: row.year,
  kind: row.kind,
  number: row.number,
  baseVersionId: row.base_version_id ?? undefined,
  hash: row.hash ?? undefined,
  lines: row.lines,
  totals: row.totals,
  emptyBooks: row.empty_books.filter(({ book }) => !(book in row.totals)),
  explanation: row.explanation,
  fileKey: row.file_key ?? undefined,
  fileName: row.file_name ?? undefined,
  createdAt: row.created_at,
  publishedAt: row.published_at ?? undefined,
  actId: row.act_id ?? undefined,
});

/** Sum of a version's books in one direction. */
export function totalOf(version: Pick<Version, 'totals'>, direction: Direction, book?: BudgetBook): Fen {
  let sum = 0n;
  for (const [name, amounts] of Object.entries(version.totals)) {
    if (book === undefined || name === book) sum += BigInt(amounts?.[direction] ?? '0');
  }
  return fen(sum);
}

const byCourse = (a: Version, b: Version): number =>
  a.year - b.year || VERSION_KINDS.indexOf(a.kind) - VERSION_KINDS.indexOf(b.kind) || a.number - b.number;

/** All published versions, in the course of the years. */
export async function publishedVersions(tx: Query, localityId: string): Promise<Version[]> {
  const rows = await tx.query<VersionRow>(
    `SELECT ${COLUMNS} FROM budgets.versions WHERE locality_id = $1 AND published_at IS NOT NULL`,
    [localityId],
  );
  return rows.map(toVersion).sort(byCourse);
}

/** Versions made by votes and not yet published: what the finance office owes the public. */
export async function waitingVersions(tx: Query, localityId: string): Promise<Version[]> {
  const rows = await tx.query<VersionRow>(
    `SELECT ${COLUMNS} FROM budgets.versions WHERE locality_id = $1 AND published_at IS NULL`,
    [localityId],
  );
  return rows.map(toVersion).sort(byCourse);
}

/** The newest published version of a year: of a kind, or the furthest in the year's course. */
export async function publishedVersion(
  tx: Query,
  localityId: string,
  year: number,
  kind?: VersionKind,
): Promise<Version | undefined> {
  const rows = await tx.query<VersionRow>(
    `SELECT ${COLUMNS} FROM budgets.versions
      WHERE locality_id = $1 AND year = $2 AND ($3::text IS NULL OR kind = $3) AND published_at IS NOT NULL`,
    [localityId, year, kind ?? null],
  );
  return rows.map(toVersion).sort(byCourse).at(-1);
}

/** A version by id, published or not. */
export async function versionById(tx: Query, localityId: string, id: string): Promise<Version | undefined> {
  const [row] = await tx.query<VersionRow>(
    `SELECT ${COLUMNS} FROM budgets.versions WHERE locality_id = $1 AND id = $2`,
    [localityId, id],
  );
  return row && toVersion(row);
}

/** A published version by its content hash. Refuses (404) when there is none. */
export async function versionByHash(tx: Query, localityId: string, hash: string): Promise<Version> {
  const [row] = await tx.query<VersionRow>(
    `SELECT ${COLUMNS} FROM budgets.versions WHERE locality_id = $1 AND hash = $2 ORDER BY published_at LIMIT 1`,
    [localityId, hash],
  );
  return row ? toVersion(row) : refuseWith('budgets.no-such-version', {}, { kind: 'missing' });
}

/** The lines of a version in the order of the sheet. `versionId` alone: ids are unique over localities. */
export async function versionLines(tx: Query, versionId: string): Promise<BudgetLine[]> {
  const rows = await tx.query<LineRow>(
    `SELECT ${LINE_COLUMNS} FROM budgets.lines
      WHERE locality_id = (SELECT locality_id FROM budgets.versions WHERE id = $1) AND version_id = $1 ORDER BY ordinal`,
    [versionId],
  );
  return rows.map(toLine);
}

export async function lineByKey(
  tx: Query,
  versionId: string,
  lineKey: string,
): Promise<BudgetLine | undefined> {
  const [row] = await tx.query<LineRow>(
    `SELECT ${LINE_COLUMNS} FROM budgets.lines
      WHERE locality_id = (SELECT locality_id FROM budgets.versions WHERE id = $1) AND version_id = $1 AND line_key = $2`,
    [versionId, lineKey],
  );
  return row && toLine(row);
}

/** Some lines of a version; keys that it does not have are left out. */
export async function linesWithKeys(
  tx: Query,
  versionId: string,
  lineKeys: readonly string[],
): Promise<BudgetLine[]> {
  const rows = await tx.query<LineRow>(
    `SELECT ${LINE_COLUMNS} FROM budgets.lines
      WHERE locality_id = (SELECT locality_id FROM budgets.versions WHERE id = $1) AND version_id = $1
        AND line_key = ANY($2::text[]) ORDER BY ordinal`,
    [versionId, [...lineKeys]],
  );
  return rows.map(toLine);
}

/** How many lines are read at a time where a version is walked whole. */
const WALK = 5_000;

/** A version's lines in batches, for versions too big to hold. */
export async function* walkLines(
  tx: Query,
  localityId: string,
  versionId: string,
): AsyncGenerator<BudgetLine[]> {
  let after = 0;
  for (;;) {
    const rows = await tx.query<LineRow>(
      `SELECT ${LINE_COLUMNS} FROM budgets.lines
        WHERE locality_id = $1 AND version_id = $2 AND ordinal > $3 ORDER BY ordinal LIMIT ${WALK}`,
      [localityId, versionId, after],
    );
    if (rows.length === 0) return;
    after = rows[rows.length - 1].ordinal;
    yield rows.map(toLine);
  }
}
