// Turns a detail row into a budget line: inherits code and department from the rows above, finds its book, direction and key.
import type { Fen } from '../../../kernel/index.js';
import { bookOfText, directionOfCode, directionOfText } from '../books.js';
import {
  bookOfCode,
  type Classification,
  codeByNames,
  functionEntry,
} from '../classification/classification.js';
import type { BudgetBook, BudgetLine, Direction, LineMark, SpendingNature } from '../line.js';
import { type LineIdentity, lineKeyOf, plainName } from '../line-key.js';
import { marksOf } from '../marks.js';
import type { RawRow, RowReader } from './row-reader.js';

/** What titles, sheet name and file name say about all rows of a table. */
export interface TableContext {
  book: BudgetBook | undefined;
  /** Said by a title or a name: true of every row, also where revenue is listed by the functions it pays for. */
  direction: Direction | undefined;
  /** Said by the headings only: where the code does not tell. */
  readonly likelyDirection: Direction | undefined;
  /** Chinese sheets print a department once for a run of rows; in others a blank is a blank. */
  readonly inherits: boolean;
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

/** Line breaks inside a cell are the sheet's layout, not the text's. */
const oneLine = (text: string): string => {
  const trimmed = text.trim();
  return /[\r\n]/.test(trimmed) ? trimmed.replace(/[ \t]*[\r\n]+[ \t]*/g, '') : trimmed;
};

/** Different combinations of code, nature and basis in one sheet are few; a sheet of free texts must not grow this. */
const MOST_KEPT = 5_000;

export class LineBuilder {
  private department = '';
  private readonly books = new Map<string, BudgetBook>();
  private readonly byNames = new Map<string, string>();
  private readonly marks = new Map<string, LineMark[]>();
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

  /** The rows that follow belong to this department. */
  underDepartment(name: string): void {
    this.department = name;
  }

  build(raw: RawRow, above: RawRow | undefined, path: readonly string[] = []): ReadLine {
    const { reader } = this;
    const code = raw.code || above?.code || this.codeFromNames(raw) || this.codeFromPath(path);
    const entry = functionEntry(this.list, code);
    if (raw.department !== '') this.department = raw.department;
    // a department printed once stands for the rows below that also leave out their code
    const inherited =
      raw.code === '' || this.context.inherits ? this.department || above?.department : raw.department;
    const department = inherited || this.context.department;
    const functionName = (above ? above.label : this.functionNameOf(raw)) || entry?.name || '';
    const economicName = raw.economicCode === '' ? '' : reader.cell(raw.cells, 'economicName');
    const own = raw.shareOfDepartment
      ? functionName
      : raw.name.trim() !== ''
        ? raw.name
        : economicName.trim() !== ''
          ? economicName
          : raw.label;
    const name = plainName(own) || entry?.name || raw.economicCode || code;
    const nature = natureOf(reader.cell(raw.cells, 'nature'));
    const basis = reader.cell(raw.cells, 'basis').trim();
    const economicCode = raw.economicCode || above?.economicCode || '';
    const direction = this.directionOf(raw, code);
    const book = this.bookOf(raw, code);
    const identity: LineIdentity = { book, direction, functionCode: code, economicCode, department, name };
    // every field is written out: spreading `identity` here costs more than all the rest of this function
    const line: BudgetLine = {
      lineKey: lineKeyOf(identity),
      book,
      direction,
      functionCode: code,
      functionName: plainName(functionName),
      economicCode,
      department,
      name,
      projectCode: reader.cell(raw.cells, 'projectCode').trim(),
      nature,
      marks: this.marksOf(raw, code, economicCode, name, nature, basis),
      amount: raw.amounts[this.amountIndex] ?? (0n as Fen),
      lastAdopted: this.amountAt(raw, this.adoptedIndex),
      lastExecuted: this.amountAt(raw, this.executedIndex),
      basis,
      target: oneLine(reader.cell(raw.cells, 'target')),
      note: reader.texts(raw.cells, 'note'),
      location: reader.cell(raw.cells, 'location').trim(),
      sheet: this.context.sheet,
      row: raw.row,
    };
    return { line, group: this.groupOf(raw), raw };
  }

  /** Only basic spending is judged by its name, so the rest is judged once per kind of line. */
  private marksOf(
    raw: RawRow,
    functionCode: string,
    economicCode: string,
    name: string,
    nature: SpendingNature,
    basis: string,
  ): LineMark[] {
    const stated = this.reader.cell(raw.cells, 'marks');
    const evidence = { functionCode, economicCode, name, nature, basis, stated };
    if (nature === 'basic') return marksOf(evidence);
    const key = `${functionCode}|${economicCode}|${stated}|${basis}`;
    let marks = this.marks.get(key);
    if (!marks) {
      marks = marksOf(evidence);
      if (this.marks.size < MOST_KEPT) this.marks.set(key, marks);
    }
    return marks;
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
    return raw.codeName;
  }

  private codeFromNames(raw: RawRow): string {
    const names = (['className', 'groupName', 'itemName'] as const).map((role) =>
      this.reader.cell(raw.cells, role).trim(),
    );
    return names[0] === '' ? '' : this.codeOf(names);
  }

  /** Where names only are printed, one under the other: 教育支出 › 普通教育 › 学前教育. */
  private codeFromPath(path: readonly string[]): string {
    return path.length === 0 ? '' : this.codeOf(path.map(plainName));
  }

  private codeOf(names: readonly string[]): string {
    const key = names.join('|');
    let code = this.byNames.get(key);
    if (code === undefined) {
      code = codeByNames(
        this.list,
        names.filter((n) => n !== ''),
      );
      if (this.byNames.size < MOST_KEPT) this.byNames.set(key, code);
    }
    return code;
  }

  private directionOf(raw: RawRow, code: string): Direction {
    const stated = this.reader.cell(raw.cells, 'direction');
    return (
      (stated === '' ? undefined : directionOfText(stated)) ??
      this.reader.lane.direction ??
      this.context.direction ??
      directionOfCode(code) ??
      this.context.likelyDirection ??
      'expenditure'
    );
  }

  private bookOf(raw: RawRow, code: string): BudgetBook {
    // 政府性基金预算拨款收入 in a department's overview: the row itself says whose money comes in
    const named = code === '' ? bookOfText(raw.label) : undefined;
    if (named && this.context.book === undefined) return named;
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
