// Signs a person in with the one-time code of their letter: it opens the account of the person on the register and gives
// the office for which they were invited.

import { createHash, randomBytes } from 'node:crypto';
import { dateInZone, type Refusal, refuse } from '@kentan/shared/kernel';
import { Injectable } from '@nestjs/common';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { Refused } from '../../../platform/refused.js';
import { requestContext } from '../../../platform/request-context.js';
import { Transactions, type Tx } from '../../../platform/transactions.js';
import { createAccount, giveOffice } from '../accounts/accounts.js';
import { linkToRegister } from '../accounts/link-to-register.js';
import { registerEntry } from '../registers/registers.queries.js';
import { assertMayTry, countFailure } from './failures.js';
import { codeForUse, hashCode, type StoredCode } from './invitation-codes.js';
import { Sessions } from './sessions.js';
import type { SignedInFrom } from './sign-in-by-password.js';

/** A lost answer may be asked for again with the same submission key for this long; the code itself works once. */
const REPEAT_MINUTES = 10;

type Outcome = { token: string } | { refusal: Refusal };

@Injectable()
export class SignInByCode {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
  ) {}

  /** Returns the session token. Refuses an unknown, used or expired code with what to do. */
  async run(locality: LocalityRef, typed: string, from: SignedInFrom): Promise<string> {
    const outcome = await this.transactions.run(
      async (tx): Promise<Outcome> => {
        await assertMayTry(tx, from);
        const code = await codeForUse(tx, locality.id, hashCode(typed));
        const refusal = code ? refusalOf(code, locality.zone, tx.now) : no('identity.code-unknown');
        if (!code || refusal) {
          await countFailure(tx, from);
          return { refusal: refusal ?? no('identity.code-unknown') };
        }
        const accountId = code.account_id ?? (await this.open(tx, locality.id, code));
        return { token: await this.sessions.open(tx, accountId, false, { by: 'code', device: from.device }) };
      },
      { keepAnswer: false },
    );
    if ('refusal' in outcome) throw new Refused([outcome.refusal]);
    return outcome.token;
  }

  /** The account of the person on the register (made at the first code), with the office of the invitation. */
  private async open(tx: Tx, localityId: string, code: StoredCode): Promise<string> {
    const entry = await registerEntry(tx, localityId, code.register_entry_id);
    if (!entry) throw new Refused([no('identity.code-unknown')]);
    const accountId =
      entry.accountId ??
      (await createAccount(tx, {
        login: `p-${randomBytes(9).toString('base64url')}`,
        displayName: entry.name,
      }));
    await linkToRegister(tx, localityId, entry.id, accountId);
    const held = await tx.query(
      `SELECT 1 FROM identity.offices WHERE account_id = $1 AND locality_id = $2 AND office = $3
        AND (term_to IS NULL OR term_to >= $4::date)`,
      [accountId, localityId, code.office, tx.now],
    );
    if (!held.length) {
      const termFrom = dateInZone(tx.now, 'UTC');
      await giveOffice(tx, { localityId, accountId, office: code.office, termFrom });
    }
    await tx.query(
      'UPDATE identity.invitation_codes SET used_at = $2, account_id = $3, submission_hash = $4 WHERE code_hash = $1',
      [code.code_hash, tx.now, accountId, submissionHash()],
    );
    return accountId;
  }
}

const no = (code: string, params: Refusal['params'] = {}): Refusal =>
  refuse(code, params, { kind: code === 'identity.code-expired' ? 'late' : 'forbidden', path: 'code' })
    .refusal;

function refusalOf(code: StoredCode, zone: string, now: Date): Refusal | undefined {
  if (code.used_at) {
    const same = submissionHash();
    const repeated =
      same &&
      code.submission_hash?.equals(same) &&
      now.getTime() - code.used_at.getTime() < REPEAT_MINUTES * 60_000;
    return repeated ? undefined : no('identity.code-used', { day: dateInZone(code.used_at, zone) });
  }
  if (code.expires_at <= now) return no('identity.code-expired', { day: dateInZone(code.expires_at, zone) });
  return undefined;
}

/** Only the sender knows the random key of the submission: it proves that a repeat comes from the same browser. */
function submissionHash(): Buffer | null {
  const key = requestContext.getStore()?.idempotency?.key;
  return key ? createHash('sha256').update(key).digest() : null;
}
