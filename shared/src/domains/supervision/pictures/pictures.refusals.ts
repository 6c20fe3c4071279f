// The words of every "no" about photographs of supervision.
import type { Words } from '../../../kernel/index.js';

export const picturesRefusals: Words = {
  'supervision.no-such-picture': {
    zh: '没有这张照片，或照片还没有公开。',
    en: 'There is no such photograph, or it has not been shown yet.',
  },
  'supervision.too-many-pictures': {
    zh: '一次最多附 {most} 张照片。',
    en: 'At most {most} photographs at a time.',
  },
  'supervision.pictures-of-a-day': {
    zh: '一天最多上传 {most} 张照片，请明天再传。',
    en: 'At most {most} photographs a day; please continue tomorrow.',
  },
};
