// Finds lines that stand twice: by project number, else by what they are and how much. Keeps numbers, not lines.
import type { BudgetLine } from '../line.js';
import { NumberTable, numberOf } from './number-table.js';

/** number: the project's number stands twice; same: everything does; name: all but the amount. */
export type Duplicate = { readonly kind: 'number' | 'same' | 'name'; readonly firstRow: number } | undefined;

export class DuplicateFinder {
  private readonly numbers = new NumberTable();
  private readonly lines = new NumberTable();
  seen = 0;

  /** `group`: version or year where a sheet holds several. */
  add(line: BudgetLine, group: string): Duplicate {
    this.seen += 1;
    if (line.projectCode !== '') {
      const key = numberOf(group, line.projectCode);
      const first = this.numbers.rowOf(key);
      if (first >= 0) return { kind: 'number', firstRow: first };
      this.numbers.set(key, line.row, 0);
    }
    const key = numberOf(group, line.lineKey + line.nature) + line.sheet;
    const first = this.lines.rowOf(key);
    const amount = Number(line.amount);
    if (first < 0) {
      this.lines.set(key, line.row, amount);
      return undefined;
    }
    const same = this.lines.amountOf(key) === amount;
    if (line.projectCode !== '' && !same) return undefined;
    return { kind: same ? 'same' : 'name', firstRow: first };
  }
}
