// What was promised and answered in public in an office's name: whoever takes the office over stands for it.
import { type Bilingual } from '../../kernel/index.js';
import { type Act, textIn } from '../record/index.js';

export interface PublicPromise {
  readonly act: string;
  /** UTC. */
  readonly at: string;
  /** The office in whose name it was said. */
  readonly office: string;
  /** What was asked or found. */
  readonly about: string;
  /** What was said to be done, or answered. */
  readonly text: string;
  readonly kind: Bilingual;
}

const lines = (act: Act): string => {
  const value = act.payload.lines;
  return Array.isArray(value) ? value.join('、') : textIn(act, 'line');
};

interface Reading {
  kind: Bilingual;
  about(act: Act): string;
  text(act: Act): string;
}

/** What each change that an answer to an opinion promises says. */
function changes(act: Act): string {
  const value = act.payload.changes;
  const promised = Array.isArray(value)
    ? value.map((change) => {
        const { line = '', what = '' } = change as { line?: string; what?: string };
        return `${line}：${what}`;
      })
    : [];
  return [textIn(act, 'reasons'), ...promised].filter(Boolean).join('\n');
}

const READINGS: Readonly<Record<string, Reading>> = {
  'forums.opinion-answered': {
    kind: { zh: '对居民意见的答复', en: 'Answer to a resident’s opinion' },
    about: (act) => textIn(act, 'opinion'),
    text: changes,
  },
  'review.inquiry-answered': {
    kind: { zh: '对代表询问的答复', en: 'Answer to a deputy’s inquiry' },
    about: (act) => textIn(act, 'question'),
    text: (act) => textIn(act, 'text'),
  },
  'review.opinion-handled': {
    kind: { zh: '对初审意见的处理', en: 'Handling of a review opinion' },
    about: (act) => textIn(act, 'question'),
    text: (act) => textIn(act, 'text'),
  },
  'budgets.question-answered': {
    kind: { zh: '对公众提问的答复', en: 'Answer to a public question' },
    about: (act) => textIn(act, 'question') || textIn(act, 'line'),
    text: (act) => textIn(act, 'text'),
  },
  'supervision.inspection-replied': {
    kind: { zh: '对实地检查的答复', en: 'Reply to an inspection' },
    about: lines,
    text: (act) => textIn(act, 'text'),
  },
  'supervision.deviation-explained': {
    kind: { zh: '对执行偏离的说明', en: 'Explanation of a deviation' },
    about: (act) => textIn(act, 'line'),
    text: (act) => textIn(act, 'text'),
  },
  'supervision.rectification-planned': {
    kind: { zh: '整改方案', en: 'Plan to put something right' },
    about: (act) => textIn(act, 'subject'),
    text: (act) => textIn(act, 'text'),
  },
};

export const PROMISE_ACTS: readonly string[] = Object.keys(READINGS);

/** Newest first, as they were said; acts of other kinds are left out. */
export const promisesOf = (acts: readonly Act[]): PublicPromise[] =>
  acts
    .flatMap((act): PublicPromise[] => {
      if (!Object.hasOwn(READINGS, act.type)) return [];
      const { kind, about, text } = READINGS[act.type];
      return [{ act: act.id, at: act.at, office: act.by.office, kind, about: about(act), text: text(act) }];
    })
    .reverse();
