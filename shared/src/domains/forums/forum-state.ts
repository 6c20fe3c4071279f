// Where a forum stands and what may be done in each state; nothing is skipped and nothing comes back.
import { type Bilingual, ok, type Result, refuse } from '../../kernel/index.js';

/** preparing → committed (the list's hash is public) → drawn → sitting → held. */
export const FORUM_STATES = ['preparing', 'committed', 'drawn', 'sitting', 'held'] as const;
export type ForumState = (typeof FORUM_STATES)[number];

export const FORUM_STATE_WORDS: Readonly<Record<ForumState, Bilingual>> = {
  preparing: { zh: '筹备中', en: 'being prepared' },
  committed: { zh: '名册已公布，等待抽签', en: 'register sealed, draw to come' },
  drawn: { zh: '已抽签，正在邀请', en: 'drawn, invitations out' },
  sitting: { zh: '正在举行', en: 'under way' },
  held: { zh: '已举行', en: 'held' },
};

const ALLOWED = {
  edit: ['preparing', 'committed', 'drawn'],
  questionnaire: ['preparing', 'committed'],
  guests: ['preparing', 'committed', 'drawn'],
  commit: ['preparing'],
  draw: ['committed'],
  'invite-openly': ['preparing'],
  register: ['drawn'],
  invite: ['drawn'],
  reply: ['preparing', 'committed', 'drawn'],
  groups: ['drawn', 'sitting'],
  open: ['drawn'],
  attend: ['drawn', 'sitting'],
  ask: ['committed', 'drawn', 'sitting'],
  support: ['committed', 'drawn', 'sitting'],
  speak: ['sitting'],
  opinion: ['sitting'],
  'open-after': ['sitting'],
  close: ['sitting'],
  minutes: ['sitting', 'held'],
  'publish-minutes': ['held'],
} as const satisfies Record<string, readonly ForumState[]>;
export type ForumStep = keyof typeof ALLOWED;

export function mayInForum(state: ForumState, step: ForumStep): Result<ForumState> {
  const allowed: readonly ForumState[] = ALLOWED[step];
  if (allowed.includes(state)) return ok(state);
  const names = (language: 'zh' | 'en') =>
    allowed.map((s) => FORUM_STATE_WORDS[s][language]).join(language === 'zh' ? '、' : ' / ');
  const now = FORUM_STATE_WORDS[state];
  return refuse(
    'forums.wrong-state',
    { state, nowZh: now.zh, nowEn: now.en, allowedZh: names('zh'), allowedEn: names('en') },
    { kind: 'conflict' },
  );
}

export const WAVES = ['before', 'after'] as const;
/** The same questions are answered twice: before anything was heard, and at the end. */
export type Wave = (typeof WAVES)[number];
export type WaveState = 'waiting' | 'open' | 'closed';

/** "Before" opens with the invitations and ends when the sitting opens; "after" is opened in the hall and ends with it. */
export function waveState(state: ForumState, wave: Wave, afterOpened: boolean): WaveState {
  if (wave === 'before') {
    if (state === 'preparing' || state === 'committed') return 'waiting';
    return state === 'drawn' ? 'open' : 'closed';
  }
  if (state === 'held') return 'closed';
  return state === 'sitting' && afterOpened ? 'open' : 'waiting';
}
