// Scores: every participant marks every project (Zeguo 2005: 0 to 10); projects are funded by mean score within the envelope.
import { compareRatios, type Ratio } from './exact-ratio.js';
import { compareIds } from './tie-breaking.js';

export interface ScoredProject {
  readonly id: string;
  /** In fen, or any one unit. */
  readonly cost: bigint;
  /** Sum of the scores and how many gave one; whole numbers. */
  readonly sum: number;
  readonly count: number;
}

export interface ScoreOutcome {
  readonly order: readonly string[];
  readonly selected: readonly string[];
  readonly spent: bigint;
}

const mean = ({ sum, count }: ScoredProject): Ratio =>
  count > 0 ? { num: BigInt(sum), den: BigInt(count) } : { num: 0n, den: 1n };

/** By mean score downwards (exactly), then lower cost, then id; each taken if it fits in what is left of `envelope`. */
export function scoresWithin(projects: readonly ScoredProject[], envelope: bigint): ScoreOutcome {
  const order = [...projects].sort(
    (a, b) =>
      compareRatios(mean(b), mean(a)) ||
      (a.cost < b.cost ? -1 : a.cost > b.cost ? 1 : compareIds(a.id, b.id)),
  );
  const selected: string[] = [];
  let spent = 0n;
  for (const { id, cost } of order) {
    if (spent + cost > envelope) continue;
    selected.push(id);
    spent += cost;
  }
  return { order: order.map(({ id }) => id), selected, spent };
}
