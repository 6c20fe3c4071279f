// Counts again from what is published, in anybody's browser: the ballots are public, so the result can be checked.
import {
  type CountedContent,
  type Decision,
  decide,
  type MajorityRule,
  type Tally,
  tallyChoices,
} from './decide.js';
import { type BallotContent, contentKey } from './form.js';

export interface PublishedBallot {
  readonly receipt: string;
  readonly content: BallotContent;
  /** Who cast it, in an open vote. */
  readonly voter?: string;
}

export interface Recount {
  readonly tally: Tally;
  readonly decision: Decision;
  /** What is wrong with the published list itself: a receipt or a voter that stands in it twice. */
  readonly doubled: readonly string[];
  /** The counts are those that were declared. */
  readonly agrees: boolean;
}

/** Equal contents together. */
export function grouped(ballots: readonly Pick<PublishedBallot, 'content'>[]): CountedContent[] {
  const groups = new Map<string, { content: BallotContent; count: number }>();
  for (const { content } of ballots) {
    const key = contentKey(content);
    const group = groups.get(key) ?? { content, count: 0 };
    group.count += 1;
    groups.set(key, group);
  }
  return [...groups.values()];
}

const doubles = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text, i) => texts.indexOf(text) !== i)),
];

/** Counts the published ballots under the rule and compares with the declared tally and outcome. */
export function recount(
  ballots: readonly PublishedBallot[],
  declared: { readonly tally: Tally; readonly passed: boolean },
  rule: MajorityRule,
): Recount {
  const tally = tallyChoices(grouped(ballots), declared.tally);
  const decision = decide(tally, rule);
  const doubled = [
    ...doubles(ballots.map((b) => b.receipt)),
    ...doubles(ballots.flatMap((b) => (b.voter === undefined ? [] : [b.voter]))),
  ];
  const same = (['yes', 'no', 'abstain', 'invalid', 'notVoting'] as const).every(
    (field) => tally[field] === declared.tally[field],
  );
  return {
    tally,
    decision,
    doubled,
    agrees: same && decision.passed === declared.passed && doubled.length === 0,
  };
}
