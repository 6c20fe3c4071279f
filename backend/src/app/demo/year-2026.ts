// Budget year 2026: from the draft in December 2025 to the adopted budget, now being carried out.
import { fen } from '@kentan/shared/kernel';
import { createComputedVersion, publishVersion, versionLines } from '../../domains/budgets/index.js';
import { catchUp, noteFact, openCycle } from '../../domains/cycles/index.js';
import { draft2026, final2025 } from './budget-years.js';
import type { People } from './found-town.js';
import { on, type Story, type Town } from './story.js';

export async function tellYear2026(story: Story, town: Town, people: People): Promise<void> {
  const localityId = town.locality.id;
  const calendar = (instant: Date) => story.write(instant, (tx) => catchUp(tx, localityId));
  const cycleId = await story.write(on('2025-10-08'), (tx) => openCycle(tx, localityId, 2026));
  await calendar(on('2025-12-22'));
  const draftId = await draft2026(story, town, people);
  await story.write(on('2025-12-29', '11:00'), (tx) => noteFact(tx, cycleId, 'briefing-published'));
  await calendar(on('2026-01-12'));
  await story.write(on('2026-01-18', '16:30'), (tx) => noteFact(tx, cycleId, 'forum-held'));
  await calendar(on('2026-01-19'));
  await story.write(on('2026-02-06', '16:00'), (tx) => noteFact(tx, cycleId, 'review-reported'));
  await calendar(on('2026-02-10', '08:30'));
  const adopted = await story.write(on('2026-02-11', '15:40'), async (tx) => {
    const lines = await versionLines(tx, draftId);
    const changes = Object.entries({ 垃圾中转站与收集点: 30n, 公园绿地养护: -30n }).map(([name, wan]) => ({
      lineKey: lines.find((l) => l.name === name)?.lineKey ?? '',
      delta: fen(wan * 1_000_000n),
    }));
    const versionId = await createComputedVersion(tx, {
      localityId,
      baseVersionId: draftId,
      kind: 'adopted',
      changes,
    });
    await noteFact(tx, cycleId, 'budget-approved');
    return versionId;
  });
  await story.write(on('2026-02-24', '10:30'), (tx) =>
    publishVersion(tx, {
      localityId,
      versionId: adopted,
      cycleId,
      by: { office: 'financeOffice', accountId: people.get('finance')!.accountId },
    }),
  );
  await calendar(on('2026-03-04'));
  await final2025(story, town, people);
  await story.write(on('2026-07-24', '09:40'), (tx) => noteFact(tx, cycleId, 'execution-reported'));
}
