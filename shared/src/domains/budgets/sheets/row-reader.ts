// One row's cells read by role: code, names, amounts in fen. It decides nothing about the row's kind.
import { type Fen, MONEY_UNITS, type MoneyUnit } from '../../../kernel/index.js';
import { type AmountStyle, cellFen, readAmountCell } from './amount-cell.js';
import { readCodeCell, SplitCodes } from './code-cell.js';
import { type ColumnRole, isAmountRole, plainHeading } from './column-roles.js';
import type { Column, Lane } from './layout.js';
import { numberingRank } from './row-words.js';

export interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly code: string;
  readonly economicCode: string;
  /** The name that stands in the code's own cell. */
  readonly codeName: string;
  /** The name as printed, with its indent. */
  readonly label: string;
  /** The project's own name, where the sheet has a column for it. */
  readonly name: string;
  readonly department: string;
  /** Revenue or expenditure as the row says it, '' where no column does. */
  readonly direction: string;
  /** Neither code nor name: the department's own total, printed above its rows. */
  readonly departmentOnly: boolean;
  /** The same, where the departments' shares stand under a code instead. */
  readonly shareOfDepartment?: boolean;
  readonly kind: 'subtotal' | 'detail' | '';
  /** One per amount column; undefined where the cell cannot be read. */
  readonly amounts: readonly (Fen | undefined)[];
  /** Which amount cells are filled (a dash counts as a filled zero). */
  readonly filled: readonly boolean[];
  readonly anyAmount: boolean;
  /** The formula in the amount's cell whose result the file does not hold; '' where there is none. */
  readonly uncomputed: string;
}

const NAME_ROLES: readonly ColumnRole[] = [
  'itemName',
  'groupName',
  'className',
  'functionName',
  'economicName',
];

const EQUALS = 61;
const SERIAL = /^(?:序号|编号|项次|no\.?)$/i;
const CHINESE_SERIAL = /^[（(]?[一二三四五六七八九十百]{1,4}[)）]?[、.．]?$/;

export class RowReader {
  readonly amountColumns: readonly Column[];
  private readonly places: readonly number[];
  private readonly at: ReadonlyMap<ColumnRole, number>;
  private readonly nameIndexes: readonly number[];
  private readonly split = new SplitCodes();
  private readonly serialIndex: number;
  private ranked = false;

  constructor(
    readonly lane: Lane,
    unit: MoneyUnit,
    private readonly style: AmountStyle,
  ) {
    this.amountColumns = lane.columns.filter((c) => isAmountRole(c.role));
    this.places = this.amountColumns.map((c) => MONEY_UNITS[c.unit ?? unit]);
    const at = new Map<ColumnRole, number>();
    for (const c of lane.columns) if (!at.has(c.role)) at.set(c.role, c.index);
    this.at = at;
    this.serialIndex =
      lane.columns.find((c) => c.role === 'ignore' && SERIAL.test(plainHeading(c.header)))?.index ?? -1;
    this.nameIndexes = NAME_ROLES.map((role) => at.get(role)).filter((i) => i !== undefined);
  }

  has(role: ColumnRole): boolean {
    return this.at.has(role);
  }

  cell(cells: readonly string[], role: ColumnRole): string {
    const index = this.at.get(role);
    return index === undefined ? '' : (cells[index] ?? '');
  }

  /** All cells of a role that may repeat, joined. */
  texts(cells: readonly string[], role: ColumnRole): string {
    const found = this.lane.columns.filter((c) => c.role === role).map((c) => (cells[c.index] ?? '').trim());
    return found.filter((text) => text !== '').join('；');
  }

  read(cells: readonly string[], row: number): RawRow {
    const own = readCodeCell(this.cell(cells, 'functionCode'));
    const joined = this.hasSplit
      ? this.split.join(
          this.cell(cells, 'classCode'),
          this.cell(cells, 'groupCode'),
          this.cell(cells, 'itemCode'),
        )
      : '';
    const economic = readCodeCell(this.cell(cells, 'economicCode'));
    const name = this.cell(cells, 'name');
    const department = this.cell(cells, 'department').trim();
    const kindCell = this.cell(cells, 'rowKind');
    const filled: boolean[] = [];
    let anyAmount = false;
    let uncomputed = '';
    const amounts = this.amountColumns.map((column, i) => {
      const text = cells[column.index] ?? '';
      if (text.charCodeAt(0) === EQUALS) {
        filled.push(false);
        anyAmount = true;
        if (column.role === 'amount') uncomputed = text;
        return 0n as Fen;
      }
      const cell = readAmountCell(text, this.style);
      filled.push(cell.kind !== 'blank');
      if (cell.kind === 'amount' || cell.kind === 'zero') anyAmount = true;
      return cellFen(cell, this.places[i]);
    });
    return {
      row,
      cells,
      code: own.code !== '' ? own.code : joined,
      economicCode: economic.code,
      codeName: own.rest,
      label: this.numbered(cells, this.labelOf(cells, own.rest || economic.rest, name)),
      name,
      department,
      direction: this.cell(cells, 'direction').trim(),
      departmentOnly:
        department !== '' && own.code + joined + economic.code === '' && !this.isNamed(cells, name),
      kind:
        kindCell === ''
          ? ''
          : /subtotal|小计|汇总|合计/i.test(kindCell)
            ? 'subtotal'
            : /detail|明细/i.test(kindCell)
              ? 'detail'
              : '',
      amounts,
      filled,
      anyAmount,
      uncomputed,
    };
  }

  get hasSplit(): boolean {
    return this.has('classCode') || this.has('groupCode') || this.has('itemCode');
  }

  private isNamed(cells: readonly string[], name: string): boolean {
    return name.trim() !== '' || this.nameIndexes.some((index) => (cells[index] ?? '').trim() !== '');
  }

  /** 一 and 1 in a column of serial numbers say which row stands under which, as if they stood before the name. */
  private numbered(cells: readonly string[], label: string): string {
    const serial = this.serialIndex < 0 ? '' : (cells[this.serialIndex] ?? '').trim();
    if (serial === '' || label === '' || label.trim() === serial) return label;
    if (CHINESE_SERIAL.test(serial)) this.ranked = true;
    if (!this.ranked || numberingRank(label) > 0) return label;
    const name = label.trimStart();
    const shown = /^\d+$/.test(serial) ? `${serial}.` : /^\d+[.．-]\d+$/.test(serial) ? '(1)' : serial;
    const mark = /^[一二三四五六七八九十百]+$/.test(shown) ? `${shown}、` : shown;
    return label.slice(0, label.length - name.length) + mark + name;
  }

  private labelOf(cells: readonly string[], besideCode: string, name: string): string {
    if (name.trim() !== '') return name;
    for (const index of this.nameIndexes) {
      const text = cells[index] ?? '';
      if (text.trim() !== '') return text;
    }
    if (besideCode !== '') return besideCode;
    // "合计" often stands in the code column
    for (const column of this.lane.columns) {
      const text = cells[column.index] ?? '';
      if (text.trim() !== '' && !isAmountRole(column.role) && !/^[\d.,\s]+$/.test(text)) return text;
    }
    return '';
  }
}
