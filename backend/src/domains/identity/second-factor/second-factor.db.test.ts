// The second factor over HTTP: what waits for it, how it is set up, that nothing works twice.
import { Secret, TOTP } from 'otpauth';
import { type Answer, type Person, type TestApp, testApp } from '../../../app/testing.js';
import { createAccount, giveOffice } from '../index.js';
import { personOf, signIn, withPassword } from '../testing-sign-in.js';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const digits = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
const post = (as: Person, path: string, body: object = {}): Promise<Answer> =>
  t.send('POST', `/api/identity/second-factor/${path}`, { as, body });
const clerksRoute = (as: Person) =>
  t.send('GET', '/api/localities/testtown/identity/registers/people', { as });

async function setUp(offices: ('clerk' | 'citizen' | 'financeOffice')[] = ['clerk']) {
  const { login } = await withPassword(t, offices);
  const person = personOf(await signIn(t, login));
  const { body } = await post(person, 'setup');
  const secret = String(body.secret);
  const confirmed = await post(person, 'confirm', { code: digits(secret, -1) });
  return { login, person, secret, recoveryCodes: confirmed.body.recoveryCodes as unknown as string[] };
}

describe('a clerk who signed in with a password only', () => {
  it('is told that the second factor is missing, and does not hold the office until it is shown', async () => {
    const { login } = await withPassword(t, ['clerk']);
    const answer = await signIn(t, login);
    expect(answer.body).toMatchObject({ secondFactorMissing: true, secondFactorSetUp: false, offices: [] });
    const refused = await clerksRoute(personOf(answer));
    expect(refused.status).toBe(403);
    expect(refused.body.code).toBe('identity.second-factor-needed');
  });

  it('may still do what any citizen may', async () => {
    const { login } = await withPassword(t, ['clerk', 'citizen']);
    const answer = await signIn(t, login);
    expect(answer.body.offices).toMatchObject([{ office: 'citizen' }]);
  });

  it('cannot change the password or read their data before it is shown: a stolen password takes nothing over', async () => {
    const { login } = await setUp();
    const person = personOf(await signIn(t, login));
    for (const [method, path] of [
      ['POST', 'password'],
      ['GET', 'own-data'],
      ['POST', 'sessions/end-others'],
      ['POST', 'second-factor/setup'],
      ['POST', 'second-factor/recovery-codes'],
    ] as const) {
      const body = path === 'password' ? { password: 'another bridge of nine' } : {};
      const answer = await t.send(method, `/api/identity/${path}`, {
        as: person,
        ...(method === 'POST' ? { body } : {}),
      });
      expect([path, answer.body.code]).toEqual([path, 'identity.second-factor-needed']);
    }
  });
});

describe('setting up an authenticator app', () => {
  it('shows a QR code, takes the first digits, opens the office and gives ten recovery codes', async () => {
    const { login } = await withPassword(t, ['clerk']);
    const person = personOf(await signIn(t, login));
    const { body } = await post(person, 'setup');
    expect(String(body.qr)).toMatch(/^<svg/);
    expect(String(body.address)).toContain('otpauth://totp/');
    expect((await post(person, 'confirm', { code: '000000' })).body.code).toBe('identity.digits-wrong');
    const confirmed = await post(person, 'confirm', { code: digits(String(body.secret)) });
    expect(confirmed.body.recoveryCodes).toHaveLength(10);
    expect((await clerksRoute(person)).status).toBe(200);
  });

  it('keeps key and recovery codes sealed: a copy of the database does not hold them', async () => {
    const { secret, recoveryCodes } = await setUp();
    const dump = await t.transactions.read((tx) =>
      tx.query(
        'SELECT a::text AS row FROM identity.accounts a UNION ALL SELECT r::text FROM identity.recovery_codes r',
      ),
    );
    expect(JSON.stringify(dump)).not.toContain(secret);
    expect(JSON.stringify(dump)).not.toContain(recoveryCodes[0]);
  });
});

describe('the second step of signing in', () => {
  it('takes digits once: who looks over a shoulder cannot use them again', async () => {
    const { login, secret } = await setUp();
    const first = personOf(await signIn(t, login));
    const code = digits(secret);
    expect((await post(first, 'show', { code })).body).toMatchObject({ secondFactorMissing: false });
    const second = personOf(await signIn(t, login));
    expect((await post(second, 'show', { code })).body.code).toBe('identity.digits-wrong');
    expect((await clerksRoute(second)).body.code).toBe('identity.second-factor-needed');
  });

  it('takes a recovery code once', async () => {
    const { login, recoveryCodes } = await setUp();
    const first = personOf(await signIn(t, login));
    expect((await post(first, 'show', { code: recoveryCodes[0].toLowerCase() })).status).toBe(200);
    const second = personOf(await signIn(t, login));
    expect((await post(second, 'show', { code: recoveryCodes[0] })).body.code).toBe('identity.digits-wrong');
    expect((await post(second, 'show', { code: recoveryCodes[1] })).status).toBe(200);
  });

  it('of an account restored under another installation secret says whom to ask', async () => {
    const { login } = await setUp();
    await t.transactions.run((tx) =>
      tx.query('UPDATE identity.accounts SET totp_sealed = reverse(totp_sealed) WHERE login = $1', [login]),
    );
    const person = personOf(await signIn(t, login));
    expect((await post(person, 'show', { code: '123456' })).body.code).toBe('identity.second-factor-lost');
  });

  it('cannot be guessed: after ten wrong tries even right digits must wait', async () => {
    const { login, secret } = await setUp();
    const person = personOf(await signIn(t, login));
    for (let i = 0; i < 10; i += 1) await post(person, 'show', { code: '000000' });
    expect((await post(person, 'show', { code: digits(secret) })).body.code).toBe('identity.too-many-tries');
  });
});

describe('a demo account', () => {
  it('needs no second factor by demo sign-in, but does by password', async () => {
    const accountId = await t.transactions.run(async (tx) => {
      const id = await createAccount(tx, {
        login: 'demo-clerk',
        displayName: 'Demo',
        demoLabel: { zh: '工作人员', en: 'Clerk' },
      });
      await giveOffice(tx, {
        localityId: t.locality.id,
        accountId: id,
        office: 'clerk',
        termFrom: '2000-01-01',
      });
      return id;
    });
    const answer = await t.send('POST', '/api/localities/testtown/identity/demo-sign-in', {
      body: { accountId },
    });
    expect(answer.body).toMatchObject({ secondFactorMissing: false, offices: [{ office: 'clerk' }] });
    expect((await clerksRoute(personOf(answer))).status).toBe(200);
  });

  it('does not exist outside demo mode', async () => {
    const real = await testApp({ KENTAN_DEMO: '0' });
    const answer = await real.send('GET', '/api/localities/testtown/identity/demo-accounts');
    expect(answer.status).toBe(404);
    await real.close();
  });
});
