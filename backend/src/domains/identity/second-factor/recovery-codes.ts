// Ten codes for the day the telephone is lost: shown once, each works once, only keyed hashes are kept.
import { randomInt } from 'node:crypto';
import type { InstallationSecret } from '../../../platform/installation-secret.js';
import type { Tx } from '../../../platform/transactions.js';
import { normalizeCode } from '../sign-in/invitation-codes.js';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const COUNT = 10;

const hashOf = (secret: InstallationSecret, accountId: string, code: string): Buffer =>
  secret.keyedHash('recovery-code', `${accountId}|${normalizeCode(code)}`);

/** Replaces all earlier ones. 60 bits each. */
export async function issueRecoveryCodes(
  tx: Tx,
  secret: InstallationSecret,
  accountId: string,
): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, () =>
    Array.from({ length: 12 }, () => ALPHABET[randomInt(32)])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );
  await tx.query('DELETE FROM identity.recovery_codes WHERE account_id = $1', [accountId]);
  await tx.query(
    'INSERT INTO identity.recovery_codes (account_id, code_hash) SELECT $1, unnest($2::bytea[])',
    [accountId, codes.map((code) => hashOf(secret, accountId, code))],
  );
  return codes;
}

/** Whether this was an unused code of the account; it is used now. */
export async function useRecoveryCode(
  tx: Tx,
  secret: InstallationSecret,
  accountId: string,
  code: string,
): Promise<boolean> {
  const [, count] = (await tx.query(
    'UPDATE identity.recovery_codes SET used_at = $3 WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL',
    [accountId, hashOf(secret, accountId, code), tx.now],
  )) as unknown as [unknown, number];
  return count === 1;
}
