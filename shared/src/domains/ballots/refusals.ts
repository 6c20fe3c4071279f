// The words of every "no" that a ballot box says.
import type { Words } from '../../kernel/index.js';

export const ballotsRefusals: Words = {
  'ballots.no-such-box': { zh: '没有这个票箱。', en: 'There is no such ballot box.' },
};
