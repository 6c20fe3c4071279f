// Sets or clears the two cookies of a session: the token (HttpOnly) and the anti-forgery value a page may read.
import type { FastifyReply } from 'fastify';
import type { Config } from '../../../platform/config.js';
import { CSRF_COOKIE, csrfOf, SESSION_COOKIE } from './sessions.js';

/** `maxAge` in seconds: how long the browser keeps them; without it until the browser is closed. */
export function setSessionCookies(
  reply: FastifyReply,
  token: string | undefined,
  config: Config,
  maxAge?: number,
): void {
  const secure = config.KENTAN_URL?.startsWith('https://') ?? false;
  const common = { path: '/', sameSite: 'lax' as const, secure, ...(maxAge ? { maxAge } : {}) };
  if (token) {
    reply.setCookie(SESSION_COOKIE, token, { ...common, httpOnly: true });
    reply.setCookie(CSRF_COOKIE, csrfOf(token), common);
  } else {
    reply.clearCookie(SESSION_COOKIE, common);
    reply.clearCookie(CSRF_COOKIE, common);
  }
}
