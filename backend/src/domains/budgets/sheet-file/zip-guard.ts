// Before a workbook is parsed: its parts must exist, be a spreadsheet's, and unpack to a bounded size, counted and not believed.
import type { FileHandle } from 'node:fs/promises';
import { createInflateRaw } from 'node:zlib';
import { MAX_UNPACKED_BYTES, megabytes, SheetFileError } from './sheet-file-error.js';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const damaged = (): never => {
  throw new SheetFileError('file.damaged');
};

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  return bytes.subarray(0, bytesRead);
}

/** The archive's table of contents (APPNOTE 4.3.12, 4.3.16). */
async function entriesOf(file: FileHandle, size: number): Promise<Entry[]> {
  const tail = await readAt(file, Math.max(0, size - 66_000), Math.min(size, 66_000));
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) return damaged();
  const count = tail.readUInt16LE(end + 10);
  const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries: Entry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY) return damaged();
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** How many bytes an entry really unpacks to; stops at the limit. */
async function unpackedSize(file: FileHandle, entry: Entry, limit: number): Promise<number> {
  const header = await readAt(file, entry.offset, 30);
  if (header.length < 30) return damaged();
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (entry.method === 0) return entry.packed;
  const packed = await readAt(file, start, entry.packed);
  const inflate = createInflateRaw();
  inflate.end(packed);
  let size = 0;
  try {
    for await (const chunk of inflate) {
      size += (chunk as Buffer).length;
      if (size > limit) break;
    }
  } catch {
    return damaged();
  }
  return size;
}

export async function guardZip(file: FileHandle, size: number, limit = MAX_UNPACKED_BYTES): Promise<void> {
  const entries = await entriesOf(file, size);
  const names = new Set(entries.map((e) => e.name));
  if (names.has('content.xml')) throw new SheetFileError('file.not-a-sheet', { what: 'ODS' });
  if (names.has('word/document.xml')) throw new SheetFileError('file.not-a-sheet', { what: 'Word' });
  if (names.has('xl/workbook.bin')) throw new SheetFileError('file.not-a-sheet', { what: 'XLSB' });
  if (!names.has('xl/workbook.xml')) throw new SheetFileError('file.not-a-sheet', { what: 'ZIP' });
  let total = 0;
  const bomb = (): never => {
    throw new SheetFileError('file.bomb', { limit: megabytes(limit) });
  };
  if (entries.length > 5_000 || entries.reduce((sum, e) => sum + e.unpacked, 0) > limit) bomb();
  for (const entry of entries) {
    total += await unpackedSize(file, entry, limit - total);
    if (total > limit) bomb();
  }
}
