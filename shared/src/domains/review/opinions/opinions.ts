// The review committee's written opinions, the government's handling of each (BL 22, ZB 18, 23), and when the report may go out.
import {
  addDays,
  endOfDay,
  type LocalDate,
  ok,
  type Refusal,
  type Result,
  refuse,
} from '../../../kernel/index.js';
import { type Anchors, type Charter, expectedAnchors } from '../../charters/index.js';
import { REPORT_PART_NAMES, REPORT_PARTS, REVIEW_HEADS, type ReportPart } from './heads.js';

/** What the government made of an opinion. */
export const HANDLINGS = ['adopted', 'partly', 'not-adopted'] as const;
export type Handling = (typeof HANDLINGS)[number];

export const OPINION_LENGTH = { min: 5, max: 4_000 } as const;
/** Lines that one opinion may name. */
export const OPINION_LINES = 50;

/** A written opinion, handling or finding without blanks at its ends. */
export function reviewText(text: string, path = 'text'): Result<string> {
  const clean = text.trim();
  const length = [...clean].length;
  return length < OPINION_LENGTH.min || length > OPINION_LENGTH.max
    ? refuse('review.opinion-length', { length, ...OPINION_LENGTH }, { path })
    : ok(clean);
}

/**
 * Until when the government says how it handled an opinion: both are in the deputies' hands before the session (BL 22), so
 * two days before it; an opinion given later has one day.
 */
export function handlingDue(
  plan: { charter: Charter; year: number; anchors: Anchors },
  issuedOn: LocalDate,
  zone: string,
): { day: LocalDate; at: Date } {
  const { sessionDay } = expectedAnchors(plan.charter, plan.year, plan.anchors);
  const planned = sessionDay ? addDays(sessionDay, -2) : addDays(issuedOn, 7);
  const earliest = addDays(issuedOn, 1);
  const day = planned > earliest ? planned : earliest;
  return { day, at: endOfDay(day, zone) };
}

export interface ReportReadiness {
  /** Heads with a finding. */
  readonly heads: readonly number[];
  /** Opinions that the government has not handled yet. */
  readonly unhandled: number;
  readonly parts: Readonly<Record<ReportPart, string>>;
}

/** What is still missing before the review report can go to the deputies; empty when nothing is. */
export function reportProblems({ heads, unhandled, parts }: ReportReadiness): Refusal[] {
  const missing = REVIEW_HEADS.filter((head) => !heads.includes(head));
  const problems: Refusal[] = [];
  if (missing.length > 0)
    problems.push(
      refuse('review.heads-missing', { count: missing.length, heads: missing.join(', ') }, { path: 'heads' })
        .refusal,
    );
  if (unhandled > 0)
    problems.push(
      refuse('review.opinions-unhandled', { count: unhandled }, { kind: 'conflict', path: 'opinions' })
        .refusal,
    );
  for (const part of REPORT_PARTS) {
    const text = reviewText(parts[part], `parts.${part}`);
    if (!text.ok) {
      const { zh, en } = REPORT_PART_NAMES[part];
      problems.push(refuse('review.report-part', { part, partZh: zh, partEn: en }, { path: part }).refusal);
    }
  }
  return problems;
}
