// A forum is prepared: planned, explained, its list sealed, drawn in public, people invited and seats given on.

import { type Bilingual, SeededDraw } from '@kentan/shared/kernel';
import {
  callAlternates,
  createForum,
  editBriefing,
  editForum,
  editQuestionnaire,
  holdDraw,
  inviteGuest,
  printLetters,
  publishBriefing,
  replyToInvitation,
  sealList,
  seatsOf,
} from '../../domains/forums/index.js';
import { registerEntry, registerOf } from '../../domains/identity/index.js';
import { SignInByCode } from '../../domains/identity/sign-in/sign-in-by-code.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/transactions.js';
import { lineNamed } from './budget-years.js';
import { on, type Story, type Town } from './story.js';
import type { BriefingText } from './texts/briefing.js';
import { QUESTIONNAIRE, TRUST } from './texts/questionnaire.js';

export interface ForumPlan {
  year: number;
  /** 'YYYY-MM-DD' */
  day: string;
  title: Bilingual;
  about: Bilingual;
  place: Bilingual;
  drawn: number;
  invited: number;
  briefing: readonly BriefingText[];
  hands: readonly { who: string; digits: string }[];
  /** Days of the preparation. */
  days: {
    created: string;
    briefing: string;
    sealed: string;
    drawn: string;
    replies: string[];
    alternates: string;
    alternatesReply: string;
  };
}

/** A forum of the story: its id and its people by seat, once they are there. */
export interface ForumInHand {
  plan: ForumPlan;
  id: string;
  participants: Map<number, Actor>;
  /** Seats whose holders the visitors of the demo play: the story says nothing for them after the reply. */
  leftToVisitors: Set<number>;
}

const AGENDA: readonly { at: string; what: Bilingual }[] = [
  { at: '08:30', what: { zh: '签到，填第一次问卷', en: 'Sign-in, first questionnaire' } },
  { at: '09:00', what: { zh: '说明草案，分组讨论', en: 'The draft explained, small groups' } },
  { at: '10:30', what: { zh: '第一次大会：部门答问', en: 'First plenary: departments answer' } },
  { at: '13:30', what: { zh: '第二次分组讨论', en: 'Small groups again' } },
  { at: '14:30', what: { zh: '第二次大会：提出意见', en: 'Second plenary: opinions' } },
  { at: '15:45', what: { zh: '填第二次问卷', en: 'Second questionnaire' } },
];

export function planForumPreparation(story: Story, town: Town, plan: ForumPlan): ForumInHand {
  const { locality, people } = town;
  const forum: ForumInHand = { plan, id: '', participants: new Map(), leftToVisitors: new Set() };
  const { days } = plan;
  const clerk = people.of('clerk');
  const times = {
    startsAt: on(plan.day, '09:00').toISOString(),
    endsAt: on(plan.day, '16:30').toISOString(),
  };
  story.planWrite(on(days.created, '10:00'), async (tx) => {
    const { title, about, place } = plan;
    const seats = { drawnSeats: plan.drawn, invitedSeats: plan.invited };
    const base = { title, about, place, ...times };
    forum.id = await createForum(tx, locality, clerk, { ...base, year: plan.year, ...seats });
    await editForum(tx, locality, clerk, forum.id, 1, { ...base, agenda: [...AGENDA] });
    await editQuestionnaire(tx, locality, forum.id, 2, await questionnaireOf(story, town, plan.year));
  });
  story.planWrite(on(days.briefing, '11:00'), async (tx) => {
    const finance = people.of('finance');
    await editBriefing(tx, locality, forum.id, 3, await briefingOf(story, town, plan));
    await publishBriefing(tx, locality, finance, forum.id);
  });
  story.planWrite(on(days.sealed, '15:00'), (tx) => sealList(tx, locality, clerk, forum.id));
  story.planWrite(on(days.drawn, '14:00'), (tx) => holdDraw(tx, locality, clerk, forum.id, plan.hands));
  story.planWrite(on(days.drawn, '15:00'), (tx) => inviteGuests(tx, town, forum));
  story.plan(on(days.drawn, '16:00'), () => sendLetters(story, town, forum));
  for (const [batch, day] of days.replies.entries()) {
    story.planWrite(on(day, '10:00'), (tx) =>
      reply(tx, town, forum, (n) => n % days.replies.length === batch),
    );
  }
  story.planWrite(on(days.alternates, '09:30'), (tx) => callAlternates(tx, locality, clerk, forum.id));
  story.plan(on(days.alternates, '10:00'), () => sendLetters(story, town, forum));
  const alternate = (seat: number) => seat > plan.drawn + plan.invited && !forum.leftToVisitors.has(seat);
  story.planWrite(on(days.alternatesReply, '12:00'), (tx) => reply(tx, town, forum, alternate));
  return forum;
}

async function questionnaireOf(story: Story, town: Town, year: number) {
  const scales = [];
  for (const { id, line, zh, en } of QUESTIONNAIRE) {
    const { lineKey } = await lineNamed(story, town, year, line);
    scales.push({ id, kind: 'scale' as const, text: { zh, en }, lineKey });
  }
  const { id, text, options } = TRUST;
  return [...scales, { id, kind: 'choice' as const, text, options: [...options] }];
}

async function briefingOf(story: Story, town: Town, plan: ForumPlan) {
  const sections = [];
  for (const { line, ...section } of plan.briefing) {
    const lineKey = line ? (await lineNamed(story, town, plan.year, line)).lineKey : undefined;
    sections.push({ ...section, ...(lineKey ? { lineKey } : {}) });
  }
  return sections;
}

const SPEAKS_FOR = [
  '妇联',
  '小学家长委员会',
  '老年协会',
  '个体工商户',
  '村民小组',
  '残疾人联合会',
  '种粮大户',
  '外来务工人员',
  '卫生院',
];

/** People of the register asked by name: adults of different villages who were not drawn. */
async function inviteGuests(tx: Tx, { locality }: Town, { id, plan }: ForumInHand): Promise<void> {
  const seated = new Set((await seatsOf(tx, locality.id, id)).map((seat) => seat.register_entry_id));
  const free = (await registerOf(tx, locality.id)).filter(
    (e) => !seated.has(e.id) && e.accountId === null && e.birthYear < plan.year - 25,
  );
  const chosen = new SeededDraw(`guests|${plan.year}`).shuffle(free).slice(0, plan.invited);
  for (const [i, { id: registerEntryId }] of chosen.entries()) {
    await inviteGuest(tx, locality, id, { registerEntryId, speaksFor: SPEAKS_FOR[i % SPEAKS_FOR.length] });
  }
}

/** Each letter's code opens the account of the person on the register. */
export async function sendLetters(story: Story, { locality }: Town, forum: ForumInHand): Promise<void> {
  const letters = await story.write((tx) => printLetters(tx, locality, forum.id, 'http://localhost'));
  for (const { number, code } of letters) {
    await story.get(SignInByCode).run(locality, code, { network: '127.0.0.1', device: 'seed' });
    forum.participants.set(number, await story.read((tx) => actorInSeat(tx, locality.id, forum.id, number)));
  }
}

async function actorInSeat(tx: Tx, localityId: string, forumId: string, number: number): Promise<Actor> {
  const seat = (await seatsOf(tx, localityId, forumId)).find((s) => s.number === number);
  const entry = seat && (await registerEntry(tx, localityId, seat.register_entry_id));
  if (!entry?.accountId) throw new Error(`seat ${number} has no account`);
  return {
    accountId: entry.accountId,
    displayName: entry.name,
    offices: [{ office: 'participant', localityId }],
  };
}

const replyLot = (year: number, seat: number): number => new SeededDraw(`reply|${year}|${seat}`).below(100);
export const willAccept = (year: number, seat: number): boolean => replyLot(year, seat) < 84;

/** Out of a hundred who are asked, 84 come, nine decline and seven do not reply. */
export async function reply(
  tx: Tx,
  { locality }: Town,
  forum: ForumInHand,
  whose: (seat: number) => boolean,
): Promise<void> {
  for (const [number, actor] of forum.participants) {
    const lot = replyLot(forum.plan.year, number);
    if (!whose(number) || lot >= 93) continue;
    const transport = lot % 9 === 0;
    await replyToInvitation(tx, locality, actor, forum.id, {
      reply: lot < 84 ? 'accept' : 'decline',
      needs: {
        transport: lot < 84 && transport,
        childcare: lot % 17 === 1,
        companion: lot % 23 === 2,
        note: lot % 31 === 3 ? '腿脚不便，请安排靠前座位' : '',
      },
    });
  }
}
