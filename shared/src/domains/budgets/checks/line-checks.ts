// Checks lines as they come, and settles from the first ones whether the sheet uses the Chinese list of codes at all.
import type { Classification } from '../classification/classification.js';
import type { BudgetLine } from '../line.js';
import type { ColumnRole } from '../sheets/column-roles.js';
import type { ReadLine } from '../sheets/line-builder.js';
import type { LaneReading, Table } from '../sheets/sheet-reader.js';
import { checkLine, isOfList } from './check-line.js';
import { DuplicateFinder } from './duplicates.js';
import type { ProblemList } from './problem.js';
import type { CheckRules } from './rules.js';

/** Lines after which it is settled whether the sheet uses the Chinese list of codes. */
const LIST_SAMPLE = 40;

export class LineChecks {
  private readonly duplicates = new DuplicateFinder();
  private readonly early: { read: ReadLine; lane: LaneReading; table: Table }[] = [];
  /** undefined while too few lines have come to tell. */
  chineseList: boolean | undefined;

  constructor(
    private readonly list: Classification,
    private readonly rules: CheckRules,
    private readonly problems: ProblemList,
  ) {}

  add(read: ReadLine, lane: LaneReading, table: Table): void {
    this.duplicate(read.line, read.group, lane);
    if (this.chineseList !== undefined) {
      this.check(read, lane, table);
      return;
    }
    this.early.push({ read, lane, table });
    if (this.early.length >= LIST_SAMPLE) this.settle();
  }

  end(): void {
    if (this.chineseList === undefined) this.settle();
    this.forgiveKeylessSheet();
  }

  private settle(): void {
    const coded = this.early.filter(({ read }) => read.line.functionCode !== '');
    const listed = coded.filter(({ read }) => isOfList(this.list, read.line.functionCode)).length;
    this.chineseList = coded.length > 0 && listed * 2 >= coded.length;
    if (coded.length > 0 && !this.chineseList) {
      this.problems.add({
        sheet: 1,
        row: 0,
        column: '',
        code: 'code.other-list',
        severity: 'notice',
        params: {},
      });
    }
    for (const { read, lane, table } of this.early.splice(0)) this.check(read, lane, table);
  }

  private check({ line }: ReadLine, lane: LaneReading, table: Table): void {
    for (const found of checkLine(line, this.list, this.rules, table.unit, this.chineseList === true)) {
      const role: ColumnRole =
        found.field === 'amount' ? 'amount' : lane.reader.has(found.field) ? found.field : 'itemCode';
      const { code, severity, params } = found;
      this.problems.add({
        sheet: line.sheet,
        row: line.row,
        column: headerOf(lane, role),
        code,
        severity,
        params,
      });
    }
  }

  private duplicate(line: BudgetLine, group: string, lane: LaneReading): void {
    const duplicate = this.duplicates.add(line, group);
    if (!duplicate) return;
    this.problems.add({
      sheet: line.sheet,
      row: line.row,
      column: headerOf(lane, duplicate.kind === 'number' ? 'projectCode' : 'name'),
      code: `duplicate.${duplicate.kind}`,
      severity: duplicate.kind === 'name' ? 'reason' : 'error',
      params: { name: line.name, number: line.projectCode, first: duplicate.firstRow },
    });
  }

  /** In a sheet without names or numbers many rows look alike and are none the less different. */
  private forgiveKeylessSheet(): void {
    const count = this.problems.count('duplicate.same') + this.problems.count('duplicate.name');
    if (count * 20 <= this.duplicates.seen || count < 5) return;
    this.problems.withdraw('duplicate.same');
    this.problems.withdraw('duplicate.name');
    this.problems.add({
      sheet: 1,
      row: 0,
      column: '',
      code: 'duplicate.no-key',
      severity: 'notice',
      params: { count },
    });
  }
}

const headerOf = (lane: LaneReading, role: ColumnRole): string =>
  lane.reader.lane.columns.find((c) => c.role === role)?.header ?? '';
