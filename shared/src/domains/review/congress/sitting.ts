// The congress's sitting (会议): noticed → open → adjourned → open … → closed; and when notice of it is in time (ZT 20).
import { addDays, type Bilingual, type LocalDate, ok, type Result, refuse } from '../../../kernel/index.js';
import type { CongressRules } from '../../charters/index.js';

export const SITTING_STATES = ['noticed', 'open', 'adjourned', 'closed'] as const;
export type SittingState = (typeof SITTING_STATES)[number];
export type SittingStep = 'open' | 'adjourn' | 'close';

export const SITTING_STATE_NAMES: Readonly<Record<SittingState, Bilingual>> = {
  noticed: { zh: '已通知', en: 'called' },
  open: { zh: '开会中', en: 'sitting' },
  adjourned: { zh: '休会', en: 'adjourned' },
  closed: { zh: '已闭会', en: 'closed' },
};

const STEPS: Readonly<Record<SittingStep, { from: readonly SittingState[]; to: SittingState }>> = {
  open: { from: ['noticed', 'adjourned'], to: 'open' },
  adjourn: { from: ['open'], to: 'adjourned' },
  close: { from: ['open', 'adjourned'], to: 'closed' },
};

/** The state after a step. Nothing moves while a vote is open: its outcome must stand first. */
export function stepSitting(state: SittingState, step: SittingStep, voteOpen: boolean): Result<SittingState> {
  if (voteOpen) return refuse('review.vote-still-open', {}, { kind: 'conflict' });
  const { from, to } = STEPS[step];
  if (from.includes(state)) return ok(to);
  const { zh, en } = SITTING_STATE_NAMES[state];
  return refuse('review.sitting-state', { state, stateZh: zh, stateEn: en }, { kind: 'conflict' });
}

export const maySitting = (state: SittingState, step: SittingStep): boolean =>
  STEPS[step].from.includes(state);

/** Refuses what needs an open sitting. */
export function requireOpen(state: SittingState): Result<true> {
  if (state === 'open') return ok(true);
  const { zh, en } = SITTING_STATE_NAMES[state];
  return refuse('review.sitting-not-open', { state, stateZh: zh, stateEn: en }, { kind: 'conflict' });
}

/**
 * Whether notice given today is in time for a sitting on `day`: at least the charter's days before it (ZT 20: seven).
 * A sitting on 10 February must be called by 3 February.
 */
export function noticeInTime(
  day: LocalDate,
  today: LocalDate,
  rules: Pick<CongressRules, 'noticeDays'>,
): Result<LocalDate> {
  const earliest = addDays(today, rules.noticeDays);
  return day >= earliest
    ? ok(day)
    : refuse('review.notice-too-late', { day, earliest, days: rules.noticeDays }, { path: 'day' });
}

/** Whether the hall may be entered: nobody signs in and nothing opens before the day of the sitting. */
export const mayEnter = (day: string, today: LocalDate): Result<true> =>
  today >= day ? ok(true) : refuse('review.sitting-too-early', { day }, { kind: 'conflict' });

export const AGENDA_KINDS = ['report', 'deliberation', 'amendments', 'budget', 'proposal', 'other'] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

export interface AgendaItem {
  readonly kind: AgendaKind;
  readonly title: Bilingual;
}

export const AGENDA_LENGTH = 30;

/** An agenda that can be followed: the budget is voted once, and amendments come before it (order of votes). */
export function checkAgenda(items: readonly AgendaItem[]): Result<readonly AgendaItem[]> {
  if (items.length === 0 || items.length > AGENDA_LENGTH) {
    return refuse('review.agenda-length', { max: AGENDA_LENGTH, length: items.length }, { path: 'agenda' });
  }
  const budgets = items.filter((item) => item.kind === 'budget').length;
  if (budgets > 1) return refuse('review.agenda-two-budgets', {}, { path: 'agenda' });
  const [amendments, budget] = (['amendments', 'budget'] as const).map((kind) =>
    items.findIndex((item) => item.kind === kind),
  );
  return budget >= 0 && amendments > budget
    ? refuse('review.agenda-order', {}, { path: 'agenda' })
    : ok(items);
}

/** A session that examines the year's budget; any other sitting (ZT 16: mid-year; OL 14: one fifth) leaves it alone. */
export const isBudgetSession = (items: readonly Pick<AgendaItem, 'kind'>[]): boolean =>
  items.some((item) => item.kind === 'budget' || item.kind === 'amendments');

/** What a session on the budget usually has before it, for the presidium to change. */
export const usualAgenda = (year: number): AgendaItem[] => [
  {
    kind: 'report',
    title: {
      zh: `听取关于${year} 年预算草案的报告和初审意见及处理情况`,
      en: `Report on the draft budget of ${year}; review opinions and how they were handled`,
    },
  },
  {
    kind: 'deliberation',
    title: { zh: '审议预算草案，询问和答复', en: 'Deliberation on the draft; questions and answers' },
  },
  { kind: 'amendments', title: { zh: '表决预算修正议案', en: 'Votes on the amendment motions' } },
  { kind: 'budget', title: { zh: `表决${year} 年预算`, en: `Vote on the budget of ${year}` } },
];

/** One item a proposal that waits for its vote; after the budget, or as a sitting of its own. */
export const proposalItems = (titles: readonly Bilingual[]): AgendaItem[] =>
  titles.map(({ zh, en }) => ({
    kind: 'proposal',
    title: { zh: `表决《${zh}》`, en: `Vote on “${en}”` },
  }));

/** What a sitting that is not on the budget (mid-year, extra) usually has before it. */
export const otherAgenda = (proposals: readonly Bilingual[]): AgendaItem[] => [
  {
    kind: 'report',
    title: { zh: '听取和审议有关报告', en: 'Reports, questions and deliberation' },
  },
  ...proposalItems(proposals),
];
