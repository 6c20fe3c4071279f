// Writes the three columns of every line; what was explained and told before is kept under the same key.
import type { BudgetLine } from '@kentan/shared/budgets';
import { type AccountLine, owesExplanation } from '@kentan/shared/supervision';
import type { Tx } from '../../../platform/transactions.js';
import { departmentsOf } from '../../localities/index.js';
import type { AccountsRow } from './accounts.queries.js';

export async function writeAccountLines(
  tx: Tx,
  { locality_id: localityId, id, beyond }: Pick<AccountsRow, 'locality_id' | 'id' | 'beyond'>,
  rows: readonly AccountLine<BudgetLine>[],
): Promise<void> {
  const departments = await departmentsOf(tx, localityId);
  const departmentId = (name: string) =>
    departments.find((d) => d.name.zh === name || d.name.en === name)?.id ?? null;
  const column = <T>(of: (row: AccountLine<BudgetLine>) => T): T[] => rows.map(of);
  await tx.query(
    `DELETE FROM supervision.account_lines WHERE locality_id = $1 AND accounts_id = $2 AND line_key <> ALL ($3::text[])`,
    [localityId, id, column((r) => r.line.lineKey)],
  );
  await tx.query(
    `INSERT INTO supervision.account_lines (locality_id, accounts_id, line_key, ordinal, book, direction, function_code,
       department, department_id, name, target, budgeted, adopted, authorised, final, owes)
     SELECT $1, $2, k, o, b, d, f, p, i, n, t, u, a, z, e, w FROM unnest($3::text[], $4::int[], $5::text[], $6::text[], $7::text[],
       $8::text[], $9::uuid[], $10::text[], $11::text[], $12::boolean[], $13::bigint[], $14::bigint[], $15::bigint[], $16::boolean[])
       AS x (k, o, b, d, f, p, i, n, t, u, a, z, e, w)
     ON CONFLICT (locality_id, accounts_id, line_key) DO UPDATE SET ordinal = excluded.ordinal, book = excluded.book,
       direction = excluded.direction, function_code = excluded.function_code, department = excluded.department,
       department_id = excluded.department_id, name = excluded.name, target = excluded.target, budgeted = excluded.budgeted,
       adopted = excluded.adopted, authorised = excluded.authorised, final = excluded.final, owes = excluded.owes,
       version = supervision.account_lines.version + 1`,
    [
      localityId,
      id,
      column((r) => r.line.lineKey),
      rows.map((_, i) => i),
      column((r) => r.line.book),
      column((r) => r.line.direction),
      column((r) => r.line.functionCode),
      column((r) => r.line.department),
      column((r) => departmentId(r.line.department)),
      column((r) => r.line.name),
      column((r) => r.line.target),
      column((r) => r.budgeted),
      column((r) => r.adopted.toString()),
      column((r) => r.authorised.toString()),
      column((r) => r.final.toString()),
      column((r) => owesExplanation(r, beyond)),
    ],
  );
}
