// When a period may be reported or corrected, and what a text on the record must be.
import { type LocalDate, ok, type Result, refuse } from '../../../kernel/index.js';
import { periodName, type ReportPeriod } from '../../cycles/index.js';

/** Phases of the year in which its execution is reported and corrected: until its accounts are closed. */
export const EXECUTING_PHASES = ['execution', 'finalAccounts'] as const;

export const REASON_LENGTH = { min: 4, max: 1_000 } as const;
export const EXPLANATION_LENGTH = { min: 10, max: 2_000 } as const;

export interface Attempt {
  readonly period: ReportPeriod;
  readonly today: LocalDate;
  /** Periods that have a report, by number. */
  readonly reported: readonly number[];
  /** Why a reported period is reported anew; undefined: it is a first report. */
  readonly correction: string | undefined;
}

/** A period is reported once, when it is over, after those before it; what was reported changes only by an explicit correction. */
export function mayReport({ period, today, reported, correction }: Attempt): Result<ReportPeriod> {
  const { zh, en } = periodName(period);
  const named = { periodZh: zh, periodEn: en, period: period.number };
  if (today <= period.endsOn)
    return refuse('execution.period-not-over', { ...named, endsOn: period.endsOn }, { path: 'period' });
  const done = reported.includes(period.number);
  if (done && correction === undefined)
    return refuse('execution.period-reported', named, { kind: 'conflict', path: 'correction' });
  if (!done && correction !== undefined)
    return refuse('execution.nothing-to-correct', named, { kind: 'conflict', path: 'correction' });
  const earlier = Array.from({ length: period.number - 1 }, (_, i) => i + 1).find(
    (n) => !reported.includes(n),
  );
  if (earlier !== undefined)
    return refuse('execution.earlier-first', { ...named, earlier }, { kind: 'conflict', path: 'period' });
  return ok(period);
}

/** A reason as the public will read it. */
export const reasonText = (text: string, path = 'correction'): Result<string> =>
  textWithin(text, REASON_LENGTH, 'execution.reason-length', path);

/** An explanation of a deviation. */
export const explanationText = (text: string): Result<string> =>
  textWithin(text, EXPLANATION_LENGTH, 'execution.explanation-length', 'text');

function textWithin(
  text: string,
  { min, max }: { min: number; max: number },
  code: string,
  path: string,
): Result<string> {
  const clean = text.trim();
  const length = [...clean].length;
  return length < min || length > max ? refuse(code, { length, min, max }, { path }) : ok(clean);
}
