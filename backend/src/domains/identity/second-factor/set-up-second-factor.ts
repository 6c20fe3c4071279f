// Sets up an authenticator app: first a key to scan, then its first digits prove that the app has it.
import { Injectable } from '@nestjs/common';
import QRCode from 'qrcode';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock.js';
import { InstallationSecret } from '../../../platform/installation-secret.js';
import { refuseWith } from '../../../platform/refused.js';
import { Transactions } from '../../../platform/transactions.js';
import { assertMayTry } from '../sign-in/failures.js';
import { Sessions } from '../sign-in/sessions.js';
import { newSecret, setupAddress, stepOf } from './one-time-digits.js';
import { issueRecoveryCodes } from './recovery-codes.js';

export interface SetupStarted {
  secret: string;
  address: string;
  qr: string;
}

@Injectable()
export class SetUpSecondFactor {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
    private readonly secret: InstallationSecret,
    private readonly clock: Clock,
  ) {}

  /** A new key beside the one in use, which stays until the new one is confirmed. */
  async start({ accountId }: Actor): Promise<SetupStarted> {
    const secret = newSecret();
    const login = await this.transactions.run(
      async (tx) => {
        const [row] = await tx.query<{ login: string }>(
          'SELECT login FROM identity.accounts WHERE id = $1 FOR UPDATE',
          [accountId],
        );
        await tx.query('UPDATE identity.accounts SET totp_pending = $2 WHERE id = $1', [
          accountId,
          this.secret.seal(secret),
        ]);
        return row.login;
      },
      { keepAnswer: false },
    );
    const address = setupAddress(secret, login);
    return { secret, address, qr: await QRCode.toString(address, { type: 'svg', margin: 2 }) };
  }

  /** Takes the new key into use, ends all other sessions and hands out recovery codes. */
  confirm(
    { accountId }: Actor,
    digits: string,
    token: string,
    network: string,
  ): Promise<{ recoveryCodes: string[] }> {
    return this.transactions.run(
      async (tx) => {
        await assertMayTry(tx, { subject: `second-factor:${accountId}`, network });
        const [row] = await tx.query<{ totp_pending: string | null }>(
          'SELECT totp_pending FROM identity.accounts WHERE id = $1 FOR UPDATE',
          [accountId],
        );
        if (!row.totp_pending)
          return refuseWith('identity.second-factor-not-begun', {}, { kind: 'conflict' });
        const key = this.secret.unseal(row.totp_pending);
        if (!key) return refuseWith('identity.second-factor-not-begun', {}, { kind: 'conflict' });
        const step = stepOf(key, digits, this.clock.world(), 0);
        if (step === undefined)
          return refuseWith('identity.digits-wrong', {}, { kind: 'forbidden', path: 'code' });
        await tx.query(
          `UPDATE identity.accounts SET totp_sealed = totp_pending, totp_pending = NULL, totp_confirmed_at = $2,
                  totp_last_step = $3, version = version + 1 WHERE id = $1`,
          [accountId, tx.now, step],
        );
        await this.sessions.endOthers(tx, accountId, token);
        await this.sessions.markSecondFactor(tx, token);
        return { recoveryCodes: await issueRecoveryCodes(tx, this.secret, accountId) };
      },
      { keepAnswer: false },
    );
  }

  newRecoveryCodes({ accountId }: Actor): Promise<{ recoveryCodes: string[] }> {
    return this.transactions.run(
      async (tx) => {
        const [row] = await tx.query<{ confirmed: boolean }>(
          'SELECT totp_confirmed_at IS NOT NULL AS confirmed FROM identity.accounts WHERE id = $1 FOR UPDATE',
          [accountId],
        );
        if (!row.confirmed) return refuseWith('identity.second-factor-not-begun', {}, { kind: 'conflict' });
        return { recoveryCodes: await issueRecoveryCodes(tx, this.secret, accountId) };
      },
      { keepAnswer: false },
    );
  }
}
