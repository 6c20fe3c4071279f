// Accounts over HTTP: the administrator gives and ends offices, people look after their own account.

import { type Answer, type Person, type TestApp, testApp } from '../../../app/testing.js';
import { foundLocality } from '../../localities/index.js';
import { PASSWORD, personOf, signIn, withPassword } from '../testing-sign-in.js';

let t: TestApp;
let administrator: Person;
beforeAll(async () => {
  t = await testApp();
  administrator = await t.person(['administrator']);
});
afterAll(() => t.close());

const HERE = '/api/localities/testtown/identity';
const admin = (method: 'GET' | 'POST' | 'PUT', path: string, body?: object, headers = {}): Promise<Answer> =>
  t.send(method, `${HERE}/${path}`, { as: administrator, body, headers });
const acts = async (type: string) =>
  JSON.stringify((await t.send('GET', `/api/localities/testtown/record/acts?type=${type}`)).body);
let made = 0;
const create = (office: object) =>
  admin('POST', 'accounts', {
    login: `person-${++made}`,
    displayName: `王${made}`,
    language: 'zh',
    office: { termFrom: '2026-01-01', ...office },
  });

describe('an account made by the administrator', () => {
  it('has a one-time link by which the person chooses the password that nobody else knows', async () => {
    const answer = await create({ office: 'expert' });
    expect(answer.status).toBe(201);
    const { token } = answer.body.link as unknown as { token: string };
    const use = (password: string) =>
      t.send('POST', '/api/identity/password-link', { body: { token, password } });
    expect((await use('1234567890')).body.code).toBe('identity.password.too-plain');
    const used = await use('nine arches over water');
    expect(used.body).toEqual({ login: 'person-1' });
    expect((await use('ten arches over water')).body.code).toBe('identity.link-unknown');
    expect((await signIn(t, 'Person-1', 'nine arches over water')).body).toMatchObject({ signedIn: true });
  });

  it('with a login that somebody has, whatever its capitals, is refused at the field', async () => {
    const body = { displayName: 'X', language: 'en', office: { office: 'expert', termFrom: '2026-01-01' } };
    await admin('POST', 'accounts', { login: 'taken', ...body });
    const again = await admin('POST', 'accounts', { login: 'TAKEN', ...body });
    expect(again.body).toMatchObject({ code: 'identity.login-taken', errors: [{ path: 'login' }] });
  });
});

describe('offices', () => {
  it('of public people go to the record by name, others in their capacity only', async () => {
    await create({ office: 'presidium' });
    await create({ office: 'financeOffice' });
    const record = await acts('identity.office-given');
    expect(record).toContain(`王${made - 1}`);
    expect(record).not.toContain(`王${made}`);
  });

  it('that law forbids to combine are refused, at the second as at the first', async () => {
    const { body } = await create({ office: 'governmentHead' });
    const presidium = await admin('POST', `accounts/${String(body.id)}/offices`, {
      office: 'presidium',
      termFrom: '2026-01-01',
    });
    expect(presidium.body.code).toBe('identity.executive-in-presidium');
    const self = await admin('POST', `accounts/${administrator.accountId}/offices`, {
      office: 'deputy',
      termFrom: '2026-01-01',
    });
    expect(self.body.code).toBe('identity.administrator-in-votes');
  });

  it('end with their last day, and the person no longer holds them', async () => {
    const person = await t.person(['expert'], { name: '专家' });
    const { body } = await admin('GET', 'accounts?office=expert&search=专家');
    const [account] = body.accounts as unknown as { id: string; offices: { id: string }[] }[];
    const ended = await admin('POST', `accounts/${account.id}/offices/${account.offices[0].id}/end`, {
      lastDay: '2020-01-01',
    });
    expect(ended.status).toBe(200);
    expect(await acts('identity.office-ended')).toContain('expert');
    await new Promise((r) => setTimeout(r, 1100));
    expect((await t.send('GET', '/api/identity/session', { as: person })).body.offices).toEqual([]);
  });

  it('count from their first day only', async () => {
    const { login, accountId } = await withPassword(t, []);
    await t.transactions.run((tx) =>
      tx.query(
        `INSERT INTO identity.offices (locality_id, id, account_id, office, term_from) VALUES ($1, gen_random_uuid(), $2, 'expert', '2099-01-01')`,
        [t.locality.id, accountId],
      ),
    );
    expect((await signIn(t, login)).body.offices).toEqual([]);
  });

  it('of a term that ends before it begins, of citizens, of officers without department, in no such account: refused', async () => {
    const codes = [];
    for (const office of [
      { office: 'expert', termTo: '2025-01-01' },
      { office: 'citizen' },
      { office: 'departmentOfficer' },
      { office: 'expert', departmentId: administrator.accountId },
      { office: 'expert', termFrom: '2026-02-31' },
    ]) {
      codes.push(String((await create(office)).body.code));
    }
    expect(codes).toEqual([
      'identity.term-backwards',
      'identity.office-not-given',
      'identity.department-needed',
      'identity.department-needed',
      'platform.invalid-field',
    ]);
    const nowhere = await admin('POST', `accounts/${t.locality.id}/offices`, {
      office: 'expert',
      termFrom: '2026-01-01',
    });
    expect(nowhere.status).toBe(404);
  });
});

describe('a reset of access', () => {
  it('closes what is open, hands out a new link and is seen in the record', async () => {
    const { login, accountId } = await withPassword(t, ['reviewCommittee']);
    const before = personOf(await signIn(t, login));
    const answer = await admin('POST', `accounts/${accountId}/reset-access`, { secondFactor: true });
    expect(String(answer.body.token)).toHaveLength(27);
    expect((await signIn(t, login)).body.code).toBe('identity.wrong-login');
    expect((await t.send('GET', '/api/identity/session', { as: before })).body).toMatchObject({
      signedIn: false,
    });
    expect(await acts('identity.access-reset')).toContain('reviewCommittee');
  });

  it("by one place's administrator does not open the office of another place", async () => {
    const { locality } = await t.transactions.run((tx) =>
      foundLocality(tx, {
        slug: 'elsewhere',
        name: { zh: '别处', en: 'Elsewhere' },
        level: 'township',
        zone: 'Asia/Shanghai',
        population: 10,
        demo: true,
        departments: [],
      }),
    );
    const both = await t.person(['expert']);
    await t.transactions.run((tx) =>
      tx.query(
        `INSERT INTO identity.offices (locality_id, id, account_id, office, term_from) VALUES ($1, gen_random_uuid(), $2, 'clerk', '2020-01-01')`,
        [locality.id, both.accountId],
      ),
    );
    const answer = await admin('POST', `accounts/${both.accountId}/reset-access`, { secondFactor: true });
    expect(answer.body.code).toBe('identity.account-of-another-locality');
    const stranger = await t.person(['clerk'], { localityId: locality.id });
    expect(
      (await admin('POST', `accounts/${stranger.accountId}/reset-access`, { secondFactor: false })).status,
    ).toBe(404);
  });
});

describe('an official of another locality', () => {
  it('has no office here', async () => {
    const abroad = await t.person(['administrator'], { localityId: t.departments[0].id });
    const answer = await t.send('GET', `${HERE}/accounts`, { as: abroad });
    expect(answer.status).toBe(403);
    expect(answer.body.code).toBe('platform.not-your-office');
  });
});

describe('the roll of deputies', () => {
  const roll = (text: string, as: Person) => {
    const body = new FormData();
    body.append('file', new Blob([text]), 'roll.csv');
    body.append('termFrom', '2027-01-01');
    body.append('termTo', '2031-12-31');
    return t.send('POST', `${HERE}/roll`, { as, body });
  };

  it('gives each new deputy account, office and link, and leaves those in office as they are', async () => {
    const clerk = await t.person(['clerk']);
    const first = await roll('姓名,选区,代表团\n陈建国,第一选区,中心\n林秀英,第二选区,中心\n', clerk);
    expect(first.body.added).toHaveLength(2);
    expect(await acts('identity.roll-imported')).toContain('陈建国');
    const wrong = await roll('姓名,选区\n陈建国,\n', clerk);
    expect(wrong.body.errors[0]).toMatchObject({ path: '2.constituency' });
    expect((await roll('姓名,选区\n陈建国,第一选区\n', administrator)).status).toBe(403);
  });
});

describe('one’s own account', () => {
  it('password changes with the present one, and ends all other sessions', async () => {
    const { login } = await withPassword(t, ['citizen']);
    const here = personOf(await signIn(t, login));
    const there = personOf(await signIn(t, login));
    const change = (current: string) =>
      t.send('POST', '/api/identity/password', {
        as: here,
        body: { current, password: 'ten arches and a boat' },
      });
    expect((await change('wrong')).body).toMatchObject({
      code: 'identity.password-wrong',
      errors: [{ path: 'current' }],
    });
    expect((await change(PASSWORD)).status).toBe(200);
    expect((await t.send('GET', '/api/identity/session', { as: there })).body).toMatchObject({
      signedIn: false,
    });
    expect((await signIn(t, login, 'ten arches and a boat')).status).toBe(200);
  });

  it('sessions are listed and can be ended, only one’s own', async () => {
    const { login } = await withPassword(t, ['citizen']);
    const here = personOf(await signIn(t, login));
    personOf(await signIn(t, login));
    const listed = await t.send('GET', '/api/identity/sessions', { as: here });
    const sessions = listed.body as unknown as { id: string; thisOne: boolean }[];
    expect(sessions.map((s) => s.thisOne).sort()).toEqual([false, true]);
    const other = sessions.find((s) => !s.thisOne)!;
    const foreign = await t.send('POST', `/api/identity/sessions/${other.id}/end`, {
      as: administrator,
      body: {},
    });
    expect(foreign.status).toBe(404);
    const left = await t.send('POST', `/api/identity/sessions/${other.id}/end`, { as: here, body: {} });
    expect(left.body).toHaveLength(1);
  });

  it('edits name the version they were made on', async () => {
    const { login } = await withPassword(t, ['citizen']);
    const here = personOf(await signIn(t, login));
    const change = (version: number, language: string) =>
      t.send('PUT', '/api/identity/account', {
        as: here,
        body: { language },
        headers: { 'if-match': `"v${version}"` },
      });
    expect((await change(1, 'en')).body).toMatchObject({ language: 'en', version: 2 });
    expect((await change(1, 'zh')).status).toBe(412);
  });

  it('can be taken along: everything that is kept about the person', async () => {
    const { login } = await withPassword(t, ['citizen']);
    const here = personOf(await signIn(t, login));
    const { body } = await t.send('GET', '/api/identity/own-data', { as: here });
    expect(body).toMatchObject({ account: { login }, offices: [{ office: 'citizen' }] });
    expect(JSON.stringify(body)).not.toContain('argon2');
  });
});

describe('a wrong password', () => {
  it('ten times closes the account for a while, also for the right one, and tells nothing about who exists', async () => {
    const { login } = await withPassword(t, ['citizen']);
    const unknown = await signIn(t, 'nobody-at-all', 'wrong password');
    const wrong = await signIn(t, login, 'wrong password');
    expect(wrong.body).toEqual(unknown.body);
    for (let i = 1; i < 10; i += 1) await signIn(t, login, 'wrong password');
    expect((await signIn(t, login)).body.code).toBe('identity.too-many-tries');
  });
});
