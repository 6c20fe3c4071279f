// Which notices follow from an act of the public record, and to whom: one rule for each type of act that concerns somebody.
import type { Bilingual } from '../../kernel/index.js';
import type { Office } from '../identity/index.js';
import { type Act, idOf, numberIn, textIn } from '../record/index.js';
import { asWritten, NO_TEXT, type NoticeDraft } from './notice.js';
import { noticesOfForums } from './notices-of-forums.js';
import { noticesOfReview } from './notices-of-review.js';
import { noticesOfSatisfaction } from './notices-of-satisfaction.js';

/** Those who review and decide: told of what they will have to examine. */
export const REVIEWERS: readonly Office[] = ['deputy', 'presidium', 'chair', 'reviewCommittee'];
const AFFECTED_BY_DAYS: readonly Office[] = [
  ...REVIEWERS,
  'clerk',
  'financeOffice',
  'governmentHead',
  'facilitator',
];

type Rule = (act: Act) => readonly NoticeDraft[];

const KIND_WORDS: Readonly<Record<string, Bilingual>> = {
  draft: { zh: '预算草案', en: 'draft budget' },
  amendedDraft: { zh: '预算修正草案', en: 'amended draft budget' },
  adopted: { zh: '批准的预算', en: 'adopted budget' },
  adjusted: { zh: '预算调整', en: 'adjusted budget' },
  executed: { zh: '执行情况', en: 'execution' },
  final: { zh: '决算', en: 'final accounts' },
};

const RULES: Readonly<Record<string, Rule>> = {
  'budgets.version-published': (act) => {
    const kind = KIND_WORDS[textIn(act, 'kind')] ?? { zh: '预算', en: 'budget' };
    const year = numberIn(act, 'year');
    return [
      {
        kind: 'published',
        audience: { to: 'office', offices: REVIEWERS },
        title: { zh: `${year} 年${kind.zh}已公布`, en: `The ${kind.en} of ${year} is published` },
        text: NO_TEXT,
        link: { kind: 'version', id: textIn(act, 'hash') },
      },
    ];
  },
  'budgets.question-answered': (act) => [
    {
      kind: 'answer',
      audience: {
        to: 'author',
        of: { kind: 'question', id: idOf(act, 'question') },
        acts: ['budgets.question-put'],
        as: ['citizen', 'participant', 'deputy'],
      },
      title: {
        zh: `您对“${textIn(act, 'line')}”的提问得到了答复`,
        en: `Your question on “${textIn(act, 'line')}” was answered`,
      },
      text: asWritten(textIn(act, 'text')),
      link: { kind: 'line', id: idOf(act, 'line') },
    },
  ],
  'cycles.day-fixed': (act) => {
    const forum = textIn(act, 'anchor') === 'forumDay';
    const day = textIn(act, 'day');
    return [
      {
        kind: 'day',
        audience: { to: 'office', offices: AFFECTED_BY_DAYS },
        title: {
          zh: `${forum ? '恳谈会' : '人代会'}定于 ${day}`,
          en: `The ${forum ? 'forum' : 'congress'} is fixed for ${day}`,
        },
        text: {
          zh: '从这一天算起的期限随之变动。',
          en: 'The deadlines that count from it have moved with it.',
        },
        link: { kind: 'year', id: String(numberIn(act, 'year')) },
      },
    ];
  },
  'charters.version-adopted': (act) => [
    {
      kind: 'published',
      audience: { to: 'office', offices: [...REVIEWERS, 'clerk', 'financeOffice', 'governmentHead'] },
      title: {
        zh: `章程第 ${numberIn(act, 'version')} 版通过`,
        en: `Version ${numberIn(act, 'version')} of the charter is adopted`,
      },
      text: {
        zh: '已经开始的年度仍按原来的版本进行。',
        en: 'Years that have begun keep the version they began with.',
      },
      link: { kind: 'charter', id: String(numberIn(act, 'version')) },
    },
  ],
  ...noticesOfForums,
  ...noticesOfReview,
  ...noticesOfSatisfaction,
};

/** Act types that concern somebody. */
export const NOTICED_ACTS: readonly string[] = Object.keys(RULES);

/** The notices that follow from an act; a duty that it raised is told by `noticeOfDuty`. */
export const noticesOfAct = (act: Act): readonly NoticeDraft[] =>
  Object.hasOwn(RULES, act.type) ? RULES[act.type](act) : [];
