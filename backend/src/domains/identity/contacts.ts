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
