// The parts of a ZIP archive by its table of contents, each read as a stream: nothing is held whole.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { SheetFileError } from './sheet-file-error.js';

export interface ZipPart {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly crc: number;
  /** The archive itself has a password. */
  readonly encrypted: boolean;
}

const END = 0x06054b50;
const END_64_PLACE = 0x07064b50;
const END_64 = 0x06064b50;
const PART = 0x02014b50;
const LOCAL = 0x04034b50;
const WIDE = 0xffffffff;
/** A table of contents larger than this is no workbook's. */
const MOST_CONTENTS = 16 * 1024 * 1024;

const damaged = (): never => {
  throw new SheetFileError('file.damaged');
};

export class ZipArchive {
  private constructor(
    readonly path: string,
    readonly parts: readonly ZipPart[],
  ) {}

  static async open(path: string): Promise<ZipArchive> {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const read = async (position: number, length: number): Promise<Buffer> => {
        if (position < 0 || length < 0 || position + length > size) return damaged();
        const bytes = Buffer.alloc(length);
        const { bytesRead } = await file.read(bytes, 0, length, position);
        return bytesRead === length ? bytes : damaged();
      };
      const { count, length, offset } = await contentsPlace(read, size);
      if (length > MOST_CONTENTS) return damaged();
      return new ZipArchive(path, partsOf(await read(offset, length), count));
    } finally {
      await file.close();
    }
  }

  /** By name; the case and the slant of slashes differ between the programs that write workbooks. */
  part(name: string): ZipPart | undefined {
    const wanted = name.toLowerCase();
    return this.parts.find((p) => p.name.toLowerCase() === wanted);
  }

  /** The bytes of a part, unpacked while they are read. */
  async stream(part: ZipPart): Promise<Readable> {
    const start = await this.startOf(part);
    if (part.packed === 0) return new PassThrough().end();
    const bytes = createReadStream(this.path, { start, end: start + part.packed - 1, highWaterMark: 65_536 });
    if (part.method === 0) return bytes;
    if (part.method !== 8) return damaged();
    // an error of either end reaches the reader of the last stream
    return pipeline(bytes, createInflateRaw(), () => {});
  }

  private async startOf(part: ZipPart): Promise<number> {
    const file = await open(this.path);
    try {
      const header = Buffer.alloc(30);
      const { bytesRead } = await file.read(header, 0, 30, part.offset);
      if (bytesRead < 30 || header.readUInt32LE(0) !== LOCAL) return damaged();
      return part.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    } finally {
      await file.close();
    }
  }
}

type ReadAt = (position: number, length: number) => Promise<Buffer>;

/** Where the table of contents stands (APPNOTE 4.3.14 to 4.3.16). */
async function contentsPlace(
  read: ReadAt,
  size: number,
): Promise<{ count: number; length: number; offset: number }> {
  const from = Math.max(0, size - 66_000);
  const tail = await read(from, size - from);
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) return damaged();
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (count !== 0xffff && length !== WIDE && offset !== WIDE) return { count, length, offset };
  const place = end - 20;
  if (place < 0 || tail.readUInt32LE(place) !== END_64_PLACE) return damaged();
  const wide = await read(Number(tail.readBigUInt64LE(place + 8)), 56);
  if (wide.readUInt32LE(0) !== END_64) return damaged();
  return {
    count: Number(wide.readBigUInt64LE(32)),
    length: Number(wide.readBigUInt64LE(40)),
    offset: Number(wide.readBigUInt64LE(48)),
  };
}

/** The entries of the table of contents (APPNOTE 4.3.12). */
function partsOf(contents: Buffer, count: number): ZipPart[] {
  const parts: ZipPart[] = [];
  let at = 0;
  while (parts.length < count) {
    if (at + 46 > contents.length || contents.readUInt32LE(at) !== PART) return damaged();
    const nameLength = contents.readUInt16LE(at + 28);
    const extraLength = contents.readUInt16LE(at + 30);
    const extraAt = at + 46 + nameLength;
    if (extraAt + extraLength > contents.length) return damaged();
    const sizes = [20, 24, 42].map((place) => contents.readUInt32LE(at + place));
    const wide = widened(contents.subarray(extraAt, extraAt + extraLength), [sizes[1], sizes[0], sizes[2]]);
    parts.push({
      name: contents.toString('utf8', at + 46, extraAt).replaceAll('\\', '/'),
      method: contents.readUInt16LE(at + 10),
      unpacked: wide[0],
      packed: wide[1],
      offset: wide[2],
      crc: contents.readUInt32LE(at + 16),
      encrypted: (contents.readUInt16LE(at + 8) & 1) === 1,
    });
    at = extraAt + extraLength + contents.readUInt16LE(at + 32);
  }
  return parts;
}

/** Sizes too wide for 32 bits stand in an extra field, only those that are (APPNOTE 4.5.3). */
function widened(extra: Buffer, narrow: readonly number[]): number[] {
  let field = 0;
  while (field + 4 <= extra.length && extra.readUInt16LE(field) !== 1)
    field += 4 + extra.readUInt16LE(field + 2);
  let at = field + 4;
  return narrow.map((value) => {
    if (value !== WIDE) return value;
    if (at + 8 > extra.length) return damaged();
    const wide = Number(extra.readBigUInt64LE(at));
    at += 8;
    return wide;
  });
}
