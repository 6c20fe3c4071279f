// What comments and inquiries say when they refuse, in both languages.
import type { Words } from '../../../kernel/index.js';

export const commentsRefusals: Words = {
  'review.comment-length': {
    zh: '请写 {min} 到 {max} 个字，现在是 {length} 个字。',
    en: 'Write {min} to {max} characters; it has {length}.',
  },
  'review.no-such-comment': { zh: '没有这条意见或询问。', en: 'There is no such comment or inquiry.' },
  'review.nothing-to-answer': {
    zh: '这是一条意见，不需要答复。',
    en: 'This is a comment; it asks for no answer.',
  },
  'review.inquiry-answered': { zh: '这条询问已经答复。', en: 'This inquiry has already been answered.' },
  'review.not-your-department': {
    zh: '这条询问由“{department}”答复；财政所和政府负责人也可以答复。',
    en: 'This inquiry is for “{department}”; the finance office and the head of government may answer too.',
  },
  'review.line-not-in-draft': {
    zh: '{year} 年公布的草案里没有这一项。',
    en: 'The published draft of {year} has no such line.',
  },
  'review.too-many-comments': {
    zh: '一天最多提 {limit} 条意见和询问。',
    en: 'At most {limit} comments and inquiries a day.',
  },
};
