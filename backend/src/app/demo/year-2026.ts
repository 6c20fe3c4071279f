// Budget year 2026: from the draft in December 2025 to the adopted budget, now being carried out.
import { fen } from '@kentan/shared/kernel';
import { createComputedVersion, publishVersion } from '../../domains/budgets/index.js';
import { noteFact, openCycle } from '../../domains/cycles/index.js';
import { planLineQuestions } from './ask-line.js';
import { adopted2025, draft2026, final2025, linesOfYear } from './budget-years.js';
import { QUESTIONS_2026 } from './line-questions.js';
import { handInRegister } from './register.js';
import { on, type Story, type Town } from './story.js';

export function planYear2026(story: Story, town: Town): void {
  const localityId = town.locality.id;
  let cycleId = '';
  let draftId = '';
  let adoptedId = '';
  story.plan(on('2025-09-29', '10:20'), () => adopted2025(story, town));
  story.planWrite(on('2025-10-08', '00:00'), async (tx) => {
    cycleId = await openCycle(tx, localityId, 2026);
  });
  story.planCalendar(localityId, ['2025-12-22', '2026-01-12', '2026-01-19', '2026-02-10', '2026-03-04']);
  story.plan(on('2025-12-15', '09:30'), () => handInRegister(story, town, 2026));
  story.plan(on('2025-12-23', '14:10'), async () => {
    draftId = await draft2026(story, town);
  });
  planLineQuestions(story, town, QUESTIONS_2026);
  story.planWrite(on('2025-12-29', '11:00'), (tx) => noteFact(tx, cycleId, 'briefing-published'));
  story.planWrite(on('2026-01-18', '16:30'), (tx) => noteFact(tx, cycleId, 'forum-held'));
  story.planWrite(on('2026-02-06', '16:00'), (tx) => noteFact(tx, cycleId, 'review-reported'));
  story.planWrite(on('2026-02-11', '15:40'), async (tx) => {
    const lines = await linesOfYear(story, town, 2026, 'draft');
    const changes = Object.entries({ 垃圾中转站与收集点: 30n, 公园绿地养护: -30n }).map(([name, wan]) => ({
      lineKey: lines.find((l) => l.name === name)?.lineKey ?? '',
      delta: fen(wan * 1_000_000n),
    }));
    const base = { localityId, baseVersionId: draftId, changes };
    adoptedId = await createComputedVersion(tx, { ...base, kind: 'adopted' });
    await noteFact(tx, cycleId, 'budget-approved');
  });
  const by = { office: 'financeOffice', accountId: town.people.of('finance').accountId };
  story.planWrite(on('2026-02-24', '10:30'), (tx) =>
    publishVersion(tx, { localityId, versionId: adoptedId, cycleId, by }),
  );
  story.plan(on('2026-07-22', '16:00'), () => final2025(story, town));
  story.planWrite(on('2026-07-24', '09:40'), (tx) => noteFact(tx, cycleId, 'execution-reported'));
}
