// A seeded, public draw: SHA-256 in counter mode with rejection sampling, so that anyone repeats it from the seed.
import { sha256, utf8ToBytes } from './hash.js';

/** Uniform integers from a public seed. Stream block i = SHA-256("kentan-draw-v1|" + seed + "|" + i). */
export class SeededDraw {
  private block = new Uint8Array(0);
  private offset = 0;
  private counter = 0;

  /** `seed`: any text, published before or drawn in public. */
  constructor(private readonly seed: string) {}

  private byte(): number {
    if (this.offset === this.block.length) {
      this.block = new Uint8Array(sha256(utf8ToBytes(`kentan-draw-v1|${this.seed}|${this.counter}`)));
      this.counter += 1;
      this.offset = 0;
    }
    this.offset += 1;
    return this.block[this.offset - 1];
  }

  /** Uniform integer in [0, bound), 1 ≤ bound ≤ 2^32; biased words are rejected. */
  below(bound: number): number {
    const limit = 2 ** 32 - (2 ** 32 % bound);
    for (;;) {
      const word = ((this.byte() << 24) | (this.byte() << 16) | (this.byte() << 8) | this.byte()) >>> 0;
      if (word < limit) return word % bound;
    }
  }

  /** Fisher–Yates (Durstenfeld 1964); returns a new array. */
  shuffle<T>(items: readonly T[]): T[] {
    const out = [...items];
    for (let i = out.length - 1; i > 0; i -= 1) {
      const j = this.below(i + 1);
      [out[i], out[j]] = [out[j], out[i]];
    }
    return out;
  }
}
