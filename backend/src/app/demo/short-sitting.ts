// A sitting with one matter to vote: called, attended, opened, voted by roll call, closed, its minutes published.
import { type AgendaItem, type Matter } from '@kentan/shared/review';
import { Attend } from '../../domains/review/congress/attend.js';
import { CallSitting } from '../../domains/review/congress/call-sitting.js';
import { PublishMinutes, readMinutes } from '../../domains/review/congress/minutes.js';
import { StepSitting } from '../../domains/review/congress/step-sitting.js';
import { type Count, choicesOf, planVote } from './sitting-story.js';
import { on, type Story, type Town } from './story.js';

export interface ShortSitting {
  title: { zh: string; en: string };
  place: string;
  called: Date;
  day: string;
  agenda: readonly AgendaItem[];
  /** Known when it was submitted. */
  matter: () => Matter;
  /** For, against, abstaining: all who came, the last ones of the roll stay away. */
  count: Count;
  minutes: Date;
}

export function planShortSitting(story: Story, { locality, people }: Town, plan: ShortSitting): void {
  const { title, place, day, agenda, matter, count } = plan;
  const clerk = { office: 'clerk', accountId: people.of('clerk').accountId };
  const chair = people.of('deputy01');
  const present = people.deputies.slice(0, count[0] + count[1] + count[2]).map((d) => d.accountId);
  let id = '';
  story.plan(plan.called, async () => {
    const by = { office: 'chair', accountId: chair.accountId, name: chair.displayName };
    id = (await story.get(CallSitting).run({ locality, title, day, place, agenda, by })).id;
  });
  story.plan(on(day, '08:40'), async () => {
    for (const deputyId of present) {
      const here = { localityId: locality.id, sittingId: id, deputyId, here: true, byClerk: false };
      await story.get(Attend).run(here);
    }
  });
  const step = (time: string, what: 'open' | 'close') =>
    story.plan(on(day, time), () => story.get(StepSitting).run(locality, id, what, clerk));
  step('09:00', 'open');
  const at = on(day, '11:10');
  planVote(story, { locality, people } as Town, {
    sittingId: () => id,
    at,
    matter,
    choices: choicesOf(present, [], count, at),
    clerk,
  });
  step('11:40', 'close');
  story.plan(plan.minutes, async () => {
    const { paragraphs } = await story.read((tx) => readMinutes(tx, locality.id, id));
    await story.get(PublishMinutes).run(locality, id, paragraphs, clerk);
  });
}
