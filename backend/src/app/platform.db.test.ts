// The platform over HTTP: access, anti-forgery, idempotency, live events, health.
import { newId } from '../platform/ids.js';
import { type TestApp, testApp } from './testing.js';
import { openEvents } from './testing-events.js';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

describe('the platform', () => {
  it('says that it and its database are well', async () => {
    const answer = await t.send('GET', '/api/health');
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ ok: true, database: true });
  });

  it('answers an unknown address with problem details in the language asked for', async () => {
    const answer = await t.send('GET', '/api/localities/nowhere', { headers: { 'accept-language': 'zh' } });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.title).toBe('没有这个页面或对象。');
  });

  it('reads a locality with its departments', async () => {
    const answer = await t.send('GET', '/api/localities/testtown');
    expect(answer.body.departments[0].name.en).toBe('Finance office');
  });

  it('a wrong password is refused, and the field is named', async () => {
    const answer = await t.send('POST', '/api/identity/sign-in', {
      body: { login: 'nobody', password: 'x' },
    });
    expect(answer.status).toBe(403);
    expect(answer.body.errors[0].path).toBe('password');
  });

  it('an empty form is answered field by field', async () => {
    const answer = await t.send('POST', '/api/identity/sign-in', { body: { login: '' } });
    expect(answer.status).toBe(422);
    expect(new Set((answer.body.errors as unknown as { path: string }[]).map((e) => e.path))).toEqual(
      new Set(['login', 'password']),
    );
  });

  it('a request with a session but without its anti-forgery value is not carried out', async () => {
    const clerk = await t.person(['clerk']);
    const answer = await t.send('POST', '/api/identity/sign-out', {
      as: clerk,
      headers: { 'x-kentan-csrf': 'no' },
    });
    expect(answer.body.code).toBe('platform.csrf');
    const session = await t.send('GET', '/api/identity/session', { as: clerk });
    expect(session.body).toMatchObject({ signedIn: true });
  });

  it('signing out ends the session', async () => {
    const clerk = await t.person(['clerk']);
    await t.send('POST', '/api/identity/sign-out', { as: clerk });
    const session = await t.send('GET', '/api/identity/session', { as: clerk });
    expect(session.body).toMatchObject({ signedIn: false });
  });

  it('the OpenAPI document names every route', async () => {
    const answer = await t.send('GET', '/api/openapi.json');
    expect(Object.keys(answer.body.paths)).toContain('/api/identity/session');
  });

  it('a live event reaches a listener at commit, not before, and resumes after its id', async () => {
    const url = `${t.base}/api/localities/testtown/events?topics=test.`;
    const emit = (n: number) =>
      t.transactions.run(async (tx) =>
        tx.emit({ topic: 'test.ping', localityId: t.locality.id, key: newId(), data: { n } }),
      );
    const first = await openEvents(url);
    await emit(1);
    expect((await first.next()).data.n).toBe(1);
    const lastId = first.lastId();
    first.close();
    await emit(2);
    await emit(3);
    const second = await openEvents(url, lastId);
    expect((await second.next()).data.n).toBe(2);
    expect((await second.next()).data.n).toBe(3);
    second.close();
    // A browser that had to open a new connection cannot set a header.
    const third = await openEvents(`${url}&after=${lastId}`);
    expect((await third.next()).data.n).toBe(2);
    third.close();
  });
});
