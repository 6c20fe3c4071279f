// Budget year 2026: from the draft in December 2025 to the adopted budget and how it is carried out.
import { publishVersion, waitingVersions } from '../../domains/budgets/index.js';
import { openCycle } from '../../domains/cycles/index.js';
import { planAdjustments2026 } from './adjustments-2026.js';
import { planLineQuestions } from './ask-line.js';
import { draft2026 } from './budget-years.js';
import { planCongress2026 } from './congress-2026.js';
import { planExecution2026 } from './execution-2026.js';
import { planForum2026 } from './forum-2026.js';
import { planInspections2026 } from './inspections-2026.js';
import { handInRegister } from './register.js';
import { planReview2026 } from './review-story.js';
import { planSatisfaction2026 } from './satisfaction-2026.js';
import { on, type Story, type Town } from './story.js';
import { QUESTIONS_2026 } from './texts/line-questions.js';

export function planYear2026(story: Story, town: Town): void {
  const localityId = town.locality.id;
  let cycleId = '';
  story.planWrite(on('2025-10-08', '00:00'), async (tx) => {
    cycleId = await openCycle(tx, localityId, 2026);
  });
  story.planCalendar(localityId, ['2025-12-22', '2026-01-12', '2026-01-19', '2026-02-10', '2026-03-04']);
  story.plan(on('2025-12-15', '09:30'), () => handInRegister(story, town, 2026));
  story.plan(on('2025-12-23', '14:10'), () => draft2026(story, town));
  planLineQuestions(story, town, QUESTIONS_2026);
  planForum2026(story, town);
  planReview2026(story, town);
  planCongress2026(story, town);
  const by = { office: 'financeOffice', accountId: town.people.of('finance').accountId };
  story.planWrite(on('2026-02-24', '10:30'), async (tx) => {
    const adopted = (await waitingVersions(tx, localityId)).find((v) => v.kind === 'adopted');
    return publishVersion(tx, { localityId, versionId: adopted?.id ?? '', cycleId, by });
  });
  planExecution2026(story, town);
  planInspections2026(story, town);
  planAdjustments2026(story, town);
  planSatisfaction2026(story, town);
}
