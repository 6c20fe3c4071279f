// The whole application on a test database, with people who hold any office, for tests over HTTP.
import 'reflect-metadata';
import type { Office } from '@kentan/shared/identity';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createAccount, csrfOf, giveOffice, SESSION_COOKIE, Sessions } from '../domains/identity/index.js';
import type { DepartmentRef } from '../domains/localities/index.js';
import { foundLocality } from '../domains/localities/index.js';
import { type Config, readConfig } from '../platform/config.js';
import { newId } from '../platform/ids.js';
import type { LocalityRef } from '../platform/locality-ref.js';
import { type TestDatabase, testDatabase } from '../platform/testing/index.js';
import { Transactions } from '../platform/transactions.js';
import { createApp } from './create-app.js';

/** JSON as a test reads it: any path may be asked for, what stands there is compared by expect. */
export interface JsonTree {
  [key: string]: JsonTree;
}
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: JsonTree;
}
export interface Person {
  accountId: string;
  token: string;
}
export interface TestApp {
  app: NestFastifyApplication;
  config: Config;
  /** 'http://127.0.0.1:port' */
  base: string;
  database: TestDatabase;
  transactions: Transactions;
  locality: LocalityRef;
  departments: DepartmentRef[];
  /** Makes an account with these offices in the test locality and signs it in. */
  person(
    offices: Office[],
    options?: { name?: string; departmentId?: string; localityId?: string },
  ): Promise<Person>;
  /** Sends a request as a person (or as nobody); POSTs get an Idempotency-Key unless given. */
  send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    options?: { as?: Person; body?: object; headers?: Record<string, string> },
  ): Promise<Answer>;
  close(): Promise<void>;
}

/** Starts the application on a fresh database with one founded township in demo mode. */
export async function testApp(env: Record<string, string> = {}): Promise<TestApp> {
  const database = await testDatabase();
  const config = readConfig({
    DATABASE_URL: database.url,
    KENTAN_DATA: database.dataFolder,
    KENTAN_DEMO: '1',
    LOG_LEVEL: 'error',
    RATE_LIMIT_PER_MINUTE: '0',
    ...env,
  });
  const app = await createApp(config);
  await app.listen(0, '127.0.0.1');
  const base = await app.getUrl();
  const transactions = app.get(Transactions);
  const { locality, departments } = await transactions.run((tx) =>
    foundLocality(tx, {
      slug: 'testtown',
      name: { zh: '试镇', en: 'Test town' },
      level: 'township',
      zone: 'Asia/Shanghai',
      population: 80_000,
      demo: true,
      departments: [
        { code: 'D01', name: { zh: '财政所', en: 'Finance office' } },
        { code: 'D02', name: { zh: '城建办', en: 'Construction office' } },
      ],
    }),
  );
  const person: TestApp['person'] = (offices, options = {}) =>
    transactions.run(async (tx) => {
      const accountId = await createAccount(tx, {
        login: newId(),
        displayName: options.name ?? offices.join('+'),
      });
      for (const office of offices) {
        await giveOffice(tx, {
          localityId: options.localityId ?? locality.id,
          accountId,
          office,
          departmentId: options.departmentId,
          termFrom: '2000-01-01',
          constituency: '1',
          delegation: '1',
        });
      }
      return { accountId, token: await app.get(Sessions).open(tx, accountId, true) };
    });
  return {
    app,
    base,
    config,
    database,
    transactions,
    locality,
    departments,
    person,
    send: async (method, path, options = {}) => {
      const form = options.body instanceof FormData ? options.body : undefined;
      const answer = await fetch(base + path, {
        method,
        body: form ?? (options.body ? JSON.stringify(options.body) : undefined),
        headers: {
          'accept-language': 'en',
          ...(options.body && !form ? { 'content-type': 'application/json' } : {}),
          ...(method === 'POST' ? { 'idempotency-key': newId() } : {}),
          ...(options.as
            ? { cookie: `${SESSION_COOKIE}=${options.as.token}`, 'x-kentan-csrf': csrfOf(options.as.token) }
            : {}),
          ...options.headers,
        },
      });
      const headers: Record<string, string> = {
        ...Object.fromEntries(answer.headers),
        'set-cookie': answer.headers.getSetCookie().join('\n'),
      };
      const text = await answer.text();
      const json = (headers['content-type'] ?? '').includes('json');
      return { status: answer.status, headers, body: (json ? JSON.parse(text) : text) as JsonTree };
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}
