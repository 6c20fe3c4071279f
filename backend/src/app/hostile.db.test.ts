// Hostile input against every route of the demo town, made from the OpenAPI document: no answer is ever a fault of the server,
// and the record is whole afterwards.
import { OFFICES, type Office } from '@kentan/shared/identity';
import fc from 'fast-check';
import { localityBySlug } from '../domains/localities/index.js';
import { logRoots } from '../domains/record/index.js';
import type { VerbDeclaration } from '../platform/manifest.js';
import { seedDemo } from './demo/seed-demo.js';
import { manifests } from './domains.js';
import { eventsManifest } from './events.controller.js';
import { type Person, type TestApp, testApp } from './testing.js';
import { Hostile, type Operation, type Parameter, type Schema } from './testing-hostile.js';

interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  operation: Operation;
}
/** The same requests at every run: what fails here fails again. */
const SEED = 20_270_114;
const ROUNDS = 14;
const SLUG = 'zehu';

let t: TestApp;
let routes: Route[];
let schemas: Record<string, Schema>;
const people = new Map<Office, Person>();
const known = new Map<string, Set<string>>();

beforeAll(async () => {
  t = await testApp();
  await seedDemo(t.app);
  const locality = await t.transactions.read((tx) => localityBySlug(tx, SLUG));
  for (const office of Object.keys(OFFICES) as Office[]) {
    people.set(office, await t.person([office], { localityId: locality?.id }));
  }
  const { body } = await t.send('GET', '/api/openapi.json');
  schemas = body.components.schemas as unknown as Record<string, Schema>;
  routes = Object.entries(body.paths as unknown as Record<string, Record<string, Operation>>).flatMap(
    ([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({
        method: method.toUpperCase() as Route['method'],
        path,
        operation,
      })),
  );
  await learn();
}, 300_000);
afterAll(() => t.close());

const declared = new Map<string, VerbDeclaration>(
  [...manifests, eventsManifest].flatMap((m) =>
    Object.entries(m.verbs).map(([name, verb]) => [`${m.domain}.${name}`, verb] as const),
  ),
);
/** Somebody who may do it: others are refused at the door, where nothing can break. */
function somebody(operation: Operation, turn = 0): Person {
  const who = declared.get(operation.operationId)?.who;
  const offices = Array.isArray(who) ? (who as Office[]) : ([...people.keys()] as Office[]);
  return people.get(offices[turn % offices.length]) as Person;
}

/** Names and values of what the town holds, read from its own lists: requests that go deeper than "not found". */
async function learn(): Promise<void> {
  const lists = routes.filter((r) => r.method === 'GET' && !/events|export|metrics|openapi/.test(r.path));
  for (const { path, operation } of lists) {
    const address = path.replace('{locality}', SLUG).replace('{year}', '2027');
    if (address.includes('{')) continue;
    const { body } = await t.send('GET', address, { as: somebody(operation) });
    JSON.stringify(body, (name, value) => {
      if (typeof value === 'string' && value.length < 80) {
        const values = known.get(name) ?? new Set();
        if (values.size < 12) known.set(name, values.add(value));
      }
      return value;
    });
  }
}
const namesLike = (name: string): string[] =>
  /^(id|forum|question|opinion|lineKey|hash|from|to|year|locality)$/.test(name)
    ? [...(known.get(name === 'from' || name === 'to' ? 'hash' : name) ?? []), ...(known.get('id') ?? [])]
    : [...(known.get(name) ?? [])];

/** Not the endless stream, not the sign-out of those who go on asking, not the export, which is no single JSON. */
const walked = () => routes.filter((r) => !/\/(events|sign-out|export)$/.test(r.path));
const filled = (path: string, values: Record<string, string>) =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? '-').replaceAll('.', '%2E'),
  );

/** encodeURIComponent refuses half characters, which no client can send in an address either. */
const sendable = (text: string) => text.replaceAll(/\p{Surrogate}/gu, '\ufffd');

function requests({ path, operation }: Route): fc.Arbitrary<{ address: string; body?: object }> {
  const parameters = (operation.parameters ?? []).filter((p) => p.in === 'path' || p.in === 'query');
  const one = (p: Parameter) =>
    p.name === 'locality'
      ? fc.constant(SLUG)
      : p.name === 'year'
        ? fc.constantFrom('2027', '2026', '-1', '99999', 'x')
        : new Hostile(schemas, namesLike(p.name)).text();
  const all = [...known.values()].flatMap((values) => [...values].slice(0, 3));
  const json = operation.requestBody?.content['application/json']?.schema;
  return fc
    .record({
      values: fc.record(Object.fromEntries(parameters.map((p) => [p.name, one(p)]))),
      body: json ? new Hostile(schemas, all).value(json) : fc.constant(undefined),
    })
    .map(({ values, body }) => {
      const text = values as Record<string, string>;
      const query = parameters
        .filter((p) => p.in === 'query' && text[p.name] !== '')
        .map((p) => `${p.name}=${encodeURIComponent(sendable(text[p.name]))}`);
      const wellFormed = Object.fromEntries(Object.entries(text).map(([k, v]) => [k, sendable(v) || '-']));
      return {
        address: filled(path, wellFormed) + (query.length ? `?${query.join('&')}` : ''),
        body: body as object | undefined,
      };
    });
}

it('no request, however malformed, is answered by a fault of the server', async () => {
  const faults = new Map<string, string>();
  for (const route of walked()) {
    const asked = fc.sample(requests(route), { numRuns: ROUNDS, seed: SEED });
    for (const [turn, { address, body }] of asked.entries()) {
      const answer = await t.send(route.method, address, {
        as: somebody(route.operation, turn),
        body,
        headers: route.method === 'GET' ? {} : { 'if-match': '"v1"' },
      });
      if (answer.status >= 500) {
        const what = `${route.method} ${address} ${JSON.stringify(body)?.slice(0, 300) ?? ''}`;
        faults.set(`${route.method} ${route.path}`, `${answer.status} ${what}`);
      }
    }
  }
  expect(Object.fromEntries(faults)).toEqual({});
}, 480_000);

it('bodies that are no JSON, too deep, too large or of another type are refused in words', async () => {
  const path = `/api/localities/${SLUG}/review/motions`;
  const bodies: [string, string][] = [
    ['{"a":', 'application/json'],
    ['[', 'application/json'],
    ['"text"', 'application/json'],
    ['null', 'application/json'],
    ['['.repeat(50_000) + ']'.repeat(50_000), 'application/json'],
    [`{"text":"${'x'.repeat(2_000_000)}"}`, 'application/json'],
    ['{"__proto__":{"admin":true},"constructor":{"prototype":{}}}', 'application/json'],
    ['a=b', 'application/x-www-form-urlencoded'],
    ['<x/>', 'application/xml'],
    ['--x\r\n', 'multipart/form-data; boundary=x'],
    [
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n',
      'multipart/form-data; boundary=x',
    ],
  ];
  for (const [body, type] of bodies) {
    for (const address of [path, `/api/localities/${SLUG}/budgets/imports`]) {
      const answer = await t.send('POST', address, {
        as: people.get('deputy'),
        headers: { 'content-type': type },
      });
      const raw = await fetch(t.base + address, {
        method: 'POST',
        body,
        headers: { 'content-type': type, 'idempotency-key': `hostile-${body.length}-${type.length}` },
      });
      expect([answer.status < 500, raw.status < 500, raw.status >= 400]).toEqual([true, true, true]);
      expect(raw.headers.get('content-type')).toContain('application/problem+json');
    }
  }
});

it('after all of it the record is whole: its roots are those of its signed heads', async () => {
  const [roots, heads] = await t.transactions.read(async (tx) => [
    await logRoots((sql, params) => tx.query(sql, params)),
    await tx.query<{ locality: string; root: string }>(
      'SELECT DISTINCT ON (locality_id) locality_id AS locality, root FROM record.heads ORDER BY locality_id, size DESC',
    ),
  ]);
  expect(roots.map(({ locality, root }) => ({ locality, root }))).toEqual(heads);
});
