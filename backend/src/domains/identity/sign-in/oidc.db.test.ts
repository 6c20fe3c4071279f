// Single sign-on against a real OpenID provider (oidc-provider) that runs beside the test: discovery, PKCE, state, nonce.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Person, type TestApp, testApp } from '../../../app/testing.js';
import { csrfOf } from '../index.js';
import { startTestProvider } from './testing-provider.js';

let t: TestApp;
let provider: Awaited<ReturnType<typeof startTestProvider>>;
beforeAll(async () => {
  provider = await startTestProvider();
  t = await testApp({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: 'kentan',
    OIDC_CLIENT_SECRET: 'a secret of the client',
    OIDC_NAME: '市统一身份认证',
    KENTAN_URL: 'http://localhost:39999',
  });
});
afterAll(async () => {
  await t.close();
  await provider.close();
});

/** Walks as a browser would: from our start page to the provider, there as `subject`, and back; returns our last answer. */
async function walk(subject: string, options: { as?: Person; spoil?: (url: URL, jar: Jar) => void } = {}) {
  const jar = new Jar();
  if (options.as) jar.set('kentan_session', options.as.token);
  let url = new URL(`${t.base}/api/localities/testtown/identity/oidc/start?returnTo=/testtown/me`);
  for (let i = 0; i < 12; i += 1) {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: jar.header(url), 'x-test-subject': subject },
    });
    jar.take(url, answer.headers.getSetCookie());
    const location = answer.headers.get('location');
    if (!location) return { jar, status: answer.status, location: url.pathname };
    url = new URL(location, url);
    if (url.origin === 'http://localhost:39999') {
      url = new URL(url.pathname + url.search, t.base);
      options.spoil?.(url, jar);
    } else if (url.origin === new URL(t.base).origin && !url.pathname.startsWith('/api/')) {
      return { jar, status: answer.status, location: url.pathname + url.search };
    }
  }
  throw new Error('too many redirects');
}

/** Cookies by origin. */
class Jar {
  private readonly cookies = new Map<string, Map<string, string>>();
  set(name: string, value: string): void {
    this.of(new URL(t.base)).set(name, value);
  }
  get(name: string): string | undefined {
    return this.of(new URL(t.base)).get(name);
  }
  header(url: URL): string {
    return [...this.of(url)].map(([name, value]) => `${name}=${value}`).join('; ');
  }
  take(url: URL, set: string[]): void {
    for (const cookie of set) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value) this.of(url).set(name, value);
      else this.of(url).delete(name);
    }
  }
  private of(url: URL): Map<string, string> {
    const kept = this.cookies.get(url.origin) ?? new Map<string, string>();
    this.cookies.set(url.origin, kept);
    return kept;
  }
}

const sessionOf = async (jar: Jar) => {
  const token = jar.get('kentan_session');
  return (await t.send('GET', '/api/identity/session', token ? { as: { accountId: '', token } } : {})).body;
};
const openToCitizens = async (open: boolean) => {
  const administrator = await t.person(['administrator']);
  const settings = '/api/localities/testtown/identity/settings';
  const { body } = await t.send('GET', settings, { as: administrator });
  const answer = await t.send('PUT', settings, {
    as: administrator,
    body: { singleSignOnCitizens: open },
    headers: { 'if-match': `"v${String(body.version)}"` },
  });
  expect(answer.status).toBe(200);
};

describe('single sign-on', () => {
  it('is offered by its name', async () => {
    expect((await t.send('GET', '/api/identity/sign-in-ways')).body).toMatchObject({
      singleSignOn: '市统一身份认证',
    });
  });

  it('of somebody nobody knows here says what to do, and signs nobody in', async () => {
    const { jar, location } = await walk('stranger');
    expect(location).toBe('/testtown/sign-in?problem=identity.oidc-not-known');
    expect(await sessionOf(jar)).toMatchObject({ signedIn: false });
  });

  it('makes a citizen where the locality says so, and the same account the next time', async () => {
    await openToCitizens(true);
    const first = await walk('wang');
    expect(first.location).toBe('/testtown/me');
    const session = await sessionOf(first.jar);
    expect(session).toMatchObject({
      signedIn: true,
      displayName: 'Person wang',
      offices: [{ office: 'citizen' }],
    });
    await openToCitizens(false);
    const second = await sessionOf((await walk('wang')).jar);
    expect(second.accountId).toBe(session.accountId);
  });

  it('is linked by a person who is signed in, and then opens that account', async () => {
    const deputy = await t.person(['deputy'], { name: '林代表' });
    await walk('lin', { as: deputy });
    expect(await sessionOf((await walk('lin')).jar)).toMatchObject({ accountId: deputy.accountId });
    const other = await t.person(['deputy']);
    expect((await walk('lin', { as: other })).location).toBe(
      '/testtown/sign-in?problem=identity.oidc-linked-elsewhere',
    );
  });

  it('with another state, another browser or a second use of the same answer is refused', async () => {
    const forged = await walk('wang', { spoil: (url) => url.searchParams.set('state', 'forged') });
    expect(forged.location).toBe('/testtown/sign-in?problem=identity.oidc-failed');
    const stolen = await walk('wang', { spoil: (_, jar) => jar.take(new URL(t.base), ['kentan_oidc=']) });
    expect(stolen.location).toBe('/');
    expect(await sessionOf(stolen.jar)).toMatchObject({ signedIn: false });
    let answered = '';
    await walk('wang', {
      spoil: (url) => {
        answered = url.href;
      },
    });
    const again = await fetch(answered, { redirect: 'manual' });
    expect(again.headers.get('location')).toBe('/');
  });

  it('never leads to another site', async () => {
    const answer = await fetch(
      `${t.base}/api/localities/testtown/identity/oidc/start?returnTo=//evil.example`,
      { redirect: 'manual' },
    );
    expect(answer.status).toBe(302);
    expect(new URL(answer.headers.get('location')!).origin).toBe(new URL(provider.issuer).origin);
  });

  it('asks with PKCE, state and nonce', async () => {
    const answer = await fetch(`${t.base}/api/localities/testtown/identity/oidc/start`, {
      redirect: 'manual',
    });
    const asked = new URL(answer.headers.get('location')!).searchParams;
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.get(name)!.length).toBeGreaterThan(20);
  });
});

describe('a provider that is down', () => {
  let silent: Server;
  afterAll(() => silent.close());

  it('is said so, the rest works, and it is asked again at the next try', async () => {
    silent = createServer((_, response) => response.writeHead(503).end());
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    const app = await testApp({
      OIDC_ISSUER: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
      OIDC_CLIENT_ID: 'kentan',
    });
    const answer = await fetch(`${app.base}/api/localities/testtown/identity/oidc/start`, {
      redirect: 'manual',
    });
    expect(answer.headers.get('location')).toBe('/testtown/sign-in?problem=identity.oidc-unreachable');
    const person = await app.person(['citizen']);
    expect(csrfOf(person.token)).toHaveLength(43);
    expect((await app.send('GET', '/api/identity/session', { as: person })).body).toMatchObject({
      signedIn: true,
    });
    await app.close();
  });
});
