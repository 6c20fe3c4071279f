// The demo town on real PostgreSQL: founded once, the same each time, standing where its story says.
import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { publishedVersions } from '../../domains/budgets/index.js';
import { cycleOfYear } from '../../domains/cycles/index.js';
import { forumsOf, readOpinions, seatsOf } from '../../domains/forums/index.js';
import { deputiesInOffice } from '../../domains/identity/index.js';
import { localityBySlug } from '../../domains/localities/index.js';
import { Clock } from '../../platform/clock.js';
import { readConfig } from '../../platform/config.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { type TestDatabase, testDatabase } from '../../platform/testing/index.js';
import { Transactions } from '../../platform/transactions.js';
import { AppModule } from '../app.module.js';
import { seedDemo } from './seed-demo.js';
import { STAGES, type Stage } from './year-2027.js';

const towns: { app: INestApplicationContext; database: TestDatabase }[] = [];

async function aTown(stage: Stage): Promise<INestApplicationContext> {
  const database = await testDatabase();
  const config = readConfig({
    DATABASE_URL: database.url,
    KENTAN_DATA: database.dataFolder,
    KENTAN_DEMO: '1',
    LOG_LEVEL: 'error',
  });
  const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: ['error'] });
  towns.push({ app, database });
  expect(await seedDemo(app, stage)).toBe(true);
  return app;
}

async function zehu(app: INestApplicationContext): Promise<LocalityRef> {
  const found = await app.get(Transactions).read((tx) => localityBySlug(tx, 'zehu'));
  if (!found) throw new Error('the demo town was not founded');
  return found;
}
const localityId = async (app: INestApplicationContext): Promise<string> => (await zehu(app)).id;

const versions = async (app: INestApplicationContext) => {
  const id = await localityId(app);
  return (await app.get(Transactions).read((tx) => publishedVersions(tx, id))).map(
    ({ year, kind, number, hash, publishedAt }) => ({ year, kind, number, hash, publishedAt }),
  );
};

describe('the demo town', () => {
  let forum: INestApplicationContext;
  beforeAll(async () => {
    forum = await aTown('forum');
  }, 300_000);
  afterAll(async () => {
    for (const { app, database } of towns) {
      await app.close();
      await database.drop();
    }
  });

  it('stands in the forum phase of 2027, and the clock of the installation says so', async () => {
    const id = await localityId(forum);
    const cycle = await forum.get(Transactions).read((tx) => cycleOfYear(tx, id, 2027));
    expect(cycle.phase).toBe('forum');
    const days = (forum.get(Clock).now().getTime() - STAGES.forum.getTime()) / 86_400_000;
    expect(Math.floor(days)).toBe(0);
  });

  it('has 98 deputies in office', async () => {
    const id = await localityId(forum);
    expect(await forum.get(Transactions).read((tx) => deputiesInOffice(tx, id))).toHaveLength(98);
  });

  it('held a forum of drawn residents last year; every opinion has its response', async () => {
    const id = await localityId(forum);
    const [held] = await forum.get(Transactions).read((tx) => forumsOf(tx, id, 2026));
    const seats = await forum.get(Transactions).read((tx) => seatsOf(tx, id, held.id));
    const came = seats.filter((seat) => seat.attended_at !== null);
    expect(held.state).toBe('held');
    expect(came.length).toBeGreaterThan(75);
    const town = await zehu(forum);
    const { opinions } = await forum
      .get(Transactions)
      .read((tx) => readOpinions(tx, town, { year: 2026 }, 1));
    expect(opinions.map((opinion) => opinion.state)).toEqual(opinions.map(() => 'answered'));
    expect(opinions.filter((opinion) => opinion.fate === 'kept')).toHaveLength(5);
  });

  it('voted seven motions last year: five passed, one fell short by one vote, one was refused with reasons', async () => {
    const id = await localityId(forum);
    const rows = await forum.get(Transactions).read((tx) =>
      tx.query<{ state: string }>(
        `SELECT m.state FROM review.motions m JOIN cycles.cycles c ON c.id = m.cycle_id
            WHERE m.locality_id = $1 AND c.year = 2026 ORDER BY m.number`,
        [id],
      ),
    );
    const states = ['passed', 'passed', 'passed', 'passed', 'passed', 'rejected', 'refused'];
    expect(rows.map((row) => row.state)).toEqual(states);
  });

  it('closed 2025: its final accounts were voted by the mid-year sitting, published and filed, nothing is owed', async () => {
    const id = await localityId(forum);
    const [accounts] = await forum.get(Transactions).read((tx) =>
      tx.query<{ state: string; filed_at: Date | null; explained: number; open: number }>(
        `SELECT a.state, a.filed_at,
              (SELECT count(*)::int FROM supervision.account_lines l WHERE l.accounts_id = a.id AND l.explanation IS NOT NULL) AS explained,
              (SELECT count(*)::int FROM cycles.duties d WHERE d.cycle_id = a.cycle_id AND d.discharged_at IS NULL) AS open
             FROM supervision.accounts a WHERE a.locality_id = $1 AND a.year = 2025`,
        [id],
      ),
    );
    expect(accounts).toMatchObject({ state: 'passed', explained: 9, open: 0 });
    expect(accounts.filed_at).not.toBeNull();
    const kinds = (await versions(forum)).filter((v) => v.year === 2025).map((v) => v.kind);
    expect(kinds).toEqual(['draft', 'adopted', 'final']);
  });

  it('is not founded twice', async () => {
    expect(await seedDemo(forum)).toBe(false);
  });

  it('is the same town each time; left at drafting, its newest draft waits to be handed in', async () => {
    const drafting = await aTown('drafting');
    const until2026 = (await versions(forum)).filter((v) => v.year < 2027);
    expect(await versions(drafting)).toEqual(until2026);
    const id = await localityId(drafting);
    const cycle = await drafting.get(Transactions).read((tx) => cycleOfYear(tx, id, 2027));
    expect(cycle.phase).toBe('publication');
  }, 300_000);
});
