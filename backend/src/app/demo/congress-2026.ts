// The congress of 10 and 11 February 2026: seven motions, five passed, one a vote short of half of all, one not admitted; the
// budget; and the first change of the charter, so that it has a second version from the budget year 2027 on.
import { SubmitCharterChange } from '../../domains/review/charter-change/submit-charter-change.js';
import { proposalsOf } from '../../domains/review/index.js';
import { planMotions } from './motion-story.js';
import { planSitting, type SittingPlan } from './sitting-story.js';
import { on, type Story, type Town } from './story.js';
import { MOTIONS_2026 } from './texts/motions-2026.js';

const PLAN: SittingPlan = {
  year: 2026,
  title: {
    zh: '泽湖镇第十九届人民代表大会第五次会议',
    en: 'Fifth session of the 19th congress of Zehu town',
  },
  place: '泽湖镇文化礼堂',
  called: on('2026-02-02', '10:00'),
  days: ['2026-02-10', '2026-02-11'],
  absent: 4,
  minutes: on('2026-02-20', '15:00'),
};

export function planCongress2026(story: Story, town: Town): void {
  const ids = planMotions(story, town, MOTIONS_2026, {
    year: 2026,
    written: on('2026-02-03', '08:30'),
    decided: on('2026-02-10', '13:30'),
  });
  const voted = MOTIONS_2026.flatMap(({ votes, sponsors }, i) =>
    votes ? [{ id: () => ids[i], sponsors, count: votes }] : [],
  );
  const change = planCharterChange(story, town);
  planSitting(story, town, PLAN, voted, [90, 2, 2], { id: change, count: [79, 9, 6] });
}

/** The presidium found seven days too long for an answer to a deputy; its change goes to the same session. */
function planCharterChange(story: Story, { locality, people }: Town): () => string {
  const chair = people.of('deputy01');
  let proposalId = '';
  story.plan(on('2026-01-29', '16:20'), async () => {
    const { id } = await story.get(SubmitCharterChange).run({
      locality,
      base: 1,
      changes: [{ path: 'review.inquiryAnswerDays', value: '5' }],
      reasons: {
        zh: '去年代表的询问大多在第六、七天才得到答复，离开会太近，来不及追问。主席团建议把答复期限由七日改为五日。',
        en: 'Last year most inquiries were answered on the sixth or seventh day, too close to the session to ask again. The presidium proposes five days instead of seven.',
      },
      by: { office: 'chair', accountId: chair.accountId, name: chair.displayName },
    });
    const proposals = await story.read((tx) => proposalsOf(tx, locality.id, { subjectId: id }));
    proposalId = proposals[0]?.id ?? '';
  });
  return () => proposalId;
}
