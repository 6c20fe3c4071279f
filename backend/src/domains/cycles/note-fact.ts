// Domains push down what has happened; the machine decides what follows from it.
import { FACT_ANCHORS, type FixableAnchor, mayFixDay } from '@kentan/shared/cycles';
import { dateInZone, type LocalDate } from '@kentan/shared/kernel';
import { refuseWith, unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { appendAct } from '../record/index.js';
import { advanceCycle, dischargeByFact, rescheduleDuties } from './advance-cycle.js';
import { type CycleRow, cycleRow, loadCycle, setDay } from './cycle.queries.js';

/**
 * Notes that something has happened in a cycle ('draft-published', 'forum-held', …): discharges the charter's duty for it
 * and opens the phase that waited for it. Noting it again changes nothing.
 */
export async function noteFact(tx: Tx, cycleId: string, fact: string, byAct?: string): Promise<void> {
  const row = await lockedCycle(tx, cycleId);
  const noted = await tx.query(
    `INSERT INTO cycles.facts (locality_id, cycle_id, fact, noted_at, act_id) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING fact`,
    [row.locality_id, cycleId, fact, tx.now, byAct ?? null],
  );
  if (!noted.length) return;
  const before = await loadCycle(tx, row);
  await dischargeByFact(tx, before, fact, byAct);
  const anchor = FACT_ANCHORS[fact];
  if (anchor) {
    await setDay(tx, row, anchor, dateInZone(tx.now, before.plan.zone));
    await rescheduleDuties(tx, await loadCycle(tx, row));
  }
  await advanceCycle(tx, row);
}

export interface FixedDay {
  cycleId: string;
  anchor: FixableAnchor;
  day: LocalDate;
  by: { office: string; accountId?: string; name?: string };
}

/** Fixes or moves the forum or session day; every date that counts from it follows. Returns the act's id. */
export async function fixDay(tx: Tx, { cycleId, anchor, day, by }: FixedDay): Promise<string> {
  const row = await lockedCycle(tx, cycleId);
  const cycle = await loadCycle(tx, row);
  unwrap(mayFixDay(cycle.plan, cycle.state, anchor, day, tx.now));
  const before = await setDay(tx, row, anchor, day);
  const act = appendAct(tx, {
    localityId: row.locality_id,
    cycleId,
    type: 'cycles.day-fixed',
    by,
    objects: [{ kind: 'phase', id: `${row.year}/${anchor === 'forumDay' ? 'forum' : 'congress'}` }],
    payload: { year: row.year, anchor, day, ...(before ? { before } : {}) },
  });
  await rescheduleDuties(tx, await loadCycle(tx, row));
  await advanceCycle(tx, row);
  tx.emit({ topic: 'cycles.day-fixed', localityId: row.locality_id, key: cycleId, data: { anchor, day } });
  return act;
}

async function lockedCycle(tx: Tx, cycleId: string): Promise<CycleRow> {
  const [found] = await tx.query<{ locality_id: string }>(
    'SELECT locality_id FROM cycles.cycles WHERE id = $1 FOR UPDATE',
    [cycleId],
  );
  const row = found && (await cycleRow(tx, found.locality_id, { id: cycleId }));
  return row ?? refuseWith('cycles.no-cycle', {}, { kind: 'missing' });
}
