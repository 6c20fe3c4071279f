// What can be changed in the rules of the budget, the forum, the review and the congress.
import type { Bilingual } from '../../../kernel/index.js';
import { BASES, MODES } from '../words/review-and-congress.js';
import { type CharterField, DAYS, fieldsOf, PEOPLE } from './field.js';

const SELECTIONS: Readonly<Record<string, Bilingual>> = {
  open: { zh: '自愿报名', en: 'open to all' },
  lottery: { zh: '全部抽签', en: 'all by lot' },
  invited: { zh: '全部邀请', en: 'all invited' },
  mixed: { zh: '抽签为主，邀请为辅', en: 'by lot, some invited' },
};
const LOTTERIES: Readonly<Record<string, Bilingual>> = {
  simple: { zh: '简单抽签', en: 'simple' },
  stratified: { zh: '按性别、年龄、村居分层', en: 'stratified by sex, age and village' },
  leximin: { zh: '分层且机会尽量均等', en: 'stratified with chances as equal as possible' },
};
const ORDERS: Readonly<Record<string, Bilingual>> = {
  filed: { zh: '按提出先后', en: 'as filed' },
  'largest-change-first': { zh: '按改动金额从大到小', en: 'largest change first' },
};

const budget = fieldsOf('budget');
const forum = fieldsOf('forum');
const review = fieldsOf('review');
const congress = fieldsOf('congress');
const publication = fieldsOf('publication');

export const FIELDS_BEFORE_THE_VOTE: readonly CharterField[] = [
  budget.share('reserveMin', ['预备费最低比例', 'Reserve at least']),
  budget.share('reserveMax', ['预备费最高比例', 'Reserve at most']),
  budget.share('explainChangeBeyond', [
    '比上年增减超过多少须说明',
    'Change from last year that needs a note',
  ]),
  publication.number(
    'draftDaysBeforeForum',
    ['恳谈会前多少日公布草案', 'Draft published before the forum'],
    DAYS,
  ),
  publication.number('adoptedWithinDays', ['批准后多少日内公开', 'Adopted budget published within'], DAYS),
  forum.choice('selection', ['参加人怎么产生', 'How participants are chosen'], SELECTIONS),
  forum.number('sizeMin', ['每场最少', 'Participants at least'], PEOPLE),
  forum.number('sizeMax', ['每场最多', 'Participants at most'], PEOPLE),
  forum.share('drawnShareMin', ['抽签产生的最低比例', 'Drawn by lot at least']),
  forum.share('drawnShareMax', ['抽签产生的最高比例', 'Drawn by lot at most']),
  forum.choice('lottery', ['怎样抽签', 'Lottery'], LOTTERIES),
  forum.number('minAge', ['最低年龄', 'Minimum age']),
  forum.number('groupSize', ['每组约', 'Group of about'], PEOPLE),
  forum.yesNo('questionnaire', ['会前会后各填一次问卷', 'Questionnaire before and after']),
  forum.number('answerDays', ['提问多少日内答复', 'Questions answered within'], DAYS),
  forum.number('responseDays', ['意见多少日内答复', 'Opinions answered within'], DAYS),
  forum.number('inviteReplyDays', ['邀请多少日内回复', 'Invitations answered within'], DAYS),
  review.number('motionSponsors', ['提出修正议案的联名人数', 'Sponsors of an amendment'], PEOPLE),
  review.number(
    'motionDeadline.days',
    ['修正议案截止：开幕日之后', 'Amendments due, after the opening day'],
    DAYS,
  ),
  review.choice('amendmentOrder', ['修正议案的表决顺序', 'Order of amendments'], ORDERS),
  review.number('inquiryAnswerDays', ['代表询问多少日内答复', 'Inquiries answered within'], DAYS),
  review.number('questioningSponsors', ['提出质询的联名人数', 'Sponsors of a formal question'], PEOPLE),
  congress.share('quorum', ['法定人数（占全体代表）', 'Quorum, of all deputies']),
  congress.choice('majority.base', ['过半数按谁计算', 'Majority of'], BASES),
  congress.share('majority.moreThan', ['赞成须超过', 'Votes for must exceed']),
  congress.choice('amendmentVoteMode', ['修正议案怎样表决', 'How amendments are voted'], MODES),
  congress.choice('budgetVoteMode', ['预算怎样表决', 'How the budget is voted'], MODES),
  congress.number('draftToPresidiumDays', ['草案提前多少日送主席团', 'Draft to the presidium before'], DAYS),
  congress.number('noticeDays', ['会议提前多少日通知', 'Notice of a sitting'], DAYS),
  congress.number('materialsDays', ['材料提前多少日送达', 'Papers delivered before'], DAYS),
  congress.number('presidiumSize.min', ['主席团最少', 'Presidium at least'], PEOPLE),
  congress.number('presidiumSize.max', ['主席团最多', 'Presidium at most'], PEOPLE),
  congress.number('speakMinutes', ['每次发言不超过', 'A speech at most'], { zh: '分钟', en: 'minutes' }),
];
