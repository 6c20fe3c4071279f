// For tests: a town that carries out its adopted budget, with the offices that move, review and vote money.
import { randomBytes } from 'node:crypto';
import { receiptOf } from '@kentan/shared/ballots';
import type { BudgetLine } from '@kentan/shared/budgets';
import type { Charter } from '@kentan/shared/charters';
import { type Fen, fen } from '@kentan/shared/kernel';
import { aLine } from '@kentan/shared/testing/budgets';
import { type Answer, type Person, type TestApp, testApp } from '../../../app/testing.js';
import { Clock } from '../../../platform/clock.js';
import { newId } from '../../../platform/ids.js';
import { aPublishedVersion } from '../../budgets/testing.js';
import { adoptCharterVersion } from '../../charters/index.js';
import type { Cycle } from '../../cycles/index.js';
import { cycleInPhase, morning } from '../../cycles/testing.js';

export const wan = (n: number): Fen => fen(BigInt(n) * 1_000_000n);

/** A balanced general budget of two departments and a fund; the reserve is 20. */
export const adoptedLines = (): BudgetLine[] => [
  aLine({ name: '道路养护', functionCode: '2120303', department: '城建办', amount: wan(100) }),
  aLine({ name: '公园养护', functionCode: '2120501', department: '城建办', amount: wan(50) }),
  aLine({ name: '校车补助', functionCode: '2050299', department: '财政所', amount: wan(130) }),
  aLine({ name: '办公经费', functionCode: '2010301', department: '财政所', amount: wan(40) }),
  aLine({ name: '在编人员工资', department: '城建办', amount: wan(60), marks: ['wages'] }),
  aLine({ name: '预备费', functionCode: '2270000', department: '财政所', amount: wan(20) }),
  aLine({ name: '土地整治', functionCode: '2120801', book: 'fund', department: '城建办', amount: wan(500) }),
  aLine({
    name: '增值税',
    functionCode: '10101',
    department: '财政所',
    direction: 'revenue',
    amount: wan(300),
  }),
  aLine({
    name: '上级补助收入',
    functionCode: '11003',
    department: '财政所',
    direction: 'revenue',
    amount: wan(100),
  }),
  aLine({
    name: '土地出让收入',
    functionCode: '1030148',
    book: 'fund',
    department: '财政所',
    direction: 'revenue',
    amount: wan(500),
  }),
];

export interface MoneyTown {
  t: TestApp;
  cycle: Cycle;
  lines: BudgetLine[];
  finance: Person;
  head: Person;
  /** Officer of 城建办. */
  officer: Person;
  committee: Person;
  chair: Person;
  clerk: Person;
  deputies: Person[];
  key(name: string): string;
  on(day: string, time?: string): void;
  get(path: string, as?: Person): Promise<Answer['body']>;
  post(path: string, as: Person | undefined, body?: object): Promise<Answer>;
  /** The authorised amount of a line now, in decimal yuan. */
  now(name: string): Promise<string>;
  /** Calls a sitting for `day`, opens it on that day and signs every deputy in. Returns its path. */
  sit(day: string): Promise<string>;
  /** Votes a submitted plan in a sitting on `day`: so many deputies for, the others of those present silent. */
  vote(proposalId: string, day: string, yes: number): Promise<Answer['body']>;
}

const done = (answer: Answer): Answer['body'] => {
  if (answer.status >= 300) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};

/** Budget year 2027 in execution; the school bus was raised by the congress from 120 to 130; `deputies` in office; Xinhe's charter or another. */
export async function moneyTown({
  deputies: count = 9,
  charter,
}: {
  deputies?: number;
  charter?: Charter;
} = {}): Promise<MoneyTown> {
  const t = await testApp();
  const clock = t.app.get(Clock);
  if (charter) {
    const adopted = { localityId: t.locality.id, charter, by: { office: 'presidium' } };
    await clock.at(morning('2026-10-08'), () =>
      t.transactions.run((tx) => adoptCharterVersion(tx, adopted, newId())),
    );
  }
  const { cycle, now } = await cycleInPhase(
    { transactions: t.transactions, clock },
    t.locality.id,
    2027,
    'execution',
  );
  const lines = adoptedLines();
  const draft = lines.map((l) =>
    l.name === '校车补助'
      ? { ...l, amount: wan(120) }
      : l.name === '办公经费'
        ? { ...l, amount: wan(50) }
        : l,
  );
  await clock.at(now, async () => {
    for (const [kind, of] of [
      ['draft', draft],
      ['adopted', lines],
    ] as const)
      await aPublishedVersion(t.transactions, t.locality.id, {
        year: 2027,
        kind,
        lines: of,
        cycleId: cycle.id,
      });
  });
  const finance = await t.person(['financeOffice'], { departmentId: t.departments[0].id });
  const head = await t.person(['governmentHead'], { name: '镇长' });
  const officer = await t.person(['departmentOfficer'], { departmentId: t.departments[1].id });
  const committee = await t.person(['reviewCommittee'], { name: '委员' });
  const chair = await t.person(['chair', 'deputy'], { name: '主席' });
  const clerk = await t.person(['clerk'], { name: '办公室' });
  const deputies = [chair];
  for (let i = 1; i < count; i += 1) deputies.push(await t.person(['deputy'], { name: `代表${i}` }));
  const api = (path: string) => `/api/localities/testtown/${path}`;
  const town: MoneyTown = {
    t,
    cycle,
    lines,
    finance,
    head,
    officer,
    committee,
    chair,
    clerk,
    deputies,
    key: (name) => lines.find((l) => l.name === name)?.lineKey ?? name,
    on: (day, time = '09:00:00') => clock.setOffset(Date.parse(`${day}T${time}+08:00`) - Date.now()),
    get: async (path, as) => (await t.send('GET', api(path), { as })).body,
    post: (path, as, body = {}) => t.send('POST', api(path), { as, body }),
    now: async (name) =>
      String((await town.get(`supervision/adjustments/lines/${town.key(name)}?year=2027`)).line.authorised),
    sit: async (day) => {
      const title = { zh: '年中会议', en: 'Mid-year session' };
      const agenda = [{ kind: 'proposal', title }];
      const called = done(await town.post('review/sittings', chair, { title, day, place: '会堂', agenda }));
      const sitting = `review/sittings/${String(called.id)}`;
      town.on(day);
      done(await town.post(`${sitting}/open`, clerk));
      for (const deputy of deputies) done(await town.post(`${sitting}/sign-in`, deputy));
      return sitting;
    },
    vote: async (proposalId, day, yes) => {
      const sitting = await town.sit(day);
      const vote = done(await town.post(`${sitting}/votes`, clerk, { kind: 'proposal', proposalId }));
      const path = `review/votes/${String(vote.id)}`;
      for (const deputy of deputies.slice(0, yes))
        done(
          await town.post(`${path}/ballots`, deputy, { choice: 'yes', receipt: receiptOf(randomBytes(13)) }),
        );
      done(await town.post(`${path}/close`, clerk));
      const result = await town.get(path);
      done(await town.post(`${sitting}/close`, clerk));
      return result;
    },
  };
  town.on('2027-05-10');
  return town;
}
