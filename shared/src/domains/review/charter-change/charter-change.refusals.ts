// The words of every "no" about changing the charter.
import type { Words } from '../../../kernel/index.js';

export const charterChangeRefusals: Words = {
  'review.no-such-charter-change': {
    zh: '没有这个章程修改案。',
    en: 'There is no such change of the charter.',
  },
  'review.charter-change-waiting': {
    zh: '已有一个章程修改案等待大会表决，有结果以后才能再提。',
    en: 'A change of the charter waits for the congress’s vote; another can be submitted once it is decided.',
  },
  'review.charter-moved-on': {
    zh: '章程已经是第 {version} 版，请在新版上重新修改。',
    en: 'Version {version} of the charter is in force by now; make the change anew on it.',
  },
  'review.charter-change-empty': {
    zh: '还没有改动章程的任何一句话。',
    en: 'No sentence of the charter is changed yet.',
  },
};
