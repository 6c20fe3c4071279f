// What notices say when they refuse, in both languages.
import type { Words } from '../../kernel/index.js';

export const noticesRefusals: Words = {
  'notices.no-such-notice': { zh: '没有这条通知。', en: 'There is no such notice.' },
};
