// Questions for the plenary as rows and as the world sees them: by public number, never by name.
import { type QuestionStanding, rankQuestions } from '@kentan/shared/forums';
import { dateInZone } from '@kentan/shared/kernel';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';
import type { DepartmentRef } from '../localities/index.js';
import { departmentsOf } from '../localities/index.js';
import type { Query } from './forum.rows.js';
import type { NamedLine } from './lines-named.js';
import type { ForumQuestionDto } from './voices.dto.js';

export interface QuestionRow {
  id: string;
  forum_id: string;
  no: number;
  participant_id: string;
  number: number;
  text: string;
  lines: NamedLine[];
  department_id: string | null;
  put_at: Date;
  due_on: string;
  grouped_into: string | null;
  called_at: Date | null;
  answer: string | null;
  answered_as: string | null;
  answered_at: Date | null;
  supporters: string[];
}
const SELECT = `SELECT q.id, q.forum_id, q.no, q.participant_id, p.number, q.text, q.lines, q.department_id, q.put_at, q.due_on::text,
    q.grouped_into, q.called_at, q.answer, q.answered_as, q.answered_at,
    ARRAY(SELECT s.participant_id::text FROM forums.question_supports s
           WHERE s.locality_id = q.locality_id AND s.forum_id = q.forum_id AND s.question_id = q.id) AS supporters
  FROM forums.questions q JOIN forums.participants p ON p.locality_id = q.locality_id AND p.id = q.participant_id`;

export const questionsOf = (tx: Query, localityId: string, forumId: string): Promise<QuestionRow[]> =>
  tx.query<QuestionRow>(`${SELECT} WHERE q.locality_id = $1 AND q.forum_id = $2 ORDER BY q.no`, [
    localityId,
    forumId,
  ]);

export async function questionById(
  tx: Query,
  localityId: string,
  id: string,
  lock = false,
): Promise<QuestionRow> {
  const [row] = await tx.query<QuestionRow>(
    `${SELECT} WHERE q.locality_id = $1 AND q.id = $2 ${lock ? 'FOR UPDATE OF q' : ''}`,
    [localityId, id],
  );
  return row ?? refuseWith('forums.no-such-question', {}, { kind: 'missing' });
}

export const stateOf = (row: Pick<QuestionRow, 'answer' | 'grouped_into'>): QuestionStanding['state'] =>
  row.answer !== null ? 'answered' : row.grouped_into !== null ? 'grouped' : 'put';

export const standing = (row: QuestionRow): QuestionStanding => ({
  id: row.id,
  putAt: row.put_at.toISOString(),
  state: stateOf(row),
  ...(row.grouped_into ? { groupedInto: row.grouped_into } : {}),
  supporters: row.supporters,
});

/** Leading questions in the order of the plenary, as DTOs for whoever holds `mySeat`. */
export async function rankedQuestions(
  tx: Query & { now: Date },
  locality: LocalityRef,
  rows: readonly QuestionRow[],
  mySeat: string | undefined,
): Promise<ForumQuestionDto[]> {
  const departments = await departmentsOf(tx, locality.id);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rankQuestions(rows.map(standing)).map((ranked) => {
    const all = [ranked.id, ...ranked.together].flatMap((id) => byId.get(id) ?? []);
    return questionDto(byId.get(ranked.id)!, all, ranked.support, departments, locality, tx.now, mySeat);
  });
}

function questionDto(
  row: QuestionRow,
  all: readonly QuestionRow[],
  support: number,
  departments: readonly DepartmentRef[],
  locality: LocalityRef,
  now: Date,
  mySeat: string | undefined,
): ForumQuestionDto {
  return {
    id: row.id,
    forumId: row.forum_id,
    no: row.no,
    text: row.text,
    lines: row.lines,
    department: departments.find((d) => d.id === row.department_id)?.name,
    putAt: row.put_at.toISOString(),
    number: row.number,
    support,
    together: all.slice(1).map((q) => q.text),
    ...(row.called_at ? { calledAt: row.called_at.toISOString() } : {}),
    dueOn: row.due_on,
    overdue: row.answer === null && dateInZone(now, locality.zone) > row.due_on,
    ...(row.answer === null
      ? {}
      : {
          answer: row.answer,
          answeredAs: row.answered_as ?? '',
          answeredAt: row.answered_at?.toISOString() ?? '',
        }),
    mine: all.some((q) => q.participant_id === mySeat),
    supportedByMe: mySeat !== undefined && all.some((q) => q.supporters.includes(mySeat)),
  };
}
