// Loads a cycle with everything the pure machine needs; a row that is to be changed is locked first.
import type { Anchor, Charter } from '@kentan/shared/charters';
import type { CyclePlan, CycleState, Facts } from '@kentan/shared/cycles';
import { type LocalDate, localDate } from '@kentan/shared/kernel';
import type { Tx } from '../../platform/transactions.js';
import { charterVersion } from '../charters/index.js';
import { calendarOf, localityById } from '../localities/index.js';

type Query = Pick<Tx, 'query'>;

export interface CycleRow {
  id: string;
  locality_id: string;
  year: number;
  charter_version: number;
  phase: string;
  opened_at: Date;
  next_tick_at: Date;
  /** When the year was closed; null while it runs. */
  closed_at: Date | null;
  closed_act: string | null;
}
const COLUMNS =
  'id, locality_id, year, charter_version, phase, opened_at, next_tick_at, closed_at, closed_act';

/** A cycle as the machine sees it. */
export interface LoadedCycle {
  row: CycleRow;
  charter: Charter;
  plan: CyclePlan;
  state: CycleState;
  facts: Facts;
}

export async function cycleRow(
  tx: Query,
  localityId: string,
  by: { year: number } | { id: string } | 'latest',
  lock = false,
): Promise<CycleRow | undefined> {
  const where = by === 'latest' ? 'true' : 'year' in by ? 'year = $2' : 'id = $2';
  const [row] = await tx.query<CycleRow>(
    `SELECT ${COLUMNS} FROM cycles.cycles WHERE locality_id = $1 AND ${where}
      ORDER BY year DESC LIMIT 1 ${lock ? 'FOR UPDATE' : ''}`,
    by === 'latest' ? [localityId] : [localityId, 'year' in by ? by.year : by.id],
  );
  return row;
}

export const cycleRows = (tx: Query, localityId: string): Promise<CycleRow[]> =>
  tx.query<CycleRow>(`SELECT ${COLUMNS} FROM cycles.cycles WHERE locality_id = $1 ORDER BY year DESC`, [
    localityId,
  ]);

export async function loadCycle(tx: Query, row: CycleRow): Promise<LoadedCycle> {
  const key = [row.locality_id, row.id];
  const version = await charterVersion(tx, row.locality_id, row.charter_version);
  if (!version) throw new Error(`cycle ${row.id}: no charter version ${row.charter_version}`);
  const plan = await planOf(
    tx,
    row.locality_id,
    row.year,
    version.charter,
    await daysOf(tx, row.locality_id, row.id),
  );
  const phases = await tx.query<{ phase: string; scheduled: string; opened_at: Date }>(
    `SELECT phase, scheduled::text, opened_at FROM cycles.phases
      WHERE locality_id = $1 AND cycle_id = $2 ORDER BY ordinal`,
    key,
  );
  const facts = await tx.query<{ fact: string; noted_at: Date }>(
    'SELECT fact, noted_at FROM cycles.facts WHERE locality_id = $1 AND cycle_id = $2',
    key,
  );
  return {
    row,
    charter: version.charter,
    plan,
    state: {
      opened: phases.map((p) => ({
        phase: p.phase,
        scheduled: localDate(p.scheduled),
        openedAt: p.opened_at.toISOString(),
      })),
    },
    facts: Object.fromEntries(facts.map((f) => [f.fact, f.noted_at.toISOString()])),
  };
}

export async function planOf(
  tx: Query,
  localityId: string,
  year: number,
  charter: Charter,
  anchors: CyclePlan['anchors'] = {},
): Promise<CyclePlan> {
  const { zone } = await localityById(tx, localityId);
  return { charter, year, zone, anchors, working: await calendarOf(tx, localityId) };
}

async function daysOf(tx: Query, localityId: string, cycleId: string): Promise<CyclePlan['anchors']> {
  const rows = await tx.query<{ anchor: Anchor; day: string }>(
    'SELECT anchor, day::text FROM cycles.days WHERE locality_id = $1 AND cycle_id = $2',
    [localityId, cycleId],
  );
  return Object.fromEntries(rows.map((r) => [r.anchor, r.day as LocalDate]));
}

/** Sets the day of an anchor; returns the day it had. */
export async function setDay(
  tx: Query,
  row: CycleRow,
  anchor: Anchor,
  day: LocalDate,
): Promise<LocalDate | undefined> {
  const [before] = await tx.query<{ day: string }>(
    'SELECT day::text FROM cycles.days WHERE locality_id = $1 AND cycle_id = $2 AND anchor = $3',
    [row.locality_id, row.id, anchor],
  );
  await tx.query(
    `INSERT INTO cycles.days (locality_id, cycle_id, anchor, day) VALUES ($1, $2, $3, $4)
     ON CONFLICT (locality_id, cycle_id, anchor) DO UPDATE SET day = excluded.day`,
    [row.locality_id, row.id, anchor, day],
  );
  return before?.day as LocalDate | undefined;
}
