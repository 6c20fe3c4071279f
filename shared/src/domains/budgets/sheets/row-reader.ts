// One row's cells read by role: code, names, amounts in fen. It decides nothing about the row's kind.
import { type Fen, MONEY_UNITS, type MoneyUnit } from '../../../kernel/index.js';
import { type AmountStyle, cellFen, readAmountCell } from './amount-cell.js';
import { readCodeCell, SplitCodes } from './code-cell.js';
import { type ColumnRole, isAmountRole } from './column-roles.js';
import type { Column, Lane } from './layout.js';

export interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly code: string;
  readonly economicCode: string;
  /** The name as printed, with its indent. */
  readonly label: string;
  /** The project's own name, where the sheet has a column for it. */
  readonly name: string;
  readonly department: string;
  /** Revenue or expenditure as the row says it, '' where no column does. */
  readonly direction: string;
  /** Neither code nor name: the department's own total, printed above its rows. */
  readonly departmentOnly: boolean;
  readonly kind: 'subtotal' | 'detail' | '';
  /** One per amount column; undefined where the cell cannot be read. */
  readonly amounts: readonly (Fen | undefined)[];
  /** Which amount cells are filled (a dash counts as a filled zero). */
  readonly filled: readonly boolean[];
  readonly anyAmount: boolean;
}

const NAME_ROLES: readonly ColumnRole[] = [
  'itemName',
  'groupName',
  'className',
  'functionName',
  'economicName',
];

export class RowReader {
  readonly amountColumns: readonly Column[];
  private readonly places: readonly number[];
  private readonly at: ReadonlyMap<ColumnRole, number>;
  private readonly nameIndexes: readonly number[];
  private readonly split = new SplitCodes();

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
    const amounts = this.amountColumns.map((column, i) => {
      const cell = readAmountCell(cells[column.index] ?? '', this.style);
      filled.push(cell.kind !== 'blank');
      if (cell.kind === 'amount' || cell.kind === 'zero') anyAmount = true;
      return cellFen(cell, this.places[i]);
    });
    return {
      row,
      cells,
      code: own.code !== '' ? own.code : joined,
      economicCode: economic.code,
      label: this.labelOf(cells, own.rest || economic.rest, name),
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
    };
  }

  get hasSplit(): boolean {
    return this.has('classCode') || this.has('groupCode') || this.has('itemCode');
  }

  private isNamed(cells: readonly string[], name: string): boolean {
    return name.trim() !== '' || this.nameIndexes.some((index) => (cells[index] ?? '').trim() !== '');
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
