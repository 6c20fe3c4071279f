// Asks this application's own routes for a page what its first screen would ask, as the same person, before the page is sent.
import type { FastifyInstance, FastifyRequest } from 'fastify';

export interface FirstAnswer {
  body: string;
  headers: Record<string, string>;
}

/** Later answers are left to the browser: a page must not wait for its slowest part. */
const WITHIN_MS = 250;
/** What a screen reads off an answer besides its body. */
const KEPT_HEADERS = ['etag', 'x-kentan-now', 'x-kentan-event'];
const PASSED_ON = ['cookie', 'accept-language', 'user-agent', 'x-forwarded-for', 'x-forwarded-proto'];

/** Answers by address; only those that were given (200) and in time. */
export async function firstAnswers(
  fastify: FastifyInstance,
  request: FastifyRequest,
  questions: readonly string[],
): Promise<Record<string, FirstAnswer>> {
  const headers = Object.fromEntries(
    PASSED_ON.flatMap((name) => (request.headers[name] === undefined ? [] : [[name, request.headers[name]]])),
  );
  const remoteAddress = request.socket.remoteAddress;
  const given: Record<string, FirstAnswer> = {};
  const asking = [...new Set(questions)].map(async (url) => {
    const answer = await fastify.inject({ method: 'GET', url, headers, remoteAddress });
    if (answer.statusCode !== 200 || !String(answer.headers['content-type']).startsWith('application/json'))
      return;
    const kept = KEPT_HEADERS.flatMap((name) =>
      answer.headers[name] === undefined ? [] : [[name, String(answer.headers[name])]],
    );
    given[url] = { body: answer.body, headers: Object.fromEntries(kept) };
  });
  let late: NodeJS.Timeout | undefined;
  await Promise.race([
    Promise.allSettled(asking),
    new Promise((resolve) => {
      late = setTimeout(resolve, WITHIN_MS);
    }),
  ]);
  clearTimeout(late);
  return { ...given };
}
