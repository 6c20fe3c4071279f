// What a person sees of their own account, and everything that identity keeps about them.
import { Injectable } from '@nestjs/common';
import { assertVersion } from '../../../platform/if-match.js';
import { refuseWith } from '../../../platform/refused.js';
import { Transactions, type Tx } from '../../../platform/transactions.js';
import { type OpenedBy, Sessions } from '../sign-in/sessions.js';
import type { OfficeTerm } from './list-accounts.js';

export interface OwnAccount {
  login: string;
  displayName: string;
  email: string | null;
  language: 'zh' | 'en';
  version: number;
  hasPassword: boolean;
  secondFactor: boolean;
  recoveryCodesLeft: number;
  singleSignOn: string[];
}

export interface OwnSession {
  id: string;
  openedBy: OpenedBy;
  device: string;
  openedAt: Date;
  expiresAt: Date;
  thisOne: boolean;
}

@Injectable()
export class OwnAccounts {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
  ) {}

  read(accountId: string): Promise<OwnAccount> {
    return this.transactions.read((tx) => ownAccount(tx, accountId));
  }

  change(
    accountId: string,
    expected: number,
    given: { email?: string; language: 'zh' | 'en' },
  ): Promise<OwnAccount> {
    return this.transactions.run(async (tx) => {
      const [row] = await tx.query<{ version: number }>(
        'SELECT version FROM identity.accounts WHERE id = $1 FOR UPDATE',
        [accountId],
      );
      assertVersion(row.version, expected);
      await tx.query(
        'UPDATE identity.accounts SET email = $2, language = $3, version = version + 1 WHERE id = $1',
        [accountId, given.email || null, given.language],
      );
      return ownAccount(tx, accountId);
    });
  }

  listSessions(accountId: string, token: string): Promise<OwnSession[]> {
    return this.transactions.read((tx) => ownSessions(tx, accountId, this.sessions.hashOf(token)));
  }

  /** Ends one session of the person, or with 'others' all but this. */
  endSession(accountId: string, token: string, which: string): Promise<OwnSession[]> {
    return this.transactions.run(async (tx) => {
      if (which === 'others') await this.sessions.endOthers(tx, accountId, token);
      else if (!(await this.sessions.end(tx, accountId, which))) {
        refuseWith('identity.no-session', {}, { kind: 'missing' });
      }
      return ownSessions(tx, accountId, this.sessions.hashOf(token));
    });
  }

  /** Everything kept here about the person, as they may take it with them. */
  export(accountId: string, token: string) {
    return this.transactions.read(async (tx) => ({
      exportedAt: tx.now,
      account: await ownAccount(tx, accountId),
      offices: await tx.query<OfficeTerm & { localityId: string }>(
        `SELECT id, locality_id AS "localityId", office, department_id AS "departmentId", delegation, constituency,
                term_from::text AS "termFrom", term_to::text AS "termTo"
           FROM identity.offices WHERE account_id = $1 ORDER BY term_from`,
        [accountId],
      ),
      register: await tx.query<{
        localityId: string;
        name: string;
        sex: string;
        birthYear: number;
        village: string;
        household: string;
        contact: string;
      }>(
        `SELECT DISTINCT locality_id AS "localityId", name, sex, birth_year AS "birthYear", village, household, contact
           FROM identity.register_entries WHERE account_id = $1`,
        [accountId],
      ),
      invitations: await tx.query<{
        localityId: string;
        office: string;
        usedAt: Date | null;
        expiresAt: Date;
      }>(
        `SELECT locality_id AS "localityId", office, used_at AS "usedAt", expires_at AS "expiresAt"
           FROM identity.invitation_codes WHERE account_id = $1 ORDER BY expires_at`,
        [accountId],
      ),
      sessions: await ownSessions(tx, accountId, this.sessions.hashOf(token)),
    }));
  }
}

async function ownAccount(tx: Pick<Tx, 'query'>, accountId: string): Promise<OwnAccount> {
  const [account] = await tx.query<OwnAccount>(
    `SELECT login, display_name AS "displayName", email, language, version, password_hash IS NOT NULL AS "hasPassword",
            totp_confirmed_at IS NOT NULL AS "secondFactor",
            (SELECT count(*)::int FROM identity.recovery_codes r WHERE r.account_id = a.id AND used_at IS NULL) AS "recoveryCodesLeft",
            ARRAY(SELECT issuer FROM identity.oidc_links l WHERE l.account_id = a.id ORDER BY linked_at) AS "singleSignOn"
       FROM identity.accounts a WHERE id = $1`,
    [accountId],
  );
  return account;
}

const ownSessions = (tx: Pick<Tx, 'query'>, accountId: string, current: Buffer): Promise<OwnSession[]> =>
  tx.query<OwnSession>(
    `SELECT id, opened_by AS "openedBy", device, created_at AS "openedAt", expires_at AS "expiresAt",
            token_hash = $2 AS "thisOne"
       FROM identity.sessions WHERE account_id = $1 AND expires_at > now() ORDER BY created_at DESC LIMIT 100`,
    [accountId, current],
  );
