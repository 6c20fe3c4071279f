// A sheet as it comes over HTTP: a form with its fields and one file, written to disk as it comes and never held in memory.
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type KentanRequest, refuseWith } from '../../platform/index.js';
import { MAX_FILE_BYTES, megabytes } from './sheet-file/sheet-file-error.js';

export interface Upload {
  readonly fields: Record<string, string>;
  readonly file: { readonly fileName: string; readonly path: string };
}

/** Boundaries and fields around a file. */
const ENVELOPE_BYTES = 64 * 1024;

const tooLarge = (bytes: number): never =>
  refuseWith(
    'budgets.file.too-large',
    { size: megabytes(bytes), limit: megabytes(MAX_FILE_BYTES) },
    { path: 'file' },
  );

/** Receives the form, hands it on, and leaves nothing of it in the folder for passing files, whatever happens. */
export async function withUpload<T>(request: KentanRequest, use: (upload: Upload) => Promise<T>): Promise<T> {
  if (!request.isMultipart()) return refuseWith('budgets.no-file', {}, { path: 'file' });
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > MAX_FILE_BYTES + ENVELOPE_BYTES) return tooLarge(announced);
  const folder = await mkdtemp(join(tmpdir(), 'kentan-upload-'));
  try {
    return await use(await received(request, join(folder, 'sheet')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function received(request: KentanRequest, path: string): Promise<Upload> {
  const fields: Record<string, string> = {};
  let fileName: string | undefined;
  for await (const part of request.parts({ limits: { fileSize: MAX_FILE_BYTES, files: 1 } })) {
    if (part.type !== 'file') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value;
      continue;
    }
    fileName = part.filename || 'sheet';
    await pipeline(part.file, createWriteStream(path, { mode: 0o600 }));
    if (part.file.truncated) return tooLarge((await stat(path)).size + 1);
  }
  return fileName === undefined
    ? refuseWith('budgets.no-file', {}, { path: 'file' })
    : { fields, file: { fileName, path } };
}

/** The year that a form names. Refuses what is none. */
export const yearOf = ({ year }: Record<string, string>): number =>
  /^(?:19|20|21)\d\d$/.test(year ?? '')
    ? Number(year)
    : refuseWith('budgets.year-missing', {}, { path: 'year' });
