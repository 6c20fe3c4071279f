// A sheet is submitted: kept as it came, and read by a job, so that the person may leave and find it again.

import type { VersionKind } from '@kentan/shared/budgets';
import { Injectable } from '@nestjs/common';
import { FileStore } from '../../platform/files.js';
import { newId } from '../../platform/ids.js';
import { refuseWith } from '../../platform/refused.js';
import { Transactions, type Tx } from '../../platform/transactions.js';
import { cycleOfYearIfAny } from './cycle-of-year.js';
import { announceImport, type ImportPurpose, type ImportSettings } from './imports.queries.js';
import { SheetFileError } from './sheet-file/sheet-file-error.js';
import { HEAD_BYTES, sniff } from './sheet-file/sniff.js';

export interface SubmittedSheet {
  localityId: string;
  year: number;
  kind: VersionKind;
  /** 'version' when not said. */
  purpose?: ImportPurpose;
  fileName: string;
  bytes: Buffer;
  settings: ImportSettings;
  accountId?: string;
}

/** In a year that runs under a charter only a draft is imported; the rest comes from votes. */
export async function refuseForeignKind(
  tx: Tx,
  localityId: string,
  year: number,
  kind: VersionKind,
): Promise<void> {
  const cycle = await cycleOfYearIfAny(tx, localityId, year);
  if (cycle && kind !== 'draft') refuseWith('budgets.adopted-by-vote-only', { year }, { kind: 'conflict' });
}

@Injectable()
export class StartImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
  ) {}

  async run(sheet: SubmittedSheet): Promise<{ id: string }> {
    if (sheet.bytes.length === 0) refuseWith('budgets.file.empty');
    try {
      sniff(sheet.bytes.subarray(0, HEAD_BYTES));
    } catch (error) {
      if (error instanceof SheetFileError) refuseWith(`budgets.${error.code}`, error.params);
      throw error;
    }
    const stored = await this.files.put(sheet.bytes, { contentType: 'application/octet-stream' });
    return this.transactions.run(async (tx) => {
      const purpose = sheet.purpose ?? 'version';
      if (purpose === 'version') await refuseForeignKind(tx, sheet.localityId, sheet.year, sheet.kind);
      const id = newId();
      await tx.query(
        `INSERT INTO budgets.imports (locality_id, id, year, kind, purpose, version_id, state, file_key, file_name, file_size, settings, created_by, created_at, changed_at)
         VALUES ($1, $2, $3, $4, $12, $5, 'reading', $6, $7, $8, $9, $10, $11, $11)`,
        [
          sheet.localityId,
          id,
          sheet.year,
          sheet.kind,
          newId(),
          stored.key,
          sheet.fileName.slice(0, 200),
          stored.size,
          JSON.stringify(sheet.settings),
          sheet.accountId ?? null,
          tx.now,
          purpose,
        ],
      );
      tx.enqueue('budgets.read-sheet', { localityId: sheet.localityId, importId: id, attempt: 1 });
      announceImport(tx, { localityId: sheet.localityId, id }, 'reading', 0);
      return { id };
    });
  }
}
