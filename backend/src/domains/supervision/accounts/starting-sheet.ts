// Where the next draft begins: the lines of this year as authorised, with what they were and became, and an empty column to
// fill in. Code, department and name stand as they were, so that a line of the new draft keeps the key of this year's.
import { BOOK_NAMES, type BudgetLine, csvRow, DIRECTION_NAMES } from '@kentan/shared/budgets';
import { type Fen, formatFen } from '@kentan/shared/kernel';
import { refuseWith } from '../../../platform/refused.js';
import { authorisedOfYear } from '../adjustments/authorised.queries.js';
import type { Query } from './accounts.queries.js';
import { readOutcome } from './read-outcome.js';

interface Row {
  line: BudgetLine;
  authorised: Fen;
  /** Decimal yuan; empty where nothing is known yet. */
  outcome: string;
}

const COLUMNS: readonly (readonly [string, (row: Row) => string])[] = [
  ['预算类型', ({ line }) => BOOK_NAMES[line.book].zh],
  ['收支', ({ line }) => DIRECTION_NAMES[line.direction].zh],
  ['科目编码', ({ line }) => line.functionCode],
  ['科目名称', ({ line }) => line.functionName],
  ['经济科目编码', ({ line }) => line.economicCode],
  ['部门', ({ line }) => line.department],
  ['项目名称', ({ line }) => line.name],
  ['支出性质', ({ line }) => line.nature],
  ['资金性质', ({ line }) => line.marks.join(' ')],
  ['本年预算数(元)', () => ''],
  ['上年预算数(元)', ({ authorised }) => formatFen(authorised, '元', 2)],
  ['上年执行数(元)', ({ outcome }) => outcome],
  ['依据', ({ line }) => line.basis],
  ['绩效目标', ({ line }) => line.target],
  ['备注', () => ''],
  ['地点', ({ line }) => line.location],
];
const BOM = '\ufeff';

/** CSV with one row a line of budget year `year`. Refuses (409) where no budget of it was adopted. */
export async function startingSheet(tx: Query, localityId: string, year: number): Promise<string> {
  const lines = await authorisedOfYear(tx, localityId, year);
  if (!lines) return refuseWith('supervision.no-adopted', { year }, { kind: 'conflict' });
  const outcome = new Map(
    (await readOutcome(tx, localityId, year)).lines.map(({ lineKey, amount }) => [lineKey, amount]),
  );
  const rows = [...lines].map(
    ([lineKey, { line, authorised }]): Row => ({ line, authorised, outcome: outcome.get(lineKey) ?? '' }),
  );
  return (
    BOM +
    [COLUMNS.map(([header]) => header), ...rows.map((row) => COLUMNS.map(([, read]) => read(row)))]
      .map(csvRow)
      .join('')
  );
}
