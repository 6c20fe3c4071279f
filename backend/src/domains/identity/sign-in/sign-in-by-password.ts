// Signs a person in with login and password (argon2id).
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/transactions.js';
import { passwordMatches } from '../accounts/accounts.js';
import { assertMayTry, countFailure } from './failures.js';
import { Sessions } from './sessions.js';

/** Verified against when the login is unknown, so that the answer takes as long and tells nothing. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$2mNDtjxHmM2uHvBkDzWN6V3YMvv1zPDqTYrGyVXrRvY';

export interface SignedInFrom {
  /** Network address. */
  network: string;
  /** What the browser calls itself. */
  device: string;
}

@Injectable()
export class SignInByPassword {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
  ) {}

  /** Returns the session token, or undefined when login and password do not match. Refuses after too many failures. */
  async run(login: string, password: string, from: SignedInFrom): Promise<string | undefined> {
    const trying = { subject: `login:${login.toLowerCase()}`, network: from.network };
    const account = await this.transactions.read(async (tx) => {
      await assertMayTry(tx, trying);
      const [row] = await tx.query<{ id: string; password_hash: string | null }>(
        'SELECT id, password_hash FROM identity.accounts WHERE lower(login) = lower($1)',
        [login],
      );
      return row;
    });
    const matches = await passwordMatches(account?.password_hash ?? NOBODY, password).catch(() => false);
    if (!account?.password_hash || !matches) {
      await this.transactions.run((tx) => countFailure(tx, trying), { keepAnswer: false });
      return undefined;
    }
    return this.transactions.run(
      (tx) => this.sessions.open(tx, account.id, false, { by: 'password', device: from.device }),
      { keepAnswer: false },
    );
  }
}
