// A table from 53-bit numbers to a row and an amount, in flat memory: 20 bytes a line instead of a hundred.

const EMPTY = -1;

/** 53 bits of two texts: two lanes of FNV-1a; a false meeting needs millions of lines. */
export function numberOf(group: string, text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < group.length; i += 1) a = Math.imul(a ^ group.charCodeAt(i), 0x01000193);
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 15);
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}

export class NumberTable {
  private keys = new Float64Array(1024).fill(EMPTY);
  private rows = new Int32Array(1024);
  private amounts = new Float64Array(1024);
  private size = 0;

  /** The place of a key, or the free place where it belongs. */
  private placeOf(key: number, keys: Float64Array): number {
    const mask = keys.length - 1;
    let place = (key % 4_294_967_291) & mask;
    while (keys[place] !== EMPTY && keys[place] !== key) place = (place + 1) & mask;
    return place;
  }

  /** The row kept for the key; −1 when there is none. */
  rowOf(key: number): number {
    const place = this.placeOf(key, this.keys);
    return this.keys[place] === key ? this.rows[place] : -1;
  }

  amountOf(key: number): number {
    return this.amounts[this.placeOf(key, this.keys)];
  }

  set(key: number, row: number, amount: number): void {
    if (this.size * 2 >= this.keys.length) this.grow();
    const place = this.placeOf(key, this.keys);
    if (this.keys[place] === EMPTY) this.size += 1;
    this.keys[place] = key;
    this.rows[place] = row;
    this.amounts[place] = amount;
  }

  private grow(): void {
    const { keys, rows, amounts } = this;
    this.keys = new Float64Array(keys.length * 2).fill(EMPTY);
    this.rows = new Int32Array(keys.length * 2);
    this.amounts = new Float64Array(keys.length * 2);
    for (let i = 0; i < keys.length; i += 1) {
      if (keys[i] === EMPTY) continue;
      const place = this.placeOf(keys[i], this.keys);
      this.keys[place] = keys[i];
      this.rows[place] = rows[i];
      this.amounts[place] = amounts[i];
    }
  }
}
