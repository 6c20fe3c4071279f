// What every request passes before it meets a route: its language, its idempotency key, its bounds.
import { createHash } from 'node:crypto';
import type { Language } from '@kentan/shared/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SESSION_COOKIE } from '../domains/identity/index.js';
import { refuseWith } from '../platform/refused.js';
import { type RequestContext, requestContext } from '../platform/request-context.js';

export const languageOf = (request: FastifyRequest): Language => {
  const cookie = request.cookies?.kentan_lang;
  if (cookie === 'zh' || cookie === 'en') return cookie;
  const asked = request.headers['accept-language'];
  return asked && /^\s*en/i.test(asked) ? 'en' : 'zh';
};

export function installRequestContext(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    requestContext.run({ language: languageOf(request) }, done);
  });
  fastify.addHook('preHandler', (request, _reply, done) => {
    refuseUnbearable(request);
    const context = requestContext.getStore();
    const key = request.headers['idempotency-key'];
    if (context && request.method === 'POST' && key !== undefined) claim(context, request, String(key));
    done();
  });
}

/** No request of ours is nested deeper than a few levels; much deeper ones overflow whoever walks them. */
const DEEPEST = 32;

/** Refuses what no rule or database column can hold: zero bytes in the address or in a text, bodies nested without end. */
function refuseUnbearable(request: FastifyRequest): void {
  if (request.url.includes('%00')) refuseWith('platform.malformed', {}, { kind: 'invalid' });
  let level: unknown[] = [request.body];
  for (let depth = 0; level.length; depth += 1) {
    if (depth > DEEPEST) refuseWith('platform.malformed', {}, { kind: 'invalid' });
    if (level.some((value) => typeof value === 'string' && value.includes('\u0000')))
      refuseWith('platform.malformed', {}, { kind: 'invalid' });
    level = level.flatMap((value) => (isPlain(value) ? Object.values(value) : []));
  }
}
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !Buffer.isBuffer(value) &&
  (Array.isArray(value) || isRecord(value));
const isRecord = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** Ties the key to the session (or network) that sent it and to what was sent: the same key never answers another request. */
function claim(context: RequestContext, request: FastifyRequest, key: string): void {
  if (key.length < 8 || key.length > 100) refuseWith('platform.idempotency-key-missing');
  const scope = createHash('sha256')
    .update(request.cookies[SESSION_COOKIE] ?? `network:${request.ip}`)
    .digest('hex');
  const fingerprint = createHash('sha256')
    .update(`${request.method} ${request.url} ${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
  context.idempotency = { scope, key, fingerprint, used: false };
}
