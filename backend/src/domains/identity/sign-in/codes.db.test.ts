// One-time codes over HTTP: each works once, for the person of the letter, in the locality of the letter, until its day.

import { type Answer, type TestApp, testApp } from '../../../app/testing.js';
import { newId } from '../../../platform/ids.js';
import { foundLocality } from '../../localities/index.js';
import { issueInvitationCode, registerOf, saveRegister } from '../index.js';
import { villagers } from '../testing.js';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
  await t.transactions.run((tx) =>
    saveRegister(tx, {
      localityId: t.locality.id,
      title: '2027',
      people: villagers(20),
      by: { office: 'clerk' },
    }),
  );
});
afterAll(() => t.close());

let next = 0;
async function letter(expiresAt = new Date(Date.now() + 86_400_000)) {
  return t.transactions.run(async (tx) => {
    const person = (await registerOf(tx, t.locality.id))[next++];
    const { code } = await issueInvitationCode(tx, {
      localityId: t.locality.id,
      registerEntryId: person.id,
      office: 'participant',
      expiresAt,
    });
    return { code, person };
  });
}
const signIn = (
  code: string,
  options: { slug?: string; headers?: Record<string, string> } = {},
): Promise<Answer> =>
  t.send('POST', `/api/localities/${options.slug ?? 'testtown'}/identity/code-sign-in`, {
    body: { code },
    headers: options.headers,
  });

describe('a code of a letter', () => {
  it('has at least 80 random bits', async () => {
    const { code } = await letter();
    expect(code.replaceAll('-', '')).toMatch(/^[0-9A-HJKMNP-TV-Z]{20}$/);
  });

  it('opens the account of the person on the register, as a participant, however it is typed', async () => {
    const { code, person } = await letter();
    const answer = await signIn(` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      signedIn: true,
      displayName: person.name,
      offices: [{ office: 'participant', localityId: t.locality.id }],
    });
    expect(answer.headers['set-cookie']).toMatch(/kentan_session=.*HttpOnly/);
  });

  it('works once; afterwards it says when it was used', async () => {
    const { code } = await letter();
    await signIn(code);
    const again = await signIn(code);
    expect(again.status).toBe(403);
    expect(again.body).toMatchObject({ code: 'identity.code-used' });
    expect(again.body.errors[0].path).toBe('code');
  });

  it('of which the answer was lost on the way opens again for the same submission, and only for that', async () => {
    const { code } = await letter();
    const headers = { 'idempotency-key': newId() };
    const first = await signIn(code, { headers });
    const repeated = await signIn(code, { headers });
    expect(repeated.status).toBe(200);
    expect(repeated.body).toEqual(first.body);
    expect(repeated.headers['set-cookie']).not.toBe(first.headers['set-cookie']);
    const kept = await t.transactions.read((tx) =>
      tx.query('SELECT response FROM platform.idempotency_keys'),
    );
    expect(JSON.stringify(kept)).not.toContain('signedIn');
  });

  it('used at the same moment in two places opens one session', async () => {
    const { code } = await letter();
    const answers = await Promise.all([signIn(code), signIn(code), signIn(code)]);
    expect(answers.map((a) => a.status).sort()).toEqual([200, 403, 403]);
  });

  it('that expired says when and what to do, in the language asked for', async () => {
    const { code } = await letter(new Date('2026-01-02T00:00:00Z'));
    const answer = await signIn(code, { headers: { 'accept-language': 'zh' } });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'identity.code-expired', params: { day: '2026-01-02' } });
    expect(answer.body.title).toContain('过期');
  });

  it('of one locality is unknown in another', async () => {
    await t.transactions.run((tx) =>
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
    const { code } = await letter();
    expect((await signIn(code, { slug: 'elsewhere' })).body.code).toBe('identity.code-unknown');
    expect((await signIn(code)).status).toBe(200);
  });

  it('of a second letter leads to the same account', async () => {
    const first = await letter();
    next -= 1;
    const second = await letter();
    const [a, b] = [await signIn(first.code), await signIn(second.code)];
    expect(a.body.accountId).toBe(b.body.accountId);
    expect(b.body.offices).toHaveLength(1);
  });

  it('cannot be guessed: too many wrong ones close the door for a while, also for a right one', async () => {
    const { code } = await letter();
    for (let i = 0; i < 100; i += 1) {
      const answer = await signIn(`WRONG${i}`);
      if (String(answer.body.code) === 'identity.too-many-tries') break;
    }
    expect((await signIn(code)).body.code).toBe('identity.too-many-tries');
  });
});
