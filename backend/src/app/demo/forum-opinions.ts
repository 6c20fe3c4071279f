// Opinions of a forum and what the government answered: raised in the second plenary, studied, answered with reasons.
import { enterOpinion, raiseOpinion, respondToOpinion, studyOpinion } from '../../domains/forums/index.js';
import { accepted, keyOf } from './forum-day.js';
import type { ForumInHand } from './forum-preparation.js';
import { on, type Story, type Town } from './story.js';
import type { OpinionText } from './texts/opinions-2026.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Which of the opinions came on a slip of paper, typed in by the facilitator. */
const ON_PAPER = 3;

export function planOpinions(
  story: Story,
  town: Town,
  forum: ForumInHand,
  opinions: readonly OpinionText[],
  responses: { studied: Date; from: Date },
): void {
  const { locality, people } = town;
  for (const [i, opinion] of opinions.entries()) {
    let id = '';
    const raisedAt = new Date(on(forum.plan.day, '14:32').getTime() + i * 6 * MINUTE);
    story.planWrite(raisedAt, async (tx) => {
      const lineKeys = await Promise.all(opinion.lines.map((line) => keyOf(story, town, forum, line)));
      const present = (await accepted(tx, town, forum)).filter(({ seat }) => seat.attended_at !== null);
      const groups = Math.max(...present.map(({ seat }) => seat.group_no ?? 1));
      const group = opinion.group === undefined ? undefined : ((opinion.group - 1) % groups) + 1;
      const ofGroup = present.filter(({ seat }) => group === undefined || seat.group_no === group);
      const { seat, actor } = ofGroup[(i * 3) % ofGroup.length];
      const said = { text: opinion.text, lineKeys };
      id =
        i === ON_PAPER
          ? await enterOpinion(tx, locality, people.of('facilitator'), forum.id, {
              ...said,
              number: seat.number,
            })
          : await raiseOpinion(tx, locality, actor, forum.id, { ...said, showName: i % 2 === 0 });
    });
    const officer = people.of(`officer-${opinion.response.by.toLowerCase()}`);
    story.planWrite(new Date(responses.studied.getTime() + i * 25 * MINUTE), (tx) =>
      studyOpinion(tx, locality, officer, id),
    );
    story.planWrite(new Date(responses.from.getTime() + (i % 6) * DAY + i * 30 * MINUTE), async (tx) => {
      const { outcome, reasons, changes = [] } = opinion.response;
      const promised = await Promise.all(
        changes.map(async ({ line, what }) => ({ lineKey: await keyOf(story, town, forum, line), what })),
      );
      await respondToOpinion(tx, locality, officer, id, { outcome, reasons, changes: promised });
    });
  }
}
