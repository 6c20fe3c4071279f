// Forums as rows: found, locked, and the rules of the charter they are held under.
import type { ForumRules } from '@kentan/shared/charters';
import type { ForumState, ForumStep, Hand, QuestionnaireItem, Replacement } from '@kentan/shared/forums';
import { mayInForum } from '@kentan/shared/forums';
import type { Bilingual } from '@kentan/shared/kernel';
import { refuseWith, unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { type Cycle, cycleById } from '../cycles/index.js';

export type Query = Pick<Tx, 'query'>;

export interface AgendaPoint {
  /** 'HH:MM' on the forum's day. */
  at: string;
  what: Bilingual;
}
export interface BriefingSection {
  id: string;
  heading: Bilingual;
  text: Bilingual;
  lineKey?: string;
}

export interface ForumRow {
  id: string;
  locality_id: string;
  cycle_id: string;
  year: number;
  title_zh: string;
  title_en: string;
  about_zh: string;
  about_en: string;
  place_zh: string;
  place_en: string;
  starts_at: Date;
  ends_at: Date;
  state: ForumState;
  version: number;
  drawn_seats: number;
  invited_seats: number;
  agenda: AgendaPoint[];
  briefing: BriefingSection[];
  briefing_published_at: Date | null;
  questionnaire: QuestionnaireItem[];
  pool_size: number | null;
  register_hash: string | null;
  /** Of the panels, where the charter draws by LEXIMIN. */
  lottery_hash: string | null;
  lottery_number: number | null;
  committed_at: Date | null;
  algorithm: string | null;
  hands: Hand[] | null;
  seed: string | null;
  drawn_at: Date | null;
  draw_act: string | null;
  replacements: Replacement[];
  group_seed: string | null;
  grouped_at: Date | null;
  opened_at: Date | null;
  after_opened_at: Date | null;
  held_at: Date | null;
  minutes: Bilingual | null;
  minutes_version: number;
  minutes_published_at: Date | null;
  created_at: Date;
}
/** Everything but the list, its panels and its order, which are as long as the register and read where they are needed. */
const COLUMNS = `id, locality_id, cycle_id, year, title_zh, title_en, about_zh, about_en, place_zh, place_en, starts_at, ends_at,
  state, version, drawn_seats, invited_seats, agenda, briefing, briefing_published_at, questionnaire, pool_size, register_hash,
  lottery_hash, lottery_number,
  committed_at, algorithm, hands, seed, drawn_at, draw_act, replacements, group_seed, grouped_at, opened_at,
  after_opened_at, held_at, minutes, minutes_version, minutes_published_at, created_at`;

export async function forumById(tx: Query, localityId: string, id: string): Promise<ForumRow> {
  const [row] = await tx.query<ForumRow>(
    `SELECT ${COLUMNS} FROM forums.forums WHERE locality_id = $1 AND id = $2`,
    [localityId, id],
  );
  return row ?? refuseWith('forums.no-such-forum', {}, { kind: 'missing' });
}

/** All tickets in the order of the draw; undefined before it. */
export async function drawOrderOf(tx: Query, localityId: string, id: string): Promise<string[] | undefined> {
  const [row] = await tx.query<{ draw_order: string[] | null }>(
    'SELECT draw_order FROM forums.forums WHERE locality_id = $1 AND id = $2',
    [localityId, id],
  );
  return row?.draw_order ?? undefined;
}

/** The forum, locked for the rest of the transaction, when `step` may be taken in its present state. */
export async function forumFor(
  tx: Query,
  localityId: string,
  id: string,
  step: ForumStep,
): Promise<ForumRow> {
  const [row] = await tx.query<ForumRow>(
    `SELECT ${COLUMNS} FROM forums.forums WHERE locality_id = $1 AND id = $2 FOR UPDATE`,
    [localityId, id],
  );
  if (!row) return refuseWith('forums.no-such-forum', {}, { kind: 'missing' });
  unwrap(mayInForum(row.state, step));
  return row;
}

/** Newest first; a locality holds a handful a year. */
export const forumsOf = (tx: Query, localityId: string, year?: number): Promise<ForumRow[]> =>
  tx.query<ForumRow>(
    `SELECT ${COLUMNS} FROM forums.forums WHERE locality_id = $1 AND ($2::int IS NULL OR year = $2)
      ORDER BY starts_at DESC, id LIMIT 100`,
    [localityId, year ?? null],
  );

/** The charter's forum rules, as the forum's budget year began with them. */
export async function rulesOf(
  tx: Pick<Tx, 'query' | 'now'>,
  row: Pick<ForumRow, 'locality_id' | 'cycle_id'>,
): Promise<{ rules: ForumRules; cycle: Cycle }> {
  const cycle = await cycleById(tx, row.locality_id, row.cycle_id);
  return { rules: cycle.charter.forum, cycle };
}

/** Tells everybody who looks at the forum that something of it changed. */
export const tellChanged = (tx: Tx, row: Pick<ForumRow, 'id' | 'locality_id'>, what: string): void =>
  tx.emit({ topic: `forums.${what}`, localityId: row.locality_id, key: row.id, data: {} });
