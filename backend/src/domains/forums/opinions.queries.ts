// Opinions as rows.
import type { OpinionState, Outcome, PromisedChange } from '@kentan/shared/forums';
import type { Bilingual } from '@kentan/shared/kernel';
import { refuseWith } from '../../platform/refused.js';
import type { Query } from './forum.rows.js';
import type { NamedLine } from './lines-named.js';

export interface OpinionRow {
  id: string;
  forum_id: string;
  cycle_id: string;
  forum_title: Bilingual;
  year: number;
  no: number;
  participant_id: string | null;
  number: number | null;
  shown_name: string;
  group_no: number | null;
  paper: boolean;
  text: string;
  lines: NamedLine[];
  department_id: string | null;
  raised_at: Date;
  due_on: string;
  raised_act: string;
  state: OpinionState;
  outcome: Outcome | null;
  reasons: string | null;
  changes: PromisedChange[];
  answered_as: string | null;
  answered_at: Date | null;
  answered_act: string | null;
}
const SELECT = `SELECT o.id, o.forum_id, f.cycle_id, json_build_object('zh', f.title_zh, 'en', f.title_en) AS forum_title, o.year, o.no,
    o.participant_id, p.number, o.shown_name, o.group_no, o.paper, o.text, o.lines, o.department_id, o.raised_at, o.due_on::text,
    o.raised_act, o.state, o.outcome, o.reasons, o.changes, o.answered_as, o.answered_at, o.answered_act
  FROM forums.opinions o
  JOIN forums.forums f ON f.locality_id = o.locality_id AND f.id = o.forum_id
  LEFT JOIN forums.participants p ON p.locality_id = o.locality_id AND p.id = o.participant_id`;

export async function opinionById(
  tx: Query,
  localityId: string,
  id: string,
  lock = false,
): Promise<OpinionRow> {
  const [row] = await tx.query<OpinionRow>(
    `${SELECT} WHERE o.locality_id = $1 AND o.id = $2 ${lock ? 'FOR UPDATE OF o' : ''}`,
    [localityId, id],
  );
  return row ?? refuseWith('forums.no-such-opinion', {}, { kind: 'missing' });
}

export interface OpinionFilter {
  forum?: string;
  line?: string;
  year?: number;
  state?: 'open' | 'answered';
  participants?: readonly string[];
  /** Of this department; null: of none. */
  department?: string | null;
}

/** In the order in which they were raised; open ones by their day. */
export async function findOpinions(
  tx: Query,
  localityId: string,
  filter: OpinionFilter,
  page: { size: number; page: number },
): Promise<{ rows: OpinionRow[]; total: number }> {
  const where = `WHERE o.locality_id = $1 AND ($2::uuid IS NULL OR o.forum_id = $2) AND ($3::text IS NULL OR o.line_keys @> ARRAY[$3])
    AND ($4::int IS NULL OR o.year = $4) AND ($5::text IS NULL OR ($5 = 'open') = (o.outcome IS NULL))
    AND ($6::uuid[] IS NULL OR o.participant_id = ANY($6)) AND (NOT $7::boolean OR o.department_id IS NOT DISTINCT FROM $8::uuid)`;
  const params = [
    localityId,
    filter.forum ?? null,
    filter.line ?? null,
    filter.year ?? null,
    filter.state ?? null,
    filter.participants ?? null,
    filter.department !== undefined,
    filter.department ?? null,
  ];
  const [{ total }] = await tx.query<{ total: number }>(
    `SELECT count(*)::int AS total FROM forums.opinions o ${where}`,
    params,
  );
  const order = filter.state === 'open' ? 'o.due_on, o.raised_at, o.id' : 'o.year DESC, o.forum_id, o.no';
  const rows = await tx.query<OpinionRow>(
    `${SELECT} ${where} ORDER BY ${order} LIMIT ${page.size} OFFSET ${(page.page - 1) * page.size}`,
    params,
  );
  return { rows, total };
}
