// Whether and in which language somebody gets mails; until they choose: yes, in the language of their account.
import type { Tx } from '../../platform/transactions.js';
import { contactsOf } from '../identity/index.js';
import type { NoticePreferencesDto } from './notices.dto.js';

export async function preferencesOf(
  tx: Pick<Tx, 'query'>,
  accountId: string,
): Promise<NoticePreferencesDto & { hasAddress: boolean }> {
  const [contact] = await contactsOf(tx, [accountId]);
  const [chosen] = await tx.query<NoticePreferencesDto>(
    'SELECT mail, language FROM notices.preferences WHERE account_id = $1',
    [accountId],
  );
  return {
    mail: chosen?.mail ?? true,
    language: chosen?.language ?? contact?.language ?? 'zh',
    hasAddress: !!contact?.email,
  };
}

export async function setPreferences(
  tx: Tx,
  accountId: string,
  { mail, language }: NoticePreferencesDto,
): Promise<void> {
  await tx.query(
    `INSERT INTO notices.preferences (account_id, mail, language) VALUES ($1, $2, $3)
     ON CONFLICT (account_id) DO UPDATE SET mail = excluded.mail, language = excluded.language`,
    [accountId, mail, language],
  );
}
