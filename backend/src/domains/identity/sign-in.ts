// Signs a person in with login and password (argon2id); wrong attempts are counted and slowed for account and network.
import { Injectable } from '@nestjs/common';
import { refuseWith } from '../../platform/refused.js';
import { Transactions } from '../../platform/transactions.js';
import { passwordMatches } from './accounts.js';
import { Sessions } from './sessions.js';

const WINDOW_MINUTES = 15;
const TRIES_PER_ACCOUNT = 10;
const TRIES_PER_NETWORK = 100;
/** Verified against when the login is unknown, so that the answer takes as long and tells nothing. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$2mNDtjxHmM2uHvBkDzWN6V3YMvv1zPDqTYrGyVXrRvY';

@Injectable()
export class SignIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
  ) {}

  /** Returns the session token, or undefined when login and password do not match. Refuses after too many failures. */
  async run(login: string, password: string, network: string): Promise<string | undefined> {
    const subjects = [`login:${login.toLowerCase()}`, `network:${network}`];
    const account = await this.transactions.read(async (tx) => {
      const failures = await tx.query<{ subject: string; count: number }>(
        `SELECT subject, count(*)::int AS count FROM identity.sign_in_failures
          WHERE subject = ANY($1) AND at > now() - make_interval(mins => $2) GROUP BY subject`,
        [subjects, WINDOW_MINUTES],
      );
      const of = (subject: string) => failures.find((f) => f.subject === subject)?.count ?? 0;
      if (of(subjects[0]) >= TRIES_PER_ACCOUNT || of(subjects[1]) >= TRIES_PER_NETWORK) {
        refuseWith('identity.too-many-tries', { minutes: WINDOW_MINUTES }, { kind: 'conflict' });
      }
      const [row] = await tx.query<{ id: string; password_hash: string | null }>(
        'SELECT id, password_hash FROM identity.accounts WHERE login = $1',
        [login],
      );
      return row;
    });
    const matches = await passwordMatches(account?.password_hash ?? NOBODY, password).catch(() => false);
    if (!account?.password_hash || !matches) {
      await this.transactions.run((tx) =>
        tx.query('INSERT INTO identity.sign_in_failures (subject) SELECT unnest($1::text[])', [subjects]),
      );
      return undefined;
    }
    return this.transactions.run((tx) => this.sessions.open(tx, account.id, false));
  }
}
