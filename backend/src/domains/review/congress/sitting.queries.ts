// Sittings, attendance and speakers as they stand in the database.
import type { AgendaItem, SittingState } from '@kentan/shared/review';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { deputiesInOffice } from '../../identity/index.js';

export type Query = Pick<Tx, 'query' | 'now'>;

export interface SittingRow {
  locality_id: string;
  id: string;
  cycle_id: string;
  year: number;
  title_zh: string;
  title_en: string;
  day: string;
  place: string;
  state: SittingState;
  agenda: AgendaItem[];
  called_at: Date;
  called_act: string;
  opened_at: Date | null;
  closed_at: Date | null;
}
const COLUMNS =
  'locality_id, id, cycle_id, year, title_zh, title_en, day::text AS day, place, state, agenda, called_at, called_act, opened_at, closed_at';

/** A sitting; `lock` holds off whoever else would change it. Refuses (404) when there is none. */
export async function sittingById(
  tx: Query,
  localityId: string,
  id: string,
  lock = false,
): Promise<SittingRow> {
  const [row] = await tx.query<SittingRow>(
    `SELECT ${COLUMNS} FROM review.sittings WHERE locality_id = $1 AND id = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [localityId, id],
  );
  return row ?? refuseWith('review.no-such-sitting', {}, { kind: 'missing' });
}

/** Newest first; a place has two or three a year. */
export const sittingsOf = (tx: Query, localityId: string): Promise<SittingRow[]> =>
  tx.query<SittingRow>(
    `SELECT ${COLUMNS} FROM review.sittings WHERE locality_id = $1 ORDER BY day DESC, called_at DESC LIMIT 60`,
    [localityId],
  );

/** The sitting that has been called and is not over; there is one at most. */
export const nextSitting = async (tx: Query, localityId: string): Promise<SittingRow | undefined> =>
  (await sittingsOf(tx, localityId)).find((sitting) => sitting.state !== 'closed');

export interface RollEntry {
  deputyId: string;
  name: string;
  delegation: string;
  constituency: string;
  here: boolean;
  byClerk: boolean;
  arrivedAt: Date | undefined;
}

/** Every deputy in office now, and whether they are in the room. */
export async function rollOf(tx: Query, localityId: string, sittingId: string): Promise<RollEntry[]> {
  const deputies = await deputiesInOffice(tx, localityId);
  const rows = await tx.query<{ deputy_id: string; here: boolean; by_clerk: boolean; arrived_at: Date }>(
    'SELECT deputy_id, here, by_clerk, arrived_at FROM review.attendance WHERE locality_id = $1 AND sitting_id = $2',
    [localityId, sittingId],
  );
  const marks = new Map(rows.map((row) => [row.deputy_id, row]));
  return deputies.map(({ accountId, ...deputy }) => {
    const mark = marks.get(accountId);
    return {
      deputyId: accountId,
      ...deputy,
      here: mark?.here ?? false,
      byClerk: mark?.by_clerk ?? false,
      arrivedAt: mark?.arrived_at,
    };
  });
}

export interface SpeakerRow {
  id: string;
  deputy_id: string;
  name: string;
  delegation: string;
  matter_zh: string;
  matter_en: string;
  sponsor: boolean;
  asked_at: Date;
  called_at: Date | null;
  ended_at: Date | null;
}

/** All requests of a sitting that were not taken back, in the order in which they came. */
export const speakersOf = (tx: Query, localityId: string, sittingId: string): Promise<SpeakerRow[]> =>
  tx.query<SpeakerRow>(
    `SELECT id, deputy_id, name, delegation, matter_zh, matter_en, sponsor, asked_at, called_at, ended_at
       FROM review.speakers WHERE locality_id = $1 AND sitting_id = $2 AND withdrawn_at IS NULL ORDER BY asked_at, id`,
    [localityId, sittingId],
  );

/** Tells every screen of the hall that the sitting has changed. */
export const tellSitting = (tx: Tx, localityId: string, sittingId: string, change: string): void =>
  tx.emit({ topic: 'review.sitting-changed', localityId, key: sittingId, data: { change } });
