// Cycles and duties on real PostgreSQL: phases open once, in order, also with two processes and after a stop.
import { xinheCharter } from '@kentan/shared/charters';
import { localDate } from '@kentan/shared/kernel';
import { createApp } from '../../app/create-app.js';
import { type TestApp, testApp } from '../../app/testing.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { Transactions, type Tx } from '../../platform/transactions.js';
import { adoptCharterVersion } from '../charters/index.js';
import { foundLocality } from '../localities/index.js';
import { actsAbout } from '../record/index.js';
import {
  catchUp,
  currentCycle,
  cycleOfYear,
  dischargeDuty,
  fixDay,
  noteFact,
  openCycle,
  pauseCalendar,
  raiseDuty,
  requirePhase,
  Ticker,
} from './index.js';
import { cycleInPhase, morning } from './testing.js';

let t: TestApp;
let clock: Clock;
beforeAll(async () => {
  t = await testApp();
  clock = t.app.get(Clock);
});
afterAll(() => t.close());

/** Each test in a town of its own. */
async function aTown(): Promise<string> {
  const { locality } = await t.transactions.run((tx) =>
    foundLocality(tx, {
      slug: `town-${newId().slice(-12)}`,
      name: { zh: '镇', en: 'Town' },
      level: 'township',
      zone: 'Asia/Shanghai',
      population: 1000,
      demo: true,
      departments: [],
    }),
  );
  return locality.id;
}
const on = <T>(instant: Date, fn: (tx: Tx) => Promise<T>): Promise<T> =>
  clock.at(instant, () => t.transactions.run(fn));
const withCharter = async () => {
  const town = await aTown();
  await on(morning('2026-09-01'), async (tx) => {
    await pauseCalendar(tx, town);
    await adoptCharterVersion(
      tx,
      { localityId: town, charter: xinheCharter, by: { office: 'presidium' } },
      newId(),
    );
  });
  return town;
};
const phaseLog = (town: string) =>
  t.transactions.read((tx) =>
    tx.query<{ phase: string; scheduled: string; opened_at: Date }>(
      'SELECT phase, scheduled::text, opened_at FROM cycles.phases WHERE locality_id = $1 ORDER BY opened_at, ordinal',
      [town],
    ),
  );
const duties = (town: string) =>
  t.transactions.read((tx) =>
    tx.query<{ kind: string; due_at: Date; overdue_act: string | null; discharged_at: Date | null }>(
      'SELECT kind, due_at, overdue_act, discharged_at FROM cycles.duties WHERE locality_id = $1 ORDER BY due_at',
      [town],
    ),
  );

it('a year opens on its day under the charter in force, once', async () => {
  const town = await withCharter();
  const code = { refusals: [expect.objectContaining({ code: 'cycles.too-early' })] };
  await expect(on(morning('2026-10-07'), (tx) => openCycle(tx, town, 2027))).rejects.toMatchObject(code);
  await on(morning('2026-10-08'), (tx) => openCycle(tx, town, 2027));
  const again = { refusals: [expect.objectContaining({ code: 'cycles.year-exists' })] };
  await expect(on(morning('2026-10-09'), (tx) => openCycle(tx, town, 2027))).rejects.toMatchObject(again);
  const cycle = await on(morning('2026-10-09'), (tx) => currentCycle(tx, town));
  expect(cycle).toMatchObject({ year: 2027, phase: 'drafting', charterVersion: 1 });
});

it('after a stop over two deadlines phases open in order, duties are overdue with the true dates, each act once', async () => {
  const town = await withCharter();
  await on(morning('2026-10-08'), (tx) => openCycle(tx, town, 2027));
  const back = morning('2027-01-15');
  await on(back, (tx) => catchUp(tx, town));
  await on(back, (tx) => catchUp(tx, town));
  expect((await phaseLog(town)).map((p) => `${p.phase} ${p.scheduled} ${p.opened_at.toISOString()}`)).toEqual(
    [
      `drafting 2026-10-08 ${morning('2026-10-08').toISOString()}`,
      `publication 2026-12-22 ${back.toISOString()}`,
    ],
  );
  const owed = await duties(town);
  expect(owed.map((d) => [d.kind, d.due_at.toISOString(), d.overdue_act !== null])).toEqual([
    ['charter.publish-draft', '2026-12-29T16:00:00.000Z', true],
    ['charter.publish-briefing', '2027-01-08T16:00:00.000Z', true],
  ]);
  const acts = await t.transactions.read((tx) => actsAbout(tx, town, 'phase', '2027/publication'));
  expect(acts.map((a) => a.type)).toEqual([
    'cycles.phase-opened',
    'cycles.duty-overdue',
    'cycles.duty-overdue',
  ]);
  expect(acts[1].payload).toMatchObject({ dueAt: '2026-12-29T16:00:00.000Z' });
  expect(acts.map((a) => a.phase)).toEqual(['publication', 'publication', 'publication']);
});

it('a phase waits for what is owed and opens the moment it is there', async () => {
  const town = await withCharter();
  const id = await on(morning('2026-10-08'), (tx) => openCycle(tx, town, 2027));
  await on(morning('2026-12-28'), (tx) => noteFact(tx, id, 'draft-published'));
  await on(morning('2027-01-20'), (tx) => catchUp(tx, town));
  expect((await on(morning('2027-01-20'), (tx) => currentCycle(tx, town))).phase).toBe('publication');
  await on(morning('2027-01-21'), (tx) => noteFact(tx, id, 'briefing-published'));
  expect((await on(morning('2027-01-21'), (tx) => currentCycle(tx, town))).phase).toBe('forum');
  const [draft, briefing] = await duties(town);
  expect(draft).toMatchObject({ discharged_at: morning('2026-12-28'), overdue_act: null });
  expect(briefing.discharged_at).toEqual(morning('2027-01-21'));
  expect(briefing.overdue_act).not.toBeNull();
});

it('a fact noted twice is one fact', async () => {
  const town = await aTown();
  const { cycle, now } = await cycleInPhase({ transactions: t.transactions, clock }, town, 2027, 'forum');
  await on(now, (tx) => noteFact(tx, cycle.id, 'forum-held'));
  const before = await duties(town);
  await on(morning('2027-03-01'), (tx) => noteFact(tx, cycle.id, 'forum-held'));
  expect((await duties(town)).slice(0, before.length).map((d) => d.discharged_at)).toEqual(
    before.map((d) => d.discharged_at),
  );
});

it('the phase is exact to the instant, also before the timer has looked', async () => {
  const town = await aTown();
  const { cycle, now } = await cycleInPhase({ transactions: t.transactions, clock }, town, 2027, 'forum');
  await on(now, (tx) => noteFact(tx, cycle.id, 'forum-held'));
  const midnight = new Date('2027-01-19T00:00:00+08:00');
  const at = (instant: Date) =>
    on(instant, async (tx) => requirePhase(tx, await cycleOfYear(tx, town, 2027), ['forum']));
  await at(new Date(midnight.getTime() - 1));
  await expect(at(midnight)).rejects.toMatchObject({
    refusals: [expect.objectContaining({ code: 'cycles.wrong-phase' })],
  });
});

it('two processes that look at the clock at once open a phase once and mark a duty overdue once', async () => {
  const other = await createApp(t.config);
  await other.init();
  const town = await withCharter();
  await on(morning('2026-10-08'), (tx) => openCycle(tx, town, 2027));
  await t.transactions.run((tx) => tx.query('DELETE FROM cycles.paused WHERE locality_id = $1', [town]));
  const instant = morning('2027-01-15');
  const tickers = [t.app.get(Ticker), other.get(Ticker)];
  const clocks = [clock, other.get(Clock)];
  await Promise.all(
    Array.from({ length: 12 }, (_, i) => clocks[i % 2].at(instant, () => tickers[i % 2].tick())),
  );
  expect((await phaseLog(town)).map((p) => p.phase)).toEqual(['drafting', 'publication']);
  const acts = await t.transactions.read((tx) => actsAbout(tx, town, 'phase', '2027/publication'));
  expect(acts.map((a) => a.type).sort()).toEqual([
    'cycles.duty-overdue',
    'cycles.duty-overdue',
    'cycles.phase-opened',
  ]);
  expect(other.get(Transactions)).not.toBe(t.transactions);
  await other.close();
});

it('moving the session day moves the duties that count from it, with an act', async () => {
  const town = await aTown();
  const { cycle, now } = await cycleInPhase({ transactions: t.transactions, clock }, town, 2027, 'review');
  await on(now, (tx) =>
    fixDay(tx, {
      cycleId: cycle.id,
      anchor: 'sessionDay',
      day: localDate('2027-02-24'),
      by: { office: 'presidium' },
    }),
  );
  const report = (await duties(town)).find((d) => d.kind === 'charter.report-review');
  expect(report?.due_at.toISOString()).toBe('2027-02-23T16:00:00.000Z');
  const acts = await t.transactions.read((tx) => actsAbout(tx, town, 'phase', '2027/congress'));
  expect(acts.map((a) => a.type)).toEqual(['cycles.day-fixed']);
});

it('the next year opens by itself on its day while the last one goes on', async () => {
  const town = await aTown();
  const { cycle } = await cycleInPhase({ transactions: t.transactions, clock }, town, 2027, 'execution');
  expect(cycle.phase).toBe('execution');
  await on(morning('2027-10-08'), (tx) => catchUp(tx, town));
  const [next, last] = await on(morning('2027-10-08'), async (tx) => [
    await currentCycle(tx, town),
    await cycleOfYear(tx, town, 2027),
  ]);
  expect([next.year, next.phase, last.phase]).toEqual([2028, 'drafting', 'execution']);
});

it('a duty is raised and ended by acts, and ending what is not owed is no fault', async () => {
  const town = await aTown();
  const about = { kind: 'question', id: newId() };
  const base = { localityId: town, kind: 'forums.answer', about };
  await t.transactions.run(async (tx) => {
    await pauseCalendar(tx, town);
    await raiseDuty(tx, {
      ...base,
      owedBy: { office: 'departmentOfficer' },
      title: { zh: '答复', en: 'Answer' },
      source: { zh: '章程', en: 'Charter' },
      dueAt: morning('2027-01-28'),
    });
  });
  const end = () => t.transactions.run((tx) => dischargeDuty(tx, { ...base, byAct: newId() }));
  expect(await end()).toBe(1);
  expect(await end()).toBe(0);
});
