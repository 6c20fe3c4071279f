// The parts of a charter's explanation that tell how deputies amend and how the congress decides.
import type { Bilingual } from '../../../kernel/index.js';
import type { Charter } from '../charter.js';
import { cited } from './cited.js';
import { daysWords, dueWords, shareWords } from './phrases.js';
import type { Sentence } from './sentence.js';

export const MODES = {
  open: { zh: '记名表决', en: 'open ballot' },
  secret: { zh: '无记名表决', en: 'secret ballot' },
  'show-of-hands': { zh: '举手表决', en: 'show of hands' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export const BASES = {
  all: { zh: '全体代表', en: 'all deputies in office' },
  present: { zh: '到会代表', en: 'the deputies present' },
  cast: { zh: '有效票', en: 'the valid votes' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export function reviewSentences({ review }: Charter): Sentence[] {
  const say = cited(review);
  const due = dueWords(review.motionDeadline);
  const filed = review.amendmentOrder === 'filed';
  return [
    say(
      null,
      `${review.motionSponsors} 名以上代表联名，可以提出预算修正议案。`,
      `${review.motionSponsors} or more deputies together may move a budget amendment.`,
    ),
    say(
      'motionParts',
      '议案须写明案由、案据和方案，每位联名人亲自签署。',
      'A motion states its cause, its grounds and its plan; every sponsor signs in person.',
    ),
    say(
      'balance',
      '增加支出的，须在同一本预算内指明从哪里减少，收支相抵为零。',
      'Whoever adds spending names what is reduced in the same book; the net effect is zero.',
    ),
    say('motionDeadline', `修正议案须${due.zh}提出。`, `Amendments are moved ${due.en}.`),
    say(
      'presidium',
      '是否列入议程由主席团以全体成员过半数决定，理由须记录并告知联名人；撤回须经主席团同意。',
      'The presidium decides by a majority of all its members whether a motion is put, with recorded reasons told to the sponsors; withdrawal needs its consent.',
    ),
    say(
      'amendmentOrder',
      filed ? '多个修正议案按提出先后表决。' : '多个修正议案按改动金额从大到小表决。',
      filed
        ? 'Several amendments are voted in the order in which they were filed.'
        : 'Several amendments are voted from the largest change to the smallest.',
    ),
    say(
      'inquiryAnswerDays',
      `代表的询问须在 ${review.inquiryAnswerDays} 日内由负责人答复。`,
      `A deputy’s inquiry is answered by the person responsible within ${daysWords(review.inquiryAnswerDays).en}.`,
    ),
    say(
      'questioningSponsors',
      `${review.questioningSponsors} 名以上代表联名，可以书面提出质询。`,
      `${review.questioningSponsors} or more deputies may question formally in writing.`,
    ),
  ];
}

function modeWords({ amendmentVoteMode, budgetVoteMode }: Charter['congress']): Bilingual {
  const [amendments, budget] = [MODES[amendmentVoteMode], MODES[budgetVoteMode]];
  return {
    zh: `${amendments === budget ? `修正议案和预算都采用${budget.zh}` : `修正议案采用${amendments.zh}，预算采用${budget.zh}`}；先表决修正议案，再表决预算。`,
    en: `${amendments === budget ? `Amendments and the budget are voted by ${budget.en}` : `Amendments are voted by ${amendments.en}, the budget by ${budget.en}`}; amendments come first.`,
  };
}

export function congressSentences({ congress }: Charter): Sentence[] {
  const say = cited(congress);
  const quorum = shareWords(congress.quorum);
  const base = BASES[congress.majority.base];
  const more = shareWords(congress.majority.moreThan);
  const modes = modeWords(congress);
  return [
    say(
      'quorum',
      `到会代表达到全体代表的${quorum.zh}，才能开会和表决。`,
      `The congress sits and votes only with at least ${quorum.en} of all deputies present.`,
    ),
    say(
      'majority',
      `赞成票超过${base.zh}的${more.zh}才算通过；弃权和缺席都不算赞成。`,
      `A vote passes with more than ${more.en} of ${base.en}; abstention and absence are not yes.`,
    ),
    say('mode', modes.zh, modes.en),
    say(
      'draftToPresidium',
      `草案最迟在开会前 ${congress.draftToPresidiumDays} 日送交主席团。`,
      `The draft reaches the presidium at least ${daysWords(congress.draftToPresidiumDays).en} before the session.`,
    ),
    say(
      'notice',
      `会议时间和议程提前 ${congress.noticeDays} 日通知，材料提前 ${congress.materialsDays} 日送达代表。`,
      `Time and agenda are announced ${daysWords(congress.noticeDays).en} before, papers delivered ${daysWords(congress.materialsDays).en} before.`,
    ),
    say(
      'presidium',
      `主席团由 ${congress.presidiumSize.min} 至 ${congress.presidiumSize.max} 人组成，成员不得担任行政职务。`,
      `The presidium has ${congress.presidiumSize.min} to ${congress.presidiumSize.max} members, who hold no executive office.`,
    ),
    say(
      'speaking',
      `每次发言不超过 ${congress.speakMinutes} 分钟。`,
      `A speech lasts at most ${congress.speakMinutes} minutes.`,
    ),
  ];
}
