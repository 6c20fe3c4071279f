// Reads and checks a whole file, sheet after sheet, in one pass: lines go out, totals and problems stay.
import { formatFen, type MoneyUnit } from '../../../kernel/index.js';
import { type Classification, shippedClassification } from '../classification/classification.js';
import type { BudgetLine, Direction } from '../line.js';
import type { ColumnRole } from '../sheets/column-roles.js';
import type { Column } from '../sheets/layout.js';
import type { ReadLine } from '../sheets/line-builder.js';
import { type LaneReading, SheetReader, type Table } from '../sheets/sheet-reader.js';
import type { WrongSum } from '../sheets/structure.js';
import { checkBooks, Totals } from './check-books.js';
import { checkColumns, statedUnit } from './check-columns.js';
import { checkYear } from './check-year.js';
import { type ColumnTotal, ColumnTotals } from './column-totals.js';
import { chooseGroup } from './groups.js';
import { LineChecks } from './line-checks.js';
import { type Problem, ProblemList, type Severity } from './problem.js';
import { type CheckRules, LAW_RULES } from './rules.js';
import { type LeftOut, leftOutParts, SheetTally } from './sheet-overlap.js';
import { checkUnit, UnitWatch } from './unit-suspicion.js';

export interface CheckOptions {
  readonly unit?: MoneyUnit;
  readonly map?: Readonly<Record<string, ColumnRole>>;
  /** Heading of this year's amount column, or the version or year wanted where one column holds several. */
  readonly amount?: string;
  /** The year the sheet is imported for. */
  readonly year?: number;
  readonly classification?: Classification;
  readonly rules?: CheckRules;
  readonly declaredEmpty?: readonly string[];
  /**
   * The sheet holds execution figures of lines that stand in a budget already: it is only read, and lines without a figure
   * are left out; what the figures must fulfil is checked against the budget (supervision).
   */
  readonly figures?: boolean;
  readonly fileName?: string;
  /** A text file holds one sheet: nothing is kept to compare sheets. */
  readonly singleSheet?: boolean;
  /** Every counted line, as it is read; those of `leftOut` and of other groups must be dropped at the end. */
  readonly onLine?: (line: BudgetLine, group: string) => void;
}

export interface CheckResult {
  readonly rows: number;
  readonly lines: number;
  readonly subtotals: number;
  readonly unit: MoneyUnit;
  readonly unitStated: boolean;
  readonly year: number | undefined;
  readonly columns: readonly ColumnTotal[];
  readonly totals: Totals;
  readonly problems: readonly Problem[];
  readonly errors: number;
  readonly reasons: number;
  /** Revenue or spending of sheets that was read but is not counted, because others hold the same money. */
  readonly leftOut: readonly { readonly sheet: number; readonly direction: Direction }[];
  /** The version or year that the result speaks of, where one column holds several. */
  readonly group: string;
  readonly groups: readonly string[];
}

/** Of what columns alone tell, that which matters where figures are only read. */
const OF_FIGURES: readonly string[] = ['heading.missing', 'amount.ambiguous'];

export class WorkbookCheck {
  private readonly list: Classification;
  private readonly rules: CheckRules;
  private readonly problems = new ProblemList();
  private readonly totals = new Map<string, Totals>();
  private readonly columns = new ColumnTotals();
  private readonly sheets: SheetTally[] = [];
  private readonly units = new UnitWatch();
  private readonly lineChecks: LineChecks;
  private tables: Table[] = [];
  private readers: SheetReader[] = [];
  private sheet = 0;

  constructor(private readonly options: CheckOptions = {}) {
    this.list = options.classification ?? shippedClassification();
    this.rules = options.rules ?? LAW_RULES;
    this.lineChecks = new LineChecks(this.list, this.rules, this.problems);
  }

  /** Begins the next sheet; give its rows to the reader returned and call its end(). */
  sheetReader(name: string): SheetReader {
    this.sheet += 1;
    const index = this.sheet;
    const tally = new SheetTally(index, name);
    this.sheets.push(tally);
    const place = { index, name, file: this.options.fileName ?? '' };
    const choices = {
      ...this.options,
      ...(this.rules.toleranceFen === undefined ? {} : { toleranceFen: this.rules.toleranceFen }),
    };
    const reader = new SheetReader(place, this.list, choices, {
      table: (table) => this.onTable(table, tally),
      line: (read, table, lane) => this.onLine(read, table, lane, tally),
      wrongSum: (found, lane) => this.onWrongSum(found, lane, index),
      unreadable: (row, column, text) =>
        this.add({
          sheet: index,
          row,
          column: column.header,
          code: 'amount.unreadable',
          severity: 'error',
          params: { text: text.slice(0, 60) },
        }),
    });
    this.readers.push(reader);
    return reader;
  }

  /** Rows of the sheet just read that its reader would not see in a spreadsheet program. */
  hiddenRows(count: number): void {
    const { name } = this.sheets[this.sheet - 1];
    this.whole('sheet.hidden-rows', 'notice', { sheet: name, count }, this.sheet);
  }

  /** A quotation mark of this row took in the rows below, which are therefore missing. */
  swallowedRow(row: number): void {
    this.add({ sheet: this.sheet, row, column: '', code: 'row.swallowed', severity: 'error', params: {} });
  }

  private add(problem: Problem): void {
    this.problems.add(problem);
  }

  private whole(code: string, severity: Severity, params: Problem['params'] = {}, sheet = 1): void {
    this.add({ sheet, row: 0, column: '', code, severity, params });
  }

  private onTable(table: Table, tally: SheetTally): void {
    this.tables.push(table);
    tally.table(table);
    this.columns.table(table, tally.index);
    const { figures } = this.options;
    for (const p of checkColumns(table).filter((found) => !figures || OF_FIGURES.includes(found.code))) {
      if (p.code === 'column.code-missing') tally.codesMissing = p.severity;
      else this.whole(p.code, p.severity, p.params, tally.index);
    }
  }

  private onLine(read: ReadLine, table: Table, lane: LaneReading, tally: SheetTally): void {
    const { line, group } = read;
    const amount = lane.reader.amountColumns.findIndex((c) => c.role === 'amount');
    if (this.options.figures && !read.raw.filled[amount]) return;
    if (read.raw.uncomputed !== '') this.onUncomputed(read, lane, tally.index);
    this.columns.add(lane, read.raw, group, line.direction);
    tally.count(line);
    // sheets are only compared with each other
    if (!this.options.singleSheet) tally.add(line);
    let totals = this.totals.get(group);
    if (!totals) {
      totals = new Totals();
      this.totals.set(group, totals);
    }
    totals.add(line);
    this.units.add(line.amount, line.lastAdopted ?? line.lastExecuted);
    if (!this.options.figures) this.lineChecks.add(read, lane, table);
    this.options.onLine?.(line, group);
  }

  private onUncomputed({ raw }: ReadLine, lane: LaneReading, sheet: number): void {
    this.add({
      sheet,
      row: raw.row,
      column: lane.reader.amountColumns.find((c) => c.role === 'amount')?.header ?? '',
      code: 'amount.uncomputed',
      severity: 'error',
      params: { formula: raw.uncomputed.slice(0, 60) },
    });
  }

  private onWrongSum(found: WrongSum, lane: LaneReading, sheet: number): void {
    const column: Column = lane.reader.amountColumns[found.column];
    const unit = column.unit ?? this.tables[this.tables.length - 1]?.unit ?? '元';
    const params = {
      name: `${found.row.code} ${found.row.label.trim()}`.trim(),
      printed: formatFen(found.printed, unit),
      sum: formatFen(found.sum, unit),
      gap: formatFen(found.printed - found.sum, unit),
      lines: found.lines,
      unit,
    };
    this.add({
      sheet,
      row: found.row.row,
      column: column.header,
      code: `sum.${found.kind}`,
      severity: 'error',
      params,
    });
  }

  end(): CheckResult {
    this.lineChecks.end();
    const groups = [...this.totals.keys()];
    const group = chooseGroup(groups, this.options.amount);
    const leftOut = leftOutParts(this.sheets);
    const parts = new Set(leftOut.map((p) => `${p.index}${p.direction}`));
    const isOut = (sheet: number, direction: Direction): boolean => parts.has(`${sheet}${direction}`);
    const out = this.superfluous(leftOut, isOut);
    const totals = leftOut.length === 0 ? this.totals.get(group) : this.countedTotals(isOut);
    const counted = this.tables.filter((t) => !out.has(t.context.sheet));
    const first = counted.find((t) => t.lanes.some((l) => l.reader.has('amount'))) ?? counted[0];
    this.finish(totals ?? new Totals(), groups, group, first ?? this.tables[0]);
    const readers = this.readers.filter((_, i) => !out.has(i + 1));
    const count = (kind: 'rows' | 'subtotal' | 'ofWhich' | 'total'): number =>
      readers.reduce((n, r) => n + r.counts[kind], 0);
    return {
      rows: count('rows'),
      lines: totals?.lines ?? 0,
      subtotals: count('subtotal') + count('ofWhich') + count('total'),
      unit: this.unitOf(first),
      unitStated: first?.unitStated ?? false,
      year: first?.layout.year,
      columns: this.columns.all(group, groups, isOut),
      totals: totals ?? new Totals(),
      problems: this.problems.all(),
      errors: this.problems.errors,
      reasons: this.problems.reasons,
      leftOut: leftOut.map(({ index, direction }) => ({ sheet: index, direction })),
      group,
      groups,
    };
  }

  /** Sheets of which nothing counts: what was said of them is taken back, but for sums that are printed wrong. */
  private superfluous(leftOut: readonly LeftOut[], isOut: (s: number, d: Direction) => boolean): Set<number> {
    const out = new Set<number>();
    for (const sheet of this.sheets) {
      const { index, name } = sheet;
      const reasons = leftOut.filter((p) => p.index === index);
      const parts = sheet.partsOf();
      if (parts.length > 0 && parts.every((p) => isOut(index, p.direction))) {
        out.add(index);
        this.problems.withdrawSheet(index, (code) => code.startsWith('sum.') || code.startsWith('amount.un'));
        this.whole('sheet.left-out', 'notice', { sheet: name, because: reasons[0].because }, index);
      } else if (parts.length === 0 && !this.isEmptyBook(index) && this.sheets.some((s) => s.lines > 0)) {
        out.add(index);
        this.problems.withdrawSheet(index, () => false);
        this.whole('sheet.no-lines', 'notice', { sheet: name }, index);
      } else {
        for (const { direction, because } of reasons)
          this.whole(`sheet.${direction}-left-out`, 'notice', { sheet: name, because }, index);
        // what is too coarse there stands finer where it counts
        if (isOut(index, 'expenditure')) this.problems.withdrawSheet(index, (code) => code !== 'line.coarse');
        this.codesOf(sheet);
      }
    }
    return out;
  }

  private codesOf({ index, codesMissing, counted, coded }: SheetTally): void {
    if (codesMissing === undefined || (counted === 0 && this.isEmptyBook(index))) return;
    if (counted > 0 && coded * 2 >= counted) this.whole('column.code-by-name', 'notice', {}, index);
    else this.whole('column.code-missing', codesMissing, {}, index);
  }

  /** An empty book with only its total is legal. */
  private isEmptyBook = (index: number): boolean => this.readers[index - 1].counts.total > 0;

  private countedTotals(isOut: (sheet: number, direction: Direction) => boolean): Totals {
    const totals = new Totals();
    for (const part of this.sheets.flatMap((sheet) => sheet.partsOf()))
      if (!isOut(part.index, part.direction)) totals.merge(part.totals);
    return totals;
  }

  private unitOf(table: Table | undefined): MoneyUnit {
    return this.options.unit ?? (table && statedUnit(table)) ?? table?.unit ?? '元';
  }

  private finish(totals: Totals, groups: readonly string[], group: string, table: Table | undefined): void {
    const unit = this.unitOf(table);
    const amounts = this.tables.flatMap((t) => t.lanes.flatMap((l) => l.reader.amountColumns));
    if (this.readers.every((r) => r.counts.rows + r.counts.text + r.counts.heading === 0)) {
      this.whole('file.empty', 'error');
      return;
    }
    if (!amounts.some((c) => c.role === 'amount')) {
      const onlyChanges = amounts.some((c) => c.role === 'change');
      this.whole(onlyChanges ? 'column.only-changes' : 'column.amount-missing', 'error');
      return;
    }
    if (totals.lines === 0) {
      // an empty book with only its total is legal
      const printed = this.readers.some((r) => r.counts.total > 0);
      this.whole(printed ? 'book.printed-empty' : 'file.no-lines', printed ? 'notice' : 'error');
      return;
    }
    if (groups.length > 1)
      this.whole('group.several', 'notice', { group, groups: groups.slice(0, 12).join('、') });
    const unitFacts = {
      unit,
      confirmed: this.options.unit !== undefined,
      stated: table && statedUnit(table),
      chinese: this.lineChecks.chineseList === true,
    };
    const { amount, map, year: expected } = this.options;
    const chosen = amount !== undefined || Object.values(map ?? {}).includes('amount');
    const years = table ? checkYear(table, { group, chosen, expected }) : [];
    for (const p of years) this.whole(p.code, p.severity, p.params);
    if (this.options.figures) return;
    for (const p of checkUnit(this.units.verdict(), unitFacts)) {
      this.whole(p.code, p.severity, p.params);
      // in a wrong unit every line has jumped: one thing is to be mended, not hundreds
      if (p.code === 'unit.last-year' && p.severity === 'error') this.problems.withdraw('change.unexplained');
    }
    if (this.lineChecks.chineseList === true) {
      const empty = new Set<Direction | string>(this.options.declaredEmpty ?? []);
      for (const p of checkBooks(totals, this.rules, unit, empty)) this.whole(p.code, p.severity, p.params);
    }
  }
}
