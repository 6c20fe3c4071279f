// For tests: the small town of budgets with an adopted budget that is being carried out, on a day of the year.
import type { BudgetLine } from '@kentan/shared/budgets';
import { localDate, startOfDay } from '@kentan/shared/kernel';
import { type TestApp, testApp } from '../../app/testing.js';
import { Clock } from '../../platform/clock.js';
import { aPublishedVersion } from '../budgets/testing.js';
import type { Cycle } from '../cycles/index.js';
import { cycleInPhase } from '../cycles/testing.js';

export interface ExecutingTown {
  t: TestApp;
  cycle: Cycle;
  lines: BudgetLine[];
  /** '/api/localities/testtown/supervision/…' */
  api(path: string): string;
  /** The key of a line by its name. */
  key(name: string): string;
  /** From here on it is this day, nine in the morning. */
  on(day: string): void;
}

/** Budget year 2027 in its phase `execution`; the adopted budget is published, D01 is 财政所, D02 城建办. */
export async function executingTown(): Promise<ExecutingTown> {
  const t = await testApp();
  const clock = t.app.get(Clock);
  const { cycle } = await cycleInPhase(
    { transactions: t.transactions, clock },
    t.locality.id,
    2027,
    'execution',
  );
  const { lines } = await aPublishedVersion(t.transactions, t.locality.id, {
    year: 2027,
    kind: 'adopted',
    cycleId: cycle.id,
  });
  return {
    t,
    cycle,
    lines,
    api: (path) => `/api/localities/testtown/supervision/${path}`,
    key: (name) => {
      const line = lines.find((l) => l.name === name);
      if (!line) throw new Error(`no line ${name}`);
      return line.lineKey;
    },
    on: (day) =>
      clock.setOffset(startOfDay(localDate(day), 'Asia/Shanghai').getTime() + 9 * 3600_000 - Date.now()),
  };
}
