// Counts a satisfaction vote again from its published ballots, in anybody's browser.
import { grouped, type PublishedBallot } from '../../ballots/index.js';
import { SATISFACTION_MARKS } from './marks.js';
import {
  countSatisfaction,
  judgeSatisfaction,
  type SatisfactionBounds,
  type SatisfactionCount,
  type SatisfactionOutcome,
  type SatisfactionResult,
} from './result.js';

export interface SatisfactionRecount {
  readonly count: SatisfactionCount;
  readonly result: SatisfactionResult;
  /** Receipts or voters that stand in the list twice. */
  readonly doubled: readonly string[];
  readonly agrees: boolean;
}

export function recountSatisfaction(
  ballots: readonly PublishedBallot[],
  declared: { readonly count: SatisfactionCount; readonly outcome: SatisfactionOutcome },
  bounds: SatisfactionBounds,
): SatisfactionRecount {
  const count = countSatisfaction(grouped(ballots), declared.count.members);
  const result = judgeSatisfaction(count, bounds);
  const names = ballots.flatMap(({ receipt, voter }) => [receipt, ...(voter === undefined ? [] : [voter])]);
  const doubled = [...new Set(names.filter((name, i) => names.indexOf(name) !== i))];
  const same = [...SATISFACTION_MARKS, 'invalid' as const].every(
    (field) => count[field] === declared.count[field],
  );
  return {
    count,
    result,
    doubled,
    agrees: same && result.outcome === declared.outcome && doubled.length === 0,
  };
}
