// Decides on every request: which locality, who asks, and whether the route's declared verb allows it.
import { timingSafeEqual } from 'node:crypto';
import { OFFICES, type Office } from '@kentan/shared/identity';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { csrfOf, SESSION_COOKIE, Sessions } from '../domains/identity/index.js';
import { localityBySlug } from '../domains/localities/index.js';
import { type DeclaredVerb, type KentanRequest, VERB } from '../platform/access.js';
import type { OfficeHeld } from '../platform/actor.js';
import { Config } from '../platform/config.js';
import type { LocalityRef } from '../platform/locality-ref.js';
import { refuseWith } from '../platform/refused.js';
import { requestContext } from '../platform/request-context.js';
import { Transactions } from '../platform/transactions.js';

const KEEP_MS = 5000;

@Injectable()
export class AccessGuard implements CanActivate {
  private readonly localities = new Map<string, { until: number; ref: LocalityRef }>();

  constructor(
    private readonly reflector: Reflector,
    private readonly config: Config,
    private readonly sessions: Sessions,
    private readonly transactions: Transactions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const verb = this.reflector.get<DeclaredVerb | undefined>(VERB, context.getHandler());
    if (!verb)
      throw new Error(
        `route without a declared verb: ${context.getClass().name}.${context.getHandler().name}`,
      );
    const request = context.switchToHttp().getRequest<KentanRequest>();
    const slug = (request.params as { locality?: string }).locality;
    if (slug !== undefined) request.locality = await this.locality(slug);
    if (verb.demoOnly && !(this.config.KENTAN_DEMO && request.locality?.demo !== false)) notFound();
    let withheld: readonly OfficeHeld[] = [];
    const token = request.cookies[SESSION_COOKIE];
    if (token) {
      if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method)) assertSamePage(request, token);
      const session = await this.sessions.resolve(token);
      request.actor = session?.actor;
      request.secondFactor = session?.secondFactor;
      withheld = session?.withheld ?? [];
    }
    assertAllowed(verb, request, withheld);
    return true;
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
function assertSamePage(request: KentanRequest, token: string): void {
  const given = Buffer.from(String(request.headers['x-kentan-csrf'] ?? ''));
  const expected = Buffer.from(csrfOf(token));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    refuseWith('platform.csrf', {}, { kind: 'forbidden' });
  }
}

function assertAllowed(verb: DeclaredVerb, request: KentanRequest, withheld: readonly OfficeHeld[]): void {
  if (verb.who === 'public') return;
  if (!request.actor) refuseWith('platform.sign-in-needed', {}, { kind: 'forbidden' });
  if (verb.who === 'signed-in') return;
  const offices: readonly Office[] = verb.who;
  const counts = (o: OfficeHeld) =>
    offices.includes(o.office) && (verb.scope === 'installation' || o.localityId === request.locality?.id);
  if (request.actor.offices.some(counts)) return;
  if (withheld.some(counts)) refuseWith('identity.second-factor-needed', {}, { kind: 'forbidden' });
  const language = requestContext.getStore()?.language ?? 'zh';
  const names = offices.map((o) => OFFICES[o][language]).join(language === 'zh' ? '、' : ', ');
  refuseWith('platform.not-your-office', { offices: names }, { kind: 'forbidden' });
}
