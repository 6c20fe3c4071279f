// Comments and inquiries as rows, and as the world sees them.
import { dateInZone } from '@kentan/shared/kernel';
import type { CommentKind } from '@kentan/shared/review';
import { type Actor, officeFor } from '../../../platform/actor.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { type Cycle, currentCycle, cycleOfYear } from '../../cycles/index.js';
import type { CommentDto, CommentPageDto, ListCommentsQuery } from './comment.dto.js';

type Query = Pick<Tx, 'query' | 'now'>;

export interface CommentRow {
  id: string;
  cycle_id: string;
  year: number;
  kind: CommentKind;
  line_key: string;
  line_name: string;
  department: string;
  department_id: string | null;
  text: string;
  said_by: string;
  name: string;
  delegation: string;
  said_at: Date;
  due_on: string | null;
  answer: string | null;
  answered_as: string | null;
  answered_at: Date | null;
}
const COLUMNS =
  'id, cycle_id, year, kind, line_key, line_name, department, department_id, text, said_by, name, delegation, said_at, due_on::text AS due_on, answer, answered_as, answered_at';
const PAGE = 30;

export const commentDto = (row: CommentRow, locality: LocalityRef, now: Date, actor?: Actor): CommentDto => ({
  id: row.id,
  year: row.year,
  kind: row.kind,
  lineKey: row.line_key,
  lineName: row.line_name,
  department: row.department,
  text: row.text,
  name: row.name,
  delegation: row.delegation,
  saidAt: row.said_at.toISOString(),
  ...(row.due_on === null ? {} : { dueOn: row.due_on }),
  overdue: row.due_on !== null && row.answer === null && dateInZone(now, locality.zone) > row.due_on,
  ...(row.answer === null
    ? {}
    : { answer: row.answer, answeredAs: row.answered_as ?? '', answeredAt: row.answered_at?.toISOString() }),
  mayAnswer:
    row.due_on !== null &&
    row.answer === null &&
    officeFor(actor, locality.id, row.department_id) !== undefined,
});

export async function commentById(
  tx: Query,
  localityId: string,
  id: string,
  lock = false,
): Promise<CommentRow> {
  const [row] = await tx.query<CommentRow>(
    `SELECT ${COLUMNS} FROM review.comments WHERE locality_id = $1 AND id = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [localityId, id],
  );
  return row ?? refuseWith('review.no-such-comment', {}, { kind: 'missing' });
}

export const cycleFor = (tx: Query, localityId: string, year: number | undefined): Promise<Cycle> =>
  year === undefined ? currentCycle(tx, localityId) : cycleOfYear(tx, localityId, year);

const STATES: Readonly<Record<NonNullable<ListCommentsQuery['state']>, string>> = {
  open: 'due_on IS NOT NULL AND answer IS NULL',
  answered: 'answer IS NOT NULL',
  mine: 'due_on IS NOT NULL AND answer IS NULL AND ($6::boolean OR department_id = ANY($7::uuid[]))',
};

/** Owed answers by their day, everything else newest first. */
export async function listComments(
  tx: Query,
  locality: LocalityRef,
  query: ListCommentsQuery,
  actor?: Actor,
): Promise<CommentPageDto> {
  const cycle = await cycleFor(tx, locality.id, query.year);
  const page = query.page ?? 1;
  const held = (actor?.offices ?? []).filter((o) => o.localityId === locality.id);
  const whole = held.some((o) => o.office === 'financeOffice' || o.office === 'governmentHead');
  const departments = held
    .filter((o) => o.office === 'departmentOfficer')
    .map((o) => o.departmentId)
    .filter((id) => id !== undefined);
  const given = [locality.id, cycle.id, query.kind ?? null, query.line ?? null, tx.now, whole, departments];
  const where = `locality_id = $1 AND cycle_id = $2 AND ($3::text IS NULL OR kind = $3) AND ($4::text IS NULL OR line_key = $4)
    AND said_at <= $5 AND $6::boolean IS NOT NULL AND $7::uuid[] IS NOT NULL AND ${query.state ? STATES[query.state] : 'TRUE'}`;
  const order = query.state === 'open' || query.state === 'mine' ? 'due_on, said_at' : 'said_at DESC, id';
  const [{ total }] = await tx.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM review.comments WHERE ${where}`,
    given,
  );
  const [{ open }] = await tx.query<{ open: number }>(
    `SELECT count(*)::int AS open FROM review.comments WHERE locality_id = $1 AND cycle_id = $2 AND ${STATES.open}`,
    [locality.id, cycle.id],
  );
  const rows = await tx.query<CommentRow>(
    `SELECT ${COLUMNS} FROM review.comments WHERE ${where} ORDER BY ${order} LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`,
    given,
  );
  return {
    comments: rows.map((row) => commentDto(row, locality, tx.now, actor)),
    open,
    total,
    page,
    pageSize: PAGE,
    answerDays: cycle.charter.review.inquiryAnswerDays,
  };
}
