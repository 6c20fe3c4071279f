// Decides whether a request may do what it asks for: which locality, who asks, and whether the declared verb allows it.
import { timingSafeEqual } from 'node:crypto';
import { OFFICES, type Office } from '@kentan/shared/identity';
import { Injectable } from '@nestjs/common';
import { csrfOf, type ResolvedSession, Sessions } from '../domains/identity/index.js';
import { localityBySlug } from '../domains/localities/index.js';
import type { DeclaredVerb } from '../platform/access.js';
import type { OfficeHeld } from '../platform/actor.js';
import { Config } from '../platform/config.js';
import type { LocalityRef } from '../platform/locality-ref.js';
import { refuseWith } from '../platform/refused.js';
import { requestContext } from '../platform/request-context.js';
import { Transactions } from '../platform/transactions.js';

const KEEP_MS = 5000;

export interface Asking {
  method: string;
  /** Of the locality in the address, where the route has one. */
  slug?: string;
  /** Of the session cookie. */
  token?: string;
  /** The anti-forgery header. */
  csrf: unknown;
}

export interface Admitted {
  locality?: LocalityRef;
  session?: ResolvedSession;
}

@Injectable()
export class Admission {
  private readonly localities = new Map<string, { until: number; ref: LocalityRef }>();

  constructor(
    private readonly config: Config,
    private readonly sessions: Sessions,
    private readonly transactions: Transactions,
  ) {}

  /** Who and where; throws Refused when the verb is not theirs there. */
  async admit(verb: DeclaredVerb, { method, slug, token, csrf }: Asking): Promise<Admitted> {
    const locality = slug === undefined ? undefined : await this.locality(slug);
    if (verb.demoOnly && !(this.config.KENTAN_DEMO && locality?.demo !== false)) notFound();
    if (!token) {
      assertAllowed(verb, locality, undefined);
      return { locality };
    }
    if (!['GET', 'HEAD', 'OPTIONS'].includes(method)) assertSamePage(csrf, token);
    const session = await this.sessions.resolve(token);
    assertAllowed(verb, locality, session);
    return { locality, session };
  }

  private async locality(slug: string): Promise<LocalityRef> {
    const kept = this.localities.get(slug);
    if (kept && kept.until > performance.now()) return kept.ref;
    const ref = await this.transactions.read((tx) => localityBySlug(tx, slug));
    if (!ref) return notFound();
    this.localities.set(slug, { until: performance.now() + KEEP_MS, ref });
    return ref;
  }
}

const notFound = (): never => refuseWith('platform.not-found', {}, { kind: 'missing' });

/** A request that carries a session must also carry that session's anti-forgery value (double submit, bound to the session). */
function assertSamePage(csrf: unknown, token: string): void {
  const given = Buffer.from(String(csrf ?? ''));
  const expected = Buffer.from(csrfOf(token));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    refuseWith('platform.csrf', {}, { kind: 'forbidden' });
  }
}

function assertAllowed(verb: DeclaredVerb, locality?: LocalityRef, session?: ResolvedSession): void {
  if (verb.who === 'public') return;
  if (!session) refuseWith('platform.sign-in-needed', {}, { kind: 'forbidden' });
  if (verb.who === 'signed-in') return;
  const offices: readonly Office[] = verb.who;
  const counts = (o: OfficeHeld) =>
    offices.includes(o.office) && (verb.scope === 'installation' || o.localityId === locality?.id);
  if (session.actor.offices.some(counts)) return;
  if (session.withheld.some(counts)) refuseWith('identity.second-factor-needed', {}, { kind: 'forbidden' });
  const language = requestContext.getStore()?.language ?? 'zh';
  const names = offices.map((o) => OFFICES[o][language]).join(language === 'zh' ? '、' : ', ');
  refuseWith('platform.not-your-office', { offices: names }, { kind: 'forbidden' });
}
