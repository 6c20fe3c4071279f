// How the presidium decides about a motion: by a majority of ALL its members, each member's vote and the reasons recorded
// (OL 22; ZT 24: quorum more than half). Who holds executive office takes no part (OL 18, ZT 38).
import { ok, type Result, refuse } from '../../../kernel/index.js';
import { EXECUTIVE_OFFICES, type Office } from '../../identity/index.js';

/** What is decided: whether a motion is put on the agenda, or whether its lead sponsor may withdraw it. */
export const PRESIDIUM_MATTERS = ['admission', 'withdrawal'] as const;
export type PresidiumMatter = (typeof PRESIDIUM_MATTERS)[number];

export const PRESIDIUM_VOTES = ['for', 'against', 'abstain'] as const;
export type PresidiumVote = (typeof PRESIDIUM_VOTES)[number];

export interface MemberVote {
  readonly memberId: string;
  readonly vote: PresidiumVote;
}

export interface PresidiumTally {
  /** All members in office: the base of the majority. */
  readonly members: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** Members who took no part. */
  readonly absent: number;
  /** Votes for that a decision needs: more than half of all members. */
  readonly needed: number;
}

export interface PresidiumDecision extends PresidiumTally {
  /** More than half of all members voted for. */
  readonly agreed: boolean;
  readonly reasons: string;
}

export const REASONS_LENGTH = { min: 5, max: 4_000 } as const;

export function presidiumTally(members: readonly string[], votes: readonly MemberVote[]): PresidiumTally {
  const count = (vote: PresidiumVote) => votes.filter((v) => v.vote === vote).length;
  return {
    members: members.length,
    for: count('for'),
    against: count('against'),
    abstain: count('abstain'),
    absent: members.length - votes.length,
    needed: Math.floor(members.length / 2) + 1,
  };
}

/** A person in executive office decides nothing in the presidium, whatever else they hold. */
export function mayDecideInPresidium(offices: readonly Office[]): Result<true> {
  return offices.some((office) => EXECUTIVE_OFFICES.includes(office))
    ? refuse('review.executive-in-presidium', {}, { kind: 'forbidden' })
    : ok(true);
}

/** The decision of a meeting. Refuses strangers, double votes, a meeting without quorum, and a decision without reasons. */
export function presidiumDecision(
  members: readonly string[],
  votes: readonly MemberVote[],
  reasons: string,
): Result<PresidiumDecision> {
  const strangers = votes.filter((v) => !members.includes(v.memberId));
  if (strangers.length > 0)
    return refuse('review.not-of-presidium', { count: strangers.length }, { path: 'votes' });
  if (new Set(votes.map((v) => v.memberId)).size < votes.length) {
    return refuse('review.presidium-voted-twice', {}, { path: 'votes' });
  }
  const tally = presidiumTally(members, votes);
  if (votes.length * 2 <= members.length) {
    const params = { present: votes.length, members: members.length, needed: tally.needed };
    return refuse('review.presidium-no-quorum', params, { kind: 'conflict', path: 'votes' });
  }
  const clean = reasons.trim();
  const length = [...clean].length;
  if (length < REASONS_LENGTH.min || length > REASONS_LENGTH.max) {
    return refuse('review.reasons-length', { length, ...REASONS_LENGTH }, { path: 'reasons' });
  }
  return ok({ ...tally, agreed: tally.for >= tally.needed, reasons: clean });
}
