// How people can be reached: mail address and language, for notices and letters only.
import type { Tx } from '../../platform/transactions.js';

export interface Contact {
  accountId: string;
  email: string | null;
  language: 'zh' | 'en';
}

export function contactsOf(tx: Pick<Tx, 'query'>, accountIds: readonly string[]): Promise<Contact[]> {
  return tx.query<Contact>(
    'SELECT id AS "accountId", email, language FROM identity.accounts WHERE id = ANY($1::uuid[]) ORDER BY id',
    [accountIds],
  );
}

/** The accounts of people on the register, as far as they have one. */
export function accountsOfEntries(
  tx: Pick<Tx, 'query'>,
  localityId: string,
  entryIds: readonly string[],
): Promise<{ entryId: string; accountId: string }[]> {
  return tx.query(
    `SELECT DISTINCT id AS "entryId", account_id AS "accountId" FROM identity.register_entries
      WHERE locality_id = $1 AND id = ANY($2::uuid[]) AND account_id IS NOT NULL`,
    [localityId, entryIds],
  );
}
