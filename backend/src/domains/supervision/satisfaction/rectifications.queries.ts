// What is owed after "not satisfied", and the evidence shown for it, as they stand in the database.
import type { LadderStep } from '@kentan/shared/charters';
import type { RectificationState } from '@kentan/shared/supervision';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import type { Query } from './votes.queries.js';

export interface RectificationRow {
  locality_id: string;
  id: string;
  root_id: string;
  /** The vote whose result raised it. */
  vote_id: string;
  cycle_id: string;
  year: number;
  department_id: string | null;
  line_key: string | null;
  line_name: string | null;
  subject_zh: string;
  subject_en: string;
  /** How often its subject has been "not satisfied" with this time. */
  time: number;
  step: LadderStep;
  due_on: string;
  state: RectificationState;
  version: number;
  raised_at: Date;
  plan: string | null;
  planned_at: Date | null;
  report: string | null;
  reported_at: Date | null;
  settled_at: Date | null;
}
const COLUMNS = `locality_id, id, root_id, vote_id, cycle_id, year, department_id, line_key, line_name, subject_zh, subject_en,
  time, step, due_on::text AS due_on, state, version, raised_at, plan, planned_at, report, reported_at, settled_at`;

export async function rectificationById(
  tx: Query,
  localityId: string,
  id: string,
  lock = false,
): Promise<RectificationRow> {
  const [row] = await tx.query<RectificationRow>(
    `SELECT ${COLUMNS} FROM supervision.rectifications WHERE locality_id = $1 AND id = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [localityId, id],
  );
  return row ?? refuseWith('supervision.no-such-rectification', {}, { kind: 'missing' });
}

/** Of one subject, in their order. */
export const rectificationsOfRoot = (
  tx: Query,
  localityId: string,
  rootId: string,
): Promise<RectificationRow[]> =>
  tx.query<RectificationRow>(
    `SELECT ${COLUMNS} FROM supervision.rectifications WHERE locality_id = $1 AND root_id = $2 ORDER BY time`,
    [localityId, rootId],
  );

const MOST_LISTED = 200;
/** What is owed first, by its date, then what is settled, newest first. */
export const rectifications = (tx: Query, localityId: string, year?: number): Promise<RectificationRow[]> =>
  tx.query<RectificationRow>(
    `SELECT ${COLUMNS} FROM supervision.rectifications WHERE locality_id = $1 AND ($2::int IS NULL OR year = $2)
      ORDER BY state = 'open' DESC, state = 'reported' DESC, CASE WHEN settled_at IS NULL THEN due_on END, settled_at DESC
      LIMIT ${MOST_LISTED}`,
    [localityId, year ?? null],
  );

export interface EvidenceRow {
  id: string;
  rectification_id: string;
  text: string;
  pictures: string[];
  shown_at: Date;
  act_id: string;
}
export const evidenceOf = (
  tx: Query,
  localityId: string,
  rectificationIds: readonly string[],
): Promise<EvidenceRow[]> =>
  tx.query<EvidenceRow>(
    `SELECT id, rectification_id, text, pictures, shown_at, act_id FROM supervision.evidence
      WHERE locality_id = $1 AND rectification_id = ANY($2::uuid[]) ORDER BY shown_at, id`,
    [localityId, rectificationIds],
  );

export const rectificationObjects = (
  row: Pick<RectificationRow, 'id' | 'department_id' | 'line_key'>,
): { kind: string; id: string }[] => [
  { kind: 'rectification', id: row.id },
  ...(row.line_key ? [{ kind: 'line', id: row.line_key }] : []),
  ...(row.department_id ? [{ kind: 'department', id: row.department_id }] : []),
];

export const tellRectification = (tx: Tx, row: Pick<RectificationRow, 'id' | 'locality_id'>): void =>
  tx.emit({
    topic: 'supervision.rectification-changed',
    localityId: row.locality_id,
    key: row.id,
    data: {},
  });
