// Before a workbook is parsed: its parts must be a spreadsheet's, and unpack to a bounded size, counted and not believed.
import { crc32 } from 'node:zlib';
import { MAX_UNPACKED_BYTES, megabytes, SheetFileError } from './sheet-file-error.js';
import type { ZipArchive } from './zip-archive.js';

/** What a ZIP archive without a workbook is, by the part that gives it away. */
const OTHERS: readonly (readonly [string, string, string])[] = [
  ['content.xml', 'file.open-document', ''],
  ['word/document.xml', 'file.not-a-sheet', 'Word'],
  ['ppt/presentation.xml', 'file.not-a-sheet', 'PowerPoint'],
  ['xl/workbook.bin', 'file.binary-workbook', ''],
  ['index/document.iwa', 'file.not-a-sheet', 'Numbers'],
];

/** How many bytes a part really unpacks to; stops at the limit. A part whose sum is not its own is damaged. */
async function unpackedSize(
  archive: ZipArchive,
  part: ZipArchive['parts'][number],
  limit: number,
): Promise<number> {
  let size = 0;
  let crc = 0;
  try {
    for await (const chunk of await archive.stream(part)) {
      size += (chunk as Buffer).length;
      if (size > limit) return size;
      crc = crc32(chunk as Buffer, crc);
    }
  } catch {
    throw new SheetFileError('file.damaged');
  }
  if (crc !== part.crc) throw new SheetFileError('file.damaged');
  return size;
}

export async function guardZip(archive: ZipArchive, limit = MAX_UNPACKED_BYTES): Promise<void> {
  for (const [name, code, what] of OTHERS)
    if (archive.part(name)) throw new SheetFileError(code, what === '' ? {} : { what });
  if (archive.parts.some((p) => p.encrypted)) throw new SheetFileError('file.encrypted');
  if (!archive.part('xl/workbook.xml')) throw new SheetFileError('file.not-a-sheet', { what: 'ZIP' });
  const bomb = (): never => {
    throw new SheetFileError('file.bomb', { limit: megabytes(limit) });
  };
  if (archive.parts.length > 5_000 || archive.parts.reduce((sum, p) => sum + p.unpacked, 0) > limit) bomb();
  let total = 0;
  for (const part of archive.parts) {
    total += await unpackedSize(archive, part, limit - total);
    if (total > limit) bomb();
  }
}
