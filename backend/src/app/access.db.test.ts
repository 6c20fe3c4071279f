// Every route, as every office, in its own and in a foreign locality, against the access that its verb declares.
// A route without a declared verb fails here, and so does any 5xx.
import { OFFICES, type Office } from '@kentan/shared/identity';
import { foundLocality } from '../domains/localities/index.js';
import { newId } from '../platform/ids.js';
import type { VerbDeclaration } from '../platform/manifest.js';
import { manifests } from './domains.js';
import { eventsManifest } from './events.controller.js';
import { type Person, type TestApp, testApp } from './testing.js';

interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  verb: VerbDeclaration;
}

let t: TestApp;
let routes: Route[];
const own = new Map<Office, Person>();
const foreign = new Map<Office, Person>();

const declared = new Map<string, VerbDeclaration>(
  [...manifests, eventsManifest].flatMap((m) =>
    Object.entries(m.verbs).map(([name, verb]) => [`${m.domain}.${name}`, verb] as const),
  ),
);

beforeAll(async () => {
  t = await testApp();
  const abroad = await t.transactions.run((tx) =>
    foundLocality(tx, {
      slug: 'elsewhere',
      name: { zh: '别处', en: 'Elsewhere' },
      level: 'township',
      zone: 'Asia/Shanghai',
      population: 1000,
      demo: true,
      departments: [],
    }),
  );
  for (const office of Object.keys(OFFICES) as Office[]) {
    own.set(office, await t.person([office], { departmentId: t.departments[0].id }));
    foreign.set(office, await t.person([office], { localityId: abroad.locality.id }));
  }
  const { body } = await t.send('GET', '/api/openapi.json');
  routes = Object.entries(
    body.paths as unknown as Record<string, Record<string, { operationId: string }>>,
  ).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => {
      const verb = declared.get(operation.operationId);
      if (!verb) throw new Error(`${method} ${path}: ${operation.operationId} is declared nowhere`);
      return { method: method.toUpperCase() as Route['method'], path, verb };
    }),
  );
});
afterAll(() => t.close());

const REFUSED = ['platform.sign-in-needed', 'platform.not-your-office'];

async function refusedFor(route: Route, person: Person | undefined): Promise<boolean> {
  const path = route.path
    .replace('{locality}', 'testtown')
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => (/year/i.test(name) ? '2027' : newId()));
  const answer = await t.send(route.method, path, {
    as: person,
    body: ['GET', 'DELETE'].includes(route.method) ? undefined : {},
    headers: route.method === 'GET' ? {} : { 'if-match': '"v1"' },
  });
  if (answer.status >= 500)
    throw new Error(`${route.method} ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return REFUSED.includes(String(answer.body?.code));
}

const expected = (verb: VerbDeclaration, office: Office | undefined, here: boolean): boolean => {
  if (verb.who === 'public') return true;
  if (!office) return false;
  if (verb.who === 'signed-in') return true;
  return verb.who.includes(office) && (here || verb.scope === 'installation');
};

/** The event stream never ends, and signing out would end the sessions that the test goes on using. */
const walked = () => routes.filter((r) => !r.path.endsWith('/events') && !r.path.endsWith('/sign-out'));

describe('access', () => {
  it('nobody in particular gets what is public, and only that', async () => {
    const wrong: string[] = [];
    for (const route of walked()) {
      if ((await refusedFor(route, undefined)) === expected(route.verb, undefined, true))
        wrong.push(`${route.method} ${route.path}`);
    }
    expect(wrong).toEqual([]);
  });

  it('each office gets what its verbs declare at home, and nothing of it as a foreigner', async () => {
    const wrong: string[] = [];
    for (const [here, people] of [
      [true, own],
      [false, foreign],
    ] as const) {
      for (const [office, person] of people) {
        for (const route of walked()) {
          if ((await refusedFor(route, person)) === expected(route.verb, office, here)) {
            wrong.push(`${route.method} ${route.path} as ${office} ${here ? 'at home' : 'from elsewhere'}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);
});
