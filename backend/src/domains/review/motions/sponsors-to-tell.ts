// Whom a motion concerns: those who signed it, and those who were asked and have not signed the wording that stands now.
import type { Bilingual } from '@kentan/shared/kernel';
import type { Tx } from '../../../platform/transactions.js';

type Query = Pick<Tx, 'query'>;

/** The accounts of those who signed, the lead included. */
export async function signersOf(tx: Query, localityId: string, motionId: string): Promise<string[]> {
  const rows = await tx.query<{ account_id: string }>(
    `SELECT account_id FROM review.motion_sponsors
      WHERE locality_id = $1 AND motion_id = $2 AND signed_at IS NOT NULL ORDER BY account_id`,
    [localityId, motionId],
  );
  return rows.map((r) => r.account_id);
}

export interface SignatureWanted {
  accountId: string;
  lead: string;
  /** The motion's cause, as its lead wrote it. */
  cause: Bilingual;
  /** The wording that is to be signed: another one is asked for anew. */
  version: number;
}

/** Nobody while the lead is still writing: only what the lead has signed is shown to the invited. */
export async function signaturesWanted(
  tx: Query,
  localityId: string,
  motionId: string,
): Promise<SignatureWanted[]> {
  const rows = await tx.query<{ account_id: string; lead_name: string; cause: string; version: number }>(
    `SELECT s.account_id, m.lead_name, m.cause, m.version FROM review.motions m
       JOIN review.motion_sponsors s ON s.locality_id = m.locality_id AND s.motion_id = m.id
      WHERE m.locality_id = $1 AND m.id = $2 AND m.state = 'signing' AND s.account_id <> m.lead_id
        AND s.signed_version IS DISTINCT FROM m.version ORDER BY s.account_id`,
    [localityId, motionId],
  );
  return rows.map((r) => ({
    accountId: r.account_id,
    lead: r.lead_name,
    cause: { zh: r.cause, en: r.cause },
    version: r.version,
  }));
}
