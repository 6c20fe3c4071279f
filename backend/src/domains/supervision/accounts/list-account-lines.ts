// Lines of the accounts, a page at a time: of a class or department, with a difference, with a target, or one's own to write.
import { fenToJson } from '@kentan/shared/kernel';
import { differenceOf } from '@kentan/shared/supervision';
import { type Actor, officeFor } from '../../../platform/actor.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { ACCOUNT_LINE_COLUMNS, type AccountLineRow, toAccountLine } from './account-lines.queries.js';
import type { AccountLineDto, AccountLinesDto, LineFilter, ListAccountLinesQuery } from './accounts.dto.js';
import type { AccountsRow, Query } from './accounts.queries.js';
import { columnsDto } from './read-accounts.js';

const PAGE = 50;
const FILTERS: Readonly<Record<LineFilter, string>> = {
  differences: 'owes',
  unexplained: 'owes AND explanation IS NULL',
  performance: `target <> ''`,
  ungraded: `target <> '' AND grade IS NULL`,
  mine: `($7::boolean OR department_id = ANY ($8::uuid[])) AND (owes OR target <> '')`,
};
const GROUPS = { function: 'left(function_code, 3)', department: 'department', book: 'book' } as const;

export const accountLineDto = (
  row: AccountLineRow,
  localityId: string,
  actor: Actor | undefined,
): AccountLineDto => {
  const line = toAccountLine(row);
  return {
    lineKey: row.line_key,
    book: row.book,
    direction: row.direction,
    functionCode: row.function_code,
    department: row.department,
    name: row.name,
    target: row.target,
    ...columnsDto(line),
    difference: fenToJson(differenceOf(line)),
    owes: row.owes,
    budgeted: row.budgeted,
    ...(row.explanation === null
      ? {}
      : { explanation: row.explanation, explainedAs: row.explained_as ?? '' }),
    ...(row.grade === null
      ? {}
      : { grade: row.grade, result: row.result ?? '', gradedAs: row.graded_as ?? '' }),
    mine: officeFor(actor, localityId, row.department_id) !== undefined,
    version: row.version,
  };
};

export async function listAccountLines(
  tx: Query,
  locality: LocalityRef,
  accounts: AccountsRow,
  query: ListAccountLinesQuery,
  actor: Actor | undefined,
): Promise<AccountLinesDto> {
  const page = query.page ?? 1;
  const held = (actor?.offices ?? []).filter((o) => o.localityId === locality.id);
  const whole = held.some((o) => o.office === 'financeOffice' || o.office === 'governmentHead');
  const departments = held
    .filter((o) => o.office === 'departmentOfficer')
    .flatMap((o) => o.departmentId ?? []);
  const where = `locality_id = $1 AND accounts_id = $2 AND ($3::text IS NULL OR direction = $3)
    AND ($4::text IS NULL OR ${GROUPS[query.by ?? 'function']} = $4) AND ($5::text IS NULL OR line_key = $5)
    AND $6::int > 0 AND $7::boolean IS NOT NULL AND $8::uuid[] IS NOT NULL AND ${query.filter ? FILTERS[query.filter] : 'TRUE'}`;
  const given = [
    locality.id,
    accounts.id,
    query.direction ?? null,
    query.of ?? null,
    query.line ?? null,
    page,
    whole,
    departments,
  ];
  const [{ total }] = await tx.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM supervision.account_lines WHERE ${where}`,
    given,
  );
  const order = query.filter
    ? 'owes AND explanation IS NULL DESC, abs(final - authorised) DESC, ordinal'
    : 'ordinal';
  const rows = await tx.query<AccountLineRow>(
    `SELECT ${ACCOUNT_LINE_COLUMNS} FROM supervision.account_lines WHERE ${where}
      ORDER BY ${order} LIMIT ${PAGE} OFFSET ($6::int - 1) * ${PAGE}`,
    given,
  );
  return { lines: rows.map((row) => accountLineDto(row, locality.id, actor)), total, page, pageSize: PAGE };
}
