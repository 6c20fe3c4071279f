// What the clock does by itself: opens phases and years, marks duties overdue. Any number of processes may call it at once.
import { openingOf } from '@kentan/shared/cycles';
import type { Tx } from '../../platform/transactions.js';
import { charterInForce } from '../charters/index.js';
import { appendAct } from '../record/index.js';
import { advanceCycle, openCycle } from './advance-cycle.js';
import { closeWhenDone } from './close-cycle.js';
import { type CycleRow, cycleRow, loadCycle, planOf } from './cycle.queries.js';
import { announce } from './duties.js';

/** In its last phase and with nothing left that may still be done in time: it closes (shared rule mayClose). */
const MAY_CLOSE = `last_phase AND closed_at IS NULL AND NOT EXISTS (
  SELECT 1 FROM cycles.duties d WHERE d.locality_id = c.locality_id AND d.cycle_id = c.id
     AND d.discharged_at IS NULL AND d.overdue_act IS NULL)`;

/** Cycles whose time has come. With a locality: of that one, also while its calendar is paused. */
export async function dueCycles(tx: Pick<Tx, 'query' | 'now'>, localityId?: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM cycles.cycles c
      WHERE (next_tick_at <= $1 OR (${MAY_CLOSE})) AND CASE WHEN $2::uuid IS NULL
              THEN locality_id NOT IN (SELECT locality_id FROM cycles.paused) ELSE locality_id = $2 END
      ORDER BY next_tick_at, year`,
    [tx.now, localityId ?? null],
  );
  return rows.map((r) => r.id);
}

/** Advances one cycle, unless another process is doing it or has done it. */
export async function tickCycle(tx: Tx, cycleId: string): Promise<void> {
  const [found] = await tx.query<{ locality_id: string }>(
    `SELECT locality_id FROM cycles.cycles c
      WHERE id = $1 AND (next_tick_at <= $2 OR (${MAY_CLOSE})) FOR UPDATE SKIP LOCKED`,
    [cycleId, tx.now],
  );
  if (!found) return;
  await advanceCycle(tx, (await cycleRow(tx, found.locality_id, { id: cycleId })) as CycleRow);
  const advanced = (await cycleRow(tx, found.locality_id, { id: cycleId })) as CycleRow;
  await closeWhenDone(tx, await loadCycle(tx, advanced), advanced.phase);
  await openNextYear(tx, found.locality_id);
}

/** The next year opens by itself on its day, under the charter then in force; after a long stop, one after the other. */
async function openNextYear(tx: Tx, localityId: string): Promise<void> {
  for (;;) {
    const latest = await cycleRow(tx, localityId, 'latest');
    if (!latest) return;
    const inForce = await charterInForce(tx, localityId);
    const plan = await planOf(tx, localityId, latest.year + 1, inForce.charter);
    const first = openingOf(plan, inForce.charter.firstPhase);
    if (!first || first.at > tx.now) return;
    await openCycle(tx, localityId, latest.year + 1);
  }
}

interface OverdueRow {
  locality_id: string;
  id: string;
  cycle_id: string | null;
  kind: string;
  office: string;
  department_id: string | null;
  title_zh: string;
  title_en: string;
  about_kind: string;
  about_id: string;
  due_at: Date;
}

const BATCH = 200;

/** Marks duties whose day has passed, earliest first, each with an act that names the true date. Returns how many. */
export async function markOverdue(tx: Tx, localityId?: string): Promise<number> {
  const rows = await tx.query<OverdueRow>(
    `SELECT locality_id, id, cycle_id, kind, office, department_id, title_zh, title_en, about_kind, about_id, due_at
       FROM cycles.duties
      WHERE discharged_at IS NULL AND overdue_act IS NULL AND due_at <= $1 AND CASE WHEN $2::uuid IS NULL
              THEN locality_id NOT IN (SELECT locality_id FROM cycles.paused) ELSE locality_id = $2 END
      ORDER BY due_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
    [tx.now, localityId ?? null],
  );
  for (const duty of rows) {
    const act = appendAct(tx, {
      localityId: duty.locality_id,
      cycleId: duty.cycle_id ?? undefined,
      type: 'cycles.duty-overdue',
      by: { office: 'calendar' },
      objects: [
        { kind: 'duty', id: duty.id },
        { kind: duty.about_kind, id: duty.about_id },
      ],
      payload: {
        kind: duty.kind,
        title: { zh: duty.title_zh, en: duty.title_en },
        owedBy: { office: duty.office, ...(duty.department_id ? { departmentId: duty.department_id } : {}) },
        dueAt: duty.due_at.toISOString(),
      },
    });
    await tx.query('UPDATE cycles.duties SET overdue_act = $3 WHERE locality_id = $1 AND id = $2', [
      duty.locality_id,
      duty.id,
      act,
    ]);
    announce(tx, duty.locality_id, duty.id, 'overdue');
  }
  return rows.length;
}

/** Does for one locality all that is due at `tx.now`: for the demo clock, the seed and tests. */
export async function catchUp(tx: Tx, localityId: string): Promise<void> {
  await tickAll(tx, localityId);
  while ((await markOverdue(tx, localityId)) === BATCH);
  // what is on record as overdue now may have been the last that a year waited for
  await tickAll(tx, localityId);
}

async function tickAll(tx: Tx, localityId: string): Promise<void> {
  for (let due = await dueCycles(tx, localityId); due.length; due = await dueCycles(tx, localityId)) {
    for (const id of due) await tickCycle(tx, id);
  }
}

/** Lets the calendar of a locality stand still while its past is written at past instants. */
export async function pauseCalendar(tx: Tx, localityId: string): Promise<void> {
  await tx.query('INSERT INTO cycles.paused (locality_id, since) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    localityId,
    tx.now,
  ]);
}

export async function resumeCalendar(tx: Tx, localityId: string): Promise<void> {
  await tx.query('DELETE FROM cycles.paused WHERE locality_id = $1', [localityId]);
}
