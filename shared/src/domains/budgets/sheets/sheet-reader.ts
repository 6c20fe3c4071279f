// Reads one sheet row by row: finds its layout in the first rows, then hands on every line, with what is wrong, in constant memory.
import type { MoneyUnit } from '../../../kernel/index.js';
import { bookOfText, directionOfText } from '../books.js';
import { type Classification, functionEntry } from '../classification/classification.js';
import { isColumnRole } from './column-roles.js';
import { isHeadingRow, isIndexRow } from './heading.js';
import { type Column, type Layout, type LayoutChoices, readLayout, unitIn } from './layout.js';
import { LineBuilder, type ReadLine, type TableContext } from './line-builder.js';
import { RowReader } from './row-reader.js';
import { isNote, numberingRank } from './row-words.js';
import { Structure, type WrongSum } from './structure.js';

export interface SheetChoices extends LayoutChoices {
  readonly unit?: MoneyUnit;
  readonly toleranceFen?: bigint;
}

export interface SheetEvents {
  /** Once for every table found; a sheet may hold several, one under the other. */
  table(table: Table): void;
  line(line: ReadLine, table: Table, lane: LaneReading): void;
  wrongSum(found: WrongSum, lane: LaneReading): void;
  unreadable(row: number, column: Column, text: string): void;
}

export interface LaneReading {
  readonly reader: RowReader;
  readonly structure: Structure;
}

export interface Table {
  readonly layout: Layout;
  readonly unit: MoneyUnit;
  /** Whether the sheet states its unit anywhere. */
  readonly unitStated: boolean;
  readonly context: TableContext;
  /** What stands above the headings. */
  readonly title: string;
  readonly lanes: readonly LaneReading[];
}

/** Rows looked at before the layout is settled: titles, headings and enough data to tell codes from amounts. */
const LAYOUT_ROWS = 80;
const TOLERANCE: Readonly<Record<MoneyUnit, bigint>> = {
  元: 0n,
  千元: 1_000n,
  万元: 10_000n,
  亿元: 100_000_000n,
};

/** ="0501" and '0501: what programs write to keep a text from becoming a number. */
const isGuarded = (cell: string): boolean => {
  const first = cell.charCodeAt(0);
  return first === 39 || (first === 61 && cell.charCodeAt(1) === 34);
};
const unguarded = (cell: string): string => (/^="([^"]*)"$/.exec(cell) ?? /^'(.*)$/.exec(cell))?.[1] ?? cell;

/** A sentence above a table is no title: what it says of revenue and spending is not of the table's rows. */
const isTitle = (text: string): boolean => text.length <= 40 && !/[。；，;]/.test(text);

/** 政府性基金预算拨款收入 without an amount is an empty row of the table, not the title of another. */
const isTableTitle = (text: string): boolean =>
  /表(?:\s*[（(].*[)）])?(?:\s*单位.*)?$/.test(text.trim()) ||
  (/预算|表/.test(text) && numberingRank(text) === 0 && !/拨款|补助|安排|资金$/.test(text));

export class SheetReader {
  private waiting: { cells: readonly string[]; row: number }[] = [];
  private table: Table | undefined;
  private title = '';
  private carriedUnit: MoneyUnit | undefined;
  readonly counts = { rows: 0, detail: 0, subtotal: 0, ofWhich: 0, total: 0, text: 0, heading: 0 };

  constructor(
    private readonly sheet: { readonly index: number; readonly name: string; readonly file: string },
    private readonly list: Classification,
    private readonly choices: SheetChoices,
    private readonly events: SheetEvents,
  ) {
    const named = Object.values(choices.map ?? {});
    if (!named.every(isColumnRole)) throw new RangeError('unknown column role');
  }

  push(given: readonly string[], row: number): void {
    const cells = given.some(isGuarded) ? given.map(unguarded) : given;
    if (!cells.some((cell) => cell.trim() !== '')) return;
    if (this.table) this.body(this.table, cells, row);
    else {
      this.waiting.push({ cells, row });
      if (this.waiting.length >= LAYOUT_ROWS) this.begin();
    }
  }

  end(): void {
    // another table may begin among the rows that waited
    let before = Number.POSITIVE_INFINITY;
    while (!this.table && this.waiting.length > 0 && this.waiting.length < before) {
      before = this.waiting.length;
      this.begin();
    }
    for (const lane of this.table?.lanes ?? []) lane.structure.end();
  }

  private begin(): void {
    const rows = this.waiting;
    this.waiting = [];
    const layout = readLayout(
      rows.map((r) => r.cells),
      this.choices,
    );
    const above = rows.slice(0, layout.heading.start);
    const texts = above.flatMap((r) => r.cells.filter((c) => c.trim() !== ''));
    this.title = texts.filter(isTitle).join(' ');
    const stated =
      layout.unit ??
      layout.lanes.flatMap((l) => l.columns).find((c) => c.role === 'amount')?.unit ??
      this.carriedUnit;
    const context: TableContext = { ...this.contextOf(layout), sheet: this.sheet.index };
    const unit = this.choices.unit ?? stated ?? '元';
    const lanes: LaneReading[] = [];
    const table: Table = {
      layout,
      unit,
      unitStated: stated !== undefined,
      context,
      title: this.title,
      lanes,
    };
    for (const lane of layout.lanes) {
      const columns = this.choices.unit ? lane.columns.map((c) => ({ ...c, unit: undefined })) : lane.columns;
      lanes.push(this.laneReading(new RowReader({ ...lane, columns }, unit, layout.style), table));
    }
    this.table = table;
    this.events.table(table);
    this.counts.heading += layout.heading.end - layout.heading.start;
    this.counts.text += above.length;
    for (const { cells, row } of rows.slice(layout.heading.end)) this.push(cells, row);
  }

  private laneReading(reader: RowReader, table: Table): LaneReading {
    const builder = new LineBuilder(reader, this.list, table.context);
    const tolerances = reader.amountColumns.map((c) =>
      c.role === 'change' ? -1n : (this.choices.toleranceFen ?? TOLERANCE[c.unit ?? table.unit]),
    );
    const structure = new Structure(reader.amountColumns.length, tolerances, reader.has('name'), {
      detail: (row, up, path) => this.events.line(builder.build(row, up, path), table, lane),
      department: (name) => builder.underDepartment(name),
      wrongSum: (found) => this.events.wrongSum(found, lane),
      counted: (kind) => {
        this.counts[kind] += 1;
        this.counts.rows += 1;
      },
      nameOfCode: (code) => functionEntry(this.list, code)?.name ?? '',
    });
    const lane: LaneReading = { reader, structure };
    return lane;
  }

  /** Book, direction and department from title, sheet name and file name, the nearest first. */
  private contextOf(layout: Layout): Omit<TableContext, 'sheet'> {
    const texts = [this.title, this.sheet.name, this.sheet.file.replace(/\.[a-z]{3,4}(?:\.gz)?$/i, '')];
    const first = <T>(read: (text: string) => T | undefined): T | undefined =>
      texts.map(read).find((v) => v !== undefined);
    const headings = layout.heading.parts.map((p) => p.join('')).join(' ');
    const ownerOf = /(?:编制单位|编制部门|填报单位|部门名称|单位名称|预算单位)\s*[:：]\s*([^\s,，]+)/.exec(
      this.title,
    );
    return {
      book: first(bookOfText),
      direction: first(directionOfText),
      likelyDirection: directionOfText(headings),
      inherits: /[\u4e00-\u9fff]/.test(headings),
      department: ownerOf && !/人民政府$|人民政府[(（]虚构[)）]$/.test(ownerOf[1]) ? ownerOf[1] : '',
    };
  }

  private body(table: Table, cells: readonly string[], row: number): void {
    if (table.lanes.length === 1) {
      this.laneRow(table, table.lanes[0], cells, row);
      return;
    }
    for (const lane of table.lanes) {
      const indexes = new Set(lane.reader.lane.columns.map((c) => c.index));
      const own = cells.map((cell, i) => (indexes.has(i) ? cell : ''));
      if (own.some((cell) => cell.trim() !== '')) this.laneRow(table, lane, own, row, cells);
    }
  }

  private laneRow(
    table: Table,
    lane: LaneReading,
    cells: readonly string[],
    row: number,
    whole: readonly string[] = cells,
  ): void {
    const raw = lane.reader.read(cells, row);
    if (raw.anyAmount || (raw.code !== '' && raw.label.trim() !== '' && raw.label !== raw.code)) {
      raw.amounts.forEach((amount, i) => {
        const column = lane.reader.amountColumns[i];
        if (amount === undefined && column.role !== 'change')
          this.events.unreadable(row, column, cells[column.index] ?? '');
      });
      // a row of column numbers has no name
      if (raw.label.length > 4 || !isIndexRow(cells)) {
        lane.structure.push(raw);
        return;
      }
    }
    this.words(table, cells, row, raw.filled, whole);
  }

  /** Rows without money: headings again, the title of another table, its unit, notes. */
  private words(
    table: Table,
    cells: readonly string[],
    row: number,
    filled: readonly boolean[],
    whole: readonly string[],
  ): void {
    const texts = cells.filter((cell) => cell.trim() !== '');
    const text = texts.join(' ');
    if (isIndexRow(cells)) this.counts.heading += 1;
    else if (isHeadingRow(cells) || this.repeatsHeading(table, cells)) this.headingAgain(table, cells, row);
    else {
      this.counts.text += 1;
      this.carriedUnit = /单位/.test(text) ? (unitIn(text) ?? this.carriedUnit) : this.carriedUnit;
      const alone = whole.filter((cell) => cell.trim() !== '').length <= 2;
      if (alone && isTableTitle(text) && !isNote(text)) this.newTitle(table, text);
      else if (filled.some(Boolean) && !isNote(text)) this.unreadableRow(table, cells, row);
    }
  }

  private unreadableRow(table: Table, cells: readonly string[], row: number): void {
    for (const { reader } of table.lanes) {
      const amount = reader.amountColumns.find((c) => c.role === 'amount');
      const text = amount ? (cells[amount.index] ?? '').trim() : '';
      if (amount && text !== '') this.events.unreadable(row, amount, text);
    }
  }

  private newTitle(table: Table, text: string): void {
    const book = bookOfText(text);
    const direction = directionOfText(text);
    if ((!book && !direction) || !isTitle(text) || this.isContinued(table, text, book, direction)) return;
    for (const lane of table.lanes) lane.structure.end();
    this.title = text;
    if (book) table.context.book = book;
    if (direction) table.context.direction = direction;
  }

  /** The title printed again on the next page: the table goes on. */
  private isContinued(
    { lanes, context }: Table,
    text: string,
    book: TableContext['book'],
    direction: TableContext['direction'],
  ): boolean {
    const other = (book && book !== context.book) || (direction && direction !== context.direction);
    if (other) return false;
    const plain = text.replace(/[（(]?续表?[\d一二三四五]*[)）]?/, '').trim();
    return plain !== text || this.title.includes(plain) || !lanes.some((lane) => lane.structure.isTotalled);
  }

  private repeatsHeading(table: Table, cells: readonly string[]): boolean {
    const filled = cells
      .map((cell, i) => ({ text: cell.replace(/\s/g, ''), i }))
      .filter((c) => c.text !== '');
    const same = filled.filter(({ text, i }) =>
      table.layout.heading.parts[i]?.some((part) => part.replace(/\s/g, '') === text),
    );
    return filled.length > 0 && same.length * 3 >= filled.length * 2;
  }

  private headingAgain(table: Table, cells: readonly string[], row: number): void {
    this.counts.heading += 1;
    const columns = table.layout.lanes.flatMap((lane) => lane.columns);
    const known = (text: string, i: number): boolean => {
      const parts = table.layout.heading.parts[i] ?? [];
      const plain = text.replace(/\s/g, '');
      return (
        plain === '' ||
        parts.join('').replace(/\s/g, '') === plain ||
        parts.some((p) => p.replace(/\s/g, '') === plain) ||
        columns[i]?.header === text
      );
    };
    const strange = cells.filter((text, i) => !known(text, i)).length;
    const { unit } = this.choices;
    const otherUnit = unit === undefined && this.carriedUnit !== undefined && this.carriedUnit !== table.unit;
    if (!otherUnit && strange * 2 <= cells.filter((c) => c.trim() !== '').length) return;
    // another table begins here: with other columns, or the same ones in another unit
    for (const lane of table.lanes) lane.structure.end();
    this.table = undefined;
    this.counts.heading -= 1;
    this.waiting = [
      { cells: [this.title], row: 0 },
      { cells, row },
    ];
  }
}
