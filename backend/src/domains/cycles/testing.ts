// For tests: a locality under the Xinhe charter whose year stands in a given phase, walked there through the real machine.
import { xinheCharter } from '@kentan/shared/charters';
import { openingOf } from '@kentan/shared/cycles';
import type { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import type { Transactions } from '../../platform/transactions.js';
import { adoptCharterVersion, findCharterInForce } from '../charters/index.js';
import { openCycle } from './advance-cycle.js';
import { noteFact } from './note-fact.js';
import { type Cycle, cycleOfYear } from './read-cycles.js';
import { catchUp, pauseCalendar } from './tick.js';

/** Nine in the morning in Wenling on a day of the budget year. */
export const morning = (date: string): Date => new Date(`${date}T09:00:00+08:00`);

/**
 * Opens budget year `year` and walks it to `phase`, noting each required fact the day before it is waited for. The timer
 * leaves the locality alone. Returns the cycle and an instant in that phase: run what follows with `clock.at(now, …)`.
 */
export async function cycleInPhase(
  { transactions, clock }: { transactions: Transactions; clock: Clock },
  localityId: string,
  year: number,
  phase: string,
): Promise<{ cycle: Cycle; now: Date }> {
  const plan = { charter: xinheCharter, year, zone: 'Asia/Shanghai', anchors: {} };
  const openingDay = (id: string): string => openingOf(plan, id)?.date ?? '';
  let now = morning(openingDay(xinheCharter.firstPhase));
  const on = <T>(fn: Parameters<typeof transactions.run<T>>[0]) => clock.at(now, () => transactions.run(fn));
  const id = await on(async (tx) => {
    await pauseCalendar(tx, localityId);
    if (!(await findCharterInForce(tx, localityId))) {
      await adoptCharterVersion(
        tx,
        { localityId, charter: xinheCharter, by: { office: 'presidium' } },
        newId(),
      );
    }
    return openCycle(tx, localityId, year);
  });
  const last = xinheCharter.phases.findIndex((p) => p.id === phase);
  for (const rule of xinheCharter.phases.slice(1, last + 1)) {
    for (const fact of rule.requires) await on((tx) => noteFact(tx, id, fact));
    const opens = morning(openingDay(rule.id));
    if (opens > now) now = opens;
    await on((tx) => catchUp(tx, localityId));
  }
  return { cycle: await on((tx) => cycleOfYear(tx, localityId, year)), now };
}
