// Which characters a file is written in: byte-order mark, else UTF-8 when it is or nearly is, else GB18030 where byte pairs look Chinese, else Latin-1.

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'latin-1';

/** TextDecoder's name for an encoding. */
export const decoderLabel = (encoding: Encoding): string =>
  encoding === 'latin-1' ? 'windows-1252' : encoding;

/** Looks at a file piece by piece, so that a big one is never held whole. */
export class CharsetDetector {
  private readonly strict = new TextDecoder('utf-8', { fatal: true });
  private first = true;
  private marked: Encoding | undefined;
  private isUtf8 = true;
  private pairs = 0;
  private chinesePairs = 0;
  private lead = -1;
  private expected = 0;
  private whole = 0;
  private broken = 0;

  push(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    if (this.first) {
      this.first = false;
      if (bytes[0] === 0xff && bytes[1] === 0xfe) this.marked = 'utf-16le';
      if (bytes[0] === 0xfe && bytes[1] === 0xff) this.marked = 'utf-16be';
    }
    if (this.marked) return;
    if (this.isUtf8) {
      try {
        this.strict.decode(bytes, { stream: true });
      } catch {
        this.isUtf8 = false;
      }
    }
    this.countPairs(bytes);
    this.countCharacters(bytes);
  }

  /** Characters of several bytes that are whole in UTF-8, and those that are broken. */
  private countCharacters(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte >= 0x80 && byte < 0xc0) {
        if (this.expected === 0) this.broken += 1;
        else if (this.expected === 1) this.whole += 1;
        if (this.expected > 0) this.expected -= 1;
        continue;
      }
      if (this.expected > 0) this.broken += 1;
      this.expected = byte < 0xc2 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : 0;
    }
  }

  /** Hanzi of GB2312 have both bytes ≥ 0xA1; an accented Latin letter is followed by an ASCII one. */
  private countPairs(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.lead >= 0) {
        this.pairs += 1;
        if (this.lead >= 0xa1 && byte >= 0xa1) this.chinesePairs += 1;
        this.lead = -1;
      } else if (byte >= 0x80) this.lead = byte;
    }
  }

  end(): Encoding {
    if (this.marked) return this.marked;
    if (this.isUtf8) {
      try {
        this.strict.decode();
        return 'utf-8';
      } catch {
        // the file ends inside a character: not UTF-8
      }
    }
    // a few rows pasted from elsewhere, or a file cut off: still UTF-8, and what cannot be read is said
    if (this.whole > 3 * this.broken) return 'utf-8';
    return this.pairs > 0 && this.chinesePairs * 10 >= this.pairs * 7 ? 'gb18030' : 'latin-1';
  }
}

/** Two bytes a character without a mark: separators and line ends have a zero beside them, always on the same side. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i += 1) if (sample[i] === 0) zeros[i & 1] += 1;
  const few = sample.length / 40;
  // 一 is U+4E00 and has its zero on the other side
  if (zeros[1] > few && zeros[1] > 5 * zeros[0]) return 'utf-16le';
  return zeros[0] > few && zeros[0] > 5 * zeros[1] ? 'utf-16be' : undefined;
}

export function detectCharset(bytes: Uint8Array): Encoding {
  const detector = new CharsetDetector();
  detector.push(bytes);
  return detector.end();
}
