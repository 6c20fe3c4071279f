// Duties as the domain that tells people of them needs them: those that an act raised, or one by its id.
import { lastDay } from '@kentan/shared/cycles';
import type { Bilingual } from '@kentan/shared/kernel';
import type { LocalityRef } from '../../platform/locality-ref.js';
import type { Tx } from '../../platform/transactions.js';

export interface RaisedDutyRow {
  id: string;
  office: string;
  departmentId?: string;
  accountId?: string;
  title: Bilingual;
  dueOn: string;
  source: Bilingual;
  /** Still owed. */
  open: boolean;
}

export async function dutiesRaisedByAct(
  tx: Pick<Tx, 'query'>,
  locality: LocalityRef,
  actId: string,
): Promise<RaisedDutyRow[]> {
  return (await rows(tx, locality.id, 'raised_by_act', actId)).map((row) => toRaised(row, locality.zone));
}

export async function dutyById(
  tx: Pick<Tx, 'query'>,
  locality: LocalityRef,
  id: string,
): Promise<RaisedDutyRow | undefined> {
  const [row] = await rows(tx, locality.id, 'id', id);
  return row && toRaised(row, locality.zone);
}

interface Row {
  id: string;
  office: string;
  department_id: string | null;
  account_id: string | null;
  title_zh: string;
  title_en: string;
  source_zh: string;
  source_en: string;
  due_at: Date;
  discharged_at: Date | null;
}

const rows = (
  tx: Pick<Tx, 'query'>,
  localityId: string,
  by: 'id' | 'raised_by_act',
  id: string,
): Promise<Row[]> =>
  tx.query<Row>(
    `SELECT id, office, department_id, account_id, title_zh, title_en, source_zh, source_en, due_at, discharged_at
       FROM cycles.duties WHERE locality_id = $1 AND ${by} = $2 ORDER BY due_at, id`,
    [localityId, id],
  );

const toRaised = (row: Row, zone: string): RaisedDutyRow => ({
  id: row.id,
  office: row.office,
  ...(row.department_id ? { departmentId: row.department_id } : {}),
  ...(row.account_id ? { accountId: row.account_id } : {}),
  title: { zh: row.title_zh, en: row.title_en },
  dueOn: lastDay(row.due_at, zone),
  source: { zh: row.source_zh, en: row.source_en },
  open: row.discharged_at === null,
});
