// When the final accounts may go to the congress: complete, explained, and in time before the sitting (ZB 32–34; BL 77, 79).
import { addDays, type LocalDate, ok, type Refusal, type Result, refuse } from '../../../kernel/index.js';
import type { ExecutionRules } from '../../charters/index.js';

/** draft: being drawn up. submitted: before the congress. passed: approved. A rejected vote leads back to draft. */
export const ACCOUNTS_STATES = ['draft', 'submitted', 'passed'] as const;
export type AccountsState = (typeof ACCOUNTS_STATES)[number];

export interface Completeness {
  readonly lines: number;
  /** Lines that owe an explanation and have none. */
  readonly unexplained: number;
}

const reason = (result: Result<unknown>): Refusal[] => (result.ok ? [] : [result.refusal]);

/** Everything that keeps the accounts from the congress, so that it can be mended at once. */
export function submissionProblems({ lines, unexplained }: Completeness): Refusal[] {
  return [
    ...(lines === 0 ? reason(refuse('supervision.accounts-empty', {}, { kind: 'conflict' })) : []),
    ...(unexplained > 0
      ? reason(refuse('supervision.accounts-unexplained', { count: unexplained }, { kind: 'conflict' }))
      : []),
  ];
}

/** The first day on which accounts handed in on `day` may be voted: the charter's days later. */
export const earliestVote = (
  day: LocalDate,
  rules: Pick<ExecutionRules, 'finalAccountsDraftDays'>,
): LocalDate => addDays(day, rules.finalAccountsDraftDays);

/**
 * Accounts are handed in the charter's days before the sitting that votes on them. `sitting`: the day of the sitting that
 * has been called, if one has; until then any day is in time.
 */
export function inTimeForSitting(
  today: LocalDate,
  sitting: string | undefined,
  rules: Pick<ExecutionRules, 'finalAccountsDraftDays'>,
): Result<true> {
  if (sitting === undefined || earliestVote(today, rules) <= sitting) return ok(true);
  const days = rules.finalAccountsDraftDays;
  const latest = addDays(sitting as LocalDate, -days);
  return refuse('supervision.accounts-too-late', { sitting, latest, days }, { kind: 'conflict' });
}

/** Refuses what belongs to another state of the accounts. */
export function requireState(state: AccountsState, allowed: readonly AccountsState[]): Result<true> {
  return allowed.includes(state)
    ? ok(true)
    : refuse(`supervision.accounts-state-${state}`, {}, { kind: 'conflict' });
}

/** Days within which approved final accounts are published (BL 14, 80) and filed with the level above (ZT 88). */
export const AFTER_APPROVAL = { publishDays: 20, fileDays: 30 } as const;
