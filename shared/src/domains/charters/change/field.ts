// One number or choice of a charter that the congress can change, with what it is called and how it is typed.
import type { Bilingual } from '../../../kernel/index.js';

export type FieldKind = 'number' | 'share' | 'choice' | 'yesNo' | 'day';

export interface CharterField {
  /** Where it stands in the charter: 'review.inquiryAnswerDays', 'duties.3.due.days'. */
  readonly path: string;
  /** The section of the explanation whose sentences say it: 'review', 'congress', … */
  readonly section: string;
  readonly name: Bilingual;
  /** number: a whole number; share: "2/3", "10%"; day: 'MM-DD'. */
  readonly kind: FieldKind;
  /** What the number counts. */
  readonly unit?: Bilingual;
  /** Of a choice. */
  readonly options?: readonly { readonly value: string; readonly name: Bilingual }[];
}

export const DAYS: Bilingual = { zh: '日', en: 'days' };
export const MONTHS: Bilingual = { zh: '个月', en: 'months' };
export const PEOPLE: Bilingual = { zh: '人', en: 'people' };

type Words = readonly [zh: string, en: string];
const words = ([zh, en]: Words): Bilingual => ({ zh, en });

/** Builders for the fields of one section, whose rules stand under one key of the charter. */
export const fieldsOf = (section: string, under: string = section) => {
  const field =
    (kind: FieldKind) =>
    (key: string, name: Words, unit?: Bilingual): CharterField => ({
      path: `${under}.${key}`,
      section,
      name: words(name),
      kind,
      ...(unit ? { unit } : {}),
    });
  return {
    number: field('number'),
    share: field('share'),
    yesNo: field('yesNo'),
    day: field('day'),
    choice: (key: string, name: Words, options: Readonly<Record<string, Bilingual>>): CharterField => ({
      ...field('choice')(key, name),
      options: Object.entries(options).map(([value, said]) => ({ value, name: said })),
    }),
  };
};
