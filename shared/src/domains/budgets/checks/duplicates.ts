// Finds lines that stand twice: by project number, else by what they are and how much. Keeps one number a line, not the lines.
import type { Fen } from '../../../kernel/index.js';
import type { BudgetLine } from '../line.js';

/** 53 bits of a text: two lanes of FNV-1a; a false alarm needs millions of lines. */
function fold(text: string): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 15);
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}

export type Duplicate =
  | { readonly kind: 'number' | 'same'; readonly firstRow: number }
  | { readonly kind: 'name'; readonly firstRow: number }
  | undefined;

export class DuplicateFinder {
  private readonly numbers = new Map<number, number>();
  private readonly lines = new Map<number, { row: number; amount: Fen }>();
  seen = 0;

  /** `group`: version or year where a sheet holds several. */
  add(line: BudgetLine, group: string): Duplicate {
    this.seen += 1;
    if (line.projectCode !== '') {
      const key = fold(`${group}|${line.projectCode}`);
      const first = this.numbers.get(key);
      if (first !== undefined) return { kind: 'number', firstRow: first };
      this.numbers.set(key, line.row);
    }
    const key = fold(`${group}|${line.sheet}|${line.lineKey}`);
    const first = this.lines.get(key);
    if (first === undefined) {
      this.lines.set(key, { row: line.row, amount: line.amount });
      return undefined;
    }
    if (line.projectCode !== '' && first.amount !== line.amount) return undefined;
    return { kind: first.amount === line.amount ? 'same' : 'name', firstRow: first.row };
  }
}
