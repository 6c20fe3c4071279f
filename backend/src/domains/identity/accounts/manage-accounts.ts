// The administrator makes accounts and hands out one-time links; both leave an act where an office is concerned, so that a
// taken-over account would be seen. Passwords and second factors are never known to anybody but the person.
import { PERSONAL_OFFICES } from '@kentan/shared/identity';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import { refuseWith } from '../../../platform/refused.js';
import { Transactions, type Tx } from '../../../platform/transactions.js';
import { appendAct } from '../../record/index.js';
import { Sessions } from '../sign-in/sessions.js';
import { assertLoginFree, createAccount } from './accounts.js';
import { type NewOffice, recordOfficeGiven } from './give-office.js';
import { accountHere } from './list-accounts.js';
import { issuePasswordLink, type PasswordLink } from './password-links.js';

export interface NewAccountGiven {
  login: string;
  displayName: string;
  email?: string;
  language: 'zh' | 'en';
  office: NewOffice;
}

@Injectable()
export class ManageAccounts {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
  ) {}

  /** An account with its first office, and the link by which the person chooses a password. */
  create(localityId: string, by: Actor, given: NewAccountGiven): Promise<{ id: string; link: PasswordLink }> {
    return this.transactions.run(
      async (tx) => {
        await assertLoginFree(tx, given.login);
        const id = await createAccount(tx, given);
        await recordOfficeGiven(tx, localityId, by, { id, displayName: given.displayName }, given.office);
        return { id, link: await issuePasswordLink(tx, id) };
      },
      { keepAnswer: false },
    );
  }

  /** A new password link; what was open is closed. `secondFactor`: the telephone is lost, a new one will be set up. */
  resetAccess(
    localityId: string,
    by: Actor,
    accountId: string,
    secondFactor: boolean,
  ): Promise<PasswordLink> {
    return this.transactions.run(
      async (tx) => {
        const account = await accountHere(tx, localityId, accountId);
        if (!account) return refuseWith('identity.no-account', {}, { kind: 'missing' });
        await assertOnlyHere(tx, localityId, accountId);
        if (secondFactor) {
          await tx.query(
            `UPDATE identity.accounts SET totp_sealed = NULL, totp_pending = NULL, totp_confirmed_at = NULL,
                    totp_last_step = NULL WHERE id = $1`,
            [accountId],
          );
          await tx.query('DELETE FROM identity.recovery_codes WHERE account_id = $1', [accountId]);
        }
        await tx.query('UPDATE identity.accounts SET password_hash = NULL WHERE id = $1', [accountId]);
        await this.sessions.endOthers(tx, accountId);
        const offices = [...new Set(account.offices.map((o) => o.office))].filter(
          (o) => !PERSONAL_OFFICES.includes(o),
        );
        if (offices.length) {
          appendAct(tx, {
            localityId,
            type: 'identity.access-reset',
            by: { office: 'administrator', accountId: by.accountId },
            objects: [],
            payload: { offices, secondFactor },
          });
        }
        return issuePasswordLink(tx, accountId);
      },
      { keepAnswer: false },
    );
  }
}

/** One place's administrator does not open the doors of another. */
async function assertOnlyHere(tx: Tx, localityId: string, accountId: string): Promise<void> {
  const elsewhere = await tx.query(
    `SELECT 1 FROM identity.offices WHERE account_id = $1 AND locality_id <> $2 AND office <> ALL($3)
      AND (term_to IS NULL OR term_to >= $4::date)`,
    [accountId, localityId, PERSONAL_OFFICES, tx.now],
  );
  if (elsewhere.length) refuseWith('identity.account-of-another-locality', {}, { kind: 'conflict' });
}
