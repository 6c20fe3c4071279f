// The city's single sign-on: its provider is discovered when it is first needed, so that a provider that is down stops nothing else.
import { Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { Strategy, type VerifyFunction } from 'openid-client/passport';
import type passport from 'passport';
import { Config } from '../../../platform/config.js';
import { refuseWith } from '../../../platform/refused.js';
import { PassportBridge } from './passport-bridge.js';

/** Who the provider says it is. */
export interface ProvidedPerson {
  issuer: string;
  subject: string;
  name: string;
}

const TIMEOUT_SECONDS = 8;
export const OIDC_CALLBACK = '/api/identity/oidc/callback';

/** Always sends state and nonce beside PKCE. */
class CheckedStrategy extends Strategy {
  override authorizationRequestParams(): URLSearchParams {
    return new URLSearchParams({
      scope: 'openid profile',
      state: client.randomState(),
      nonce: client.randomNonce(),
    });
  }

  override shouldInitiateAuthRequest(_: unknown, url: URL): boolean {
    return url.pathname !== OIDC_CALLBACK;
  }
}

@Injectable()
export class OidcProvider {
  private found?: Promise<PassportBridge<ProvidedPerson>>;

  constructor(private readonly config: Config) {}

  get configured(): boolean {
    return Boolean(this.config.OIDC_ISSUER && this.config.OIDC_CLIENT_ID);
  }

  /** Name on the button. */
  get name(): string {
    return (
      this.config.OIDC_NAME ?? (this.config.OIDC_ISSUER ? new URL(this.config.OIDC_ISSUER).hostname : '')
    );
  }

  get origin(): string {
    return this.config.KENTAN_URL?.replace(/\/$/, '') ?? `http://localhost:${this.config.PORT}`;
  }

  /** Refuses when there is no provider or it does not answer; the next try asks it again. */
  async bridge(): Promise<PassportBridge<ProvidedPerson>> {
    if (!this.configured) return refuseWith('identity.oidc-not-configured', {}, { kind: 'missing' });
    this.found ??= this.discover();
    try {
      return await this.found;
    } catch {
      this.found = undefined;
      return refuseWith('identity.oidc-unreachable', { provider: this.name }, { kind: 'conflict' });
    }
  }

  private async discover(): Promise<PassportBridge<ProvidedPerson>> {
    const issuer = new URL(this.config.OIDC_ISSUER!);
    // Plain http is for a provider on the same machine (tests, a proxy beside it).
    const local =
      issuer.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname);
    const config = await client.discovery(
      issuer,
      this.config.OIDC_CLIENT_ID!,
      this.config.OIDC_CLIENT_SECRET,
      undefined,
      { timeout: TIMEOUT_SECONDS, ...(local ? { execute: [client.allowInsecureRequests] } : {}) },
    );
    const verify: VerifyFunction = (tokens, done) => {
      personOf(config, tokens).then((person) => done(null, person), done);
    };
    const strategy = new CheckedStrategy(
      { config, callbackURL: `${this.origin}${OIDC_CALLBACK}`, name: 'oidc' },
      verify,
    );
    return new PassportBridge(strategy as unknown as passport.Strategy & { name: string });
  }
}

async function personOf(
  config: client.Configuration,
  tokens: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers,
): Promise<ProvidedPerson> {
  const claims = tokens.claims();
  if (!claims) throw new Error('no ID token');
  const named = claims.name ?? claims.preferred_username;
  // Many providers give the name at the userinfo endpoint only.
  const more =
    named || !config.serverMetadata().userinfo_endpoint
      ? undefined
      : await client.fetchUserInfo(config, tokens.access_token, claims.sub).catch(() => undefined);
  const name = String(named ?? more?.name ?? more?.preferred_username ?? claims.sub);
  return { issuer: claims.iss, subject: claims.sub, name: name.slice(0, 120) };
}
