// Decides whether a text or value is a charter that may be put in force; says everything that is wrong, with exact paths.
import { compareShare, parseFraction } from '../../kernel/index.js';
import type { Charter, Share } from './charter.js';
import { charterShape } from './charter-shape.js';
import { provePhases } from './phases-graph.js';
import type { CharterProblem, Report } from './shape.js';

/** A charter is small; more than this is not one. */
export const CHARTER_MAX_CHARS = 500_000;

export interface CheckedCharter {
  /** Present only when there is no problem. */
  readonly charter?: Charter;
  readonly problems: readonly CharterProblem[];
}

/** Checks the shape first; rules between fields are checked only on a value of the right shape. */
export function checkCharter(value: unknown): CheckedCharter {
  const problems: CharterProblem[] = [];
  const report: Report = (code, path, params = {}) => void problems.push({ code, path, params });
  charterShape(value, '', report);
  if (!problems.length) {
    const charter = value as Charter;
    proveRanges(charter, report);
    provePhases(charter, report);
    if (!problems.length) return { charter, problems };
  }
  return { problems };
}

/** The same for the text of a file. */
export function checkCharterText(text: string): CheckedCharter {
  const bad = (code: string, params = {}): CheckedCharter => ({ problems: [{ code, path: '', params }] });
  if (text.length > CHARTER_MAX_CHARS) return bad('charters.file-too-large', { max: CHARTER_MAX_CHARS });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return bad('charters.not-json', { detail: (error as Error).message });
  }
  return checkCharter(value);
}

const above = (a: Share, b: Share): boolean => {
  const { num, den } = parseFraction(a);
  return compareShare(num, den, parseFraction(b)) > 0;
};

function proveRanges(charter: Charter, report: Report): void {
  const { budget, forum, congress, suggestions } = charter;
  const reversed = (path: string, is: boolean) => {
    if (is) report('charters.range-reversed', path);
  };
  reversed('budget.reserveMax', above(budget.reserveMin, budget.reserveMax));
  reversed('forum.sizeMax', forum.sizeMin > forum.sizeMax);
  reversed('forum.drawnShareMax', above(forum.drawnShareMin, forum.drawnShareMax));
  reversed('congress.presidiumSize.max', congress.presidiumSize.min > congress.presidiumSize.max);
  reversed('suggestions.complexMonths', suggestions.answerMonths > suggestions.complexMonths);
  if (new Set(budget.books).size !== budget.books.length) report('charters.listed-twice', 'budget.books');
  if (new Set(forum.quotas.map((q) => q.attribute)).size !== forum.quotas.length) {
    report('charters.listed-twice', 'forum.quotas');
  }
  const { satisfaction } = charter;
  if (!satisfaction) return;
  if (new Set(satisfaction.subjects).size !== satisfaction.subjects.length)
    report('charters.listed-twice', 'satisfaction.subjects');
  if (new Set(satisfaction.ladder.map((step) => step.id)).size !== satisfaction.ladder.length)
    report('charters.listed-twice', 'satisfaction.ladder');
  // a step that demands a second vote demands that rectifications can be rated
  if (satisfaction.ladder.some((step) => step.voteAgain) && !satisfaction.subjects.includes('rectification'))
    report('charters.second-vote-not-rated', 'satisfaction.subjects');
}
