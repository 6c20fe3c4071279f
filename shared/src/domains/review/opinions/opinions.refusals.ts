// What review opinions say when they refuse, in both languages.
import type { Words } from '../../../kernel/index.js';

export const opinionsRefusals: Words = {
  'review.opinion-length': {
    zh: '请写 {min} 到 {max} 个字，现在是 {length} 个字。',
    en: 'Write {min} to {max} characters; it has {length}.',
  },
  'review.no-such-opinion': { zh: '没有这条审查意见。', en: 'There is no such review opinion.' },
  'review.opinion-handled': {
    zh: '政府已经说明过这条意见的处理情况。',
    en: 'The government has already said how it handled this opinion.',
  },
  'review.heads-missing': {
    zh: '八项审查重点还有 {count} 项没有结论（第 {heads} 项）。',
    en: '{count} of the eight heads have no finding yet (no. {heads}).',
  },
  'review.opinions-unhandled': {
    zh: '还有 {count} 条意见政府没有说明如何处理。意见和处理情况要一起印发代表。',
    en: 'The government has not handled {count} opinions yet; opinions and handling go to the deputies together.',
  },
  'review.report-part': {
    zh: '审查结果报告还缺：{partZh}。',
    en: 'The report still lacks: {partEn}.',
  },
  'review.report-published': {
    zh: '审查结果报告已经印发，不能再改。',
    en: 'The review report has gone out and can no longer be changed.',
  },
};
