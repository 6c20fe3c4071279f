// Invitations to a forum reach those who have an account, and what happens to the forum reaches those who hold a seat.
import { setTimeout as wait } from 'node:timers/promises';
import { type Person, type TestApp, testApp } from '../../app/testing.js';
import { Clock } from '../../platform/clock.js';
import { resumeCalendar } from '../cycles/index.js';
import { cycleInPhase } from '../cycles/testing.js';
import { linkToRegister, registerOf, saveRegister } from '../identity/index.js';

let t: TestApp;
let clerk: Person;
const residents: Person[] = [];
const forums = '/api/localities/testtown/forums';

beforeAll(async () => {
  t = await testApp();
  const clock = t.app.get(Clock);
  await cycleInPhase({ transactions: t.transactions, clock }, t.locality.id, 2027, 'publication');
  clock.setOffset(new Date('2026-12-24T09:00:00+08:00').getTime() - Date.now());
  clerk = await t.person(['clerk']);
  await t.transactions.run(async (tx) => {
    await resumeCalendar(tx, t.locality.id);
    await saveRegister(tx, {
      localityId: t.locality.id,
      title: '2027',
      by: { office: 'clerk' },
      people: Array.from({ length: 60 }, (_, i) => ({
        name: `居民${i}`,
        sex: i % 2 ? ('f' as const) : ('m' as const),
        birthYear: 1950 + (i % 50),
        village: '塘下村',
        household: `${i}号`,
        contact: '',
      })),
    });
  });
  const people = await t.transactions.read((tx) => registerOf(tx, t.locality.id));
  for (const entry of people) {
    const person = await t.person(['citizen']);
    residents.push(person);
    await t.transactions.run((tx) => linkToRegister(tx, t.locality.id, entry.id, person.accountId));
  }
});
afterAll(() => t.close());

const kinds = async (as: Person): Promise<string[]> => {
  const { body } = await t.send('GET', '/api/localities/testtown/notices', { as });
  return (body.notices as unknown as { kind: string }[]).map((n) => n.kind);
};
async function told(kind: string): Promise<Person[]> {
  const all = await Promise.all(residents.map(async (r) => ({ r, kinds: await kinds(r) })));
  return all.filter((one) => one.kinds.includes(kind)).map((one) => one.r);
}

it('exactly those whom the lot drew are invited, once; whoever holds a seat hears that the hall has changed', async () => {
  const bilingual = (zh: string, en: string) => ({ zh, en });
  const plan = {
    title: bilingual('预算恳谈会', 'Budget forum'),
    about: bilingual('谈草案', 'The draft'),
    place: bilingual('镇中学礼堂', 'School hall'),
    startsAt: '2027-01-18T09:00:00+08:00',
    endsAt: '2027-01-18T17:00:00+08:00',
  };
  const created = await t.send('POST', forums, {
    as: clerk,
    body: { ...plan, year: 2027, drawnSeats: 24, invitedSeats: 6 },
  });
  const forum = `${forums}/${String(created.body.id)}`;
  await t.send('POST', `${forum}/list`, { as: clerk, body: {} });
  const hands = ['4711', '0815', '2718'].map((digits, i) => ({ who: `第${i + 1}人`, digits }));
  const drawn = await t.send('POST', `${forum}/draw`, { as: clerk, body: { hands } });
  expect(drawn.body.state).toBe('drawn');
  let invited: Person[] = [];
  for (let i = 0; i < 50 && invited.length < 24; i += 1) {
    await wait(200);
    invited = await told('invitation');
  }
  expect(invited).toHaveLength(24);
  const { body } = await t.send('GET', '/api/localities/testtown/notices', { as: invited[0] });
  expect((body.notices as unknown as object[])[0]).toMatchObject({
    title: { zh: '邀请您参加：预算恳谈会', en: 'You are invited: Budget forum' },
    path: 'me',
  });

  const changed = await t.send('PUT', forum, {
    as: clerk,
    body: { ...plan, place: bilingual('镇政府会议室', 'Town hall'), agenda: [] },
    headers: { 'if-match': `"v${String(drawn.body.version)}"` },
  });
  expect(changed.status).toBe(200);
  let heard: Person[] = [];
  for (let i = 0; i < 50 && heard.length < 24; i += 1) {
    await wait(200);
    heard = await told('day');
  }
  expect(new Set(heard)).toEqual(new Set(invited));
  for (const person of invited) {
    expect((await kinds(person)).filter((kind) => kind === 'invitation')).toHaveLength(1);
  }
}, 60_000);
