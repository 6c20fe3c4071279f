// A submitted sheet's row: what was asked, how far the reading is, what it found.
import type { ColumnRole, Problem, VersionKind } from '@kentan/shared/budgets';
import type { MoneyUnit } from '@kentan/shared/kernel';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import type { Query, StoredTotals } from './read-versions.js';

export interface ImportSettings {
  readonly unit?: MoneyUnit;
  readonly sheet?: string;
  readonly amount?: string;
  readonly map?: Readonly<Record<string, ColumnRole>>;
  readonly declaredEmpty?: readonly string[];
}

/** What the reading found, kept as JSON. */
export interface ImportResult {
  readonly rows: number;
  readonly lines: number;
  readonly subtotals: number;
  readonly unit: MoneyUnit;
  readonly encoding: string | null;
  readonly sheets: readonly string[];
  readonly group: string;
  readonly columns: readonly {
    readonly header: string;
    readonly role: ColumnRole;
    readonly total: string | null;
  }[];
  readonly totals: StoredTotals;
  readonly errors: number;
  readonly reasons: number;
  readonly problems: readonly Problem[];
}

export interface Reason {
  readonly code: string;
  /** 0 for the whole sheet or for all problems of this code. */
  readonly sheet: number;
  readonly row: number;
  readonly text: string;
}

/** What a sheet is for: a version of the budget, the figures of a report on execution, or those of the final accounts. */
export type ImportPurpose = 'version' | 'execution' | 'accounts';

export interface BudgetImport {
  id: string;
  localityId: string;
  year: number;
  kind: VersionKind;
  purpose: ImportPurpose;
  versionId: string;
  state: 'reading' | 'checked' | 'failed' | 'cancelled' | 'published';
  fileKey: string;
  fileName: string;
  fileSize: number;
  share: number;
  settings: ImportSettings;
  result: ImportResult | undefined;
  attempt: number;
  createdAt: Date;
  changedAt: Date;
}

interface Row {
  id: string;
  locality_id: string;
  year: number;
  kind: VersionKind;
  purpose: ImportPurpose;
  version_id: string;
  state: BudgetImport['state'];
  file_key: string;
  file_name: string;
  file_size: string;
  share: number;
  settings: ImportSettings;
  result: ImportResult | null;
  attempt: number;
  created_at: Date;
  changed_at: Date;
}
const COLUMNS =
  'id, locality_id, year, kind, purpose, version_id, state, file_key, file_name, file_size, share, settings, result, attempt, created_at, changed_at';

const toImport = (row: Row): BudgetImport => ({
  id: row.id,
  localityId: row.locality_id,
  year: row.year,
  kind: row.kind,
  purpose: row.purpose,
  versionId: row.version_id,
  state: row.state,
  fileKey: row.file_key,
  fileName: row.file_name,
  fileSize: Number(row.file_size),
  share: row.share,
  settings: row.settings,
  result: row.result ?? undefined,
  attempt: row.attempt,
  createdAt: row.created_at,
  changedAt: row.changed_at,
});

/** One import; refuses (404) when the locality has none of this id. */
export async function importById(
  tx: Query,
  localityId: string,
  id: string,
  lock = false,
): Promise<BudgetImport> {
  const [row] = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM budgets.imports WHERE locality_id = $1 AND id = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [localityId, id],
  );
  return row ? toImport(row) : refuseWith('budgets.no-such-import', {}, { kind: 'missing' });
}

export async function newestImports(
  tx: Query,
  localityId: string,
  purpose: ImportPurpose = 'version',
  limit = 20,
): Promise<BudgetImport[]> {
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM budgets.imports WHERE locality_id = $1 AND state <> 'cancelled' AND purpose = $3
      ORDER BY created_at DESC LIMIT $2`,
    [localityId, limit, purpose],
  );
  return rows.map(toImport);
}

/** Headings that the locality has corrected by hand before. */
export async function rememberedColumns(tx: Query, localityId: string): Promise<Record<string, ColumnRole>> {
  const rows = await tx.query<{ heading: string; role: ColumnRole }>(
    'SELECT heading, role FROM budgets.column_mappings WHERE locality_id = $1',
    [localityId],
  );
  return Object.fromEntries(rows.map((r) => [r.heading, r.role]));
}

export const announceImport = (
  tx: Tx,
  given: Pick<BudgetImport, 'localityId' | 'id'>,
  state: string,
  share: number,
): void =>
  tx.emit({
    topic: 'budgets.import-changed',
    localityId: given.localityId,
    key: given.id,
    data: { state, share },
  });
