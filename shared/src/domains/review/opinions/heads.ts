// The eight heads under which a draft budget is examined (BL 48), and the four parts of the report on it (BL 49).
import type { Bilingual } from '../../../kernel/index.js';

export const REVIEW_HEADS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type ReviewHead = (typeof REVIEW_HEADS)[number];

export const REVIEW_HEAD_NAMES: Readonly<Record<ReviewHead, Bilingual>> = {
  1: {
    zh: '上一年预算执行情况是否符合本级人民代表大会预算决议的要求',
    en: 'Whether last year’s execution met the congress’s budget resolution',
  },
  2: { zh: '预算安排是否符合预算法的规定', en: 'Whether the budget is drawn up as the Budget Law demands' },
  3: {
    zh: '预算安排是否贯彻国民经济和社会发展的方针政策，收支政策是否切实可行',
    en: 'Whether it follows development policy, and its revenue and spending policies are feasible',
  },
  4: {
    zh: '重点支出和重大投资项目的预算安排是否适当',
    en: 'Whether key spending and major investment are provided for properly',
  },
  5: {
    zh: '预算的编制是否完整，是否细化到预算法第四十六条规定的程度',
    en: 'Whether it is complete and as detailed as Article 46 demands',
  },
  6: {
    zh: '对下级政府的转移性支出预算是否规范、适当',
    en: 'Whether transfers to lower governments are regular and proper',
  },
  7: {
    zh: '预算安排举借的债务是否合法、合理，是否有偿还计划和稳定的偿还资金来源',
    en: 'Whether debt is lawful and reasonable, with a plan and a stable source of repayment',
  },
  8: {
    zh: '与预算有关重要事项的说明是否清晰',
    en: 'Whether important matters of the budget are clearly explained',
  },
};

/** What the committee found under a head. */
export const HEAD_FINDINGS = ['in-order', 'remarks', 'not-applicable'] as const;
export type HeadFinding = (typeof HEAD_FINDINGS)[number];

export const REPORT_PARTS = ['execution', 'conformity', 'proposal', 'improvements'] as const;
export type ReportPart = (typeof REPORT_PARTS)[number];
export const REPORT_PART_NAMES: Readonly<Record<ReportPart, Bilingual>> = {
  execution: {
    zh: '对上一年预算执行和落实人大预算决议的评价',
    en: 'On last year’s execution and how the congress’s resolution was carried out',
  },
  conformity: {
    zh: '对本年度预算草案是否符合预算法、是否可行的评价',
    en: 'On whether this year’s draft conforms to the Budget Law and is feasible',
  },
  proposal: {
    zh: '对人民代表大会批准预算草案和预算报告的建议',
    en: 'What the congress is advised to do with the draft',
  },
  improvements: {
    zh: '对执行年度预算、改进预算管理、提高绩效、加强监督的意见和建议',
    en: 'Advice on execution, management, performance and supervision',
  },
};
