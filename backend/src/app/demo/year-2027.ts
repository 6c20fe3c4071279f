// Budget year 2027: the draft is published, the forum is four days away.
import { planLineQuestions } from './ask-line.js';
import { draft2027 } from './budget-years.js';
import { planForum2027 } from './forum-2027.js';
import { planMotionBegun } from './motion-story.js';
import { handInRegister } from './register.js';
import { planComments } from './review-story.js';
import { on, type Story, type Town } from './story.js';
import { COMMENTS_2027, MOTION_BEGUN, MOTION_BEGUN_BY } from './texts/deputies-2027.js';
import { QUESTIONS_2027 } from './texts/line-questions.js';

/** Where the year is left: before the clerk hands in the draft (for trying that out), or in the forum phase. */
export const STAGES = { drafting: on('2026-12-22', '09:30'), forum: on('2027-01-14', '09:30') } as const;
export type Stage = keyof typeof STAGES;

export function planYear2027(story: Story, town: Town): void {
  const localityId = town.locality.id;
  story.planCalendar(localityId, ['2026-10-08', '2026-12-22', '2027-01-12', '2027-01-14']);
  story.plan(on('2026-12-14', '09:30'), () => handInRegister(story, town, 2027));
  story.plan(on('2026-12-24', '10:05'), () => draft2027(story, town));
  planLineQuestions(story, town, QUESTIONS_2027);
  planForum2027(story, town);
  planComments(story, town, 2027, COMMENTS_2027);
  planMotionBegun(story, town, on('2027-01-13', '19:30'), {
    year: 2027,
    text: MOTION_BEGUN,
    ...MOTION_BEGUN_BY,
  });
}
