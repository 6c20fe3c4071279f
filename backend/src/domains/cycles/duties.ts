// Raises and discharges duties: called by every domain in the transaction of the act that causes it.
import type { Bilingual } from '@kentan/shared/kernel';
import { newId } from '../../platform/ids.js';
import type { Tx } from '../../platform/transactions.js';

export interface NewDuty {
  localityId: string;
  cycleId?: string;
  /** '<domain>.<what>', named in the domain's manifest. */
  kind: string;
  owedBy: { office: string; departmentId?: string; accountId?: string };
  title: Bilingual;
  about: { kind: string; id: string };
  dueAt: Date;
  /** Law article or charter rule. */
  source: Bilingual;
  raisedByAct?: string;
}

/** Raises a duty; it stands on the public board at once. Returns its id. */
export async function raiseDuty(tx: Tx, duty: NewDuty): Promise<string> {
  const id = newId();
  await tx.query(
    `INSERT INTO cycles.duties (locality_id, id, cycle_id, kind, office, department_id, account_id, title_zh, title_en,
       source_zh, source_en, about_kind, about_id, due_at, raised_at, raised_by_act)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      duty.localityId,
      id,
      duty.cycleId ?? null,
      duty.kind,
      duty.owedBy.office,
      duty.owedBy.departmentId ?? null,
      duty.owedBy.accountId ?? null,
      duty.title.zh,
      duty.title.en,
      duty.source.zh,
      duty.source.en,
      duty.about.kind,
      duty.about.id,
      duty.dueAt,
      tx.now,
      duty.raisedByAct ?? null,
    ],
  );
  announce(tx, duty.localityId, id, 'raised');
  return id;
}

export interface Discharge {
  localityId: string;
  kind: string;
  about: { kind: string; id: string };
  byAct?: string;
}

/** Discharges what is still owed of this kind about this object. Returns how many duties ended by it (0 is no fault). */
export async function dischargeDuty(tx: Tx, { localityId, kind, about, byAct }: Discharge): Promise<number> {
  const ended = await tx.query<{ id: string }>(
    `WITH ended AS (
       UPDATE cycles.duties SET discharged_at = $5, discharged_by_act = $6
        WHERE locality_id = $1 AND about_kind = $2 AND about_id = $3 AND kind = $4 AND discharged_at IS NULL
        RETURNING id)
     SELECT id FROM ended`,
    [localityId, about.kind, about.id, kind, tx.now, byAct ?? null],
  );
  for (const { id } of ended) announce(tx, localityId, id, 'discharged');
  return ended.length;
}

export type DutyChange = 'raised' | 'discharged' | 'overdue' | 'moved';
export const announce = (tx: Tx, localityId: string, id: string, change: DutyChange): void =>
  tx.emit({ topic: 'cycles.duty-changed', localityId, key: id, data: { change } });
