// The job that reads a submitted sheet: checked and copied into the version's place in one transaction, or not at all.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BudgetLine,
  type Classification,
  checkRulesOf,
  keysToKeep,
  LAW_RULES,
} from '@kentan/shared/budgets';
import { Injectable } from '@nestjs/common';
import { FileStore } from '../../platform/files.js';
import { Transactions, type Tx } from '../../platform/transactions.js';
import { findCharterInForce } from '../charters/index.js';
import { classificationFor } from './classifications.js';
import {
  announceImport,
  type BudgetImport,
  type ImportPurpose,
  type ImportResult,
  importById,
  rememberedColumns,
} from './imports.queries.js';
import { LineWriter } from './line-writer.js';
import { publishedVersions } from './read-versions.js';
import { clientOf, storedTotals } from './save-version.js';
import { checkFile, type FileCheck } from './sheet-file/check-file.js';
import { SheetFileError } from './sheet-file/sheet-file-error.js';

/** Least time between two looks at progress and cancellation. */
const TICK_MS = 400;

class Cancelled extends Error {}

@Injectable()
export class ReadSheet {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
  ) {}

  /** Reads the sheet of an import. Safe to repeat: a second run begins anew, a finished or cancelled import is left alone. */
  async run({
    localityId,
    importId,
    attempt,
  }: {
    localityId: string;
    importId: string;
    attempt: number;
  }): Promise<void> {
    const given = await this.transactions.read((tx) => importById(tx, localityId, importId));
    if (given.state !== 'reading' || given.attempt !== attempt) return;
    const folder = await mkdtemp(join(tmpdir(), 'kentan-import-'));
    try {
      const path = join(folder, 'sheet');
      await this.files.copyTo(given.fileKey, path);
      await this.readInto(given, path);
    } catch (error) {
      if (error instanceof Cancelled) return;
      if (!(error instanceof SheetFileError)) throw error;
      await this.fail(given, error);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async readInto(given: BudgetImport, path: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const check = await copySheet(tx, given, path, (share) => this.progress(given, share));
      const result = resultOf(check);
      const [kept] = await tx.query<{ id: string }>(
        `WITH kept AS (UPDATE budgets.imports SET state = 'checked', share = 1, result = $3, changed_at = $4
          WHERE locality_id = $1 AND id = $2 AND state = 'reading' AND attempt = $5 RETURNING id) SELECT id FROM kept`,
        [given.localityId, given.id, JSON.stringify(result), tx.now, given.attempt],
      );
      if (!kept) throw new Cancelled();
      announceImport(tx, given, 'checked', 1);
    });
  }

  /** Keeps the share read, on another connection; throws Cancelled when the import was given up meanwhile. */
  private async progress(given: BudgetImport, share: number): Promise<void> {
    await this.transactions.run(async (tx) => {
      const [row] = await tx.query<{ id: string }>(
        `WITH kept AS (UPDATE budgets.imports SET share = $3 WHERE locality_id = $1 AND id = $2 AND state = 'reading' AND attempt = $4
          RETURNING id) SELECT id FROM kept`,
        [given.localityId, given.id, share, given.attempt],
      );
      if (!row) throw new Cancelled();
      announceImport(tx, given, 'reading', share);
    });
  }

  private async fail(given: BudgetImport, error: SheetFileError): Promise<void> {
    const problem = {
      sheet: 0,
      row: 0,
      column: '',
      code: error.code,
      params: error.params,
      severity: 'error' as const,
    };
    const result = {
      rows: 0,
      lines: 0,
      subtotals: 0,
      unit: '元',
      encoding: null,
      sheets: [],
      group: '',
      columns: [],
      totals: {},
      errors: 1,
      reasons: 0,
      problems: [problem],
    };
    await this.transactions.run(async (tx) => {
      await tx.query(
        `UPDATE budgets.imports SET state = 'failed', result = $3, changed_at = $4 WHERE locality_id = $1 AND id = $2 AND state = 'reading'`,
        [given.localityId, given.id, JSON.stringify(result), tx.now],
      );
      announceImport(tx, given, 'failed', 1);
    });
  }
}

export const resultOf = (check: FileCheck): ImportResult => ({
  rows: check.rows,
  lines: check.lines,
  subtotals: check.subtotals,
  unit: check.unit,
  encoding: check.encoding,
  sheets: check.sheets,
  group: check.group,
  columns: check.columns.map(({ header, role, total }) => ({ header, role, total: total ?? null })),
  totals: storedTotals(check.totals),
  errors: check.errors + (check.damaged > 0 ? 1 : 0),
  reasons: check.reasons,
  problems:
    check.damaged > 0
      ? [
          {
            sheet: 1,
            row: 0,
            column: '',
            code: 'encoding.damaged',
            params: { encoding: check.encoding ?? '', count: check.damaged },
            severity: 'error',
          },
          ...check.problems,
        ]
      : check.problems,
});

type Placed = Pick<BudgetImport, 'localityId' | 'versionId' | 'year' | 'settings'> & {
  fileName?: string;
  purpose?: ImportPurpose;
};

/** Checks a file and copies its counted lines into the version's place, inside the caller's transaction. */
export async function copySheet(
  tx: Tx,
  given: Placed,
  path: string,
  onShare: (share: number) => Promise<void>,
): Promise<FileCheck> {
  const charter = await findCharterInForce(tx, given.localityId);
  const list = await classificationFor(tx, given.localityId, given.year);
  const remembered = await rememberedColumns(tx, given.localityId);
  const figures = given.purpose !== undefined && given.purpose !== 'version';
  const options = {
    ...given.settings,
    figures,
    ...(given.fileName === undefined ? {} : { fileName: given.fileName }),
    year: given.year,
    map: { ...remembered, ...given.settings.map },
    rules: charter ? checkRulesOf(charter.charter.budget) : LAW_RULES,
    classification: list,
  };
  let amount = given.settings.amount;
  let check = await copyOnce(tx, given, path, { ...options, amount }, onShare);
  if (check.groups.length > 1 && check.group !== (amount ?? check.groups[0])) {
    // the version wanted was not the first in the file: known only at its end, so it is read once more
    amount = check.group;
    check = await copyOnce(tx, given, path, { ...options, amount }, onShare);
  }
  if (check.leftOut.length > 0) {
    await tx.query(
      `DELETE FROM budgets.lines WHERE locality_id = $1 AND version_id = $2
          AND (sheet, direction) IN (SELECT * FROM unnest($3::int[], $4::text[]))`,
      [
        given.localityId,
        given.versionId,
        check.leftOut.map((p) => p.sheet),
        check.leftOut.map((p) => p.direction),
      ],
    );
  }
  if (!figures) await keepKeys(tx, given);
  return check;
}

type CopyOptions = Parameters<typeof checkFile>[1] & { classification?: Classification };

async function copyOnce(
  tx: Tx,
  given: Placed,
  path: string,
  options: CopyOptions,
  onShare: (share: number) => Promise<void>,
): Promise<FileCheck> {
  await tx.query('DELETE FROM budgets.lines WHERE locality_id = $1 AND version_id = $2', [
    given.localityId,
    given.versionId,
  ]);
  const writer = new LineWriter(await clientOf(tx), given.localityId, given.versionId);
  let group: string | undefined = options?.amount;
  let share = 0;
  let looked = performance.now();
  try {
    const check = await checkFile(path, {
      ...options,
      onLine: (line: BudgetLine, of: string) => {
        group ??= of;
        if (of === group || of === '') writer.write(line);
      },
      onProgress: (read) => {
        share = read;
      },
      breathe: async () => {
        await writer.drained();
        if (performance.now() - looked < TICK_MS) return;
        looked = performance.now();
        await onShare(share);
      },
    });
    await writer.end();
    return check;
  } catch (error) {
    writer.abandon();
    throw error;
  }
}

/** A line that only moved keeps its key, so that its page goes on. */
async function keepKeys(tx: Tx, { localityId, versionId, year }: Placed): Promise<void> {
  const base = (await publishedVersions(tx, localityId)).filter((v) => v.year <= year).at(-1);
  if (!base) return;
  const only = (one: string, other: string) =>
    tx.query<{
      lineKey: string;
      book: BudgetLine['book'];
      direction: BudgetLine['direction'];
      functionCode: string;
      department: string;
      name: string;
    }>(
      `SELECT line_key AS "lineKey", book, direction, function_code AS "functionCode", department, name FROM budgets.lines a
        WHERE locality_id = $1 AND version_id = $2
          AND NOT EXISTS (SELECT 1 FROM budgets.lines b WHERE b.locality_id = $1 AND b.version_id = $3 AND b.line_key = a.line_key)`,
      [localityId, one, other],
    );
  const kept = keysToKeep(await only(versionId, base.id), await only(base.id, versionId));
  if (kept.size === 0) return;
  await tx.query(
    `UPDATE budgets.lines l SET line_key = k.old FROM unnest($3::text[], $4::text[]) AS k (new, old)
      WHERE l.locality_id = $1 AND l.version_id = $2 AND l.line_key = k.new`,
    [localityId, versionId, [...kept.keys()], [...kept.values()]],
  );
}
