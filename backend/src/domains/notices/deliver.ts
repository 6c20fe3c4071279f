// Puts a notice into the box of everybody it concerns, once, and queues the mail of those who want one.
import { arrivesRead, isWorthMailing, type NoticeDraft } from '@kentan/shared/notices';
import { newId } from '../../platform/ids.js';
import type { Tx } from '../../platform/transactions.js';
import { accountsOf } from './resolve-audience.js';

export interface Occasion {
  localityId: string;
  /** 'act:<id>', 'duty:<id>', 'seat:<forum>': with the notice's place among those of one occasion, told once to each. */
  source: string;
  actId?: string;
  /** When it happened. */
  at: Date;
  /** Who did it: nobody is told of what they did themselves. */
  by?: string | null;
}

export const MAIL_JOB = 'notices.send-mail';

/** Returns how many people were told by it for the first time. */
export async function deliver(tx: Tx, occasion: Occasion, draft: NoticeDraft): Promise<number> {
  const { localityId, source, at } = occasion;
  const accounts = (await accountsOf(tx, localityId, draft.audience)).filter((id) => id !== occasion.by);
  if (!accounts.length) return 0;
  const told = await tx.query<{ id: string }>(
    `INSERT INTO notices.notices (locality_id, id, account_id, source, kind, title_zh, title_en, text_zh, text_en,
       link_kind, link_id, act_id, at, read_at)
     SELECT $1, w.id, w.account, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14
       FROM unnest($2::uuid[], $3::uuid[]) AS w(id, account)
     ON CONFLICT (locality_id, account_id, source) DO NOTHING RETURNING id`,
    [
      localityId,
      accounts.map(() => newId()),
      accounts,
      source,
      draft.kind,
      draft.title.zh,
      draft.title.en,
      draft.text.zh,
      draft.text.en,
      draft.link.kind,
      draft.link.id ?? '',
      occasion.actId ?? null,
      at,
      arrivesRead(at, tx.now) ? tx.now : null,
    ],
  );
  if (isWorthMailing(draft.kind, at, tx.now)) {
    for (const { id } of told) tx.enqueue(MAIL_JOB, { localityId, id }, { key: `${MAIL_JOB}.${id}` });
  }
  return told.length;
}
