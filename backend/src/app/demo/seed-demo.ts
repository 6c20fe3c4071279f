// Tells the demo town's story from its founding to the chosen day, and sets the installation's demo clock to that day.
import type { INestApplicationContext } from '@nestjs/common';
import { resumeCalendar, startDemoClockAt } from '../../domains/cycles/index.js';
import { localityBySlug } from '../../domains/localities/index.js';
import { Transactions } from '../../platform/transactions.js';
import { foundTown } from './found-town.js';
import { Story } from './story.js';
import { TOWN } from './town.js';
import { planYear2025 } from './year-2025.js';
import { planYear2026 } from './year-2026.js';
import { planYear2027, STAGES, type Stage } from './year-2027.js';

/** Returns false, and changes nothing, where the town is there already. */
export async function seedDemo(app: INestApplicationContext, stage: Stage = 'forum'): Promise<boolean> {
  const transactions = app.get(Transactions);
  if (await transactions.read((tx) => localityBySlug(tx, TOWN.slug))) return false;
  const story = new Story(app);
  const town = await foundTown(story);
  planYear2025(story, town);
  planYear2026(story, town);
  planYear2027(story, town);
  await story.tellUntil(STAGES[stage]);
  await transactions.run(async (tx) => {
    await resumeCalendar(tx, town.locality.id);
    await startDemoClockAt(tx, STAGES[stage]);
  });
  await jobsDone(transactions);
  return true;
}

const JOBS_PATIENCE_MS = 20_000;

/** Files of the published versions are made by jobs: they are ready when the town is first looked at. */
async function jobsDone(transactions: Transactions): Promise<void> {
  const until = performance.now() + JOBS_PATIENCE_MS;
  while (performance.now() < until) {
    const [{ waiting }] = await transactions.read((tx) =>
      tx.query<{ waiting: number }>(
        'SELECT count(*)::int AS waiting FROM graphile_worker.jobs WHERE run_at <= now() AND attempts < max_attempts',
      ),
    );
    if (waiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
