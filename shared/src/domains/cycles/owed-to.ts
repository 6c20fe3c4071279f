// To whom a duty is owed: whoever asked, spoke or moved, and always the public as well, since the board is public.
import type { Bilingual } from '../../kernel/index.js';

const PUBLIC: Bilingual = { zh: '全体居民', en: 'all residents' };
const DEPUTIES: Bilingual = { zh: '全体代表', en: 'all deputies' };

/** Duties of the calendar, by the rule of the charter. */
const BY_KIND: Readonly<Record<string, Bilingual>> = {
  'charter.report-review': DEPUTIES,
  'charter.vote-budget': DEPUTIES,
  'charter.report-execution': DEPUTIES,
  'charter.approve-final-accounts': DEPUTIES,
};
/** Duties raised by acts, by what they are about. */
const BY_MATTER: Readonly<Record<string, Bilingual>> = {
  question: { zh: '提问人和全体居民', en: 'whoever asked, and all residents' },
  opinion: { zh: '提意见的人和全体居民', en: 'whoever voiced it, and all residents' },
  inquiry: { zh: '提出询问的代表', en: 'the deputy who asked' },
  motion: { zh: '联名代表', en: 'the sponsors' },
  report: { zh: '全体代表和居民', en: 'all deputies and residents' },
};

/** `kind` is '<domain>.<what>' or 'charter.<rule>', `matter` the kind of object that the duty is about. */
export const owedTo = (kind: string, matter: string): Bilingual =>
  BY_KIND[kind.replace(/^(charter\.report-execution)-\d+$/, '$1')] ??
  (kind.startsWith('charter.') ? PUBLIC : (BY_MATTER[matter] ?? PUBLIC));
