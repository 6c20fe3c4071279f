// Names the laws that charters cite, so that an article is written the same way everywhere, in both languages.
import type { Bilingual } from '../../kernel/index.js';
import type { Source } from './charter.js';

/** The statutes as they were read (see docs/domain.md): short name → full names. */
export const LAWS = {
  BL: { zh: '预算法', en: 'Budget Law' },
  OL: { zh: '地方组织法', en: 'Local Organic Law' },
  DL: { zh: '代表法', en: 'Deputies Law' },
  ZT: { zh: '浙江省乡镇人大工作条例', en: 'Zhejiang Township Congress Regulation' },
  ZB: { zh: '浙江省预算审查监督条例', en: 'Zhejiang Budget Review Regulation' },
  ZD: { zh: '浙江省实施代表法办法', en: 'Zhejiang Measures for the Deputies Law' },
} as const satisfies Record<string, Bilingual>;
export type Law = keyof typeof LAWS;

const DIGITS = '零一二三四五六七八九';

/** An article number in Chinese numerals, 1–199 ("第四十五条" is how statutes are cited). */
export function chineseNumeral(n: number): string {
  const [hundreds, tens, ones] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const head = hundreds ? `${DIGITS[hundreds]}百` : '';
  const middle = tens ? `${tens === 1 && !hundreds ? '' : DIGITS[tens]}十` : hundreds && ones ? '零' : '';
  return head + middle + (ones ? DIGITS[ones] : '') || DIGITS[0];
}

/** Articles of one or several laws: `law(['BL', 14, 52], ['ZB', 10])`. */
export function law(...cites: readonly (readonly [Law, ...number[]])[]): Source {
  return {
    basis: 'law',
    cite: {
      zh: cites
        .map(
          ([of, ...articles]) =>
            `${LAWS[of].zh}${articles.map((a) => `第${chineseNumeral(a)}条`).join('、')}`,
        )
        .join('；'),
      en: cites.map(([of, ...articles]) => `${LAWS[of].en}, Art. ${articles.join(', ')}`).join('; '),
    },
  };
}

/** A rule that rests on this place's own practice, not on a law. */
export const practice = (zh: string, en: string): Source => ({ basis: 'practice', cite: { zh, en } });
