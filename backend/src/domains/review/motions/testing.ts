// For tests: a town in a phase of its year with a published draft, deputies and a presidium, under a clock that can be moved.
import type { BudgetLine } from '@kentan/shared/budgets';
import { type Fen, fen } from '@kentan/shared/kernel';
import { aLine } from '@kentan/shared/testing/budgets';
import { type Person, type TestApp, testApp } from '../../../app/testing.js';
import { Clock } from '../../../platform/clock.js';
import { publishVersion, saveVersion } from '../../budgets/index.js';
import type { Cycle } from '../../cycles/index.js';
import { cycleInPhase, morning } from '../../cycles/testing.js';

export const wan = (n: number): Fen => fen(BigInt(n) * 1_000_000n);

/** Four lines that may be moved, one that is earmarked, one of another book. */
export const draftLines = (): BudgetLine[] => [
  aLine({ name: '通村公路养护', functionCode: '2140106', department: '城建办', amount: wan(100) }),
  aLine({ name: '征地政策处理', functionCode: '2120399', department: '城建办', amount: wan(350) }),
  aLine({ name: '垃圾中转站', department: '城建办', amount: wan(180) }),
  aLine({ name: '公务接待', functionCode: '2010302', department: '财政所', amount: wan(40) }),
  aLine({ name: '污水管网', department: '城建办', amount: wan(900), marks: ['earmarked'] }),
  aLine({ name: '土地整治', functionCode: '2120801', book: 'fund', department: '城建办', amount: wan(500) }),
];

export interface ReviewTown {
  t: TestApp;
  cycle: Cycle;
  lines: BudgetLine[];
  draftId: string;
  deputies: Person[];
  presidium: Person[];
  /** The key of a line by its name. */
  key(name: string): string;
  /** Sets the clock of the whole application. */
  on(day: string): void;
  api(path: string): string;
}

/** Budget year 2027 in `phase` (default review), seven deputies and seven presidium members. */
export async function reviewTown(phase = 'review', day = '2027-01-25'): Promise<ReviewTown> {
  const t = await testApp();
  const clock = t.app.get(Clock);
  const { cycle, now } = await cycleInPhase(
    { transactions: t.transactions, clock },
    t.locality.id,
    2027,
    phase,
  );
  const lines = draftLines();
  const draftId = await clock.at(now, () =>
    t.transactions.run(async (tx) => {
      const id = await saveVersion(tx, { localityId: t.locality.id, year: 2027, kind: 'draft', lines });
      await publishVersion(tx, {
        localityId: t.locality.id,
        versionId: id,
        cycleId: cycle.id,
        by: { office: 'financeOffice' },
      });
      return id;
    }),
  );
  const deputies: Person[] = [];
  for (let i = 0; i < 7; i += 1) deputies.push(await t.person(['deputy'], { name: `代表${i}` }));
  const presidium = [await t.person(['chair', 'deputy'], { name: '主席' })];
  for (let i = 1; i < 7; i += 1)
    presidium.push(await t.person(['presidium', 'deputy'], { name: `主席团${i}` }));
  const town: ReviewTown = {
    t,
    cycle,
    lines,
    draftId,
    deputies,
    presidium,
    key: (name) => lines.find((l) => l.name === name)?.lineKey ?? name,
    on: (date) => clock.setOffset(morning(date).getTime() - Date.now()),
    api: (path) => `/api/localities/testtown/review/${path}`,
  };
  town.on(day);
  return town;
}
