// Closes a budget year that may close: the act says how its duties were kept, and names what stays overdue.
import { DUTY_STATUSES, type DutyBalance, dutyStatus, mayClose } from '@kentan/shared/cycles';
import type { Bilingual } from '@kentan/shared/kernel';
import type { Tx } from '../../platform/transactions.js';
import { appendAct } from '../record/index.js';
import type { CycleRow, LoadedCycle } from './cycle.queries.js';

interface DutyOfYear {
  id: string;
  title_zh: string;
  title_en: string;
  office: string;
  due_at: Date;
  discharged_at: Date | null;
}

/** Overdue duties that the act of closing names; the board has them all. */
const MOST_NAMED = 100;

/** Called with the cycle's row locked. Changes nothing while something may still be done in time. */
export async function closeWhenDone(tx: Tx, { row, charter }: LoadedCycle, phase: string): Promise<void> {
  if (row.closed_at) return;
  const duties = await dutiesOfYear(tx, row);
  const balance = balanceOf(duties, tx.now);
  if (!mayClose(charter, phase, balance)) return;
  const { open: _none, ...figures } = balance;
  const act = appendAct(tx, {
    localityId: row.locality_id,
    cycleId: row.id,
    type: 'cycles.year-closed',
    by: { office: 'calendar' },
    objects: [{ kind: 'phase', id: `${row.year}/${phase}` }],
    payload: {
      year: row.year,
      ...figures,
      stillOwed: duties
        .filter((duty) => dutyStatus(clockOf(duty), tx.now) === 'overdue')
        .slice(0, MOST_NAMED)
        .map((duty) => ({
          duty: duty.id,
          title: { zh: duty.title_zh, en: duty.title_en } satisfies Bilingual,
          office: duty.office,
          dueAt: duty.due_at.toISOString(),
        })),
    },
  });
  await tx.query(
    'UPDATE cycles.cycles SET closed_at = $3, closed_act = $4 WHERE locality_id = $1 AND id = $2',
    [row.locality_id, row.id, tx.now, act],
  );
  tx.emit({
    topic: 'cycles.year-closed',
    localityId: row.locality_id,
    key: row.id,
    data: { year: row.year },
  });
}

/** How the duties of a year stand at `tx.now`. */
export async function dutyBalance(
  tx: Pick<Tx, 'query' | 'now'>,
  row: Pick<CycleRow, 'locality_id' | 'id'>,
): Promise<DutyBalance> {
  return balanceOf(await dutiesOfYear(tx, row), tx.now);
}

function balanceOf(duties: readonly DutyOfYear[], now: Date): DutyBalance {
  const balance = { open: 0, overdue: 0, kept: 0, late: 0 } satisfies Record<
    (typeof DUTY_STATUSES)[number],
    number
  >;
  for (const duty of duties) balance[dutyStatus(clockOf(duty), now)] += 1;
  return balance;
}

const clockOf = (duty: DutyOfYear) => ({ dueAt: duty.due_at, dischargedAt: duty.discharged_at });

const dutiesOfYear = (
  tx: Pick<Tx, 'query'>,
  row: Pick<CycleRow, 'locality_id' | 'id'>,
): Promise<DutyOfYear[]> =>
  tx.query<DutyOfYear>(
    `SELECT id, title_zh, title_en, office, due_at, discharged_at FROM cycles.duties
      WHERE locality_id = $1 AND cycle_id = $2 ORDER BY due_at, id`,
    [row.locality_id, row.id],
  );
