// The duties board, the timeline and the demo clock over HTTP.

import { type JsonTree, type TestApp, testApp } from '../../app/testing.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { foundLocality } from '../localities/index.js';
import { dischargeDuty, noteFact, raiseDuty, resumeCalendar } from './index.js';
import { cycleInPhase, morning } from './testing.js';

const root = '/api/localities/testtown/cycles';
let t: TestApp;
let cycleId: string;
let clock: Clock;
beforeAll(async () => {
  t = await testApp();
  clock = t.app.get(Clock);
  const { cycle } = await cycleInPhase(
    { transactions: t.transactions, clock },
    t.locality.id,
    2027,
    'publication',
  );
  cycleId = cycle.id;
  // The town lives in the forum phase from here on, as a demo does.
  clock.setOffset(morning('2027-01-13').getTime() - Date.now());
  await t.transactions.run(async (tx) => {
    await noteFact(tx, cycleId, 'draft-published');
    await noteFact(tx, cycleId, 'briefing-published');
    await resumeCalendar(tx, t.locality.id);
  });
});
afterAll(() => t.close());

const answerDuty = (dueAt: Date, departmentId = t.departments[1].id) =>
  t.transactions.run((tx) =>
    raiseDuty(tx, {
      localityId: t.locality.id,
      cycleId,
      kind: 'forums.answer-question',
      owedBy: { office: 'departmentOfficer', departmentId },
      title: { zh: '答复关于桥西路灯的提问', en: 'Answer the question on the street lamps of Qiaoxi' },
      about: { kind: 'question', id: newId() },
      dueAt,
      source: { zh: '章程：10 日内', en: 'Charter: within 10 days' },
    }),
  );
const get = async (path: string, options = {}): Promise<JsonTree> =>
  (await t.send('GET', `${root}${path}`, options)).body;

it('the timeline tells the phase, the days and what is owed before the next phase', async () => {
  const timeline = await get('/2027');
  expect(timeline).toMatchObject({ year: 2027, today: '2027-01-13', phase: 'forum', zone: 'Asia/Shanghai' });
  const review = (timeline.phases as unknown as JsonTree[]).find((p) => String(p.id) === 'review');
  expect(review).toMatchObject({
    status: 'ahead',
    date: '2027-01-19',
    daysUntil: 6,
    missing: [{ fact: 'forum-held', office: 'presidium', dueOn: '2027-01-18', overdue: false }],
  });
  expect((timeline.deadlines as unknown as JsonTree[]).map((d) => String(d.date))).toContain('2027-01-26');
  expect(await get('/current')).toMatchObject({ year: 2027 });
  expect((await t.send('GET', `${root}/1999`)).body.code).toBe('cycles.no-such-year');
  expect(await get('')).toMatchObject({ cycles: [{ year: 2027, phase: 'forum' }] });
});

it('the board tells duties open, overdue, kept and late, by office and department', async () => {
  await answerDuty(morning('2027-01-20'));
  const missed = await answerDuty(morning('2027-01-10'));
  const board = await get('/duties');
  expect(board).toMatchObject({ counts: { open: 2, overdue: 1, kept: 0, late: 2 }, page: 1, pages: 1 });
  expect((board.duties as unknown as JsonTree[]).map((d) => String(d.status))).toEqual([
    'overdue',
    'open',
    'open',
    'late',
    'late',
  ]);
  expect(board.duties[0]).toMatchObject({ id: missed, dueOn: '2027-01-10', daysLeft: -3, year: 2027 });
  const own = await get(`/duties?office=departmentOfficer&department=${t.departments[1].id}&status=overdue`);
  expect(own).toMatchObject({ duties: [{ id: missed }], counts: { open: 1, overdue: 1, kept: 0, late: 0 } });
  expect((await get('/duties?limit=2&page=3')).duties).toHaveLength(1);
  expect(await get(`/duties/${missed}`)).toMatchObject({ id: missed, status: 'overdue' });
  expect((await t.send('GET', `${root}/duties/${newId()}`)).status).toBe(404);
});

it('a person sees what their own offices owe, of their own department', async () => {
  const officer = await t.person(['departmentOfficer'], { departmentId: t.departments[1].id });
  const other = await t.person(['departmentOfficer'], { departmentId: t.departments[0].id });
  const presidium = await t.person(['presidium']);
  const titles = async (as: typeof officer) =>
    ((await get('/duties/mine', { as })).duties as unknown as JsonTree[]).map((d) => String(d.kind));
  expect(await titles(officer)).toEqual(['forums.answer-question', 'forums.answer-question']);
  expect(await titles(other)).toEqual([]);
  expect(await titles(presidium)).toEqual(['charter.hold-forum']);
});

it('a duty done in time is kept', async () => {
  const about = { kind: 'question', id: newId() };
  const base = { localityId: t.locality.id, kind: 'forums.answer-question', about };
  await t.transactions.run(async (tx) => {
    await raiseDuty(tx, {
      ...base,
      owedBy: { office: 'financeOffice' },
      title: { zh: '答复', en: 'Answer' },
      dueAt: morning('2027-02-01'),
      source: { zh: '章程', en: 'Charter' },
    });
    await dischargeDuty(tx, base);
  });
  expect(await get('/duties?status=kept')).toMatchObject({ duties: [{ about, status: 'kept' }] });
});

it('the timeline tells what each phase demands, what of it is done, and the days that can be fixed', async () => {
  const timeline = await get('/2027');
  const forum = (timeline.phases as unknown as JsonTree[]).find((p) => String(p.id) === 'forum');
  expect(forum?.demands).toMatchObject([
    { fact: 'draft-published', office: 'financeOffice', overdue: false },
    { fact: 'briefing-published', notedAt: expect.stringContaining('2027-01-13') },
  ]);
  expect(timeline.days).toEqual([
    { anchor: 'forumDay', day: '2027-01-18', fixed: false, settled: false },
    { anchor: 'sessionDay', day: '2027-02-10', fixed: false, settled: false },
  ]);
});

describe('the days of the year', () => {
  const fix = async (anchor: string, day: string, as?: Awaited<ReturnType<TestApp['person']>>) =>
    t.send('POST', `${root}/2027/days/${anchor}`, { body: { day }, ...(as ? { as } : {}) });

  it('are fixed by the clerk or the chair only, with an act in their capacity', async () => {
    const finance = await t.person(['financeOffice']);
    expect((await fix('sessionDay', '2027-02-10', finance)).body.code).toBe('platform.not-your-office');
    const chair = await t.person(['chair']);
    const answer = await fix('sessionDay', '2027-02-10', chair);
    expect(answer.body).toEqual({ anchor: 'sessionDay', day: '2027-02-10', fixed: true, settled: false });
    const acts = await t.send('GET', '/api/localities/testtown/record/acts?type=cycles.day-fixed');
    expect(acts.body.acts[0]).toMatchObject({ office: 'chair', payload: { day: '2027-02-10' } });
  });
  it('a day that is none, has passed, lies outside the year or turns the order round is refused', async () => {
    const clerk = await t.person(['clerk']);
    const code = async (anchor: string, day: string) => String((await fix(anchor, day, clerk)).body.code);
    expect(await code('sessionDay', '2027-02-30')).toMatch(/invalid|no-such-day/);
    expect(await code('birthday', '2027-02-10')).toBe('cycles.no-such-day');
    expect(await code('sessionDay', '2027-01-12')).toBe('cycles.day-in-past');
    expect(await code('sessionDay', '9999-12-31')).toBe('cycles.day-not-in-year');
    expect(await code('forumDay', '2027-02-10')).toBe('cycles.days-reversed');
    expect(
      (await t.send('POST', `${root}/1999/days/forumDay`, { as: clerk, body: { day: '1999-01-01' } })).body
        .code,
    ).toBe('cycles.no-such-year');
  });
});

describe('the demo clock', () => {
  const move = async (to: string, as?: Awaited<ReturnType<TestApp['person']>>) =>
    t.send('POST', `${root}/2027/demo-clock/${to}`, as ? { as } : {});

  it('is moved by people who are signed in, and says what is missing before the next phase', async () => {
    expect((await move('next-phase')).body.code).toBe('platform.sign-in-needed');
    const clerk = await t.person(['clerk']);
    const answer = await move('next-phase', clerk);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ code: 'cycles.facts-missing' });
    expect(String(answer.body.title)).toContain('Hold the deliberation forum');
  });
  it('goes day by day: the forum’s day, then the day on which the review waits', async () => {
    const clerk = await t.person(['clerk']);
    expect((await move('next-day', clerk)).body).toMatchObject({ today: '2027-01-18', phase: 'forum' });
    expect((await move('next-day', clerk)).body).toMatchObject({ today: '2027-01-19', phase: 'forum' });
    const timeline = await get('/2027');
    expect(timeline).toMatchObject({
      today: '2027-01-19',
      demoClock: { next: { phase: 'review', missing: [{ fact: 'forum-held', overdue: true }] } },
    });
    expect(await get('/duties?status=overdue&office=presidium')).toMatchObject({ counts: { overdue: 1 } });
  });
  it('opens the next phase on its morning once nothing is missing', async () => {
    const clerk = await t.person(['clerk']);
    await t.transactions.run((tx) => noteFact(tx, cycleId, 'forum-held'));
    await t.transactions.run((tx) => noteFact(tx, cycleId, 'review-reported'));
    const answer = await move('next-phase', clerk);
    expect(answer.body).toMatchObject({
      today: '2027-02-10',
      phase: 'congress',
      now: morning('2027-02-10').toISOString(),
    });
    expect(clock.now().toISOString().slice(0, 10)).toBe('2027-02-10');
    expect((await t.send('GET', root)).headers['x-kentan-now']).toContain('2027-02-10T01:00');
    const acts = await t.send('GET', '/api/localities/testtown/record/acts?type=cycles.phase-opened&limit=1');
    expect(acts.body.acts[0]).toMatchObject({ phase: 'congress', at: morning('2027-02-10').toISOString() });
  });
  it('does not move beside a real locality', async () => {
    await t.transactions.run((tx) =>
      foundLocality(tx, {
        slug: 'real-town',
        name: { zh: '真镇', en: 'Real town' },
        level: 'township',
        zone: 'Asia/Shanghai',
        population: 1000,
        demo: false,
        departments: [],
      }),
    );
    const clerk = await t.person(['clerk']);
    expect((await move('next-day', clerk)).body.code).toBe('cycles.clock-not-demo');
  });
});
