// Tells detail from subtotal by what follows, keeps open subtotals, and compares each printed one with the sum of its rows (rule 6 of the budget).
import type { Fen } from '../../../kernel/index.js';
import { comparableName } from '../line-key.js';
import type { RawRow } from './row-reader.js';
import {
  depthUnder,
  indentOf,
  isGrandTotal,
  isOfWhich,
  isStandingAlone,
  isSubtotalName,
} from './row-words.js';

export interface WrongSum {
  readonly row: RawRow;
  /** Index among the amount columns. */
  readonly column: number;
  readonly printed: Fen;
  readonly sum: Fen;
  readonly lines: number;
  readonly kind: 'subtotal' | 'total';
}

export interface StructureEvents {
  /** A row that counts, with the coded row it stands under; where no row has a code, the names it stands under. */
  detail(row: RawRow, above: RawRow | undefined, path: readonly string[]): void;
  wrongSum(found: WrongSum): void;
  /** A department's own total stands above its rows. */
  department(name: string): void;
  counted(kind: 'subtotal' | 'ofWhich' | 'total' | 'detail'): void;
  /** The listed name of a code, '' when unknown. */
  nameOfCode(code: string): string;
}

/** What had been passed when something began: its sum is what has come since. */
interface Since {
  readonly sums: readonly bigint[];
  readonly lines: number;
}

interface Open extends Since {
  readonly row: RawRow;
}

const samePlace = (a: RawRow, b: RawRow): boolean => a.code === b.code && a.economicCode === b.economicCode;

/** Whether `b` is a part of `a` by its codes: a longer functional code, or within one function a longer economic one. */
function isDeeper(a: RawRow, b: RawRow): boolean {
  if (a.code !== b.code) {
    return (
      a.economicCode === '' &&
      /^\d{3,}$/.test(a.code) &&
      b.code.length > a.code.length &&
      b.code.startsWith(a.code)
    );
  }
  return b.economicCode.length > a.economicCode.length && b.economicCode.startsWith(a.economicCode);
}

export class Structure {
  private pending: RawRow | undefined;
  private stack: Open[] = [];
  private above: RawRow | undefined;
  private ofWhichIndent = -1;
  private indented = false;
  private lastCode = '';
  private leadingTotal: RawRow | undefined;
  /** The total or subtotal in the row before: what follows as 其中 is a part of it. */
  private printedTotal: RawRow | undefined;
  private totalled = false;
  private sharesOfDepartments: boolean | undefined;
  private all: bigint[] = [];
  private run: Since = { sums: [], lines: 0 };
  private lines = 0;
  /** Where the rows of each code prefix began: for subtotals printed after their rows. */
  private readonly tails = new Map<number, Since & { readonly prefix: string }>();

  constructor(
    private readonly width: number,
    private readonly tolerances: readonly bigint[],
    private readonly hasNameColumn: boolean,
    private readonly events: StructureEvents,
  ) {
    this.restart();
  }

  private zeros = (): bigint[] => new Array<bigint>(this.width).fill(0n);

  private now = (): Since => ({ sums: [...this.all], lines: this.lines });
  private since = ({ sums }: Since): bigint[] => this.all.map((sum, i) => sum - sums[i]);

  /** A total of all rows has been printed: what comes under another title is another table. */
  get isTotalled(): boolean {
    return this.totalled;
  }

  private restart(): void {
    this.totalled = false;
    this.printedTotal = undefined;
    this.all = this.zeros();
    this.lines = 0;
    this.run = this.now();
    this.leadingTotal = undefined;
    this.above = undefined;
    this.lastCode = '';
    this.tails.clear();
  }

  push(given: RawRow): void {
    const row = this.asShare(given);
    const parent = this.pending ?? this.printedTotal;
    if (row.code === '' && (isGrandTotal(row.label) || isSubtotalName(row.label))) {
      if (isGrandTotal(row.label)) this.total(row);
      else this.runTotal(row);
      this.printedTotal = row;
      this.ofWhichIndent = -1;
      return;
    }
    if (parent && this.isOfWhichRow(row, parent)) {
      this.events.counted('ofWhich');
      return;
    }
    this.printedTotal = undefined;
    this.ofWhichIndent = -1;
    if (indentOf(row.label) > 0) this.indented = true;
    this.settle(row);
    this.pending = row;
  }

  /** Departments head the rows below them where one stands first; else they share the amount of the code above. */
  private asShare(row: RawRow): RawRow {
    if (!row.departmentOnly || isGrandTotal(row.label) || isSubtotalName(row.label)) return row;
    this.sharesOfDepartments ??= this.pending !== undefined || this.lines > 0 || this.stack.length > 0;
    return this.sharesOfDepartments ? { ...row, departmentOnly: false, shareOfDepartment: true } : row;
  }

  /** The table ends: what is open is closed, a total printed first is compared now. */
  end(): void {
    this.settle(undefined);
    this.closeWhere(() => true);
    if (this.leadingTotal) this.compare(this.leadingTotal, this.all, this.lines, 'total');
    this.restart();
  }

  private isOfWhichRow(row: RawRow, parent: RawRow): boolean {
    if (isOfWhich(row.label)) {
      this.ofWhichIndent = indentOf(row.label);
      return true;
    }
    const indent = indentOf(row.label);
    return (
      this.ofWhichIndent >= 0 &&
      row.code === '' &&
      indent >= this.ofWhichIndent &&
      indent > indentOf(parent.label)
    );
  }

  private total(row: RawRow): void {
    this.settle(undefined);
    this.closeWhere(() => true);
    this.events.counted('total');
    this.totalled = true;
    if (this.lines === 0) this.leadingTotal ??= row;
    else this.compare(row, this.all, this.lines, 'total');
  }

  private runTotal(row: RawRow): void {
    this.settle(undefined);
    this.events.counted('subtotal');
    const top = this.stack[this.stack.length - 1];
    const fits = (sums: readonly bigint[]): boolean => this.differing(row, sums).length === 0;
    const run = this.since(this.run);
    if (!fits(run) && !fits(this.all) && !(top && fits(this.since(top)))) {
      this.compare(row, run, this.lines - this.run.lines, 'subtotal');
    }
    this.run = this.now();
  }

  private settle(next: RawRow | undefined): void {
    const row = this.pending;
    this.pending = undefined;
    if (!row) return;
    if (this.isTailSubtotal(row)) {
      const tail = this.tails.get(row.code.length);
      this.closeWhere((open) => open.row.code !== '' && open.row.code.length >= row.code.length);
      if (tail) this.compare(row, this.since(tail), this.lines - tail.lines, 'subtotal');
      this.events.counted('subtotal');
    } else if (this.isSubtotal(row, next)) this.open(row);
    else this.detail(row);
  }

  private isTailSubtotal(row: RawRow): boolean {
    const shorter =
      row.code !== '' && this.lastCode.length > row.code.length && this.lastCode.startsWith(row.code);
    return shorter && !this.stack.some((open) => open.row.code === row.code);
  }

  private isSubtotal(row: RawRow, next: RawRow | undefined): boolean {
    if (row.kind !== '') return row.kind === 'subtotal';
    if (!next) return false;
    if (row.direction !== '' && next.direction !== '' && row.direction !== next.direction) return false;
    if (next.departmentOnly) return false;
    if (row.departmentOnly) return true;
    if (row.code + row.economicCode !== '' && next.code + next.economicCode !== '') {
      return isDeeper(row, next) || (samePlace(row, next) && this.namesOnlyTheCode(row, next));
    }
    if (row.code + row.economicCode !== '') return this.standsUnder(row, next);
    if (next.code + next.economicCode !== '') {
      return this.above === undefined && this.lines === 0 && row.department !== '' && next.department === '';
    }
    return depthUnder(row.label, next.label) > 0;
  }

  /** The same code twice: the first row is the code's own subtotal when only the second names something new. */
  private namesOnlyTheCode(row: RawRow, next: RawRow): boolean {
    if (this.hasNameColumn) return row.name.trim() === '' && next.name.trim() !== '';
    const listed = this.events.nameOfCode(row.code);
    const same = (label: string): boolean => comparableName(label) === comparableName(listed);
    return listed !== '' && same(row.label) && !same(next.label);
  }

  private standsUnder(row: RawRow, next: RawRow): boolean {
    if (next.shareOfDepartment) return row.shareOfDepartment !== true;
    const depth = depthUnder(row.label, next.label);
    if (depth !== 0) return depth > 0;
    // a project with a name of its own stands under the code printed above it, whatever it is called
    if (this.hasNameColumn && row.name.trim() === '' && next.name.trim() !== '') return true;
    return !this.indented && !isStandingAlone(next.label);
  }

  private open(row: RawRow): void {
    this.closeFor(row);
    this.stack.push({ row, ...this.now() });
    if (row.departmentOnly) this.events.department(row.department);
    else if (row.code !== '' || row.economicCode !== '') this.above = row;
    this.events.counted('subtotal');
  }

  private detail(row: RawRow): void {
    this.closeFor(row);
    if (row.code !== '') this.markTails(row.code);
    for (let i = 0; i < this.width; i += 1) this.all[i] += row.amounts[i] ?? 0n;
    this.lines += 1;
    this.events.counted('detail');
    const above = row.code === '' ? this.above : undefined;
    this.events.detail(row, above, row.code === '' && !above ? this.namesAbove(row) : []);
    if (row.code !== '') this.lastCode = row.code;
  }

  private namesAbove(row: RawRow): string[] {
    const open = this.stack.filter((o) => !o.row.departmentOnly).map((o) => o.row.label);
    return [...open, row.label];
  }

  private markTails(code: string): void {
    for (let length = 3; length < code.length && length <= 7; length += 2) {
      if (this.lastCode.length >= length && this.lastCode.startsWith(code.slice(0, length))) continue;
      this.tails.set(length, { prefix: code.slice(0, length), ...this.now() });
    }
  }

  /** Closes what this row does not stand under. */
  private closeFor(row: RawRow): void {
    const coded = row.code + row.economicCode !== '';
    this.closeWhere(({ row: open }) => {
      if (row.departmentOnly) return true;
      if (open.departmentOnly) return false;
      const openCoded = open.code + open.economicCode !== '';
      if (coded && openCoded) return !isDeeper(open, row) && !samePlace(open, row);
      if (coded) return open.department === '';
      return openCoded ? !this.standsUnder(open, row) : depthUnder(open.label, row.label) <= 0;
    });
  }

  /** Closes from the innermost outwards as long as `leaves` says so. */
  private closeWhere(leaves: (open: Open) => boolean): void {
    while (this.stack.length > 0) {
      const open = this.stack[this.stack.length - 1];
      if (!leaves(open)) return;
      this.stack.pop();
      this.compare(open.row, this.since(open), this.lines - open.lines, 'subtotal');
    }
  }

  private differing(row: RawRow, sums: readonly bigint[]): number[] {
    const found: number[] = [];
    for (let i = 0; i < this.width; i += 1) {
      const printed = row.amounts[i];
      if (!row.filled[i] || printed === undefined || this.tolerances[i] < 0n) continue;
      const gap = printed > sums[i] ? printed - sums[i] : sums[i] - printed;
      if (gap > this.tolerances[i]) found.push(i);
    }
    return found;
  }

  private compare(row: RawRow, sums: readonly bigint[], lines: number, kind: WrongSum['kind']): void {
    for (const column of this.differing(row, sums)) {
      const printed = row.amounts[column];
      if (printed !== undefined)
        this.events.wrongSum({ row, column, printed, sum: sums[column] as Fen, lines, kind });
    }
  }
}
