// The rows of a CSV or tab-separated file: characters and delimiter found first, then streamed through Papa Parse in batches of rows.
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import {
  CharsetDetector,
  decoderLabel,
  detectDelimiter,
  type Encoding,
  unmarkedUtf16,
} from '@kentan/shared/budgets';
import Papa from 'papaparse';
import { MAX_FILE_BYTES, megabytes, SheetFileError } from './sheet-file-error.js';

export interface TextFile {
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Characters that the encoding could not give. */
  damaged: number;
  readonly batches: AsyncIterable<RowBatch>;
}

/** Rows that follow one another; `first` is the number of the first (1-based). */
export interface RowBatch {
  readonly first: number;
  readonly rows: readonly (readonly string[])[];
  /** Rows, by their place in the batch, in which a quotation mark took in the rows below. */
  readonly swallowing: readonly number[];
}

/** Papa Parse's parser, which takes a piece of text and says where its last unfinished row begins. */
interface PieceParser {
  parse(text: string, base: number, ignoreLastRow: boolean): { data: string[][]; meta: { cursor: number } };
}
const pieceParser = (options: { delimiter: string; newline: string }): PieceParser =>
  new (Papa.Parser as unknown as new (options: object) => PieceParser)(options);

/** A row longer than this is no row: a quotation mark was opened and not closed. */
const LONGEST_ROW = 4 * 1024 * 1024;
const SAMPLE_BYTES = 256 * 1024;

function bytesOf(path: string, gzip: boolean): Readable {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  return gzip ? file.pipe(createGunzip()) : file;
}

/** Bytes of the last character when it is cut off at the end of a chunk (UTF-8: at most three). */
function cutOff(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back += 1) {
    const byte = chunk[chunk.length - back];
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** First pass: natively fast while the file is UTF-8, byte pairs counted only when it is not. */
async function lookAt(
  path: string,
  gzip: boolean,
): Promise<{ encoding: Encoding; strict: boolean; sample: Buffer }> {
  let size = 0;
  let utf8 = true;
  let rest = Buffer.alloc(0);
  const sample: Buffer[] = [];
  for await (const bytes of bytesOf(path, gzip)) {
    const chunk = bytes as Buffer;
    if (size < SAMPLE_BYTES) sample.push(chunk);
    size += chunk.length;
    if (size > MAX_FILE_BYTES)
      throw new SheetFileError('file.too-large', { size: megabytes(size), limit: megabytes(MAX_FILE_BYTES) });
    if (!utf8) continue;
    const whole = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const cut = cutOff(whole);
    utf8 = isUtf8(whole.subarray(0, whole.length - cut));
    rest = Buffer.from(whole.subarray(whole.length - cut));
  }
  const head = Buffer.concat(sample);
  const unmarked = unmarkedUtf16(head);
  if (unmarked) return { encoding: unmarked, strict: false, sample: head };
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (utf8 && rest.length === 0 && !marked) return { encoding: 'utf-8', strict: true, sample: head };
  const detector = new CharsetDetector();
  for await (const bytes of bytesOf(path, gzip)) detector.push(bytes as Buffer);
  return { encoding: detector.end(), strict: false, sample: head };
}

export async function openText(
  path: string,
  gzip: boolean,
  onBytes: (read: number) => void,
): Promise<TextFile> {
  const { encoding, strict, sample } = await lookAt(path, gzip).catch((error: unknown) => {
    if (error instanceof SheetFileError) throw error;
    throw new SheetFileError('file.damaged');
  });
  const label = decoderLabel(encoding);
  const head = new TextDecoder(label).decode(sample.subarray(0, SAMPLE_BYTES));
  const delimiter = detectDelimiter(head);
  // rows that end in CR LF end in LF too; the CR is white space at the end of the last cell
  const newline = head.includes('\n') || !head.includes('\r') ? '\n' : '\r';
  const file: TextFile = { encoding, delimiter, damaged: 0, batches: batches() };

  async function* decoded(): AsyncGenerator<string> {
    const decoder = new TextDecoder(label);
    let read = 0;
    try {
      for await (const bytes of bytesOf(path, gzip)) {
        read += (bytes as Buffer).length;
        const text = decoder.decode(bytes as Buffer, { stream: true });
        if (!strict) file.damaged += occurrences(text, '\ufffd');
        onBytes(read);
        yield text;
      }
    } catch {
      throw new SheetFileError('file.damaged');
    }
    const rest = decoder.decode();
    if (!strict) file.damaged += occurrences(rest, '\ufffd');
    yield rest;
  }

  async function* batches(): AsyncGenerator<RowBatch> {
    const parser = pieceParser({ delimiter, newline });
    let carried = '';
    let first = 1;
    for await (const piece of decoded()) {
      const text = carried + piece;
      const { data, meta } = parser.parse(text, 0, true);
      carried = text.slice(meta.cursor);
      if (carried.length > LONGEST_ROW) throw new SheetFileError('file.quote', { row: first + data.length });
      if (data.length > 0) yield { first, rows: data, swallowing: swallowing(data, text, delimiter) };
      first += data.length;
    }
    if (carried === '') return;
    const { data } = parser.parse(carried, 0, false);
    // Papa Parse sees an empty row after the last line break
    const rows = data.filter((row, i) => i < data.length - 1 || row.length > 1 || row[0] !== '');
    yield { first, rows, swallowing: swallowing(rows, carried, delimiter) };
  }
  return file;
}

/** A cell with a line of its own that has as many separators as a row is no note, but rows taken in by a quotation mark. */
function swallowing(rows: readonly (readonly string[])[], text: string, delimiter: string): number[] {
  if (!text.includes('"')) return [];
  const takesIn = (cell: string, width: number): boolean =>
    cell.includes('\n') && cell.split('\n').some((line) => occurrences(line, delimiter) >= width);
  return rows.flatMap((row, i) => {
    const before = rows[i - 1] ?? rows[i + 1] ?? row;
    const width = Math.max(2, Math.floor(before.length / 2));
    return row.some((cell) => takesIn(cell, width)) ? [i] : [];
  });
}

function occurrences(text: string, wanted: string): number {
  let found = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) found += 1;
  return found;
}
