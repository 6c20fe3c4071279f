// What deputies' comments and inquiries on lines offer, with who may; their acts and duties.
import type { VerbDeclaration } from '../../../platform/manifest.js';

const DEPUTY = ['deputy'] as const;

export const commentsVerbs = {
  'list-comments': { who: 'public', summary: 'Deputies’ comments and inquiries on lines, with the answers' },
  'read-clues': {
    who: 'public',
    summary: 'How much was said about each line this year: forum, questions, deputies, motions',
  },
  'comment-line': {
    who: DEPUTY,
    summary: 'Comment on a line of the draft, inquire about it, or ask for more detail',
  },
  'answer-inquiry': {
    who: ['departmentOfficer', 'financeOffice', 'governmentHead'],
    summary: 'Answer a deputy’s inquiry, publicly',
  },
  'list-line-watches': { who: DEPUTY, summary: 'The deputy’s own marks on lines' },
  'watch-line': { who: DEPUTY, summary: 'Mark a line for oneself, or take the mark away' },
} as const satisfies Record<string, VerbDeclaration>;

export const commentsActs = {
  'review.line-commented': { zh: '代表意见', en: 'Deputy’s comment' },
  'review.inquiry-put': { zh: '代表询问', en: 'Deputy’s inquiry' },
  'review.detail-asked': { zh: '要求细化', en: 'More detail asked for' },
  'review.inquiry-answered': { zh: '答复代表询问', en: 'Inquiry answered' },
};

export const commentsDuties = {
  'review.answer-inquiry': { zh: '答复代表询问', en: 'Answer a deputy’s inquiry' },
};
