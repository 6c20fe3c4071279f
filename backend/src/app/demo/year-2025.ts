// Budget year 2025, told in short: draft, adoption by the congress's vote, four quarters, and the final accounts of July 2026.
import { usualAgenda } from '@kentan/shared/review';
import { publishVersion, waitingVersions } from '../../domains/budgets/index.js';
import { noteFact, openCycle } from '../../domains/cycles/index.js';
import { planAccounts2025 } from './accounts-2025.js';
import { draft2025 } from './budget-years.js';
import { planShortSitting } from './short-sitting.js';
import { on, type Story, type Town } from './story.js';

/** What the town did before it kept minutes of everything here: noted as facts, on the days on which they happened. */
const FACTS: readonly (readonly [string, string, string])[] = [
  ['2025-01-06', '10:00', 'briefing-published'],
  ['2025-01-18', '17:10', 'forum-held'],
  ['2025-02-07', '15:20', 'review-reported'],
  ['2025-04-11', '10:00', 'execution-reported-1'],
  ['2025-07-11', '10:00', 'execution-reported-2'],
  ['2025-07-24', '09:30', 'execution-reported'],
  ['2025-10-13', '10:00', 'execution-reported-3'],
  ['2026-01-13', '10:00', 'execution-reported-4'],
];

export function planYear2025(story: Story, town: Town): void {
  const localityId = town.locality.id;
  let cycleId = '';
  story.planWrite(on('2024-10-08', '00:00'), async (tx) => {
    cycleId = await openCycle(tx, localityId, 2025);
  });
  story.planCalendar(localityId, ['2024-12-22', '2025-01-12', '2025-01-19', '2025-02-10', '2025-03-04']);
  story.plan(on('2024-12-24', '10:20'), () => draft2025(story, town));
  for (const [day, time, fact] of FACTS) story.planWrite(on(day, time), (tx) => noteFact(tx, cycleId, fact));
  planShortSitting(story, town, {
    title: {
      zh: '泽湖镇第十九届人民代表大会第四次会议',
      en: 'Fourth session of the 19th congress of Zehu town',
    },
    place: '泽湖镇文化礼堂',
    called: on('2025-01-28', '10:00'),
    day: '2025-02-10',
    agenda: usualAgenda(2025),
    matter: () => ({ kind: 'budget' }),
    count: [89, 2, 2],
    minutes: on('2025-02-14', '15:00'),
  });
  const by = { office: 'financeOffice', accountId: town.people.of('finance').accountId };
  story.planWrite(on('2025-02-24', '10:30'), async (tx) => {
    const adopted = (await waitingVersions(tx, localityId)).find((v) => v.kind === 'adopted');
    return publishVersion(tx, { localityId, versionId: adopted?.id ?? '', cycleId, by });
  });
  planAccounts2025(story, town);
}
