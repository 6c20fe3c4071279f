// Notices on real PostgreSQL with a real mail server: who is told, once, after a stop and while the mail is down.
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { createApp } from '../../app/create-app.js';
import { type Answer, type Person, type TestApp, testApp } from '../../app/testing.js';
import { openEvents } from '../../app/testing-events.js';
import { newId } from '../../platform/ids.js';
import { raiseDuty } from '../cycles/index.js';
import { appendAct } from '../record/index.js';

interface Received {
  to: string;
  text: string;
}
let t: TestApp;
let smtp: SMTPServer;
let port: number;
const received: Received[] = [];

function mailServer(): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map((r) => r.address).join(',');
        received.push({ to, text: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
}
const listen = (server: SMTPServer) =>
  new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
const close = (server: SMTPServer) => new Promise<void>((resolve) => server.close(() => resolve()));

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', () => resolve()));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

beforeAll(async () => {
  port = await freePort();
  smtp = mailServer();
  await listen(smtp);
  t = await testApp({ SMTP_URL: `smtp://127.0.0.1:${port}`, KENTAN_URL: 'https://kentan.example' });
});
afterAll(async () => {
  await t.close();
  await close(smtp);
});

const root = '/api/localities/testtown/notices';
const list = async (as: Person, query = ''): Promise<Answer['body']> =>
  (await t.send('GET', `${root}${query}`, { as })).body;
const titles = async (as: Person): Promise<string[]> =>
  ((await list(as)).notices as unknown as { title: { en: string } }[]).map((n) => n.title.en);

/** Asks until it is so; fails with what was last seen. */
async function until<T>(read: () => Promise<T>, so: (value: T) => boolean): Promise<T> {
  for (let i = 0; i < 100; i += 1) {
    const value = await read();
    if (so(value)) return value;
    await wait(100);
  }
  const value = await read();
  expect(value).toBe('what was waited for');
  return value;
}
const withAddress = async (person: Person, email: string, language = 'en') => {
  await t.transactions.run((tx) =>
    tx.query('UPDATE identity.accounts SET email = $2, language = $3 WHERE id = $1', [
      person.accountId,
      email,
      language,
    ]),
  );
  return person;
};
const ask = (person: Person, questionId: string, at = t) =>
  at.transactions.run(async (tx) =>
    appendAct(tx, {
      localityId: t.locality.id,
      type: 'budgets.question-put',
      by: { office: 'citizen', accountId: person.accountId },
      objects: [
        { kind: 'line', id: '2120501-x' },
        { kind: 'question', id: questionId },
      ],
      payload: { line: 'Waste', text: 'Where to?' },
    }),
  );
const answer = (by: Person, questionId: string, line = 'Waste') =>
  t.transactions.run(async (tx) =>
    appendAct(tx, {
      localityId: t.locality.id,
      type: 'budgets.question-answered',
      by: { office: 'financeOffice', accountId: by.accountId },
      objects: [
        { kind: 'line', id: '2120501-x' },
        { kind: 'question', id: questionId },
      ],
      payload: { line, text: 'To three villages.' },
    }),
  );

it('whoever asked is told of the answer in the app and by mail, once; nobody else is', async () => {
  const citizen = await withAddress(await t.person(['citizen']), 'citizen@example.org');
  const other = await t.person(['citizen']);
  const finance = await t.person(['financeOffice']);
  const question = newId();
  await ask(citizen, question);
  await answer(finance, question);
  const page = await until(
    () => list(citizen),
    (body) => Number(body.unread) === 1,
  );
  expect(page.notices).toMatchObject([
    {
      kind: 'answer',
      title: { en: 'Your question on “Waste” was answered' },
      text: { en: 'To three villages.' },
      path: 'lines/2120501-x',
      read: false,
    },
  ]);
  const [mail] = await until(
    async () => received.filter((r) => r.to === 'citizen@example.org'),
    (r) => r.length > 0,
  );
  expect(mail.text).toContain('https://kentan.example/testtown/lines/2120501-x');
  expect(await titles(other)).toEqual([]);
  expect(await titles(finance)).toEqual([]);
});

it('an office is told of the duty it owes, its department only, and again when the day has passed', async () => {
  const officer = await t.person(['departmentOfficer'], { departmentId: t.departments[1].id });
  const elsewhere = await t.person(['departmentOfficer'], { departmentId: t.departments[0].id });
  const citizen = await t.person(['citizen']);
  await t.transactions.run(async (tx) => {
    const raisedByAct = appendAct(tx, {
      localityId: t.locality.id,
      type: 'budgets.question-put',
      by: { office: 'citizen', accountId: citizen.accountId },
      objects: [{ kind: 'question', id: newId() }],
      payload: {},
    });
    await raiseDuty(tx, {
      localityId: t.locality.id,
      kind: 'budgets.answer-question',
      owedBy: { office: 'departmentOfficer', departmentId: t.departments[1].id },
      title: { zh: '答复桥西路灯', en: 'Answer on the street lamps' },
      about: { kind: 'question', id: newId() },
      dueAt: new Date(tx.now.getTime() + 4000),
      source: { zh: '章程', en: 'Charter' },
      raisedByAct,
    });
  });
  await until(
    () => titles(officer),
    (all) => all.includes('To do: Answer on the street lamps'),
  );
  const both = await until(
    () => titles(officer),
    (all) => all.includes('Overdue: Answer on the street lamps'),
  );
  expect(both).toHaveLength(2);
  expect(await titles(elsewhere)).toEqual([]);
}, 30_000);

it('a notice is read by its owner only; all can be marked at once; the list pages', async () => {
  const citizen = await t.person(['citizen']);
  const finance = await t.person(['financeOffice']);
  for (let i = 0; i < 5; i += 1) {
    const question = newId();
    await ask(citizen, question);
    await answer(finance, question, `Line ${i}`);
  }
  await until(
    () => list(citizen),
    (body) => Number(body.unread) === 5,
  );
  const first = await list(citizen, '?limit=2');
  const second = await list(citizen, `?limit=2&before=${first.next}`);
  const third = await list(citizen, `?limit=2&before=${second.next}`);
  expect([first, second, third].map((p) => (p.notices as unknown as unknown[]).length)).toEqual([2, 2, 1]);
  expect(third.next).toBeUndefined();
  const id = String((first.notices as unknown as { id: string }[])[0].id);
  expect((await t.send('POST', `${root}/${id}/read`, { as: finance })).body.code).toBe(
    'notices.no-such-notice',
  );
  expect((await t.send('POST', `${root}/${id}/read`, { as: citizen })).body).toEqual({ unread: 4 });
  expect((await list(citizen, '?unread=true')).notices).toHaveLength(4);
  expect((await t.send('POST', `${root}/read`, { as: citizen })).body).toEqual({ unread: 0 });
  expect((await t.send('GET', `${root}/unread`, { as: citizen })).body).toEqual({ unread: 0 });
  expect((await t.send('GET', root)).body.code).toBe('platform.sign-in-needed');
});

it('who switched mails off gets none; who changed the language gets them in it', async () => {
  const silent = await withAddress(await t.person(['citizen']), 'silent@example.org');
  const chinese = await withAddress(await t.person(['citizen']), 'chinese@example.org');
  const set = (as: Person, body: object) => t.send('PUT', `${root}/preferences`, { as, body });
  expect((await set(silent, { mail: false, language: 'en' })).body).toMatchObject({
    mail: false,
    hasAddress: true,
  });
  await set(chinese, { mail: true, language: 'zh' });
  expect((await set(chinese, { mail: 'perhaps', language: 'fr' })).status).toBe(422);
  const finance = await t.person(['financeOffice']);
  for (const person of [silent, chinese]) {
    const question = newId();
    await ask(person, question);
    await answer(finance, question);
  }
  await until(
    () => list(silent),
    (body) => Number(body.unread) === 1,
  );
  const [mail] = await until(
    async () => received.filter((r) => r.to === 'chinese@example.org'),
    (r) => r.length > 0,
  );
  expect(mail.text).toContain('utf-8');
  expect(received.filter((r) => r.to === 'silent@example.org')).toEqual([]);
});

it('the bell hears that something came, but not for whom: events are public', async () => {
  const citizen = await t.person(['citizen']);
  const finance = await t.person(['financeOffice']);
  const events = await openEvents(`${t.base}/api/localities/testtown/events?topics=notices.`);
  const question = newId();
  await ask(citizen, question);
  await answer(finance, question);
  const event = await events.next();
  events.close();
  expect(JSON.stringify(event)).not.toContain(citizen.accountId);
  expect(event).toMatchObject({ topic: 'notices.arrived', key: t.locality.id, data: {} });
});

it('with the mail server down the notice is there, and the mail comes when the server is back', async () => {
  await close(smtp);
  const citizen = await withAddress(await t.person(['citizen']), 'patient@example.org');
  const finance = await t.person(['financeOffice']);
  const question = newId();
  await ask(citizen, question);
  await answer(finance, question);
  await until(
    () => list(citizen),
    (body) => Number(body.unread) === 1,
  );
  const failed = () =>
    t.transactions.read((tx) =>
      tx.query<{ id: string }>(
        `SELECT id FROM graphile_worker.jobs WHERE task_identifier = 'notices.send-mail' AND last_error IS NOT NULL`,
      ),
    );
  const jobs = await until(failed, (all) => all.length > 0);
  smtp = mailServer();
  await listen(smtp);
  // The queue would wait longer after each failure; here its time is put forward.
  await t.transactions.run((tx) =>
    tx.query('SELECT graphile_worker.reschedule_jobs($1::bigint[], run_at := now())', [
      jobs.map((j) => j.id),
    ]),
  );
  await until(
    async () => received.filter((r) => r.to === 'patient@example.org'),
    (all) => all.length === 1,
  );
}, 30_000);

it('two processes that read on at once tell everybody once, also from the beginning again', async () => {
  const other = await createApp(t.config);
  await other.listen(0, '127.0.0.1');
  const citizen = await t.person(['citizen']);
  const finance = await t.person(['financeOffice']);
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      const question = newId();
      await ask(citizen, question);
      await answer(finance, question);
    }),
  );
  await until(
    () => list(citizen),
    (body) => Number(body.unread) === 10,
  );
  const mails = received.length;
  // As after a restore: the cursor is lost, the whole record is read again.
  await t.transactions.run((tx) => tx.query('UPDATE notices.cursors SET next_index = 0'));
  const caughtUp = () =>
    t.transactions.read(async (tx) => {
      const [{ behind }] = await tx.query<{ behind: boolean }>(
        `SELECT (SELECT max(size) FROM record.heads WHERE locality_id = $1) > next_index AS behind
           FROM notices.cursors WHERE locality_id = $1`,
        [t.locality.id],
      );
      return !behind;
    });
  await until(caughtUp, (done) => done);
  expect(Number((await list(citizen)).unread)).toBe(10);
  expect(received).toHaveLength(mails);
  await other.close();
}, 30_000);
