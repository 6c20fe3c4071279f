// A forum is held: questions and their support, groups, questionnaires, the plenaries, opinions, and afterwards the responses.

import { SeededDraw } from '@kentan/shared/kernel';
import {
  answerQuestion,
  askToSpeak,
  callNextSpeaker,
  callQuestion,
  closeSitting,
  endSpeech,
  formGroups,
  groupQuestions,
  handInSheet,
  markAttendance,
  openAfter,
  openSitting,
  publishMinutes,
  putQuestion,
  seatsOf,
  supportQuestion,
} from '../../domains/forums/index.js';
import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../platform/transactions.js';
import { lineNamed } from './budget-years.js';
import type { ForumInHand } from './forum-preparation.js';
import { sheetOf } from './forum-sheets.js';
import { on, type Story, type Town } from './story.js';
import type { ForumQuestionText } from './texts/forum-2026.js';

const MINUTE = 60_000;
const later = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * MINUTE);

/** Who has accepted, by seat. */
export async function accepted(tx: Tx, { locality }: Town, forum: ForumInHand) {
  const seats = await seatsOf(tx, locality.id, forum.id);
  return seats.flatMap((seat) => {
    const actor = forum.participants.get(seat.number);
    return seat.state === 'accepted' && actor ? [{ seat, actor }] : [];
  });
}

/** Questions are put one by one over some days; the others look through them and support some. */
export function planQuestions(
  story: Story,
  town: Town,
  forum: ForumInHand,
  texts: readonly ForumQuestionText[],
  { from, support }: { from: Date; support: Date },
): string[] {
  const { locality } = town;
  const ids: string[] = [];
  const askers: Actor[] = [];
  for (const [i, { lines, text }] of texts.entries()) {
    story.planWrite(later(from, i * 397), async (tx) => {
      const people = await accepted(tx, town, forum);
      askers[i] = people[(i * 5 + 3) % people.length].actor;
      const lineKeys = await Promise.all(lines.map((l) => keyOf(story, town, forum, l)));
      ids[i] = await putQuestion(tx, locality, askers[i], forum.id, { text, lineKeys });
    });
  }
  story.planWrite(support, async (tx) => {
    const people = (await accepted(tx, town, forum)).map(({ actor }) => actor);
    for (const [i, { support: count }] of texts.entries()) {
      const others = people.filter((actor) => actor !== askers[i]);
      const supporters = new SeededDraw(`support|${forum.plan.year}|${i}`)
        .shuffle(others)
        .slice(0, count - 1);
      for (const actor of supporters) await supportQuestion(tx, locality, actor, ids[i]);
    }
    for (const [i, { with: into }] of texts.entries()) {
      if (into !== undefined) await groupQuestions(tx, locality, ids[i], ids[into]);
    }
  });
  return ids;
}

export const keyOf = async (story: Story, town: Town, forum: ForumInHand, line: string): Promise<string> =>
  (await lineNamed(story, town, forum.plan.year, line)).lineKey;

/** Questions answered in writing before the day. */
export function planWrittenAnswers(
  story: Story,
  town: Town,
  texts: readonly ForumQuestionText[],
  ids: readonly string[],
  from: Date,
): void {
  for (const [i, { answer }] of texts.entries()) {
    if (!answer) continue;
    const officer = town.people.of(`officer-${answer.by.toLowerCase()}`);
    story.planWrite(later(from, i * 95), (tx) =>
      answerQuestion(tx, town.locality, officer, ids[i], answer.text),
    );
  }
}

export function planSheets(
  story: Story,
  town: Town,
  forum: ForumInHand,
  at: Date,
  wave: 'before' | 'after',
): void {
  story.planWrite(at, async (tx) => {
    for (const { seat, actor } of await accepted(tx, town, forum)) {
      if (forum.leftToVisitors.has(seat.number)) continue;
      if (wave === 'after' && seat.attended_at === null) continue;
      const answers = sheetOf(forum.plan.year, seat.number, wave);
      if (answers) await handInSheet(tx, town.locality, actor, forum.id, wave, answers);
    }
  });
}

/** The day itself, from the sign-in to the close. */
export function planSitting(
  story: Story,
  town: Town,
  forum: ForumInHand,
  texts: readonly ForumQuestionText[],
  ids: readonly string[],
): void {
  const { locality, people } = town;
  const { day } = forum.plan;
  const clerk = people.of('clerk');
  story.planWrite(on(day, '08:40'), async (tx) => {
    for (const { seat } of await accepted(tx, town, forum)) {
      const comes = new SeededDraw(`comes|${forum.plan.year}|${seat.number}`).below(100) < 96;
      if (comes) await markAttendance(tx, locality, forum.id, seat.number, true);
    }
  });
  story.planWrite(on(day, '09:00'), (tx) => openSitting(tx, locality, clerk, forum.id));
  for (const [i, { answer, with: into }] of texts.entries()) {
    if (!answer || into !== undefined) continue;
    const officer = people.of(`officer-${answer.by.toLowerCase()}`);
    story.planWrite(later(on(day, '10:32'), i * 9), (tx) => callQuestion(tx, locality, ids[i]));
    story.planWrite(later(on(day, '10:35'), i * 9), (tx) =>
      answerQuestion(tx, locality, officer, ids[i], answer.text),
    );
  }
  planSpeeches(story, town, forum);
  story.planWrite(on(day, '15:44'), (tx) => openAfter(tx, locality, forum.id));
  planSheets(story, town, forum, on(day, '16:05'), 'after');
  story.planWrite(on(day, '16:28'), (tx) => closeSitting(tx, locality, clerk, forum.id));
}

function planSpeeches(story: Story, town: Town, forum: ForumInHand): void {
  const { locality } = town;
  const { day } = forum.plan;
  story.planWrite(on(day, '13:30'), async (tx) => {
    const present = (await accepted(tx, town, forum)).filter(({ seat }) => seat.attended_at !== null);
    const speakers = new SeededDraw(`speakers|${forum.plan.year}`).shuffle(present).slice(0, 14);
    for (const { actor } of speakers) await askToSpeak(tx, locality, actor, forum.id);
  });
  for (let i = 0; i < 12; i += 1) {
    story.planWrite(later(on(day, '13:32'), i * 4), (tx) => callNextSpeaker(tx, locality, forum.id));
  }
  story.planWrite(on(day, '14:24'), (tx) => endSpeech(tx, locality, forum.id));
}

export function planGroups(story: Story, town: Town, forum: ForumInHand, at: Date): void {
  story.planWrite(at, (tx) => formGroups(tx, town.locality, town.people.of('clerk'), forum.id));
}

export function planMinutes(story: Story, town: Town, forum: ForumInHand, at: Date): void {
  story.planWrite(at, (tx) => publishMinutes(tx, town.locality, town.people.of('clerk'), forum.id));
}
