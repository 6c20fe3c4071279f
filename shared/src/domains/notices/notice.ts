// A notice: what somebody is told because it concerns them, and where it leads. Whom it concerns is said as a rule, not as names.
import type { Bilingual } from '../../kernel/index.js';
import type { Office } from '../identity/index.js';

/** What a notice is about, for its mark on the page. */
export const NOTICE_KINDS = [
  'duty',
  'overdue',
  'answer',
  'invitation',
  'cosign',
  'motion',
  'vote',
  'result',
  'published',
  'day',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** The page to which a notice leads. */
export interface NoticeLink {
  readonly kind:
    | 'line'
    | 'version'
    | 'forum'
    | 'motion'
    | 'session'
    | 'charter'
    | 'year'
    | 'satisfaction'
    | 'rectification'
    | 'duty'
    | 'act'
    | 'me';
  readonly id?: string;
}

/** Whom a notice concerns. */
export type Audience =
  /** Everybody who holds one of these offices now; with a department: its officers only. */
  | { readonly to: 'office'; readonly offices: readonly Office[]; readonly departmentId?: string }
  /** Whoever did one of these acts about this object, when they did it in one of these capacities. */
  | {
      readonly to: 'author';
      readonly of: { readonly kind: string; readonly id: string };
      readonly acts: readonly string[];
      readonly as: readonly string[];
    }
  /** Those who have a seat at a forum, as far as they have an account. */
  | { readonly to: 'participants'; readonly forumId: string }
  /** Those who signed a motion. */
  | { readonly to: 'sponsors'; readonly motionId: string }
  | { readonly to: 'account'; readonly accountId: string };

export interface NoticeDraft {
  readonly kind: NoticeKind;
  readonly audience: Audience;
  readonly title: Bilingual;
  /** One or two sentences; empty when the title says it all. */
  readonly text: Bilingual;
  readonly link: NoticeLink;
}

/** The address of the page below the locality's own. */
export function noticePath({ kind, id = '' }: NoticeLink): string {
  const own = encodeURIComponent(id);
  switch (kind) {
    case 'line':
      return `lines/${own}`;
    case 'version':
      return `budget?version=${own}`;
    case 'forum':
      return `forums/${own}`;
    case 'motion':
      return `motions/${own}`;
    case 'session':
      return `congress/${own}`;
    case 'charter':
      return `charter?version=${own}`;
    case 'year':
      return `year?year=${own}`;
    case 'satisfaction':
      return `supervision/satisfaction/${own}`;
    case 'rectification':
      return `supervision/rectifications/${own}`;
    case 'duty':
      return `duties?duty=${own}`;
    case 'act':
      return `record/${own}`;
    case 'me':
      return 'me';
  }
}

/** Longest text of others that a notice repeats, in characters. */
const REPEATED = 120;

/** The beginning of what somebody wrote. */
export function beginning(text: string): string {
  const letters = Array.from(text.trim().replace(/\s+/g, ' '));
  return letters.length <= REPEATED ? letters.join('') : `${letters.slice(0, REPEATED - 1).join('')}…`;
}

/** The same text in both languages: what people wrote is not translated. */
export const asWritten = (text: string): Bilingual => ({ zh: beginning(text), en: beginning(text) });
export const NO_TEXT: Bilingual = { zh: '', en: '' };
