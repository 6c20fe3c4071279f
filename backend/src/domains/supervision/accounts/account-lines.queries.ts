// The lines of final accounts in their three columns, with explanation and performance.
import type { BudgetBook, Direction } from '@kentan/shared/budgets';
import { type Fen, fen } from '@kentan/shared/kernel';
import { type AccountLine, type PerformanceGrade } from '@kentan/shared/supervision';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';

export interface AccountLineRow {
  line_key: string;
  book: BudgetBook;
  direction: Direction;
  function_code: string;
  department: string;
  department_id: string | null;
  name: string;
  target: string;
  budgeted: boolean;
  adopted: string;
  authorised: string;
  final: string;
  owes: boolean;
  explanation: string | null;
  explained_as: string | null;
  explained_at: Date | null;
  explained_act: string | null;
  grade: PerformanceGrade | null;
  result: string | null;
  graded_as: string | null;
  graded_at: Date | null;
  graded_act: string | null;
  version: number;
}
export const ACCOUNT_LINE_COLUMNS = `line_key, book, direction, function_code, department, department_id, name, target, budgeted,
  adopted::text AS adopted, authorised::text AS authorised, final::text AS final, owes, explanation, explained_as, explained_at,
  explained_act, grade, result, graded_as, graded_at, graded_act, version`;

export const amount = (text: string): Fen => fen(BigInt(text));

/** The rule's view of a row. */
export const toAccountLine = (row: AccountLineRow): AccountLine => ({
  line: {
    lineKey: row.line_key,
    book: row.book,
    direction: row.direction,
    functionCode: row.function_code,
    department: row.department,
    name: row.name,
    amount: amount(row.final),
  },
  budgeted: row.budgeted,
  adopted: amount(row.adopted),
  authorised: amount(row.authorised),
  final: amount(row.final),
});

export const accountLines = (
  tx: Pick<Tx, 'query'>,
  localityId: string,
  accountsId: string,
): Promise<AccountLineRow[]> =>
  tx.query<AccountLineRow>(
    `SELECT ${ACCOUNT_LINE_COLUMNS} FROM supervision.account_lines WHERE locality_id = $1 AND accounts_id = $2 ORDER BY ordinal`,
    [localityId, accountsId],
  );

/** One line, locked. Refuses (404) a line that the accounts do not have. */
export async function accountLine(
  tx: Tx,
  localityId: string,
  accountsId: string,
  lineKey: string,
): Promise<AccountLineRow> {
  const [row] = await tx.query<AccountLineRow>(
    `SELECT ${ACCOUNT_LINE_COLUMNS} FROM supervision.account_lines
      WHERE locality_id = $1 AND accounts_id = $2 AND line_key = $3 FOR UPDATE`,
    [localityId, accountsId, lineKey],
  );
  return row ?? refuseWith('supervision.accounts-no-line', {}, { kind: 'missing' });
}
