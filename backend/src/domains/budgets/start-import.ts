// A sheet is submitted: kept as it came, and read by a job, so that the person may leave and find it again.
import { open } from 'node:fs/promises';
import type { VersionKind } from '@kentan/shared/budgets';
import { Injectable } from '@nestjs/common';
import { FileStore } from '../../platform/files.js';
import { newId } from '../../platform/ids.js';
import { refuseWith } from '../../platform/refused.js';
import { Transactions, type Tx } from '../../platform/transactions.js';
import { cycleOfYearIfAny } from './cycle-of-year.js';
import { announceImport, type ImportPurpose, type ImportSettings } from './imports.queries.js';
import { MAX_FILE_BYTES, megabytes, SheetFileError } from './sheet-file/sheet-file-error.js';
import { HEAD_BYTES, sniff } from './sheet-file/sniff.js';

export interface SubmittedSheet {
  localityId: string;
  year: number;
  kind: VersionKind;
  /** 'version' when not said. */
  purpose?: ImportPurpose;
  fileName: string;
  /** A file on disk, which is only read; or the bytes themselves. */
  path?: string;
  bytes?: Buffer;
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

async function headOf({ path, bytes }: SubmittedSheet): Promise<Buffer> {
  if (!path) return (bytes ?? Buffer.alloc(0)).subarray(0, HEAD_BYTES);
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > MAX_FILE_BYTES)
      refuseWith('budgets.file.too-large', { size: megabytes(size), limit: megabytes(MAX_FILE_BYTES) });
    const head = Buffer.alloc(HEAD_BYTES);
    return head.subarray(0, (await file.read(head, 0, HEAD_BYTES, 0)).bytesRead);
  } finally {
    await file.close();
  }
}

@Injectable()
export class StartImport {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: FileStore,
  ) {}

  async run(sheet: SubmittedSheet): Promise<{ id: string }> {
    const head = await headOf(sheet);
    if (head.length === 0) refuseWith('budgets.file.empty');
    try {
      sniff(head);
    } catch (error) {
      if (error instanceof SheetFileError) refuseWith(`budgets.${error.code}`, error.params);
      throw error;
    }
    const type = { contentType: 'application/octet-stream' };
    const stored = sheet.path
      ? await this.files.putFile(sheet.path, type)
      : await this.files.put(sheet.bytes ?? Buffer.alloc(0), type);
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
