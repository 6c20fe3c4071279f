// The parts of a charter's explanation that tell what the budget consists of and how the forum works.
import type { Bilingual } from '../../../kernel/index.js';
import type { Charter } from '../charter.js';
import { cited } from './cited.js';
import { daysWords, listWords, officeWords, shareWords } from './phrases.js';
import type { Sentence } from './sentence.js';

const BOOKS: Readonly<Record<string, Bilingual>> = {
  general: { zh: '一般公共预算', en: 'the general public budget' },
  fund: { zh: '政府性基金预算', en: 'the government fund budget' },
  stateCapital: { zh: '国有资本经营预算', en: 'the state capital budget' },
  socialInsurance: { zh: '社会保险基金预算', en: 'the social insurance fund budget' },
};
const MARKS: Readonly<Record<string, Bilingual>> = {
  earmarked: { zh: '上级专项转移支付', en: 'earmarked transfers' },
  rigid: { zh: '法定刚性支出', en: 'spending fixed by law' },
  debtService: { zh: '还本付息', en: 'debt service' },
  wages: { zh: '人员工资', en: 'wages' },
};
const all = (map: Readonly<Record<string, Bilingual>>, keys: readonly string[]): Bilingual => ({
  zh: listWords(
    keys.map((k) => map[k].zh),
    'zh',
  ),
  en: listWords(
    keys.map((k) => map[k].en),
    'en',
  ),
});

export function budgetSentences({ budget }: Charter): Sentence[] {
  const say = cited(budget);
  const books = all(BOOKS, budget.books);
  const marks = all(MARKS, budget.protectedMarks);
  const [min, max, change] = [budget.reserveMin, budget.reserveMax, budget.explainChangeBeyond].map(
    shareWords,
  );
  return [
    say(
      null,
      `预算由${books.zh}组成，每一行只属于其中一本。`,
      `The budget consists of ${books.en}; every line belongs to exactly one.`,
    ),
    say(
      'reserve',
      `预备费为一般公共预算支出的 ${min.zh} 至 ${max.zh}；超出须说明理由。`,
      `The reserve is ${min.en} to ${max.en} of general public spending; anything else needs a stated reason.`,
    ),
    say(
      'explainChangeBeyond',
      `比上年增减超过 ${change.zh}的行须附说明。`,
      `A line that changes by more than ${change.en} from last year needs a note.`,
    ),
    ...(budget.protectedMarks.length
      ? [say('protectedMarks', `修正议案不得触动${marks.zh}。`, `Amendments may not touch ${marks.en}.`)]
      : []),
  ];
}

export function forumSentences({ forum }: Charter): Sentence[] {
  const say = cited(forum);
  const [min, max] = [forum.drawnShareMin, forum.drawnShareMax].map(shareWords);
  const excluded = {
    zh: listWords(
      forum.excludedOffices.map((o) => officeWords(o).zh),
      'zh',
    ),
    en: listWords(
      forum.excludedOffices.map((o) => officeWords(o).en),
      'en',
    ),
  };
  const lots = forum.selection === 'mixed' || forum.selection === 'lottery';
  const even = forum.lottery === 'leximin';
  const quotas = forum.lottery !== 'simple' && forum.quotas.length > 0;
  return [
    say(
      'size',
      `每场恳谈会 ${forum.sizeMin} 至 ${forum.sizeMax} 人。`,
      `A forum has ${forum.sizeMin} to ${forum.sizeMax} participants.`,
    ),
    ...(lots
      ? [
          say(
            'drawnShare',
            `其中 ${min.zh} 至 ${max.zh}由公开抽签产生。`,
            `Of them ${min.en} to ${max.en} are drawn by public lot.`,
          ),
          say(
            'lottery',
            `抽签${quotas ? '按性别、年龄和村居比例' : ''}从居民名册中进行${even ? '，使每个人被抽中的机会尽量均等' : ''}，任何人都能用公布的种子重算；未满 ${forum.minAge} 岁者不参加。`,
            `Lots are drawn from the register${quotas ? ' in proportion to sex, age and village' : ''}${even ? ', with everybody’s chance as equal as possible' : ''}; anyone can repeat the draw from the published seed. The minimum age is ${forum.minAge}.`,
          ),
        ]
      : []),
    ...(excluded.zh
      ? [say(null, `${excluded.zh}不得作为参加人。`, `These may not be participants: ${excluded.en}.`)]
      : []),
    say(
      'groups',
      `参加人分组讨论，每组约 ${forum.groupSize} 人${forum.questionnaire ? '，会前会后各填一次同样的问卷' : ''}。`,
      `Participants talk in groups of about ${forum.groupSize}${forum.questionnaire ? ' and answer the same questionnaire before and after' : ''}.`,
    ),
    say(
      'answerDays',
      `每个提问须在 ${forum.answerDays} 日内公开答复。`,
      `Every question is answered in public within ${daysWords(forum.answerDays).en}.`,
    ),
    say(
      'clocks',
      `每条意见须在 ${forum.responseDays} 日内答复：采纳、部分采纳或不采纳，并说明理由；邀请须在 ${forum.inviteReplyDays} 日内回复，逾期由候补递补。`,
      `Every opinion is answered within ${daysWords(forum.responseDays).en}: adopted, adopted in part or not, with reasons. Invitations are answered within ${daysWords(forum.inviteReplyDays).en}, then an alternate takes the place.`,
    ),
  ];
}
