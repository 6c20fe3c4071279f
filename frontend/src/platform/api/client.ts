// The one way to the server: typed by the generated schema, with language, anti-forgery value and a key for each submission.
import createClient, { type Middleware } from 'openapi-fetch';
import { learnServerTime } from '../clock';
import { fetchOrFirst } from '../first';
import { languageNow } from '../i18n';
import { learnEvent } from '../live-since';
import type { paths } from './generated/schema';
import { isProblem, problemOf, unreachable } from './problem';

const cookie = (name: string): string | undefined =>
  document.cookie
    .split('; ')
    .find((c) => c.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** Headers every request carries. Also for the few requests that openapi-fetch cannot make (uploads with progress). */
export function requestHeaders(method: string): Record<string, string> {
  const headers: Record<string, string> = { 'Accept-Language': languageNow() };
  if (method !== 'GET' && method !== 'HEAD') {
    const csrf = cookie('kentan_csrf');
    if (csrf) headers['X-Kentan-CSRF'] = decodeURIComponent(csrf);
  }
  return headers;
}

/** A random key. Not randomUUID: that exists only on https and localhost, and a town may start on plain http. */
export function newSubmissionKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
}

const manners: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(requestHeaders(request.method)))
      request.headers.set(name, value);
    if (request.method === 'POST' && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', newSubmissionKey());
    }
    return request;
  },
  onResponse({ response }) {
    learnServerTime(response.headers.get('X-Kentan-Now'));
    learnEvent(response.headers.get('X-Kentan-Event'));
  },
  onError({ error }) {
    return isProblem(error) ? error : unreachable();
  },
};

export const api = createClient<paths>({ baseUrl: '', fetch: fetchOrFirst });
api.use(manners);

/** Unwraps an answer: its data, or the Problem thrown. `await ask(api.GET('/api/localities'))` */
export async function ask<T>(answer: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await answer;
  if (!response.ok) throw problemOf(response.status, error);
  return data as T;
}
