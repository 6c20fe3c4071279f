// The life of an opinion: raised → studied → answered (adopted, in part, not), with reasons and the lines it changed.
import { type Bilingual, ok, type Result, refuse } from '../../kernel/index.js';
import { writtenText } from './words-length.js';

export const OPINION_STATES = ['raised', 'studied', 'answered'] as const;
export type OpinionState = (typeof OPINION_STATES)[number];

export const OUTCOMES = ['adopted', 'partly', 'not'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_WORDS: Readonly<Record<Outcome, Bilingual>> = {
  adopted: { zh: '采纳', en: 'adopted' },
  partly: { zh: '部分采纳', en: 'adopted in part' },
  not: { zh: '未采纳', en: 'not adopted' },
};

/** What the government undertakes to change, on which line. */
export interface PromisedChange {
  readonly lineKey: string;
  readonly what: string;
}

export interface OpinionResponse {
  readonly outcome: Outcome;
  readonly reasons: string;
  readonly changes: readonly PromisedChange[];
}

const MOST_LINES = 20;

/** An opinion is about lines: at least one, so that it appears where the money is (experience, rule 2). */
export function checkLines(lineKeys: readonly string[]): Result<readonly string[]> {
  const distinct = [...new Set(lineKeys)];
  return distinct.length === 0 || distinct.length > MOST_LINES
    ? refuse('forums.opinion-lines', { max: MOST_LINES }, { path: 'lineKeys' })
    : ok(distinct);
}

export function mayStudy(state: OpinionState): Result<true> {
  return state === 'raised' ? ok(true) : refuse('forums.opinion-not-open', {}, { kind: 'conflict' });
}

/**
 * A response says why in any case; a promise names the lines that change and how, so that everybody can look whether they
 * did; a refusal names none. Answered once: what changes later is told by the line itself.
 */
export function checkResponse(state: OpinionState, response: OpinionResponse): Result<OpinionResponse> {
  if (state === 'answered') return refuse('forums.already-answered', {}, { kind: 'conflict' });
  const reasons = writtenText('reasons', response.reasons, 'reasons');
  if (!reasons.ok) return reasons;
  if (response.outcome === 'not') {
    return response.changes.length > 0
      ? refuse('forums.refused-changes-nothing', {}, { path: 'changes' })
      : ok({ ...response, reasons: reasons.value });
  }
  if (response.changes.length === 0) return refuse('forums.promise-names-lines', {}, { path: 'changes' });
  const empty = response.changes.findIndex(({ lineKey, what }) => lineKey === '' || what.trim() === '');
  if (empty >= 0)
    return refuse('forums.promise-says-what', { no: empty + 1 }, { path: `changes.${empty}.what` });
  return ok({ ...response, reasons: reasons.value });
}
