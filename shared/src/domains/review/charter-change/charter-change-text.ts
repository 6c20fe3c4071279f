// A change of the charter in words: what is put to the congress, and what the congress resolves. Written from the difference
// between the two charters, never by hand; the presidium adds its reasons.
import type { Bilingual } from '../../../kernel/index.js';
import type { SectionChange, Sentence } from '../../charters/index.js';
import type { ProposalText } from '../congress/index.js';

export interface CharterChangeFacts {
  readonly place: Bilingual;
  /** The version that is changed. */
  readonly base: number;
  /** Sections in which something changes. */
  readonly changes: readonly SectionChange[];
  readonly reasons: Bilingual;
  /** The first budget year that goes by the new version. */
  readonly fromYear: number;
}

const said =
  (language: 'zh' | 'en') =>
  ({ lead, text }: Sentence): string =>
    `${lead ? `${lead[language]}${language === 'zh' ? '：' : ': '}` : ''}${text[language]}`;

/** One paragraph a section: what goes, what comes. */
function sectionParagraph({ title, removed, added }: SectionChange): Bilingual {
  const part = (language: 'zh' | 'en', verb: string, sentences: readonly Sentence[]) =>
    sentences.length === 0
      ? []
      : [`${verb}${sentences.map(said(language)).join(language === 'zh' ? '' : ' ')}`];
  return {
    zh: `【${title.zh}】${[...part('zh', '原为：', removed), ...part('zh', '改为：', added)].join('')}`,
    en: `${title.en}. ${[...part('en', 'Until now: ', removed), ...part('en', 'From then on: ', added)].join(' ')}`,
  };
}

const inForce = ({ fromYear, base }: CharterChangeFacts): Bilingual => ({
  zh: `自${fromYear}年预算年度起施行；已经开始的预算年度仍按章程第 ${base} 版走完。`,
  en: `It applies from the budget year ${fromYear} on; years that have begun keep version ${base} to their end.`,
});

/** What is put to the congress. */
export function charterChangeText(facts: CharterChangeFacts): ProposalText {
  const { base, changes, reasons } = facts;
  const [zh, en] = [changes.map(({ title }) => title.zh), changes.map(({ title }) => title.en)];
  return {
    title: {
      zh: `修改章程第 ${base} 版：${zh.join('、')}`,
      en: `Change of charter version ${base}: ${en.join(', ')}`,
    },
    summary: [reasons, ...changes.map(sectionParagraph), inForce(facts)],
  };
}

/** What the congress resolves when it has passed. */
export function charterResolutionText(facts: CharterChangeFacts & { readonly version: number }): {
  title: Bilingual;
  paragraphs: Bilingual[];
} {
  const { place, version, changes } = facts;
  return {
    title: {
      zh: `${place.zh}人民代表大会关于修改章程的决议`,
      en: `Resolution of the People’s Congress of ${place.en} on changing the charter`,
    },
    paragraphs: [
      {
        zh: `会议审议了主席团提请的章程修改，决定修改如下，成为章程第 ${version} 版：`,
        en: `The congress considered the change of the charter submitted by the presidium and resolves that it becomes version ${version} with these changes:`,
      },
      ...changes.map(sectionParagraph),
      inForce(facts),
    ],
  };
}
