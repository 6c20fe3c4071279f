// Reads cycles for other domains: which year we are in, in which phase, under which charter; and refuses what does not belong to the phase.
import type { Charter } from '@kentan/shared/charters';
import { advance, type CyclePlan, type Facts, type OpenedPhase, phaseAllows } from '@kentan/shared/cycles';
import { refuseWith, unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { type CycleRow, cycleRow, loadCycle } from './cycle.queries.js';

type Query = Pick<Tx, 'query' | 'now'>;

export interface Cycle {
  id: string;
  localityId: string;
  year: number;
  /** The phase at `tx.now`, also in the seconds before the timer has opened it. */
  phase: string;
  charterVersion: number;
  charter: Charter;
  openedAt: Date;
  /** Phases in the order in which they opened, with their days. */
  opened: readonly OpenedPhase[];
  /** Fact → when it was noted (UTC). */
  facts: Facts;
}

/** The newest budget year. Refuses (404) where none has begun. */
export async function currentCycle(tx: Query, localityId: string): Promise<Cycle> {
  const row = await cycleRow(tx, localityId, 'latest');
  if (!row) return refuseWith('cycles.no-cycle', {}, { kind: 'missing' });
  return toCycle(tx, row);
}

/** The budget year `year`; undefined when it has not begun. */
export async function findCycleOfYear(
  tx: Query,
  localityId: string,
  year: number,
): Promise<Cycle | undefined> {
  const row = await cycleRow(tx, localityId, { year });
  return row && toCycle(tx, row);
}

/** The budget year `year`. Refuses (404) when it has not begun. */
export async function cycleOfYear(tx: Query, localityId: string, year: number): Promise<Cycle> {
  const found = await findCycleOfYear(tx, localityId, year);
  return found ?? refuseWith('cycles.no-such-year', { year }, { kind: 'missing' });
}

export async function cycleById(tx: Query, localityId: string, id: string): Promise<Cycle> {
  const row = await cycleRow(tx, localityId, { id });
  if (!row) return refuseWith('cycles.no-cycle', {}, { kind: 'missing' });
  return toCycle(tx, row);
}

/** The cycle's charter, year, zone and fixed days: what deadlines are counted from. */
export async function planOfCycle(tx: Query, cycle: Pick<Cycle, 'id' | 'localityId'>): Promise<CyclePlan> {
  const row = await cycleRow(tx, cycle.localityId, { id: cycle.id });
  if (!row) return refuseWith('cycles.no-cycle', {}, { kind: 'missing' });
  return (await loadCycle(tx, row)).plan;
}

async function toCycle(tx: Query, row: CycleRow): Promise<Cycle> {
  const loaded = await loadCycle(tx, row);
  const { state } = advance(loaded.plan, loaded.state, loaded.facts, tx.now);
  return {
    id: row.id,
    localityId: row.locality_id,
    year: row.year,
    phase: state.opened.at(-1)?.phase ?? row.phase,
    charterVersion: row.charter_version,
    charter: loaded.charter,
    openedAt: row.opened_at,
    facts: loaded.facts,
    opened: state.opened,
  };
}

/** Refuses (409) what does not belong to the cycle's present phase. */
export function requirePhase(
  _tx: unknown,
  cycle: Pick<Cycle, 'charter' | 'phase'>,
  allowed: readonly string[],
): void {
  unwrap(phaseAllows(cycle.charter, cycle.phase, allowed));
}
