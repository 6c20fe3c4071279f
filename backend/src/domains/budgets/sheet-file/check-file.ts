// Reads a budget file from disk, whatever its kind, through shared's WorkbookCheck: the one path of the page, the CLI and the tests.
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type CheckOptions, type CheckResult, type Encoding, WorkbookCheck } from '@kentan/shared/budgets';
import { MAX_FILE_BYTES, megabytes, SheetFileError } from './sheet-file-error.js';
import { HEAD_BYTES, sniff } from './sniff.js';
import { openText } from './text-rows.js';
import { workbookSheets } from './xlsx-rows.js';
import { ZipArchive } from './zip-archive.js';
import { guardZip } from './zip-guard.js';

export interface FileCheckOptions extends CheckOptions {
  readonly sheet?: string;
  /** Share of the file read so far, 0 to 1; may wait, so that lines are taken off before more are read. */
  readonly onProgress?: (share: number) => void;
  /** Called every few hundred rows: wait here to let the lines out. */
  readonly breathe?: () => Promise<void> | undefined;
}

export interface FileCheck extends CheckResult {
  readonly encoding: Encoding | null;
  readonly damaged: number;
  readonly sheets: readonly string[];
}

/** Rows between two looks at whether the receiver keeps up. */
const BREATH = 256;

export async function checkFile(path: string, options: FileCheckOptions = {}): Promise<FileCheck> {
  const file = await open(path).catch((error: Error) => {
    throw new SheetFileError('file.unreadable', { what: error.message });
  });
  try {
    const { size } = await file.stat();
    if (size > MAX_FILE_BYTES)
      throw new SheetFileError('file.too-large', { size: megabytes(size), limit: megabytes(MAX_FILE_BYTES) });
    if (size === 0) throw new SheetFileError('file.empty');
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    const kind = sniff(head.subarray(0, bytesRead));
    const check = new WorkbookCheck({ fileName: basename(path), singleSheet: kind !== 'xlsx', ...options });
    if (kind !== 'xlsx') return await checkText(path, kind === 'gzip', size, check, options);
    const archive = await ZipArchive.open(path);
    await guardZip(archive);
    return await checkWorkbook(archive, check, options);
  } finally {
    await file.close();
  }
}

async function checkText(
  path: string,
  gzip: boolean,
  size: number,
  check: WorkbookCheck,
  options: FileCheckOptions,
): Promise<FileCheck> {
  const text = await openText(path, gzip, (read) => options.onProgress?.(gzip ? 0.5 : read / size));
  const reader = check.sheetReader('');
  for await (const { first, rows, swallowing } of text.batches) {
    for (const place of swallowing) check.swallowedRow(first + place);
    for (let i = 0; i < rows.length; i += 1) reader.push(rows[i], first + i);
    await options.breathe?.();
  }
  reader.end();
  return { ...check.end(), encoding: text.encoding, damaged: text.damaged, sheets: [''] };
}

async function checkWorkbook(
  archive: ZipArchive,
  check: WorkbookCheck,
  options: FileCheckOptions,
): Promise<FileCheck> {
  const sheets: string[] = [];
  for await (const sheet of workbookSheets(archive, options.sheet)) {
    sheets.push(sheet.name);
    const reader = check.sheetReader(sheet.name);
    let hidden = 0;
    let since = 0;
    for await (const rows of sheet.rows) {
      for (const { cells, row, hidden: isHidden } of rows) {
        reader.push(cells, row);
        if (isHidden) hidden += 1;
      }
      since += rows.length;
      if (since >= BREATH) {
        since = 0;
        await options.breathe?.();
      }
    }
    reader.end();
    if (hidden > 0) check.hiddenRows(hidden);
  }
  return { ...check.end(), encoding: null, damaged: 0, sheets };
}
