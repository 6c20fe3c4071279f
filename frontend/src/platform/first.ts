// What the server sent with the page: words and the first answers, so that the first screen stands whole without asking for them.

interface FirstAnswer {
  body: string;
  headers: Record<string, string>;
}
interface First {
  language?: string;
  words?: Record<string, Record<string, string>>;
  answers?: Record<string, FirstAnswer>;
}

/** A slow phone has begun its first screen by then; later a screen asks anew. */
const GOOD_FOR_MS = 5000;

function read(): First {
  const element = document.getElementById('first');
  if (!element?.textContent) return {};
  element.remove();
  return JSON.parse(element.textContent) as First;
}

let first = read();
setTimeout(forgetFirstAnswers, GOOD_FOR_MS);

/** Something was written or happened: what came with the page may be old. */
export function forgetFirstAnswers(): void {
  first = { ...first, answers: undefined };
}

/** The server's clock went on while the page was on its way. */
function nowOf(stated: string): string {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return new Date(Date.parse(stated) + performance.now() - (navigation?.responseStart ?? 0)).toISOString();
}

/** Fetches; each answer that came with the page is given once. */
export async function fetchOrFirst(request: Request): Promise<Response> {
  if (request.method !== 'GET') {
    forgetFirstAnswers();
    return fetch(request);
  }
  const { pathname, search } = new URL(request.url);
  const answer = first.answers?.[pathname + search];
  if (!answer) return fetch(request);
  delete first.answers?.[pathname + search];
  const headers = new Headers({ 'content-type': 'application/json', ...answer.headers });
  const stated = headers.get('x-kentan-now');
  if (stated) headers.set('x-kentan-now', nowOf(stated));
  return new Response(answer.body, { headers });
}

/** The words that came with the page, if they are of this language. */
export const firstWords = (language: string): Record<string, Record<string, string>> | undefined =>
  first.language === language ? first.words : undefined;

const parts = new Set<Promise<unknown>>();

/** Something fetched apart that belongs to the first screen: it is waited for, so that it does not push the others aside. */
export function partOfFirst<T>(part: Promise<T>): Promise<T> {
  parts.add(part);
  const done = () => parts.delete(part);
  part.then(done, done);
  return part;
}

export const partsMissing = (): boolean => parts.size > 0;
