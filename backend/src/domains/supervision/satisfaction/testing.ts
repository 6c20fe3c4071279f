// For tests: a town that carries out its budget of 2027, with deputies who rate, keepers, and a department that is rated.

import { receiptOf } from '@kentan/shared/ballots';
import { type Charter, xinheCharter } from '@kentan/shared/charters';
import type { SatisfactionMark } from '@kentan/shared/supervision';
import { type Answer, type Person, type TestApp, testApp } from '../../../app/testing.js';
import { Clock } from '../../../platform/clock.js';
import { newId } from '../../../platform/ids.js';
import { publishVersion, saveVersion } from '../../budgets/index.js';
import { adoptCharterVersion } from '../../charters/index.js';
import { cycleInPhase, morning } from '../../cycles/testing.js';
import { draftLines } from '../../review/testing.js';

export interface RatingTown {
  t: TestApp;
  cycleId: string;
  deputies: Person[];
  clerk: Person;
  keepers: Person[];
  officer: Person;
  /** A line of the construction office in the adopted budget. */
  lineKey: string;
  secondLineKey: string;
  on(day: string): void;
  get(path: string, as?: Person): Promise<Answer>;
  post(path: string, as: Person, body?: object): Promise<Answer>;
  /** Opens a vote on the construction office. Returns its id. */
  open(subject?: object): Promise<string>;
  rate(voteId: string, as: Person, ...marks: SatisfactionMark[]): Promise<Answer>;
  /** Votes, closes and, where secret, opens the count: so many of each mark, by deputies in their order. */
  decide(voteId: string, marks: Partial<Record<SatisfactionMark, number>>): Promise<void>;
}

const BASE = '/api/localities/testtown/supervision/';
let drawn = 0;
/** A receipt that no other test has. */
export const newReceipt = (): string => {
  drawn += 1;
  return receiptOf(
    Uint8Array.from({ length: 13 }, (_, i) => (i === 0 ? drawn % 256 : (drawn * 31 * (i + 1)) % 256)),
  );
};

export async function ratingTown({
  deputies: count = 12,
  satisfaction = {},
}: {
  deputies?: number;
  satisfaction?: Partial<NonNullable<Charter['satisfaction']>> | null;
} = {}): Promise<RatingTown> {
  const t = await testApp();
  const clock = t.app.get(Clock);
  const { satisfaction: usual, ...without } = xinheCharter;
  const charter: Charter =
    satisfaction === null || !usual ? without : { ...without, satisfaction: { ...usual, ...satisfaction } };
  await clock.at(morning('2026-09-01'), () =>
    t.transactions.run((tx) =>
      adoptCharterVersion(tx, { localityId: t.locality.id, charter, by: { office: 'presidium' } }, newId()),
    ),
  );
  const { cycle, now } = await cycleInPhase(
    { transactions: t.transactions, clock },
    t.locality.id,
    2027,
    'execution',
  );
  const [department] = t.departments.filter((d) => d.code === 'D02');
  const lines = draftLines().map((line) => ({ ...line, department: department.name.zh }));
  await clock.at(now, () =>
    t.transactions.run(async (tx) => {
      const versionId = await saveVersion(tx, {
        localityId: t.locality.id,
        year: 2027,
        kind: 'adopted',
        lines,
      });
      await publishVersion(tx, {
        localityId: t.locality.id,
        versionId,
        cycleId: cycle.id,
        by: { office: 'financeOffice' },
      });
    }),
  );
  const deputies: Person[] = [];
  for (let i = 0; i < count; i += 1) deputies.push(await t.person(['deputy'], { name: `代表${i}` }));
  const keepers: Person[] = [];
  for (let i = 0; i < 3; i += 1) keepers.push(await t.person(['keeper'], { name: `监票人${i}` }));
  const clerk = await t.person(['clerk'], { name: '办公室' });
  const officer = await t.person(['departmentOfficer'], { name: '城建员', departmentId: department.id });
  const get: RatingTown['get'] = (path, as) => t.send('GET', BASE + path, { as });
  const post: RatingTown['post'] = (path, as, body = {}) => t.send('POST', BASE + path, { as, body });
  const rate: RatingTown['rate'] = (voteId, as, ...marks) =>
    post(`satisfaction/${voteId}/ballots`, as, { marks, receipt: newReceipt() });
  const town: RatingTown = {
    t,
    cycleId: cycle.id,
    deputies,
    clerk,
    keepers,
    officer,
    lineKey: lines[0].lineKey,
    secondLineKey: lines[1].lineKey,
    on: (day) => clock.setOffset(morning(day).getTime() - Date.now()),
    get,
    post,
    rate,
    open: async (subject = { kind: 'department', year: 2027, departmentId: department.id }) => {
      const answer = await post('satisfaction', clerk, subject);
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return String(answer.body.id);
    },
    decide: async (voteId, marks) => {
      let next = 0;
      for (const [mark, n] of Object.entries(marks)) {
        for (let i = 0; i < n; i += 1) {
          const answer = await rate(voteId, deputies[next++], mark as SatisfactionMark);
          if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
        }
      }
      await post(`satisfaction/${voteId}/close`, clerk);
      const { body } = await get(`satisfaction/${voteId}`);
      if (String(body.state) !== 'sealed') return;
      for (const keeper of keepers.slice(0, 2)) await post(`satisfaction/${voteId}/keepers`, keeper);
    },
  };
  town.on('2027-11-20');
  return town;
}
