// A sitting of the congress: called, attended, motions voted one by one by 94 of 98 deputies, the whole budget, the resolution.
import type { VoteChoice } from '@kentan/shared/ballots';
import { SeededDraw } from '@kentan/shared/kernel';
import { type Matter, proposalItems, usualAgenda } from '@kentan/shared/review';
import { Attend } from '../../domains/review/congress/attend.js';
import { CallSitting } from '../../domains/review/congress/call-sitting.js';
import { CastVote } from '../../domains/review/congress/cast-vote.js';
import { CloseVote } from '../../domains/review/congress/close-vote.js';
import { PublishMinutes, readMinutes } from '../../domains/review/congress/minutes.js';
import { OpenVote } from '../../domains/review/congress/open-vote.js';
import { SettleAmendments } from '../../domains/review/congress/settle-amendments.js';
import { Speak } from '../../domains/review/congress/speak.js';
import { StepSitting } from '../../domains/review/congress/step-sitting.js';
import { proposalsOf } from '../../domains/review/index.js';
import { on, type Story, type Town } from './story.js';

/** For, against, abstaining: together all who are present. */
export type Count = readonly [number, number, number];

export interface SittingPlan {
  year: number;
  title: { zh: string; en: string };
  place: string;
  called: Date;
  /** The two days of the sitting. */
  days: readonly [string, string];
  /** Deputies who did not come: the last ones of the roll. */
  absent: number;
  minutes: Date;
}

export interface MotionVoted {
  /** Known when the motion was written. */
  id: () => string;
  sponsors: readonly number[];
  count: Count;
}

const MINUTE = 60_000;
const later = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * MINUTE);

export interface ProposalVoted {
  /** Known when it was submitted. */
  id: () => string;
  count: Count;
}

export function planSitting(
  story: Story,
  town: Town,
  plan: SittingPlan,
  motions: readonly MotionVoted[],
  whole: Count,
  proposal: ProposalVoted,
): void {
  const { locality, people } = town;
  const [first, second] = plan.days;
  const clerk = { office: 'clerk', accountId: people.of('clerk').accountId };
  const chair = people.of('deputy01');
  let id = '';
  story.plan(plan.called, async () => {
    const by = { office: 'chair', accountId: chair.accountId, name: chair.displayName };
    const { title, place } = plan;
    const waiting = await story.read((tx) => proposalsOf(tx, locality.id));
    const agenda = [...usualAgenda(plan.year), ...proposalItems(waiting.map((p) => p.title))];
    id = (await story.get(CallSitting).run({ locality, title, day: first, place, agenda, by })).id;
  });
  const step = (at: Date, what: 'open' | 'adjourn' | 'close') =>
    story.plan(at, () => story.get(StepSitting).run(locality, id, what, clerk));
  const present = people.deputies.slice(0, people.deputies.length - plan.absent).map((d) => d.accountId);
  story.plan(on(first, '08:40'), async () => {
    for (const deputyId of present) {
      const here = { localityId: locality.id, sittingId: id, deputyId, here: true, byClerk: false };
      await story.get(Attend).run(here);
    }
  });
  step(on(first, '09:00'), 'open');
  planSpeeches(story, town, () => id, on(first, '10:10'), [12, 33, 48, 61, 77, 5, 90]);
  step(on(first, '17:00'), 'adjourn');
  step(on(second, '08:30'), 'open');
  const poll = (at: Date, matter: () => Matter, sponsors: readonly number[], count: Count) =>
    planVote(story, town, {
      sittingId: () => id,
      at,
      matter,
      choices: choicesOf(present, sponsors, count, at),
      clerk,
    });
  for (const [i, { id: motionId, sponsors, count }] of motions.entries()) {
    const at = later(on(second, '08:45'), i * 18);
    planSpeeches(story, town, () => id, at, [sponsors[0], 20 + i]);
    poll(later(at, 11), () => ({ kind: 'motion', motionId: motionId() }), sponsors, count);
  }
  story.plan(on(second, '11:30'), () => story.get(SettleAmendments).issueDraft(locality.id, id, clerk));
  poll(on(second, '14:40'), () => ({ kind: 'budget' }), [], whole);
  poll(on(second, '15:05'), () => ({ kind: 'proposal', proposalId: proposal.id() }), [], proposal.count);
  step(on(second, '15:30'), 'close');
  story.plan(plan.minutes, async () => {
    const { paragraphs } = await story.read((tx) => readMinutes(tx, locality.id, id));
    await story.get(PublishMinutes).run(locality, id, paragraphs, clerk);
  });
}

/** Deputies (by their number on the roll) ask for the floor and speak for four minutes each. */
export function planSpeeches(
  story: Story,
  { locality, people }: Town,
  sittingId: () => string,
  from: Date,
  speakers: readonly number[],
): void {
  for (const [i, number] of speakers.entries()) {
    const { accountId } = people.deputies[number - 1];
    const speak = story.get(Speak);
    story.plan(later(from, i * 5), () => speak.ask(locality.id, sittingId(), accountId));
    story.plan(later(from, i * 5 + 0.5), () => speak.callNext(locality.id, sittingId()));
    story.plan(later(from, i * 5 + 4.5), () => speak.end(locality.id, sittingId()));
  }
}

/** Sponsors vote for their motion; who of the others does is drawn from a fixed seed. */
export function choicesOf(
  present: readonly string[],
  sponsors: readonly number[],
  [yes, no]: Count,
  at: Date,
): { deputyId: string; choice: VoteChoice }[] {
  const order = new SeededDraw(`vote|${at.toISOString()}`).shuffle(present.map((_, i) => i));
  const sponsored = (i: number) => sponsors.includes(i + 1);
  return [...order.filter(sponsored), ...order.filter((i) => !sponsored(i))].map((who, i) => ({
    deputyId: present[who],
    choice: i < yes ? 'yes' : i < yes + no ? 'no' : 'abstain',
  }));
}

interface Vote {
  sittingId: () => string;
  at: Date;
  matter: () => Matter;
  choices: readonly { deputyId: string; choice: VoteChoice }[];
  clerk: { office: string; accountId: string };
}

export function planVote(
  story: Story,
  { locality }: Town,
  { sittingId, at, matter, choices, clerk }: Vote,
): void {
  let voteId = '';
  story.plan(at, async () => {
    voteId = (await story.get(OpenVote).run(locality, sittingId(), matter(), clerk)).id;
  });
  story.plan(later(at, 2), () =>
    Promise.all(
      choices.map(({ deputyId, choice }, i) =>
        story
          .get(CastVote)
          .run({ localityId: locality.id, voteId, deputyId, choice, receipt: receiptOf(at, i) }),
      ),
    ),
  );
  story.plan(later(at, 4), () => story.get(CloseVote).close(locality.id, voteId, undefined, clerk));
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twenty letters, as a voter's browser would choose them. */
function receiptOf(at: Date, i: number): string {
  const draw = new SeededDraw(`receipt|${at.toISOString()}|${i}`);
  return Array.from({ length: 20 }, () => LETTERS[draw.below(LETTERS.length)]).join('');
}
