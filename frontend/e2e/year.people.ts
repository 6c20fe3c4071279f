// Everybody of the town who takes part in the year's journey: the deputies and officials who have no place on the sign-in
// page act over the same API as the screens, each in a session of their own.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Page, Town } from './server';

const PLACE = '/api/localities/zehu';

export interface Somebody {
  accountId: string;
  name: string;
  get<T>(path: string): Promise<T>;
  /** Sends a change; throws with the server's own words when it is refused. */
  send<T>(method: 'POST' | 'PUT', path: string, body?: object, headers?: Record<string, string>): Promise<T>;
  /** The refusal's code, or undefined when it was done. */
  refusal(method: 'POST' | 'PUT', path: string, body?: object): Promise<string | undefined>;
  /** The page's browser is theirs from here on; whoever sat there before is forgotten. */
  sitDown(page: Page): Promise<void>;
}

interface Problem {
  code?: string;
  title?: string;
  detail?: string;
}

function somebody(base: string, accountId: string, name: string, token: string): Somebody {
  const csrf = createHash('sha256').update(`csrf|${token}`).digest('base64url');
  const headers = {
    'accept-language': 'zh',
    cookie: `kentan_session=${token}`,
    'x-kentan-csrf': csrf,
  };
  const ask = (method: string, path: string, body?: object, more?: Record<string, string>) =>
    fetch(`${base}${PLACE}${path}`, {
      method,
      headers: {
        ...headers,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
        ...more,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const told = async <T>(method: string, path: string, answer: Response): Promise<T> => {
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${name}: ${method} ${path} → ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  };
  return {
    accountId,
    name,
    get: async (path) => told('GET', path, await ask('GET', path)),
    send: async (method, path, body, more) => told(method, path, await ask(method, path, body, more)),
    refusal: async (method, path, body) => {
      const answer = await ask(method, path, body);
      return answer.ok ? undefined : ((await answer.json()) as Problem).code;
    },
    sitDown: async (page) => {
      await page.context().clearCookies();
      await page.context().addCookies([
        { name: 'kentan_session', value: token, url: base, httpOnly: true },
        { name: 'kentan_csrf', value: csrf, url: base },
      ]);
    },
  };
}

/** People by the ends of their logins; all deputies under `deputies`, in the order of the roll. */
export async function peopleOf(town: Town): Promise<{
  of(login: string): Somebody;
  ofAccount(accountId: string, name: string): Promise<Somebody>;
  deputies: Somebody[];
  close(): Promise<void>;
}> {
  const client = new pg.Client({ connectionString: town.databaseUrl });
  await client.connect();
  const open = async (accountId: string, name: string): Promise<Somebody> => {
    const token = randomBytes(24).toString('base64url');
    await client.query(
      `INSERT INTO identity.sessions (token_hash, account_id, second_factor, expires_at)
       VALUES ($1, $2, true, now() + interval '2 hours')`,
      [createHash('sha256').update(token).digest(), accountId],
    );
    return somebody(town.base, accountId, name, token);
  };
  const { rows } = await client.query<{ login: string; id: string; name: string }>(
    `SELECT login, id, display_name AS name FROM identity.accounts WHERE login LIKE 'zehu-%' ORDER BY login`,
  );
  const all = new Map<string, Somebody>();
  for (const { login, id, name } of rows) all.set(login.replace('zehu-', ''), await open(id, name));
  return {
    of: (login) => {
      const found = all.get(login);
      if (!found) throw new Error(`nobody is called ${login}`);
      return found;
    },
    ofAccount: open,
    deputies: [...all].filter(([login]) => login.startsWith('deputy')).map(([, person]) => person),
    close: () => client.end(),
  };
}
export type People = Awaited<ReturnType<typeof peopleOf>>;
