// A charter in plain words, generated from its data in both languages: what stands here can never differ from what is applied.
import type { Bilingual, Language } from '../../../kernel/index.js';
import type { Charter } from '../charter.js';
import {
  executionSentences,
  publicationSentences,
  suggestionSentences,
  virementSentences,
} from './after-the-vote.js';
import { budgetSentences, forumSentences } from './budget-and-forum.js';
import { inspectionSentences, satisfactionSentences } from './inspection-and-satisfaction.js';
import { congressSentences, reviewSentences } from './review-and-congress.js';
import type { Section } from './sentence.js';
import { dutySentences, phaseSentences } from './year.js';

/** Every section of the charter, in the order in which a newcomer asks. */
export const explainCharter = (charter: Charter): Section[] => [
  { id: 'year', title: { zh: '一年怎么走', en: 'How the year goes' }, sentences: phaseSentences(charter) },
  {
    id: 'duties',
    title: { zh: '谁在何时必须做什么', en: 'Who must do what by when' },
    sentences: dutySentences(charter),
  },
  {
    id: 'budget',
    title: { zh: '预算怎么编', en: 'How the budget is made up' },
    sentences: budgetSentences(charter),
  },
  {
    id: 'publication',
    title: { zh: '什么时候公开', en: 'When it is published' },
    sentences: publicationSentences(charter),
  },
  { id: 'forum', title: { zh: '恳谈会', en: 'The forum' }, sentences: forumSentences(charter) },
  {
    id: 'review',
    title: { zh: '初审与修正议案', en: 'Review and amendments' },
    sentences: reviewSentences(charter),
  },
  { id: 'congress', title: { zh: '代表大会', en: 'The congress' }, sentences: congressSentences(charter) },
  {
    id: 'execution',
    title: { zh: '执行与决算', en: 'Execution and final accounts' },
    sentences: [...executionSentences(charter), ...virementSentences(charter)],
  },
  ...supervision(charter),
  {
    id: 'suggestions',
    title: { zh: '代表建议', en: 'Deputies’ suggestions' },
    sentences: suggestionSentences(charter),
  },
];

/** Only what this charter provides for. */
const supervision = (charter: Charter): Section[] =>
  [
    {
      id: 'inspection',
      title: { zh: '实地检查', en: 'Inspection' },
      sentences: inspectionSentences(charter),
    },
    {
      id: 'satisfaction',
      title: { zh: '满意度测评', en: 'The satisfaction vote' },
      sentences: satisfactionSentences(charter),
    },
  ].filter((section) => section.sentences.length > 0);

const LEVELS: Readonly<Record<Charter['level'], Bilingual>> = {
  village: { zh: '村', en: 'village' },
  street: { zh: '街道', en: 'street' },
  township: { zh: '乡镇', en: 'township' },
  county: { zh: '县（市、区）', en: 'county' },
  city: { zh: '市', en: 'city' },
};
export const levelWords = (level: Charter['level']): Bilingual => LEVELS[level];

/** The explanation as plain text, for the command line and for print. */
export function charterText(charter: Charter, language: Language): string {
  const zh = language === 'zh';
  const lines = [
    charter.name[language],
    zh
      ? `${levelWords(charter.level).zh} · ${charter.place.zh} · 法律框架：${charter.frame.zh}`
      : `${levelWords(charter.level).en} · ${charter.place.en} · legal frame: ${charter.frame.en}`,
  ];
  for (const section of explainCharter(charter)) {
    lines.push('', section.title[language]);
    for (const { lead, text, source } of section.sentences) {
      const cite = zh ? `（${source.cite.zh}）` : ` (${source.cite.en})`;
      lines.push(`  - ${lead ? `${lead[language]}${zh ? '：' : ': '}` : ''}${text[language]}${cite}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
