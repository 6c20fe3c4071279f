// The forum of 18 January 2027 as far as it has come by the 14th: drawn, invited, questions coming in.

import { type Bilingual, dateInZone } from '@kentan/shared/kernel';
import { type SeatRow, seatsOf } from '../../domains/forums/index.js';
import { createAccount, giveOffice, linkToRegister, registerEntry } from '../../domains/identity/index.js';
import type { Tx } from '../../platform/transactions.js';
import { planQuestions, planSheets, planWrittenAnswers } from './forum-day.js';
import { type ForumInHand, type ForumPlan, planForumPreparation, willAccept } from './forum-preparation.js';
import { on, type Story, type Town } from './story.js';
import { BRIEFING_2027 } from './texts/briefing.js';
import { FORUM_QUESTIONS_2027 } from './texts/forum-2027.js';
import { TOWN } from './town.js';

const PLAN: ForumPlan = {
  year: 2027,
  day: '2027-01-18',
  title: { zh: '泽湖镇 2027 年预算民主恳谈会', en: 'Forum on the budget of 2027' },
  about: {
    zh: '2027 年的钱怎么花：停车场建多大，中转站怎么管，校车开到哪里。',
    en: 'How to spend in 2027: how large the car park, how to run the transfer station, how far the school bus.',
  },
  place: { zh: '泽湖镇文化礼堂', en: 'Zehu culture hall' },
  drawn: 78,
  invited: 18,
  briefing: BRIEFING_2027,
  hands: [
    { who: '桥西选区代表', digits: '90125' },
    { who: '在场最年长的居民', digits: '1941' },
    { who: '中心小学学生', digits: '308846' },
  ],
  days: {
    created: '2026-12-25',
    briefing: '2026-12-30',
    sealed: '2026-12-30',
    drawn: '2026-12-31',
    replies: ['2027-01-02', '2027-01-04', '2027-01-06'],
    alternates: '2027-01-08',
    alternatesReply: '2027-01-10',
  },
};

export function planForum2027(story: Story, town: Town): void {
  const forum = planForumPreparation(story, town, PLAN);
  story.planWrite(on('2026-12-31', '14:30'), (tx) =>
    standOnSignInPage(tx, town, forum, {
      login: 'drawn',
      office: 'participant',
      label: { zh: '抽中的居民', en: 'Resident drawn by lot' },
      suits: (seat) => willAccept(PLAN.year, seat.number),
    }),
  );
  story.planWrite(on('2027-01-08', '09:45'), (tx) =>
    standOnSignInPage(tx, town, forum, {
      login: 'invited',
      office: 'citizen',
      label: { zh: '刚收到邀请的居民', en: 'Resident just invited' },
      suits: (seat) => seat.state === 'invited' && seat.number > PLAN.drawn + PLAN.invited,
    }),
  );
  planSheets(story, town, forum, on('2027-01-13', '20:00'), 'before');
  const ids = planQuestions(story, town, forum, FORUM_QUESTIONS_2027, {
    from: on('2027-01-09', '08:45'),
    support: on('2027-01-12', '21:10'),
  });
  planWrittenAnswers(story, town, FORUM_QUESTIONS_2027, ids, on('2027-01-13', '15:00'));
}

/** A person of the forum whose account stands on the sign-in page: whoever tries it continues where the story stops. */
async function standOnSignInPage(
  tx: Tx,
  { locality }: Town,
  forum: ForumInHand,
  who: {
    login: string;
    office: 'participant' | 'citizen';
    label: Bilingual;
    suits: (seat: SeatRow) => boolean;
  },
): Promise<void> {
  for (const seat of (await seatsOf(tx, locality.id, forum.id)).filter(who.suits)) {
    const entry = await registerEntry(tx, locality.id, seat.register_entry_id);
    if (!entry || entry.accountId !== null) continue;
    const accountId = await createAccount(tx, {
      login: `${TOWN.slug}-${who.login}`,
      displayName: entry.name,
      demoLabel: who.label,
    });
    const termFrom = dateInZone(tx.now, locality.zone);
    await giveOffice(tx, { localityId: locality.id, accountId, office: who.office, termFrom });
    await linkToRegister(tx, locality.id, entry.id, accountId);
    forum.leftToVisitors.add(seat.number);
    return;
  }
}
