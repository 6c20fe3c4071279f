// A motion that waits for signatures reaches the deputies who were asked; its fate reaches those who signed.
import { setTimeout as wait } from 'node:timers/promises';
import { type Person, type TestApp, testApp } from '../../app/testing.js';
import { Clock } from '../../platform/clock.js';
import { aPublishedVersion } from '../budgets/testing.js';
import { resumeCalendar } from '../cycles/index.js';
import { cycleInPhase } from '../cycles/testing.js';
import { appendAct } from '../record/index.js';

let t: TestApp;
let lead: Person;
let asked: Person;
let other: Person;
let lineKeys: string[];
const motions = '/api/localities/testtown/review/motions';

beforeAll(async () => {
  t = await testApp();
  const clock = t.app.get(Clock);
  const { cycle } = await cycleInPhase(
    { transactions: t.transactions, clock },
    t.locality.id,
    2027,
    'review',
  );
  clock.setOffset(new Date('2027-01-25T09:00:00+08:00').getTime() - Date.now());
  const draft = await aPublishedVersion(t.transactions, t.locality.id, {
    year: 2027,
    kind: 'draft',
    cycleId: cycle.id,
  });
  lineKeys = draft.lines.map((line) => line.lineKey);
  await t.transactions.run((tx) => resumeCalendar(tx, t.locality.id));
  lead = await t.person(['deputy'], { name: '陈德胜' });
  asked = await t.person(['deputy'], { name: '江晓燕' });
  other = await t.person(['deputy'], { name: '莫永福' });
});
afterAll(() => t.close());

const ofKind = async (as: Person, kind: string): Promise<{ title: { en: string }; path: string }[]> => {
  const { body } = await t.send('GET', '/api/localities/testtown/notices', { as });
  return (body.notices as unknown as { kind: string; title: { en: string }; path: string }[]).filter(
    (n) => n.kind === kind,
  );
};
async function until<T>(read: () => Promise<T>, so: (value: T) => boolean): Promise<T> {
  for (let i = 0; i < 60; i += 1) {
    const value = await read();
    if (so(value)) return value;
    await wait(150);
  }
  throw new Error(`never so: ${JSON.stringify(await read())}`);
}

it('who was asked is told once the lead has signed, and again when the wording has changed', async () => {
  const post = (path: string, as: Person, body: object) => t.send('POST', `${motions}${path}`, { as, body });
  const { body: motion } = await post('', lead, { year: 2027 });
  const id = String(motion.id);
  const edit = (cause: string, version: number) =>
    t.send('PUT', `${motions}/${id}`, {
      as: lead,
      body: {
        cause,
        grounds: '坑洼多',
        plan: '移 10 万元',
        changes: [{ lineKey: lineKeys[0], delta: '-1000.00' }],
      },
      headers: { 'if-match': `"v${version}"` },
    });
  const first = await edit('修路', Number(motion.version));
  expect(first.status).toBe(200);
  const invited = await post(`/${id}/invitations`, lead, { deputies: [asked.accountId] });
  expect(invited.status).toBeLessThan(300);
  await wait(1500);
  expect(await ofKind(asked, 'cosign')).toEqual([]);
  await post(`/${id}/signatures`, lead, { version: Number(first.body.version) });
  const [notice] = await until(
    () => ofKind(asked, 'cosign'),
    (all) => all.length === 1,
  );
  expect(notice).toMatchObject({ title: { en: '陈德胜 asks for your signature' }, path: `motions/${id}` });

  const second = await edit('修路和路灯', Number(first.body.version));
  await post(`/${id}/signatures`, lead, { version: Number(second.body.version) });
  await until(
    () => ofKind(asked, 'cosign'),
    (all) => all.length === 2,
  );
  await post(`/${id}/signatures`, asked, { version: Number(second.body.version) });
  expect(await ofKind(other, 'cosign')).toEqual([]);

  await t.transactions.run(async (tx) =>
    appendAct(tx, {
      localityId: t.locality.id,
      type: 'review.motion-passed',
      by: { office: 'chair' },
      objects: [{ kind: 'motion', id }],
      payload: { number: 1, title: { zh: '修路', en: 'Road' } },
    }),
  );
  for (const signer of [lead, asked]) {
    const [result] = await until(
      () => ofKind(signer, 'result'),
      (all) => all.length === 1,
    );
    expect(result.title.en).toBe('Motion 1, which you signed, passed');
  }
  expect(await ofKind(other, 'result')).toEqual([]);
}, 60_000);
