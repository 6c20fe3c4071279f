// The second step of signing in: six digits of the authenticator app, or a recovery code; neither works twice.
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock.js';
import { InstallationSecret } from '../../../platform/installation-secret.js';
import { refuseWith } from '../../../platform/refused.js';
import { Transactions, type Tx } from '../../../platform/transactions.js';
import { assertMayTry, countFailure } from '../sign-in/failures.js';
import { Sessions } from '../sign-in/sessions.js';
import { stepOf } from './one-time-digits.js';
import { useRecoveryCode } from './recovery-codes.js';

@Injectable()
export class ShowSecondFactor {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: Sessions,
    private readonly secret: InstallationSecret,
    private readonly clock: Clock,
  ) {}

  async run({ accountId }: Actor, code: string, token: string, network: string): Promise<void> {
    const trying = { subject: `second-factor:${accountId}`, network };
    const shown = await this.transactions.run(
      async (tx) => {
        await assertMayTry(tx, trying);
        const right =
          (await this.digitsRight(tx, accountId, code)) ||
          (await useRecoveryCode(tx, this.secret, accountId, code));
        if (right) await this.sessions.markSecondFactor(tx, token);
        else await countFailure(tx, trying);
        return right;
      },
      { keepAnswer: false },
    );
    if (!shown) refuseWith('identity.digits-wrong', {}, { kind: 'forbidden', path: 'code' });
  }

  private async digitsRight(tx: Tx, accountId: string, digits: string): Promise<boolean> {
    const [row] = await tx.query<{ totp_sealed: string | null; last: string | null; confirmed: boolean }>(
      `SELECT totp_sealed, totp_last_step AS last, totp_confirmed_at IS NOT NULL AS confirmed
         FROM identity.accounts WHERE id = $1 FOR UPDATE`,
      [accountId],
    );
    if (!row.confirmed || !row.totp_sealed) {
      return refuseWith('identity.second-factor-not-begun', {}, { kind: 'conflict' });
    }
    const key = this.secret.unseal(row.totp_sealed);
    if (!key) return refuseWith('identity.second-factor-lost', {}, { kind: 'conflict' });
    const step = stepOf(key, digits, this.clock.world(), Number(row.last ?? 0));
    if (step === undefined) return false;
    await tx.query('UPDATE identity.accounts SET totp_last_step = $2 WHERE id = $1', [accountId, step]);
    return true;
  }
}
