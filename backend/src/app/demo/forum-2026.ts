// The forum of 18 January 2026, from its planning in December to the last response.

import { planGroups, planMinutes, planQuestions, planSheets, planSitting } from './forum-day.js';
import { planOpinions } from './forum-opinions.js';
import { type ForumPlan, planForumPreparation } from './forum-preparation.js';
import { on, type Story, type Town } from './story.js';
import { BRIEFING_2026 } from './texts/briefing.js';
import { FORUM_QUESTIONS_2026 } from './texts/forum-2026.js';
import { OPINIONS_2026 } from './texts/opinions-2026.js';

const PLAN: ForumPlan = {
  year: 2026,
  day: '2026-01-18',
  title: { zh: '泽湖镇 2026 年预算民主恳谈会', en: 'Forum on the budget of 2026' },
  about: {
    zh: '2026 年的钱怎么花：环卫、教育、道路、养老，哪些该多，哪些该少。',
    en: 'How to spend in 2026: refuse, schools, roads, care of the old; what deserves more, and what less.',
  },
  place: { zh: '泽湖镇文化礼堂', en: 'Zehu culture hall' },
  drawn: 82,
  invited: 18,
  briefing: BRIEFING_2026,
  hands: [
    { who: '塘下选区代表', digits: '40718' },
    { who: '在场最年长的居民', digits: '1938' },
    { who: '中心小学学生', digits: '667214' },
  ],
  days: {
    created: '2025-12-24',
    briefing: '2025-12-29',
    sealed: '2025-12-29',
    drawn: '2025-12-30',
    replies: ['2026-01-02', '2026-01-04', '2026-01-05'],
    alternates: '2026-01-07',
    alternatesReply: '2026-01-09',
  },
};

export function planForum2026(story: Story, town: Town): void {
  const forum = planForumPreparation(story, town, PLAN);
  planSheets(story, town, forum, on('2026-01-12', '20:00'), 'before');
  const ids = planQuestions(story, town, forum, FORUM_QUESTIONS_2026, {
    from: on('2026-01-10', '08:20'),
    support: on('2026-01-17', '20:30'),
  });
  planGroups(story, town, forum, on('2026-01-16', '14:00'));
  planSitting(story, town, forum, FORUM_QUESTIONS_2026, ids);
  planOpinions(story, town, forum, OPINIONS_2026, {
    studied: on('2026-01-20', '09:10'),
    from: on('2026-01-22', '10:00'),
  });
  planMinutes(story, town, forum, on('2026-01-23', '16:10'));
}
