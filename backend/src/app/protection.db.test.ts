// What protects every route: retries do nothing twice, edits name their version, floods are stopped, headers are strict,
// and neither logs nor metrics hold who somebody is or what they typed.
import { readConfig } from '../platform/config.js';
import { newId } from '../platform/ids.js';
import { testDatabase } from '../platform/testing/index.js';
import { createApp } from './create-app.js';
import { type Person, type TestApp, testApp } from './testing.js';

let t: TestApp;
let administrator: Person;
beforeAll(async () => {
  t = await testApp();
  administrator = await t.person(['administrator']);
});
afterAll(() => t.close());

const give = (accountId: string, office: string, key: string) =>
  t.send('POST', `/api/localities/testtown/identity/accounts/${accountId}/offices`, {
    as: administrator,
    body: { office, termFrom: '2026-01-01' },
    headers: { 'idempotency-key': key },
  });
const expertTerms = async (accountId: string) =>
  (
    await t.transactions.read((tx) =>
      tx.query(`SELECT 1 FROM identity.offices WHERE account_id = $1 AND office = 'auditor'`, [accountId]),
    )
  ).length;

describe('an Idempotency-Key', () => {
  it('answers a repeated submission with the first answer, and nothing is done twice', async () => {
    const { accountId } = await t.person(['expert']);
    const key = newId();
    const first = await give(accountId, 'auditor', key);
    const again = await give(accountId, 'auditor', key);
    expect(first.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotent-replay']).toBe('true');
    expect(await expertTerms(accountId)).toBe(1);
  });

  it('sent five times at once does the thing once', async () => {
    const { accountId } = await t.person(['expert']);
    const key = newId();
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => give(accountId, 'auditor', key)));
    expect(answers.map((a) => a.status)).toEqual([201, 201, 201, 201, 201]);
    expect(await expertTerms(accountId)).toBe(1);
  });

  it('never answers another submission', async () => {
    const { accountId } = await t.person(['expert']);
    const key = newId();
    await give(accountId, 'auditor', key);
    expect((await give(accountId, 'supervisor', key)).body.code).toBe('platform.idempotency-key-reused');
  });
});

describe('an edit', () => {
  const edit = (headers: Record<string, string>) =>
    t.send('PUT', '/api/localities/testtown/identity/settings', {
      as: administrator,
      body: { singleSignOnCitizens: true },
      headers,
    });

  it('without the version it was made on is refused, and one on an old version is a clear 412', async () => {
    expect((await edit({})).body.code).toBe('platform.if-match-missing');
    expect((await edit({ 'if-match': '"v0"' })).status).toBe(200);
    const late = await edit({ 'if-match': '"v0"' });
    expect(late.status).toBe(412);
    expect(late.body.code).toBe('platform.changed-meanwhile');
  });

  it('of two at the same moment is made by one', async () => {
    const { body } = await t.send('GET', '/api/localities/testtown/identity/settings', { as: administrator });
    const ifMatch = { 'if-match': `"v${String(body.version)}"` };
    const answers = await Promise.all([edit(ifMatch), edit(ifMatch), edit(ifMatch)]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 412, 412]);
  });
});

describe('a flood from one network', () => {
  it('is stopped with problem details that say when to try again', async () => {
    const small = await testApp({ RATE_LIMIT_PER_MINUTE: '5' });
    const answers = [];
    for (let i = 0; i < 6; i += 1) answers.push(await small.send('GET', '/api/localities'));
    await small.close();
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers[5].headers['content-type']).toContain('application/problem+json');
    expect(answers[5].body.code).toBe('platform.too-many-requests');
    expect(Number(answers[5].headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('headers', () => {
  it('allow no foreign or inline script, no frame, no guessing of types', async () => {
    const { headers } = await t.send('GET', '/api/localities');
    const policy = new Map(
      headers['content-security-policy'].split(';').map((rule) => {
        const [name, ...values] = rule.trim().split(' ');
        return [name, values] as const;
      }),
    );
    expect(policy.get('default-src')).toEqual(["'self'"]);
    expect(policy.get('script-src')).not.toContain("'unsafe-inline'");
    expect(policy.get('script-src')).not.toContain("'unsafe-eval'");
    for (const name of ['object-src', 'base-uri', 'frame-ancestors'])
      expect(policy.get(name)).toEqual(["'none'"]);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('let a session be seen by no script and sent from no other site', async () => {
    const { accountId } = await t.person([]);
    await t.transactions.run(async (tx) => {
      await tx.query(`UPDATE identity.accounts SET demo_label_zh = '甲', demo_label_en = 'A' WHERE id = $1`, [
        accountId,
      ]);
      await tx.query(
        `INSERT INTO identity.offices (locality_id, id, account_id, office, term_from) VALUES ($1, gen_random_uuid(), $2, 'citizen', '2020-01-01')`,
        [t.locality.id, accountId],
      );
    });
    const answer = await t.send('POST', '/api/localities/testtown/identity/demo-sign-in', {
      body: { accountId },
    });
    const session = answer.headers['set-cookie'].split('\n').find((c) => c.startsWith('kentan_session='));
    expect(session).toMatch(/HttpOnly/);
    expect(session).toMatch(/SameSite=Lax/);
  });
});

describe('logs and metrics', () => {
  it('tell routes and times as structured lines, never what was typed, who it was or which object', async () => {
    const database = await testDatabase();
    const lines: string[] = [];
    const app = await createApp(
      readConfig({
        DATABASE_URL: database.url,
        KENTAN_DATA: database.dataFolder,
        KENTAN_DEMO: '1',
        LOG_LEVEL: 'debug',
      }),
      { logTo: { write: (line) => void lines.push(line) } },
    );
    await app.listen(0, '127.0.0.1');
    const base = await app.getUrl();
    await fetch(`${base}/api/identity/sign-in`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: 'kentan_session=token-of-somebody',
        'user-agent': 'Telephone of Wang',
      },
      body: JSON.stringify({ login: 'wang-wei', password: 'nine arches' }),
    });
    await fetch(`${base}/api/localities/nowhere?search=wang-wei`);
    const metrics = await (await fetch(`${base}/metrics`)).text();
    await app.close();
    await database.drop();
    const requests = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((l) => l.msg === 'request');
    expect(requests).toContainEqual(
      expect.objectContaining({ route: '/api/localities/:locality', status: 404 }),
    );
    for (const personal of [
      'wang-wei',
      'nine arches',
      'token-of-somebody',
      'Telephone of Wang',
      '127.0.0.1',
    ]) {
      expect(lines.filter((line) => line.includes(personal) && !line.includes('listen'))).toEqual([]);
      expect(metrics.includes(personal)).toBe(false);
    }
    expect(metrics).toContain('kentan_http_request_seconds_bucket');
    expect(metrics).toContain('route="/api/localities/:locality"');
    expect(metrics).not.toContain('nowhere');
  });
});
