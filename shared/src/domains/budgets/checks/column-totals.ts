// The total of every amount column over the lines that count; where one column holds several versions, one total each.
import { formatFen } from '../../../kernel/index.js';
import type { Direction } from '../line.js';
import type { ColumnRole } from '../sheets/column-roles.js';
import type { RawRow } from '../sheets/row-reader.js';
import type { LaneReading, Table } from '../sheets/sheet-reader.js';

export interface ColumnTotal {
  readonly header: string;
  readonly role: ColumnRole;
  /** In whole currency; undefined for columns that hold no amounts. */
  readonly total: string | undefined;
}

interface LaneSums {
  readonly sheet: number;
  readonly lane: LaneReading;
  /** Revenue and spending apart: one of them may stand in another sheet already. */
  readonly sums: Readonly<Record<Direction, Map<string, bigint[]>>>;
}

/** Whether a sheet's revenue, or its spending, is not counted because another sheet holds it. */
export type Uncounted = (sheet: number, direction: Direction) => boolean;

const DIRECTIONS: readonly Direction[] = ['revenue', 'expenditure'];

const sumOf = ({ sheet, sums }: LaneSums, group: string, index: number, out: Uncounted): bigint =>
  DIRECTIONS.filter((direction) => !out(sheet, direction)).reduce(
    (all, direction) => all + (sums[direction].get(group)?.[index] ?? 0n),
    0n,
  );

/** More groups than this are no versions but a column of something else. */
const MAX_GROUPS = 40;

export class ColumnTotals {
  private readonly lanes = new Map<LaneReading, LaneSums>();

  table(table: Table, sheet: number): void {
    for (const lane of table.lanes)
      this.lanes.set(lane, { sheet, lane, sums: { revenue: new Map(), expenditure: new Map() } });
  }

  add(lane: LaneReading, raw: RawRow, group: string, direction: Direction): void {
    const byGroup = this.lanes.get(lane)?.sums[direction];
    if (!byGroup) return;
    const key = byGroup.size >= MAX_GROUPS && !byGroup.has(group) ? '' : group;
    let row = byGroup.get(key);
    if (!row) {
      row = new Array<bigint>(raw.amounts.length).fill(0n);
      byGroup.set(key, row);
    }
    for (let i = 0; i < row.length; i += 1) row[i] += raw.amounts[i] ?? 0n;
  }

  /** Columns of the sheets that count, those with the same heading and role taken together. */
  all(group: string, groups: readonly string[], out: Uncounted): ColumnTotal[] {
    const found = new Map<string, { header: string; role: ColumnRole; sum: bigint | undefined }>();
    for (const sums of this.lanes.values()) {
      const { sheet, lane } = sums;
      if (DIRECTIONS.every((direction) => out(sheet, direction))) continue;
      for (const column of lane.reader.lane.columns) {
        if (column.header === '' && column.role === 'ignore') continue;
        const index = lane.reader.amountColumns.indexOf(column);
        const key = `${lane.reader.lane.direction ?? ''}|${column.role}|${column.header}`;
        const own = index < 0 ? undefined : sumOf(sums, group, index, out);
        const before = found.get(key);
        if (before) before.sum = own === undefined ? before.sum : (before.sum ?? 0n) + own;
        else found.set(key, { header: column.header, role: column.role, sum: own });
      }
    }
    const columns = [...found.values()].map(({ header, role, sum }) => ({ header, role, total: text(sum) }));
    return groups.length > 1 ? [...columns, ...this.perGroup(groups, out)] : columns;
  }

  private perGroup(groups: readonly string[], out: Uncounted): ColumnTotal[] {
    return groups.slice(0, MAX_GROUPS).map((group) => {
      let sum = 0n;
      for (const sums of this.lanes.values()) {
        const index = sums.lane.reader.amountColumns.findIndex((c) => c.role === 'amount');
        if (index >= 0) sum += sumOf(sums, group, index, out);
      }
      return { header: group, role: 'version', total: text(sum) };
    });
  }
}

const text = (sum: bigint | undefined): string | undefined =>
  sum === undefined ? undefined : formatFen(sum);
