// Sign-in through the city's single sign-on. What the strategy keeps between leaving and coming back lies sealed in the
// database for ten minutes, and only the browser that left (its cookie holds the state) may come back for it.
import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InstallationSecret } from '../../../platform/installation-secret.js';
import { refuseWith } from '../../../platform/refused.js';
import { Transactions } from '../../../platform/transactions.js';
import { AccountOfProvided } from './account-of-provided.js';
import { OIDC_CALLBACK, OidcProvider } from './oidc-provider.js';
import { strategyRequest } from './passport-bridge.js';
import { Sessions } from './sessions.js';

const FLOW_MINUTES = 10;
const hashOf = (ticket: string): Buffer => createHash('sha256').update(ticket).digest();

interface Flow {
  session: Record<string, unknown>;
  returnTo: string;
  /** Signed in when leaving: the provider's identity is linked to this account. */
  accountId?: string;
}

@Injectable()
export class OidcSignIn {
  constructor(
    private readonly transactions: Transactions,
    private readonly secret: InstallationSecret,
    private readonly provider: OidcProvider,
    private readonly accounts: AccountOfProvided,
    private readonly sessions: Sessions,
  ) {}

  /** Where to send the browser, and the ticket for its cookie. */
  async start(given: {
    localityId: string;
    returnTo: string;
    accountId?: string;
  }): Promise<{ url: string; ticket: string }> {
    const bridge = await this.provider.bridge();
    const session: Record<string, unknown> = {};
    const outcome = await bridge.run(strategyRequest({ method: 'GET', session }));
    if (outcome.kind !== 'redirect') return refuseWith('identity.oidc-failed', {}, { kind: 'forbidden' });
    const ticket = randomBytes(24).toString('base64url');
    const flow: Flow = { session, returnTo: given.returnTo, accountId: given.accountId };
    await this.transactions.run(
      async (tx) => {
        await tx.query('DELETE FROM identity.oidc_flows WHERE expires_at < now()');
        await tx.query(
          `INSERT INTO identity.oidc_flows (state_hash, locality_id, sealed, expires_at)
           VALUES ($1, $2, $3, now() + make_interval(mins => ${FLOW_MINUTES}))`,
          [hashOf(ticket), given.localityId, this.secret.seal(JSON.stringify(flow))],
        );
      },
      { keepAnswer: false },
    );
    return { url: outcome.url, ticket };
  }

  /** Which locality and page a flow belongs to; it can be finished once. */
  async take(ticket: string): Promise<{ localityId: string; flow: Flow } | undefined> {
    const rows = await this.transactions.run(
      (tx) =>
        tx.query<[{ locality_id: string; sealed: string }[], number]>(
          'DELETE FROM identity.oidc_flows WHERE state_hash = $1 AND expires_at > now() RETURNING locality_id, sealed',
          [hashOf(ticket)],
        ),
      { keepAnswer: false },
    );
    const [row] = (rows as unknown as [{ locality_id: string; sealed: string }[]])[0];
    const kept = row && this.secret.unseal(row.sealed);
    return kept ? { localityId: row.locality_id, flow: JSON.parse(kept) as Flow } : undefined;
  }

  /** The session token after the provider has vouched for the person. `search` is what the browser brought back. */
  async finish(
    { localityId, flow }: { localityId: string; flow: Flow },
    search: string,
    device: string,
  ): Promise<string> {
    const bridge = await this.provider.bridge();
    const url = `${OIDC_CALLBACK}${search}`;
    const outcome = await bridge
      .run(strategyRequest({ method: 'GET', url, originalUrl: url, session: flow.session }))
      .catch(() => undefined);
    if (outcome?.kind !== 'success') return refuseWith('identity.oidc-failed', {}, { kind: 'forbidden' });
    return this.transactions.run(
      async (tx) => {
        const accountId = await this.accounts.run(tx, localityId, outcome.user, flow.accountId);
        return this.sessions.open(tx, accountId, false, { by: 'oidc', device });
      },
      { keepAnswer: false },
    );
  }
}
