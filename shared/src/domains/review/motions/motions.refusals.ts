// The words of every "no" that comments, inquiries, amendment motions and review opinions say.
import type { Words } from '../../../kernel/index.js';

export const motionsRefusals: Words = {
  'review.no-such-motion': { zh: '没有这件议案。', en: 'There is no such motion.' },
};
