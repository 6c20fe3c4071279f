// The review of a draft: deputies speak about lines, the committee goes through the eight heads, the government handles its
// opinions, the report goes to all deputies.
import type { ReviewHead } from '@kentan/shared/review';
import { cycleOfYear } from '../../domains/cycles/index.js';
import {
  answerInquiry,
  commentLine,
  findUnderHead,
  handleOpinion,
  issueOpinion,
  publishReviewReport,
} from '../../domains/review/index.js';
import { lineNamed } from './budget-years.js';
import { on, type Story, type Town } from './story.js';
import {
  COMMENTS_2026,
  type CommentText,
  HEADS_2026,
  REPORT_2026,
  REVIEW_OPINIONS_2026,
} from './texts/review-2026.js';
import { departmentByName } from './town.js';

const MINUTE = 60_000;
const YEAR = 2026;
const instant = (at: string): Date => on(...(at.split(' ') as [string, string]));
const later = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * MINUTE);

export function planReview2026(story: Story, town: Town): void {
  planComments(story, town, YEAR, COMMENTS_2026);
  const localityId = town.locality.id;
  const by = { office: 'reviewCommittee', accountId: town.people.of('deputy10').accountId };
  story.planWrite(on('2026-01-28', '10:00'), async (tx) => {
    const cycle = await cycleOfYear(tx, localityId, YEAR);
    for (const [i, { finding, text }] of HEADS_2026.entries()) {
      await findUnderHead(tx, { localityId, cycle, head: (i + 1) as ReviewHead, finding, text });
    }
  });
  const handler = { office: 'governmentHead', accountId: town.people.of('mayor').accountId };
  for (const [i, opinion] of REVIEW_OPINIONS_2026.entries()) {
    let id = '';
    story.planWrite(later(on('2026-01-29', '09:30'), i * 20), async (tx) => {
      const cycle = await cycleOfYear(tx, localityId, YEAR);
      const lines = await Promise.all(opinion.lines.map((name) => lineNamed(story, town, YEAR, name)));
      const lineKeys = lines.map((line) => line.lineKey);
      id = await issueOpinion(tx, {
        localityId,
        cycle,
        head: opinion.head,
        lineKeys,
        text: opinion.text,
        by,
      });
    });
    story.planWrite(later(on('2026-02-04', '14:00'), i * 35), (tx) =>
      handleOpinion(tx, {
        localityId,
        opinionId: id,
        handling: opinion.handling.how,
        text: opinion.handling.text,
        by: handler,
      }),
    );
  }
  story.planWrite(on('2026-02-06', '16:00'), async (tx) => {
    const cycle = await cycleOfYear(tx, localityId, YEAR);
    await publishReviewReport(tx, { localityId, cycle, parts: REPORT_2026, by });
  });
}

/** What deputies say about lines of a year's draft, and what the departments answer. */
export function planComments(story: Story, town: Town, year: number, comments: readonly CommentText[]): void {
  const localityId = town.locality.id;
  for (const { kind, deputy, line, at, text, answer } of comments) {
    let id = '';
    let department = '';
    story.planWrite(instant(at), async (tx) => {
      const cycle = await cycleOfYear(tx, localityId, year);
      const found = await lineNamed(story, town, year, line);
      department = found.department;
      const deputyId = town.people.deputies[deputy - 1].accountId;
      id = await commentLine(tx, { localityId, cycle, deputyId, lineKey: found.lineKey, kind, text });
    });
    if (!answer) continue;
    story.planWrite(instant(answer.at), (tx) => {
      const actor = town.people.of(`officer-${departmentByName(department).code.toLowerCase()}`);
      return answerInquiry(tx, { localityId, commentId: id, actor, text: answer.text });
    });
  }
}
