// Lets a cycle do what its charter says for this instant: open the phases that are due, raise their duties, plan the next look.
import {
  advance,
  type CharterDuty,
  dutiesDischargedBy,
  dutiesRaisedBy,
  isLastPhase,
  type OpenedPhase,
  openingOf,
  phaseRule,
} from '@kentan/shared/cycles';
import { newId } from '../../platform/ids.js';
import { refuseWith } from '../../platform/refused.js';
import { lockNumber, type Tx } from '../../platform/transactions.js';
import { charterInForce } from '../charters/index.js';
import { appendAct } from '../record/index.js';
import { type CycleRow, cycleRow, type LoadedCycle, loadCycle, planOf } from './cycle.queries.js';
import { announce, raiseDuty } from './duties.js';

/** The clock is asked again at least this often, also when nothing is expected: charters and clocks can change. */
const LOOK_AGAIN_MS = 6 * 3600_000;
const CALENDAR = { office: 'calendar' };
const CYCLE_LOCK = 7301;

/** Opens the budget year under the charter in force. Refuses before its first phase's day and when it has begun. */
export async function openCycle(tx: Tx, localityId: string, year: number): Promise<string> {
  await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [CYCLE_LOCK, lockNumber(localityId)]);
  if (await cycleRow(tx, localityId, { year }))
    refuseWith('cycles.year-exists', { year }, { kind: 'conflict' });
  const inForce = await charterInForce(tx, localityId);
  const plan = await planOf(tx, localityId, year, inForce.charter);
  const first = openingOf(plan, inForce.charter.firstPhase);
  if (!first || first.at > tx.now) {
    refuseWith('cycles.too-early', { year, date: first?.date ?? '' }, { kind: 'conflict' });
  }
  const id = newId();
  await tx.query(
    `INSERT INTO cycles.cycles (locality_id, id, year, charter_version, phase, opened_at, next_tick_at)
     VALUES ($1, $2, $3, $4, $5, $6, $6)`,
    [localityId, id, year, inForce.version, inForce.charter.firstPhase, tx.now],
  );
  await advanceCycle(tx, (await cycleRow(tx, localityId, { id })) as CycleRow);
  return id;
}

/** Advances a cycle whose row is locked by this transaction. */
export async function advanceCycle(tx: Tx, row: CycleRow): Promise<void> {
  const cycle = await loadCycle(tx, row);
  const result = advance(cycle.plan, cycle.state, cycle.facts, tx.now);
  let ordinal = cycle.state.opened.length;
  for (const step of result.opened) {
    await openPhase(tx, cycle, step, ordinal);
    ordinal += 1;
  }
  const phase = result.state.opened.at(-1)?.phase ?? row.phase;
  await tx.query(
    'UPDATE cycles.cycles SET phase = $3, last_phase = $4, next_tick_at = $5 WHERE locality_id = $1 AND id = $2',
    [row.locality_id, row.id, phase, isLastPhase(cycle.charter, phase), nextLook(cycle, phase, tx.now)],
  );
}

/** The next instant at which something may open: another phase, or the next year. */
function nextLook({ plan, charter }: LoadedCycle, phase: string, now: Date): Date {
  const openings = [
    ...phaseRule(charter, phase).next.map((id) => openingOf(plan, id)),
    openingOf({ ...plan, year: plan.year + 1, anchors: {} }, charter.firstPhase),
  ];
  const times = openings.filter((o) => o !== undefined).map((o) => o.at.getTime());
  return new Date(Math.min(...times.filter((t) => t > now.getTime()), now.getTime() + LOOK_AGAIN_MS));
}

async function openPhase(tx: Tx, cycle: LoadedCycle, step: OpenedPhase, ordinal: number): Promise<void> {
  const { row, plan, charter } = cycle;
  const rule = phaseRule(charter, step.phase);
  const actId = appendAct(tx, {
    localityId: row.locality_id,
    cycleId: row.id,
    type: 'cycles.phase-opened',
    by: CALENDAR,
    objects: [{ kind: 'phase', id: `${row.year}/${step.phase}` }],
    payload: {
      year: row.year,
      phase: step.phase,
      name: rule.name,
      scheduled: step.scheduled,
      charterVersion: row.charter_version,
    },
    opensPhase: step.phase,
  });
  await tx.query(
    `INSERT INTO cycles.phases (locality_id, cycle_id, phase, ordinal, scheduled, opened_at, act_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [row.locality_id, row.id, step.phase, ordinal, step.scheduled, step.openedAt, actId],
  );
  tx.emit({
    topic: 'cycles.phase-opened',
    localityId: row.locality_id,
    key: row.id,
    data: { year: row.year, phase: step.phase },
  });
  for (const duty of dutiesRaisedBy(plan, step.phase, step.scheduled)) {
    await raiseCharterDuty(tx, cycle, duty, step.phase, actId);
  }
}

/** A duty whose fact is already there is raised all the same, as kept: the board tells what was done in time. */
async function raiseCharterDuty(
  tx: Tx,
  { row, facts }: LoadedCycle,
  { rule, dueAt }: CharterDuty,
  phase: string,
  raisedByAct: string,
): Promise<void> {
  const id = await raiseDuty(tx, {
    localityId: row.locality_id,
    cycleId: row.id,
    kind: charterKind(rule.id),
    owedBy: { office: rule.owedBy },
    title: rule.name,
    about: { kind: 'phase', id: `${row.year}/${phase}` },
    dueAt,
    source: rule.source.cite,
    raisedByAct,
  });
  const noted = facts[rule.dischargedBy];
  if (noted) {
    await tx.query('UPDATE cycles.duties SET discharged_at = $3 WHERE locality_id = $1 AND id = $2', [
      row.locality_id,
      id,
      noted,
    ]);
  }
}

const charterKind = (ruleId: string): string => `charter.${ruleId}`;

/** Ends the charter duties that a fact discharges. */
export async function dischargeByFact(
  tx: Tx,
  cycle: LoadedCycle,
  fact: string,
  byAct?: string,
): Promise<void> {
  const kinds = dutiesDischargedBy(cycle.plan, fact).map((rule) => charterKind(rule.id));
  const ended = await tx.query<{ id: string }>(
    `WITH ended AS (
       UPDATE cycles.duties SET discharged_at = $4, discharged_by_act = $5
        WHERE locality_id = $1 AND cycle_id = $2 AND kind = ANY($3::text[]) AND discharged_at IS NULL RETURNING id)
     SELECT id FROM ended`,
    [cycle.row.locality_id, cycle.row.id, kinds, tx.now, byAct ?? null],
  );
  for (const { id } of ended) announce(tx, cycle.row.locality_id, id, 'discharged');
}

/** After a day was fixed: open charter duties get the dates that count from it. */
export async function rescheduleDuties(tx: Tx, cycle: LoadedCycle): Promise<void> {
  const { row, plan, state } = cycle;
  for (const { phase, scheduled } of state.opened) {
    for (const { rule, dueAt } of dutiesRaisedBy(plan, phase, scheduled)) {
      const moved = await tx.query<{ id: string }>(
        `WITH moved AS (
           UPDATE cycles.duties SET due_at = $4 WHERE locality_id = $1 AND cycle_id = $2 AND kind = $3
              AND discharged_at IS NULL AND overdue_act IS NULL AND due_at <> $4 RETURNING id)
         SELECT id FROM moved`,
        [row.locality_id, row.id, charterKind(rule.id), dueAt],
      );
      for (const { id } of moved) announce(tx, row.locality_id, id, 'moved');
    }
  }
}
