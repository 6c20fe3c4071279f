// Turns a detail row into a budget line: inherits code and department from the rows above, finds its book, direction and key.
import type { Fen } from '../../../kernel/index.js';
import { bookOfText, directionOfCode, directionOfText } from '../books.js';
import {
  bookOfCode,
  type Classification,
  codeByNames,
  functionEntry,
} from '../classification/classification.js';
import type { BudgetBook, BudgetLine, Direction, SpendingNature } from '../line.js';
import { lineKeyOf, plainName } from '../line-key.js';
import { marksOf } from '../marks.js';
import type { RawRow, RowReader } from './row-reader.js';

/** What titles, sheet name and file name say about all rows of a table. */
export interface TableContext {
  book: BudgetBook | undefined;
  direction: Direction | undefined;
  department: string;
  readonly sheet: number;
}

/** A line and the group it belongs to where a sheet holds several versions or years in one column. */
export interface ReadLine {
  readonly line: BudgetLine;
  readonly group: string;
  readonly raw: RawRow;
}

const natureOf = (text: string): SpendingNature =>
  /基本|basic/i.test(text) ? 'basic' : /项目|project/i.test(text) ? 'project' : '';

export class LineBuilder {
  private department = '';
  private readonly books = new Map<string, BudgetBook>();
  private readonly byNames = new Map<string, string>();
  private readonly amountIndex: number;
  private readonly adoptedIndex: number;
  private readonly executedIndex: number;

  constructor(
    private readonly reader: RowReader,
    private readonly list: Classification,
    private readonly context: TableContext,
  ) {
    const find = (role: string): number => reader.amountColumns.findIndex((c) => c.role === role);
    this.amountIndex = find('amount');
    this.adoptedIndex = find('lastAdopted');
    this.executedIndex = find('lastExecuted');
  }

  build(raw: RawRow, above: RawRow | undefined): ReadLine {
    const { reader } = this;
    const code = raw.code || above?.code || this.codeFromNames(raw);
    const entry = functionEntry(this.list, code);
    if (raw.department !== '') this.department = raw.department;
    // a department printed once stands for the rows below that also leave out their code
    const inherited = raw.code === '' ? this.department || above?.department : raw.department;
    const department = inherited || this.context.department;
    const functionName = (above ? above.label : this.functionNameOf(raw)) || entry?.name || '';
    const name =
      plainName(raw.name.trim() !== '' ? raw.name : raw.label) || entry?.name || raw.economicCode || code;
    const nature = natureOf(reader.cell(raw.cells, 'nature'));
    const basis = reader.cell(raw.cells, 'basis').trim();
    const economicCode = raw.economicCode || above?.economicCode || '';
    const direction = this.directionOf(raw, code);
    const identity = {
      book: this.bookOf(raw, code),
      direction,
      functionCode: code,
      economicCode,
      department,
      name,
    };
    const line: BudgetLine = {
      ...identity,
      lineKey: lineKeyOf(identity),
      functionName: plainName(functionName),
      projectCode: reader.cell(raw.cells, 'projectCode').trim(),
      nature,
      marks: marksOf({
        functionCode: code,
        economicCode,
        name,
        nature,
        basis,
        stated: reader.cell(raw.cells, 'marks'),
      }),
      amount: raw.amounts[this.amountIndex] ?? (0n as Fen),
      lastAdopted: this.amountAt(raw, this.adoptedIndex),
      lastExecuted: this.amountAt(raw, this.executedIndex),
      basis,
      target: reader
        .cell(raw.cells, 'target')
        .trim()
        .replace(/\s*[\r\n]+\s*/g, ''),
      note: reader.texts(raw.cells, 'note'),
      location: reader.cell(raw.cells, 'location').trim(),
      sheet: this.context.sheet,
      row: raw.row,
    };
    return { line, group: this.groupOf(raw), raw };
  }

  private amountAt(raw: RawRow, index: number): Fen | null {
    return index < 0 ? null : (raw.amounts[index] ?? null);
  }

  private groupOf(raw: RawRow): string {
    const version = this.reader.cell(raw.cells, 'version').trim();
    const year = this.reader.cell(raw.cells, 'year').trim();
    return version === '' ? year : year === '' || version.includes(year) ? version : `${year} ${version}`;
  }

  private functionNameOf(raw: RawRow): string {
    for (const role of ['itemName', 'groupName', 'className', 'functionName'] as const) {
      const text = this.reader.cell(raw.cells, role).trim();
      if (text !== '') return text;
    }
    return '';
  }

  private codeFromNames(raw: RawRow): string {
    const names = (['className', 'groupName', 'itemName'] as const).map((role) =>
      this.reader.cell(raw.cells, role).trim(),
    );
    if (names[0] === '') return '';
    const key = names.join('|');
    let code = this.byNames.get(key);
    if (code === undefined) {
      code = codeByNames(
        this.list,
        names.filter((n) => n !== ''),
      );
      this.byNames.set(key, code);
    }
    return code;
  }

  private directionOf(raw: RawRow, code: string): Direction {
    const stated = this.reader.cell(raw.cells, 'direction');
    return (
      (stated === '' ? undefined : directionOfText(stated)) ??
      this.reader.lane.direction ??
      directionOfCode(code) ??
      this.context.direction ??
      'expenditure'
    );
  }

  private bookOf(raw: RawRow, code: string): BudgetBook {
    const stated = this.reader.cell(raw.cells, 'book').trim();
    const key = stated === '' ? code : `=${stated}`;
    let book = this.books.get(key);
    if (book === undefined || this.context.book !== undefined) {
      book =
        (stated === '' ? undefined : bookOfText(stated)) ?? this.context.book ?? bookOfCode(this.list, code);
      this.books.set(key, book);
    }
    return book;
  }
}
