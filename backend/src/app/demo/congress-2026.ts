// The congress of 10 and 11 February 2026: motions decided by the deputies, the amended draft, the adopted budget.
import { cycleOfYear, noteFact } from '../../domains/cycles/index.js';
import { issueAdopted, issueAmendedDraft, recordMotionOutcome } from '../../domains/review/index.js';
import { planMotions } from './motion-story.js';
import { DEPUTIES } from './people.js';
import { on, type Story, type Town } from './story.js';
import { MOTIONS_2026 } from './texts/motions-2026.js';

export function planCongress2026(story: Story, town: Town): { adoptedId: () => string } {
  const localityId = town.locality.id;
  const chair = { office: 'chair', accountId: town.people.of('deputy01').accountId };
  const ids = planMotions(story, town, MOTIONS_2026, {
    year: 2026,
    written: on('2026-02-03', '08:30'),
    decided: on('2026-02-10', '13:30'),
  });
  for (const [i, { votes }] of MOTIONS_2026.entries()) {
    if (!votes) continue;
    const [yes, no, abstain] = votes;
    story.planWrite(new Date(on('2026-02-11', '09:10').getTime() + i * 12 * 60_000), (tx) =>
      recordMotionOutcome(tx, {
        localityId,
        motionId: ids[i],
        outcome: yes * 2 > DEPUTIES ? 'passed' : 'rejected',
        vote: {
          yes,
          no,
          abstain,
          notVoting: DEPUTIES - yes - no - abstain,
          deputies: DEPUTIES,
          needed: Math.floor(DEPUTIES / 2) + 1,
        },
        by: chair,
      }),
    );
  }
  let adoptedId = '';
  story.planWrite(on('2026-02-11', '11:30'), async (tx) => {
    const { id: cycleId } = await cycleOfYear(tx, localityId, 2026);
    const by = { office: 'governmentHead', accountId: town.people.of('mayor').accountId };
    await issueAmendedDraft(tx, { localityId, cycleId, by });
  });
  story.planWrite(on('2026-02-11', '15:40'), async (tx) => {
    const { id: cycleId } = await cycleOfYear(tx, localityId, 2026);
    adoptedId = await issueAdopted(tx, { localityId, cycleId });
    await noteFact(tx, cycleId, 'budget-approved');
  });
  return { adoptedId: () => adoptedId };
}
