// A person changes their own password, or chooses login and password after the first sign-in by letter or single sign-on.
import { checkPassword } from '@kentan/shared/identity';
import { Injectable } from '@nestjs/common';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import { Transactions } from '../../../platform/transactions.js';
import { assertMayTry, countFailure } from '../sign-in/failures.js';
import { Sessions } from '../sign-in/sessions.js';
import { assertLoginFree, hashPassword, passwordMatches } from './accounts.js';

export interface NewPassword {
  accountId: string;
  /** The session that goes on; all others end. */
  token: string;
  network: string;
  /** Needed when the account has a password. */
  current?: string;
  /** Only for an account without a password, whose login was made up. */
  login?: string;
  password: string;
}

interface AccountRow {
  login: string;
  display_name: string;
  password_hash: string | null;
}

@Injectable()
export class ChangePassword {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
  ) {}

  async run(given: NewPassword): Promise<{ login: string }> {
    const account = await this.account(given.accountId);
    const login = (!account.password_hash && given.login?.trim()) || account.login;
    unwrap(checkPassword(given.password, [login, account.display_name]));
    if (account.password_hash) await this.assertCurrent(account.password_hash, given);
    const passwordHash = await hashPassword(given.password);
    return this.transactions.run(
      async (tx) => {
        if (login !== account.login) await assertLoginFree(tx, login);
        await tx.query(
          'UPDATE identity.accounts SET password_hash = $2, login = $3, version = version + 1 WHERE id = $1',
          [given.accountId, passwordHash, login],
        );
        await tx.query('DELETE FROM identity.password_links WHERE account_id = $1', [given.accountId]);
        await this.sessions.endOthers(tx, given.accountId, given.token);
        return { login };
      },
      { keepAnswer: false },
    );
  }

  private account(id: string): Promise<AccountRow> {
    return this.transactions.read(async (tx) => {
      const [row] = await tx.query<AccountRow>(
        'SELECT login, display_name, password_hash FROM identity.accounts WHERE id = $1',
        [id],
      );
      return row;
    });
  }

  private async assertCurrent(stored: string, { accountId, current, network }: NewPassword): Promise<void> {
    const trying = { subject: `password:${accountId}`, network };
    await this.transactions.read((tx) => assertMayTry(tx, trying));
    if (await passwordMatches(stored, current ?? '').catch(() => false)) return;
    await this.transactions.run((tx) => countFailure(tx, trying), { keepAnswer: false });
    refuseWith('identity.password-wrong', {}, { kind: 'forbidden', path: 'current' });
  }
}
