// The words of every "no" that the congress's sitting says.
import type { Words } from '../../../kernel/index.js';

export const congressRefusals: Words = {
  'review.no-such-sitting': { zh: '没有这次会议。', en: 'There is no such sitting.' },
};
