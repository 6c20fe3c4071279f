// Questions on lines as rows, and as the world sees them.
import { dateInZone } from '@kentan/shared/kernel';
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import type { QuestionDto, QuestionPageDto } from './line.dto.js';
import type { Query } from './read-versions.js';

export interface QuestionRow {
  id: string;
  line_key: string;
  line_name: string;
  year: number;
  version_id: string;
  department: string;
  department_id: string | null;
  text: string;
  asked_by: string;
  asked_as: string;
  asked_at: Date;
  due_on: string;
  answer: string | null;
  answered_as: string | null;
  answered_at: Date | null;
}
const COLUMNS =
  'id, line_key, line_name, year, version_id, department, department_id, text, asked_by, asked_as, asked_at, due_on::text AS due_on, answer, answered_as, answered_at';
const PAGE = 20;

export const questionDto = (
  row: QuestionRow,
  locality: LocalityRef,
  now: Date,
  actor?: Actor,
): QuestionDto => ({
  id: row.id,
  lineKey: row.line_key,
  lineName: row.line_name,
  department: row.department,
  year: row.year,
  text: row.text,
  askedAs: row.asked_as,
  askedAt: row.asked_at.toISOString(),
  dueOn: row.due_on,
  overdue: row.answer === null && dateInZone(now, locality.zone) > row.due_on,
  ...(row.answer === null
    ? {}
    : { answer: row.answer, answeredAs: row.answered_as ?? '', answeredAt: row.answered_at?.toISOString() }),
  mine: actor?.accountId === row.asked_by,
});

export async function questionById(
  tx: Query,
  localityId: string,
  id: string,
  lock = false,
): Promise<QuestionRow> {
  const [row] = await tx.query<QuestionRow>(
    `SELECT ${COLUMNS} FROM budgets.questions WHERE locality_id = $1 AND id = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [localityId, id],
  );
  return row ?? refuseWith('budgets.no-such-question', {}, { kind: 'missing' });
}

export const questionsOnLine = (tx: Query, localityId: string, lineKey: string): Promise<QuestionRow[]> =>
  tx.query<QuestionRow>(
    `SELECT ${COLUMNS} FROM budgets.questions WHERE locality_id = $1 AND line_key = $2 ORDER BY asked_at DESC LIMIT 200`,
    [localityId, lineKey],
  );

/** Open ones by their due day, answered ones newest first. */
export async function listQuestions(
  tx: Pick<Tx, 'query' | 'now'>,
  locality: LocalityRef,
  query: { state?: 'open' | 'answered'; mine?: 'true'; page?: number },
  actor?: Actor,
): Promise<QuestionPageDto> {
  const state =
    query.state === undefined ? 'TRUE' : query.state === 'open' ? 'answer IS NULL' : 'answer IS NOT NULL';
  const where = `locality_id = $1 AND ${state} AND ($2 = 'all' OR asked_by::text = $2)`;
  const asker = query.mine ? (actor?.accountId ?? 'nobody') : 'all';
  const order = query.state === 'open' ? 'due_on, asked_at' : 'coalesce(answered_at, asked_at) DESC';
  const page = query.page ?? 1;
  const [{ total }] = await tx.query<{ total: string }>(
    `SELECT count(*) AS total FROM budgets.questions WHERE ${where}`,
    [locality.id, asker],
  );
  const rows = await tx.query<QuestionRow>(
    `SELECT ${COLUMNS} FROM budgets.questions WHERE ${where} ORDER BY ${order} LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`,
    [locality.id, asker],
  );
  return {
    questions: rows.map((row) => questionDto(row, locality, tx.now, actor)),
    total: Number(total),
    page,
    pageSize: PAGE,
  };
}
