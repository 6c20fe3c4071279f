// The end of a year on real PostgreSQL: it closes by itself, the next opens on its day, and a stop over New Year is caught up with.
import { xinheCharter } from '@kentan/shared/charters';
import { reportFact } from '@kentan/shared/cycles';
import type { Act } from '@kentan/shared/record';
import { type TestApp, testApp } from '../../app/testing.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import type { Tx } from '../../platform/transactions.js';
import { adoptCharterVersion } from '../charters/index.js';
import { foundLocality } from '../localities/index.js';
import { actsAbout } from '../record/index.js';
import { catchUp, dischargeDuty, noteFact, raiseDuty } from './index.js';
import { cycleInPhase, morning } from './testing.js';

let t: TestApp;
let clock: Clock;
beforeAll(async () => {
  t = await testApp();
  clock = t.app.get(Clock);
});
afterAll(() => t.close());

const on = <T>(instant: Date, fn: (tx: Tx) => Promise<T>): Promise<T> =>
  clock.at(instant, () => t.transactions.run(fn));

async function townIn(phase: string): Promise<{ town: string; cycleId: string }> {
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
  const { cycle } = await cycleInPhase({ transactions: t.transactions, clock }, locality.id, 2027, phase);
  return { town: locality.id, cycleId: cycle.id };
}

const cycles = (town: string) =>
  t.transactions.read((tx) =>
    tx.query<{ year: number; phase: string; closed_at: Date | null; charter_version: number }>(
      'SELECT year, phase, closed_at, charter_version FROM cycles.cycles WHERE locality_id = $1 ORDER BY year',
      [town],
    ),
  );
/** The record of the town, oldest first. */
async function acts(town: string): Promise<Act[]> {
  const rows = await t.transactions.read((tx) =>
    tx.query<{ leaf: string }>('SELECT leaf FROM record.acts WHERE locality_id = $1 ORDER BY leaf_index', [
      town,
    ]),
  );
  return rows.map(({ leaf }) => JSON.parse(leaf) as Act);
}

it('a year closes when everything was done, and says how its duties were kept', async () => {
  const { town, cycleId } = await townIn('finalAccounts');
  const publish = { kind: 'supervision.publish-accounts', about: { kind: 'accounts', id: newId() } };
  await on(morning('2028-07-20'), async (tx) => {
    for (const period of [1, 2, 3, 4]) await noteFact(tx, cycleId, reportFact(period));
    await noteFact(tx, cycleId, 'final-accounts-approved');
    await raiseDuty(tx, {
      localityId: town,
      cycleId,
      ...publish,
      owedBy: { office: 'financeOffice' },
      title: { zh: '公开决算', en: 'Publish the final accounts' },
      source: { zh: '预算法第十四条', en: 'Budget Law, Art. 14' },
      dueAt: morning('2028-08-10'),
    });
    await catchUp(tx, town);
  });
  expect((await cycles(town))[0].closed_at).toBeNull();
  await on(morning('2028-08-01'), async (tx) => {
    await dischargeDuty(tx, { localityId: town, ...publish });
    await catchUp(tx, town);
    await catchUp(tx, town);
  });
  expect((await cycles(town))[0].closed_at).toEqual(morning('2028-08-01'));
  const closed = (await acts(town)).filter((act) => act.type === 'cycles.year-closed');
  expect(closed.map((act) => act.payload)).toEqual([
    expect.objectContaining({ year: 2027, overdue: 0, stillOwed: [] }),
  ]);
});

it('a year whose final accounts never came closes with what is overdue on record, and stays owed', async () => {
  const { town, cycleId } = await townIn('finalAccounts');
  await on(morning('2028-09-30'), (tx) => catchUp(tx, town));
  expect((await cycles(town))[0].closed_at).toBeNull();
  await on(morning('2028-10-01'), (tx) => catchUp(tx, town));
  const [closed] = (await acts(town)).filter((act) => act.type === 'cycles.year-closed');
  // the four quarterly reports of this town never came either
  expect(closed.payload.overdue).toBe(5);
  const owed = closed.payload.stillOwed as unknown as {
    title: { zh: string };
    office: string;
    dueAt: string;
  }[];
  expect(owed.map((duty) => duty.office)).toEqual([...Array(4).fill('financeOffice'), 'governmentHead']);
  expect(owed.at(-1)).toMatchObject({ title: { zh: '提请批准决算' }, dueAt: '2028-09-30T16:00:00.000Z' });
  await on(morning('2028-11-05'), (tx) => noteFact(tx, cycleId, 'final-accounts-approved'));
  const { body } = await t.send('GET', `/api/localities/${await slugOf(town)}/cycles/2027`);
  expect(body).toMatchObject({ closedAt: expect.any(String), balance: { late: 1 } });
});

it('a year does not close before its last phase, whatever has been done', async () => {
  const { town } = await townIn('execution');
  await on(morning('2028-05-30'), (tx) => catchUp(tx, town));
  expect((await cycles(town))[0]).toMatchObject({ phase: 'execution', closed_at: null });
});

it('a server stopped over New Year and over deadlines catches up: phases in order, true dates, each act once', async () => {
  const { town } = await townIn('execution');
  const stopped = (await acts(town)).length;
  const back = morning('2028-01-20');
  for (let i = 0; i < 3; i += 1) await on(back, (tx) => catchUp(tx, town));
  const since = (await acts(town)).slice(stopped);
  const phases = since.filter((act) => act.type === 'cycles.phase-opened').map((act) => act.payload);
  expect(phases.map((p) => [p.year, p.phase, p.scheduled])).toEqual([
    [2028, 'drafting', '2027-10-08'],
    [2028, 'publication', '2027-12-22'],
  ]);
  const overdue = since.filter((act) => act.type === 'cycles.duty-overdue').map((act) => act.payload.dueAt);
  expect(overdue).toEqual([...overdue].sort());
  expect(new Set(since.map((act) => JSON.stringify(act.payload))).size).toBe(since.length);
  expect(overdue).toContain('2027-09-30T16:00:00.000Z');
  expect((await cycles(town)).map((c) => [c.year, c.phase])).toEqual([
    [2027, 'execution'],
    [2028, 'publication'],
  ]);
});

it('the next year opens under the charter then in force, the running one keeps its own', async () => {
  const { town } = await townIn('execution');
  const charter = { ...xinheCharter, review: { ...xinheCharter.review, motionSponsors: 6 } };
  await on(morning('2027-09-01'), (tx) =>
    adoptCharterVersion(tx, { localityId: town, charter, by: { office: 'presidium' } }, newId()),
  );
  await on(morning('2027-10-08'), (tx) => catchUp(tx, town));
  expect((await cycles(town)).map((c) => c.charter_version)).toEqual([1, 2]);
  expect(await t.transactions.read((tx) => actsAbout(tx, town, 'phase', '2028/drafting'))).toHaveLength(1);
});

const slugOf = async (id: string): Promise<string> => {
  const [row] = await t.transactions.read((tx) =>
    tx.query<{ slug: string }>('SELECT slug FROM localities.localities WHERE id = $1', [id]),
  );
  return row.slug;
};
