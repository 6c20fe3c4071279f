// Budget year 2027: the draft is published, the forum is four days away.
import { catchUp, cycleOfYear, noteFact } from '../../domains/cycles/index.js';
import { Transactions } from '../../platform/transactions.js';
import { draft2027 } from './budget-years.js';
import type { People } from './found-town.js';
import { on, type Story, type Town } from './story.js';

/** Where the year is left: before the clerk hands in the draft (for trying that out), or in the forum phase. */
export const STAGES = { drafting: on('2026-12-22', '09:30'), forum: on('2027-01-14', '09:30') } as const;
export type Stage = keyof typeof STAGES;

export async function tellYear2027(story: Story, town: Town, people: People, stage: Stage): Promise<void> {
  const localityId = town.locality.id;
  const calendar = (instant: Date) => story.write(instant, (tx) => catchUp(tx, localityId));
  await calendar(on('2026-10-08'));
  await calendar(on('2026-12-22'));
  if (stage === 'drafting') return;
  const { id: cycleId } = await story
    .get(Transactions)
    .read((tx) => cycleOfYear({ ...tx, now: on('2026-12-22') }, localityId, 2027));
  await draft2027(story, town, people);
  await story.write(on('2026-12-30', '15:00'), (tx) => noteFact(tx, cycleId, 'briefing-published'));
  await calendar(on('2027-01-12'));
  await calendar(STAGES.forum);
}
