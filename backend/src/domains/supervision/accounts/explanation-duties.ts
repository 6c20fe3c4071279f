// Each department owes the explanations of its own lines, the finance office those of no department: one duty each (BL 79).

import { reportingDays } from '@kentan/shared/charters';
import { addDays, dateInZone, endOfDay } from '@kentan/shared/kernel';
import type { Tx } from '../../../platform/transactions.js';
import { type Cycle, dischargeDuty, planOfCycle, raiseDuty } from '../../cycles/index.js';
import { departmentsOf } from '../../localities/index.js';

const KIND = 'supervision.explain-accounts';
const about = (year: number, departmentId: string | null) => ({
  kind: 'accounts',
  id: `${year}/${departmentId ?? 'finance'}`,
});

interface Open {
  department_id: string | null;
  open: number;
}

const openBy = (tx: Pick<Tx, 'query'>, localityId: string, accountsId: string): Promise<Open[]> =>
  tx.query<Open>(
    `SELECT department_id, count(*) FILTER (WHERE owes AND explanation IS NULL)::int AS open
       FROM supervision.account_lines WHERE locality_id = $1 AND accounts_id = $2 GROUP BY 1 ORDER BY 1`,
    [localityId, accountsId],
  );

interface Owed {
  localityId: string;
  cycle: Cycle;
  accountsId: string;
}

/** Raises what is owed and not on the board yet, and ends what new figures no longer ask for. */
export async function oweExplanations(
  tx: Tx,
  { raisedByAct, ...owed }: Owed & { raisedByAct: string },
): Promise<void> {
  const { localityId, cycle, accountsId } = owed;
  const { execution } = cycle.charter;
  const { zone } = await planOfCycle(tx, cycle);
  const dueAt = endOfDay(addDays(dateInZone(tx.now, zone), reportingDays(execution).explainDays), zone);
  const names = new Map((await departmentsOf(tx, localityId)).map((d) => [d.id, d.name]));
  await endExplained(tx, owed, raisedByAct);
  const standing = await tx.query<{ about_id: string }>(
    `SELECT about_id FROM cycles.duties WHERE locality_id = $1 AND cycle_id = $2 AND kind = $3 AND discharged_at IS NULL`,
    [localityId, cycle.id, KIND],
  );
  for (const { department_id: departmentId, open } of await openBy(tx, localityId, accountsId)) {
    const matter = about(cycle.year, departmentId);
    if (open === 0 || standing.some((d) => d.about_id === matter.id)) continue;
    const name = departmentId === null ? undefined : names.get(departmentId);
    await raiseDuty(tx, {
      localityId,
      cycleId: cycle.id,
      kind: KIND,
      owedBy:
        departmentId === null ? { office: 'financeOffice' } : { office: 'departmentOfficer', departmentId },
      title: {
        zh: `说明 ${cycle.year} 年决算的 ${open} 处差额${name ? `（${name.zh}）` : ''}`,
        en: `Explain ${open} difference(s) in the final accounts of ${cycle.year}${name ? ` (${name.en})` : ''}`,
      },
      about: matter,
      dueAt,
      source: (execution.sources?.finalAccounts ?? execution.source).cite,
      raisedByAct,
    });
  }
}

/** Ends the duty of every department that has explained all it owes. */
export async function endExplained(
  tx: Tx,
  { localityId, cycle, accountsId }: Pick<Owed, 'localityId' | 'accountsId'> & { cycle: Pick<Cycle, 'year'> },
  byAct?: string,
): Promise<void> {
  for (const { department_id: departmentId, open } of await openBy(tx, localityId, accountsId))
    if (open === 0)
      await dischargeDuty(tx, { localityId, kind: KIND, about: about(cycle.year, departmentId), byAct });
}
