// A sitting outside the session on the budget: called with its notice, one proposal read out and voted, closed the same day.
import { proposalItems } from '@kentan/shared/review';
import { Attend } from '../../domains/review/congress/attend.js';
import { CallSitting } from '../../domains/review/congress/call-sitting.js';
import { PublishMinutes, readMinutes } from '../../domains/review/congress/minutes.js';
import { StepSitting } from '../../domains/review/congress/step-sitting.js';
import { proposalById } from '../../domains/review/index.js';
import { choicesOf, type ProposalVoted, planSpeeches, planVote } from './sitting-story.js';
import { on, type Story, type Town } from './story.js';

export interface ExtraSitting {
  title: { zh: string; en: string };
  place: string;
  called: Date;
  day: string;
  /** Deputies who did not come: the last ones of the roll. */
  absent: number;
  minutes: Date;
  /** Deputies who speak before the vote, by their number on the roll. */
  speakers: readonly number[];
}

export function planExtraSitting(
  story: Story,
  town: Town,
  plan: ExtraSitting,
  proposal: ProposalVoted,
): void {
  const { locality, people } = town;
  const { day } = plan;
  const clerk = { office: 'clerk', accountId: people.of('clerk').accountId };
  const chair = people.of('deputy01');
  let id = '';
  story.plan(plan.called, async () => {
    const by = { office: 'chair', accountId: chair.accountId, name: chair.displayName };
    const { title } = await story.read((tx) => proposalById(tx, locality.id, proposal.id()));
    const agenda = proposalItems([title]);
    id = (
      await story.get(CallSitting).run({ locality, title: plan.title, day, place: plan.place, agenda, by })
    ).id;
  });
  const present = people.deputies.slice(0, people.deputies.length - plan.absent).map((d) => d.accountId);
  story.plan(on(day, '08:40'), async () => {
    for (const deputyId of present) {
      const here = { localityId: locality.id, sittingId: id, deputyId, here: true, byClerk: false };
      await story.get(Attend).run(here);
    }
  });
  const step = (time: string, what: 'open' | 'close') =>
    story.plan(on(day, time), () => story.get(StepSitting).run(locality, id, what, clerk));
  step('09:00', 'open');
  planSpeeches(story, town, () => id, on(day, '09:40'), plan.speakers);
  const at = on(day, '10:50');
  planVote(story, town, {
    sittingId: () => id,
    at,
    matter: () => ({ kind: 'proposal', proposalId: proposal.id() }),
    choices: choicesOf(present, [], proposal.count, at),
    clerk,
  });
  step('11:30', 'close');
  story.plan(plan.minutes, async () => {
    const { paragraphs } = await story.read((tx) => readMinutes(tx, locality.id, id));
    await story.get(PublishMinutes).run(locality, id, paragraphs, clerk);
  });
}
