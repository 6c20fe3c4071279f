// Inspections as rows, and as the world sees them.
import { dateInZone } from '@kentan/shared/kernel';
import type { InspectionGrade } from '@kentan/shared/supervision';
import { type Actor, officeFor } from '../../../platform/actor.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { pictureDto, picturesByIds } from '../pictures/pictures.queries.js';
import type { InspectionDto, InspectionPageDto, ListInspectionsQuery } from './inspection.dto.js';

type Query = Pick<Tx, 'query' | 'now'>;

export interface InspectionRow {
  id: string;
  cycle_id: string;
  year: number;
  lines: { lineKey: string; name: string }[];
  department: string;
  department_id: string | null;
  visited_on: string;
  place: string;
  grade: InspectionGrade;
  finding: string;
  pictures: string[];
  published_at: Date;
  published_act: string;
  due_on: string;
  reply: string | null;
  replied_as: string | null;
  replied_at: Date | null;
}
const COLUMNS = `id, cycle_id, year, lines, department, department_id, visited_on::text, place, grade, finding, pictures,
  published_at, published_act, due_on::text, reply, replied_as, replied_at`;
const PAGE = 20;

export async function inspectionById(
  tx: Query,
  localityId: string,
  id: string,
  lock = false,
): Promise<InspectionRow> {
  const [row] = await tx.query<InspectionRow>(
    `SELECT ${COLUMNS} FROM supervision.inspections WHERE locality_id = $1 AND id = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [localityId, id],
  );
  return row ?? refuseWith('supervision.no-such-inspection', {}, { kind: 'missing' });
}

export async function inspectionDto(
  tx: Query,
  row: InspectionRow,
  locality: LocalityRef,
  actor?: Actor,
): Promise<InspectionDto> {
  return {
    id: row.id,
    year: row.year,
    lines: row.lines,
    department: row.department,
    visitedOn: row.visited_on,
    place: row.place,
    grade: row.grade,
    finding: row.finding,
    pictures: (await picturesByIds(tx, locality.id, row.pictures)).map(pictureDto),
    publishedAt: row.published_at.toISOString(),
    publishedAct: row.published_act,
    dueOn: row.due_on,
    overdue: row.reply === null && dateInZone(tx.now, locality.zone) > row.due_on,
    ...(row.reply === null
      ? {}
      : { reply: row.reply, repliedAs: row.replied_as ?? '', repliedAt: row.replied_at?.toISOString() }),
    mayReply: row.reply === null && officeFor(actor, locality.id, row.department_id) !== undefined,
  };
}

export async function listInspections(
  tx: Query,
  locality: LocalityRef,
  { year, state, line, page = 1 }: ListInspectionsQuery,
  actor?: Actor,
): Promise<InspectionPageDto> {
  const params = [
    locality.id,
    year ?? null,
    state ?? null,
    line === undefined ? null : JSON.stringify([{ lineKey: line }]),
  ];
  const where = `locality_id = $1 AND ($2::int IS NULL OR year = $2)
    AND ($3::text IS NULL OR (reply IS NULL) = ($3 = 'unanswered')) AND ($4::jsonb IS NULL OR lines @> $4)`;
  const [figures] = await tx.query<
    Pick<InspectionPageDto, 'total' | 'unanswered' | 'sound' | 'wanting' | 'unsound'>
  >(
    `SELECT count(*)::int AS total, count(*) FILTER (WHERE reply IS NULL)::int AS unanswered,
       count(*) FILTER (WHERE grade = 'sound')::int AS sound, count(*) FILTER (WHERE grade = 'wanting')::int AS wanting,
       count(*) FILTER (WHERE grade = 'unsound')::int AS unsound
     FROM supervision.inspections WHERE ${where}`,
    params,
  );
  const rows = await tx.query<InspectionRow>(
    `SELECT ${COLUMNS} FROM supervision.inspections WHERE ${where}
      ORDER BY published_at DESC, id LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`,
    params,
  );
  const inspections: InspectionDto[] = [];
  for (const row of rows) inspections.push(await inspectionDto(tx, row, locality, actor));
  return { inspections, ...figures, page, pageSize: PAGE };
}
