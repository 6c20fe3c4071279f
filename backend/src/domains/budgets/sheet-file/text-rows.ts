// The rows of a CSV or tab-separated file: characters and delimiter found first, then streamed through csv-parse.
import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CharsetDetector, decoderLabel, detectDelimiter, type Encoding } from '@kentan/shared/budgets';
import { parse } from 'csv-parse';
import { MAX_FILE_BYTES, megabytes, SheetFileError } from './sheet-file-error.js';

export interface TextFile {
  readonly encoding: Encoding;
  readonly delimiter: string;
  /** Characters that the encoding could not give. */
  damaged: number;
  readonly rows: AsyncIterable<{ readonly cells: string[]; readonly row: number }>;
}

const SAMPLE_BYTES = 256 * 1024;

function bytesOf(path: string, gzip: boolean): Readable {
  const file = createReadStream(path, { highWaterMark: 512 * 1024 });
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
): Promise<{ encoding: Encoding; sample: Buffer; size: number }> {
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
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (utf8 && rest.length === 0 && !marked) return { encoding: 'utf-8', sample: head, size };
  const detector = new CharsetDetector();
  for await (const bytes of bytesOf(path, gzip)) detector.push(bytes as Buffer);
  return { encoding: detector.end(), sample: head, size };
}

export async function openText(
  path: string,
  gzip: boolean,
  onBytes: (read: number) => void,
): Promise<TextFile> {
  const { encoding, sample } = await lookAt(path, gzip).catch((error: unknown) => {
    if (error instanceof SheetFileError) throw error;
    throw new SheetFileError('file.damaged');
  });
  const label = decoderLabel(encoding);
  const delimiter = detectDelimiter(new TextDecoder(label).decode(sample.subarray(0, SAMPLE_BYTES)));
  const file: TextFile = { encoding, delimiter, damaged: 0, rows: rowsOf() };

  async function* decoded(): AsyncGenerator<string> {
    const decoder = new TextDecoder(label);
    let read = 0;
    for await (const bytes of bytesOf(path, gzip)) {
      read += (bytes as Buffer).length;
      const text = decoder.decode(bytes as Buffer, { stream: true });
      if (encoding !== 'utf-8')
        for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) file.damaged += 1;
      onBytes(read);
      yield text;
    }
    yield decoder.decode();
  }

  async function* rowsOf(): AsyncGenerator<{ cells: string[]; row: number }> {
    const parser = parse({
      delimiter,
      bom: true,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: false,
      info: false,
    });
    const source = Readable.from(decoded());
    source.on('error', (error) => parser.destroy(error)).pipe(parser);
    let row = 0;
    try {
      for await (const cells of parser) {
        row += 1;
        yield { cells: cells as string[], row };
      }
    } catch {
      throw new SheetFileError('file.damaged');
    }
  }
  return file;
}
