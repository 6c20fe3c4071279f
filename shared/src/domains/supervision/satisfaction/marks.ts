// The three marks of a satisfaction vote (满意度测评): exactly one on a ballot, else it is invalid and not counted (Shenzhen rule).
import type { Bilingual } from '../../../kernel/index.js';
import type { BallotForm } from '../../ballots/index.js';

export const SATISFACTION_MARKS = ['satisfied', 'basicallySatisfied', 'notSatisfied'] as const;
export type SatisfactionMark = (typeof SATISFACTION_MARKS)[number];

export const MARK_NAMES: Readonly<Record<SatisfactionMark, Bilingual>> = {
  satisfied: { zh: '满意', en: 'satisfied' },
  basicallySatisfied: { zh: '基本满意', en: 'basically satisfied' },
  notSatisfied: { zh: '不满意', en: 'not satisfied' },
};

/** Who wants to may hand in an invalid ballot, as on paper: two marks or none. */
export const satisfactionForm: BallotForm = {
  kind: 'oneOf',
  options: SATISFACTION_MARKS,
  spoilable: true,
};
