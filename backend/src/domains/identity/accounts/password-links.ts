// One-time links by which a person chooses their own password: nobody else ever knows it.
import { createHash, randomBytes } from 'node:crypto';
import { checkPassword } from '@kentan/shared/identity';
import { Injectable } from '@nestjs/common';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import { Transactions, type Tx } from '../../../platform/transactions.js';
import { assertMayTry, countFailure } from '../sign-in/failures.js';
import { Sessions } from '../sign-in/sessions.js';
import { hashPassword } from './accounts.js';

const LINK_HOURS = 72;
const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export interface PasswordLink {
  /** 160 random bits, shown once. */
  token: string;
  expiresAt: Date;
}

/** A new link; earlier ones of the account no longer work. */
export async function issuePasswordLink(tx: Tx, accountId: string): Promise<PasswordLink> {
  const token = randomBytes(20).toString('base64url');
  await tx.query('DELETE FROM identity.password_links WHERE account_id = $1', [accountId]);
  const [{ expiresAt }] = await tx.query<{ expiresAt: Date }>(
    `INSERT INTO identity.password_links (token_hash, account_id, expires_at)
     VALUES ($1, $2, now() + make_interval(hours => ${LINK_HOURS})) RETURNING expires_at AS "expiresAt"`,
    [hashOf(token), accountId],
  );
  return { token, expiresAt };
}

@Injectable()
export class UsePasswordLink {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
  ) {}

  /** Sets the password and ends all sessions; returns the login to sign in with. */
  async run(token: string, password: string, network: string): Promise<{ login: string }> {
    const hash = hashOf(token);
    const account = await this.transactions.run(
      async (tx) => {
        await assertMayTry(tx, { network });
        const [row] = await tx.query<{ id: string; login: string; display_name: string }>(
          `SELECT a.id, a.login, a.display_name FROM identity.password_links l JOIN identity.accounts a ON a.id = l.account_id
            WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > now()`,
          [hash],
        );
        if (!row) await countFailure(tx, { network });
        return row;
      },
      { keepAnswer: false },
    );
    if (!account) return refuseWith('identity.link-unknown', {}, { kind: 'forbidden' });
    unwrap(checkPassword(password, [account.login, account.display_name]));
    const passwordHash = await hashPassword(password);
    return this.transactions.run(
      async (tx) => {
        const [, used] = (await tx.query(
          'UPDATE identity.password_links SET used_at = now() WHERE token_hash = $1 AND used_at IS NULL',
          [hash],
        )) as unknown as [unknown, number];
        if (!used) refuseWith('identity.link-unknown', {}, { kind: 'forbidden' });
        await tx.query('UPDATE identity.accounts SET password_hash = $2 WHERE id = $1', [
          account.id,
          passwordHash,
        ]);
        await this.sessions.endOthers(tx, account.id);
        return { login: account.login };
      },
      { keepAnswer: false },
    );
  }
}
