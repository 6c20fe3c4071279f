// The text of the resolution on the budget (决议), with its figures, in both languages: written from the vote, not by hand.
import { type Bilingual, type Fen, formatFen } from '../../../kernel/index.js';
import type { Decision, Tally } from '../../ballots/index.js';
import { BOOKS, type BudgetBook } from '../../budgets/index.js';

export interface ResolutionFacts {
  readonly place: Bilingual;
  readonly sitting: Bilingual;
  readonly year: number;
  /** 'YYYY-MM-DD' in the locality's zone. */
  readonly day: string;
  readonly tally: Tally;
  readonly decision: Decision;
  readonly books: Readonly<Partial<Record<BudgetBook, { readonly revenue: Fen; readonly expenditure: Fen }>>>;
  /** Passed amendment motions in the order of their votes. */
  readonly amendments: readonly { readonly no: number; readonly title: Bilingual }[];
}

export interface Resolution {
  readonly title: Bilingual;
  /** Paragraphs. */
  readonly paragraphs: readonly Bilingual[];
}

const BOOK_NAMES: Readonly<Record<BudgetBook, Bilingual>> = {
  general: { zh: '一般公共预算', en: 'general public budget' },
  fund: { zh: '政府性基金预算', en: 'government fund budget' },
  stateCapital: { zh: '国有资本经营预算', en: 'state capital budget' },
  socialInsurance: { zh: '社会保险基金预算', en: 'social insurance fund budget' },
};

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
export const dayInWords = (day: string): Bilingual => {
  const [y, m, d] = day.split('-').map(Number);
  return { zh: `${y}年${m}月${d}日`, en: `${d} ${MONTHS[m - 1]} ${y}` };
};

/** "15530.00" → "15,530.00" */
const grouped = (amount: string): string => amount.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
const wan = (amount: Fen): string => `${grouped(formatFen(amount, '万元', 2))} 万元`;
const millions = (amount: Fen): string =>
  `${grouped(formatFen((amount + 500_000n) / 1_000_000n, '元', 2))} million yuan`;

function bookSentences(facts: ResolutionFacts): Bilingual {
  const parts = BOOKS.flatMap((book) => {
    const amounts = facts.books[book];
    if (!amounts || (amounts.revenue === 0n && amounts.expenditure === 0n)) return [];
    const { zh, en } = BOOK_NAMES[book];
    return [
      {
        zh: `${zh}收入 ${wan(amounts.revenue)}，支出 ${wan(amounts.expenditure)}`,
        en: `${en}: revenue ${millions(amounts.revenue)}, expenditure ${millions(amounts.expenditure)}`,
      },
    ];
  });
  return { zh: `${parts.map((p) => p.zh).join('；')}。`, en: `${parts.map((p) => p.en).join('; ')}.` };
}

/** How a vote went, in one sentence with all its figures. */
export function voteSentence(tally: Tally, { needed, passed }: Decision): Bilingual {
  const { all, present, yes, no, abstain, notVoting, invalid } = tally;
  return {
    zh: `应到代表 ${all} 人，实到 ${present} 人；赞成 ${yes} 票，反对 ${no} 票，弃权 ${abstain} 票，未按表决 ${notVoting} 人${invalid ? `，无效 ${invalid} 票` : ''}；须 ${needed} 票赞成，${passed ? '通过' : '未通过'}。`,
    en: `Of ${all} deputies in office ${present} were present; ${yes} for, ${no} against, ${abstain} abstaining, ${notVoting} not voting${invalid ? `, ${invalid} invalid` : ''}; ${needed} votes for were needed: ${passed ? 'passed' : 'not passed'}.`,
  };
}

/** The resolution that the congress has passed. */
export function resolutionText(facts: ResolutionFacts): Resolution {
  const { place, sitting, year, amendments } = facts;
  const day = dayInWords(facts.day);
  const list = (language: 'zh' | 'en') =>
    language === 'zh'
      ? amendments.map((a) => `第 ${a.no} 号（${a.title.zh}）`).join('、')
      : amendments.map((a) => `no. ${a.no} (${a.title.en})`).join(', ');
  const changed: Bilingual[] =
    amendments.length === 0
      ? []
      : [
          {
            zh: `会议先行表决并通过了预算修正议案${list('zh')}，预算草案已据此修正。`,
            en: `The congress first adopted the amendment ${amendments.length === 1 ? 'motion' : 'motions'} ${list('en')}; the draft was revised accordingly.`,
          },
        ];
  return {
    title: {
      zh: `${place.zh}人民代表大会关于${year} 年预算的决议`,
      en: `Resolution of the People’s Congress of ${place.en} on the budget of ${year}`,
    },
    paragraphs: [
      {
        zh: `（${day.zh}${sitting.zh}通过）`,
        en: `(Adopted on ${day.en}: ${sitting.en})`,
      },
      ...changed,
      {
        zh: `会议审查了${year} 年预算${amendments.length ? '修正' : ''}草案，听取了初审意见及其处理情况，决定批准${year} 年预算。`,
        en: `The congress examined the ${amendments.length ? 'amended ' : ''}draft budget of ${year}, heard the review opinions and how they were handled, and resolves to approve the budget of ${year}.`,
      },
      bookSentences(facts),
      voteSentence(facts.tally, facts.decision),
    ],
  };
}
