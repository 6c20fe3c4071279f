// The congress of 10 and 11 February 2026: seven motions, five passed, one a vote short of half of all, one not admitted.
import { planMotions } from './motion-story.js';
import { planSitting, type SittingPlan } from './sitting-story.js';
import { on, type Story, type Town } from './story.js';
import { MOTIONS_2026 } from './texts/motions-2026.js';

const PLAN: SittingPlan = {
  year: 2026,
  title: {
    zh: '泽湖镇第十九届人民代表大会第五次会议',
    en: 'Fifth session of the 19th congress of Zehu town',
  },
  place: '泽湖镇文化礼堂',
  called: on('2026-02-02', '10:00'),
  days: ['2026-02-10', '2026-02-11'],
  absent: 4,
  minutes: on('2026-02-20', '15:00'),
};

export function planCongress2026(story: Story, town: Town): void {
  const ids = planMotions(story, town, MOTIONS_2026, {
    year: 2026,
    written: on('2026-02-03', '08:30'),
    decided: on('2026-02-10', '13:30'),
  });
  const voted = MOTIONS_2026.flatMap(({ votes, sponsors }, i) =>
    votes ? [{ id: () => ids[i], sponsors, count: votes }] : [],
  );
  planSitting(story, town, PLAN, voted, [90, 2, 2]);
}
