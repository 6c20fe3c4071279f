// How deputies rated the work of 2026: three departments in November, a project in December; one department was "not
// satisfied" by one vote more than half, put it right and passed the second vote; the project's rectification is under way.
import { SeededDraw } from '@kentan/shared/kernel';
import { SATISFACTION_MARKS, type SatisfactionMark } from '@kentan/shared/supervision';
import {
  agreeToSatisfactionCount,
  closeSatisfactionVote,
  KeepPicture,
  openSatisfactionVote,
  Rate,
  readSatisfactionVote,
  reportRectification,
  type SubjectAsked,
  showEvidence,
  writePlan,
} from '../../domains/supervision/index.js';
import { lineNamed } from './budget-years.js';
import { demoPicture } from './demo-pictures.js';
import { on, type Story, type Town } from './story.js';
import { CANTEEN_2026, SANITATION_2026 } from './texts/satisfaction-2026.js';

const YEAR = 2026;
const MINUTE = 60_000;
const later = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * MINUTE);

/** Satisfied, basically satisfied, not satisfied, invalid. */
type Marks = readonly [number, number, number, number];

export function planSatisfaction2026(story: Story, town: Town): void {
  const department = (code: string) => async (): Promise<SubjectAsked> => ({
    kind: 'department',
    year: YEAR,
    departmentId: town.departments.find((d) => d.code === code)?.id ?? '',
  });
  const day = (time: string) => on('2026-11-18', time);
  planRating(story, town, day('09:30'), department('D08'), [58, 29, 6, 0]);
  planRating(story, town, day('10:00'), department('D10'), [61, 24, 7, 1]);
  // 92 valid ballots: 46 would be half, 47 are more
  const sanitation = planRating(story, town, day('10:30'), department('D11'), [20, 25, 47, 1]);
  const canteen = planRating(
    story,
    town,
    on('2026-12-16', '14:30'),
    async () => {
      const { lineKey } = await lineNamed(story, town, YEAR, '老年食堂助餐');
      return { kind: 'project', year: YEAR, lineKey };
    },
    [18, 21, 50, 2],
  );
  planRectification(story, town, sanitation);
  planRating(
    story,
    town,
    on('2027-01-08', '10:00'),
    async () => ({ kind: 'rectification', rectificationId: await owedAfter(story, town, sanitation()) }),
    [52, 33, 7, 0],
  );
  story.plan(on('2026-12-28', '16:20'), async () => {
    const rectificationId = await owedAfter(story, town, canteen());
    const actor = town.people.of('officer-d05');
    await story.write((tx) =>
      writePlan(tx, {
        localityId: town.locality.id,
        rectificationId,
        actor,
        text: CANTEEN_2026.plan,
        expected: 1,
      }),
    );
  });
}

/** A vote opened, cast by as many deputies as there are marks, closed, and counted by two keepers. Gives its id once opened. */
function planRating(
  story: Story,
  { locality, people }: Town,
  at: Date,
  subject: () => Promise<SubjectAsked>,
  marks: Marks,
): () => string {
  const localityId = locality.id;
  const by = { office: 'clerk', accountId: people.of('clerk').accountId };
  let voteId = '';
  story.plan(at, async () => {
    const asked = await subject();
    voteId = await story.write((tx) => openSatisfactionVote(tx, { localityId, subject: asked, by }));
  });
  story.plan(later(at, 6), async () => {
    const draw = new SeededDraw(`rating|${at.toISOString()}`);
    const voters = draw.shuffle(people.deputies.map((deputy) => deputy.accountId));
    const ballots = marks.flatMap((n, i) => Array<SatisfactionMark[]>(n).fill(contentOf(i)));
    await Promise.all(
      ballots.map((content, i) =>
        story.get(Rate).run({
          localityId,
          voteId,
          memberId: voters[i],
          marks: content,
          receipt: receiptOf(at, i),
        }),
      ),
    );
  });
  story.planWrite(later(at, 12), (tx) => closeSatisfactionVote(tx, localityId, voteId, by));
  for (const [i, keeper] of ['keeper', 'keeper2'].entries()) {
    const { accountId } = people.of(keeper);
    story.planWrite(later(at, 14 + i), (tx) =>
      agreeToSatisfactionCount(tx, localityId, voteId, { office: 'keeper', accountId }),
    );
  }
  return () => voteId;
}

/** The fourth number are invalid ballots: two marks. */
const contentOf = (i: number): SatisfactionMark[] => {
  const mark = SATISFACTION_MARKS[i];
  return mark ? [mark] : ['satisfied', 'basicallySatisfied'];
};

async function owedAfter(story: Story, { locality }: Town, voteId: string): Promise<string> {
  const { rectifications } = await story.read((tx) => readSatisfactionVote(tx, locality.id, voteId));
  return rectifications[0]?.id ?? '';
}

/** The sanitation station's plan, its evidence with photographs, and its report. */
function planRectification(story: Story, town: Town, voteId: () => string): void {
  const localityId = town.locality.id;
  const actor = town.people.of('officer-d11');
  const owed = () => owedAfter(story, town, voteId());
  story.plan(on('2026-11-26', '15:40'), async () => {
    const rectificationId = await owed();
    const text = SANITATION_2026.plan;
    await story.write((tx) => writePlan(tx, { localityId, rectificationId, actor, text, expected: 1 }));
  });
  for (const { at, text, pictures } of SANITATION_2026.evidence) {
    story.plan(on(...at), async () => {
      const rectificationId = await owed();
      const sent: string[] = [];
      for (const name of pictures) {
        const photograph = { fileName: `${name}.jpg`, bytes: await demoPicture(name) };
        sent.push((await story.get(KeepPicture).run(localityId, actor.accountId, photograph)).id);
      }
      await story.write((tx) =>
        showEvidence(tx, { localityId, rectificationId, actor, text, pictures: sent }),
      );
    });
  }
  story.plan(on('2026-12-24', '10:30'), async () => {
    const rectificationId = await owed();
    await story.write((tx) =>
      reportRectification(tx, { localityId, rectificationId, actor, text: SANITATION_2026.report }),
    );
  });
}

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twenty letters, as a voter's browser would choose them. */
function receiptOf(at: Date, i: number): string {
  const draw = new SeededDraw(`rating-receipt|${at.toISOString()}|${i}`);
  return Array.from({ length: 20 }, () => LETTERS[draw.below(LETTERS.length)]).join('');
}
