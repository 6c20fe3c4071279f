// In which order matters are put to the vote: amendments one by one before the whole, and the budget only when all are
// decided and, where one passed, the revised draft lies before the deputies (Chongqing 19; test vector T10).
import { ok, type Result, refuse } from '../../../kernel/index.js';
import { quorumOf } from '../../ballots/index.js';
import { type ProposalState, requireSubmitted } from './proposals.js';
import { requireOpen, type SittingState } from './sitting.js';

export const VOTE_KINDS = ['motion', 'budget', 'proposal'] as const;
export type VoteKind = (typeof VOTE_KINDS)[number];

/** What can be put to a vote. */
export type Matter =
  | { readonly kind: 'motion'; readonly motionId: string }
  | { readonly kind: 'budget' }
  | { readonly kind: 'proposal'; readonly proposalId: string };

export interface MotionStanding {
  readonly id: string;
  readonly no: number;
  /** lapsed: not put to the vote because of an earlier one that passed; withdrawn likewise needs no vote any more. */
  readonly state: 'admitted' | 'passed' | 'rejected' | 'lapsed' | 'withdrawn';
}

/** Where the sitting stands with its votes. */
export interface VoteCourse {
  /** Admitted motions in the charter's voting order, decided ones included. */
  readonly motions: readonly MotionStanding[];
  /** The amended draft with all passed motions has been published. */
  readonly revisedDraftIssued: boolean;
  readonly budget: 'undecided' | 'passed' | 'rejected';
  /** The budget, or amendments to it, stand on this sitting's agenda. */
  readonly budgetSession: boolean;
  /** What has been put to the congress besides (提请事项), in the order in which it came. */
  readonly proposals: readonly { readonly id: string; readonly state: ProposalState }[];
}

export type NextStep =
  | { readonly kind: 'motion'; readonly motionId: string; readonly no: number }
  | { readonly kind: 'revised-draft' }
  | { readonly kind: 'budget' }
  | { readonly kind: 'proposal'; readonly proposalId: string }
  | { readonly kind: 'done' };

const undecided = (course: VoteCourse): readonly MotionStanding[] =>
  course.motions.filter((motion) => motion.state === 'admitted');

/** Whether a passed motion makes a revised draft necessary. */
export const needsRevisedDraft = (course: VoteCourse): boolean =>
  !course.revisedDraftIssued && course.motions.some((motion) => motion.state === 'passed');

/** What comes next: the budget in its lawful order, then what else waits for a vote. */
export function nextStep(course: VoteCourse): NextStep {
  if (!course.budgetSession || course.budget !== 'undecided') {
    const waiting = course.proposals.find((proposal) => proposal.state === 'submitted');
    return waiting ? { kind: 'proposal', proposalId: waiting.id } : { kind: 'done' };
  }
  const [first] = undecided(course);
  if (first) return { kind: 'motion', motionId: first.id, no: first.no };
  return needsRevisedDraft(course) ? { kind: 'revised-draft' } : { kind: 'budget' };
}

/** Whether a matter is next in the lawful order. A proposal stands outside the order of amendments and budget. */
export function inOrder(course: VoteCourse, matter: Matter): Result<Matter> {
  const conflict = { kind: 'conflict' } as const;
  if (matter.kind === 'proposal') {
    const proposal = course.proposals.find((p) => p.id === matter.proposalId);
    if (!proposal) return refuse('review.no-such-proposal', {}, { kind: 'missing' });
    const awaits = requireSubmitted(proposal.state);
    return awaits.ok ? ok(matter) : awaits;
  }
  if (!course.budgetSession) return refuse('review.budget-not-on-agenda', {}, conflict);
  if (course.budget !== 'undecided') return refuse('review.budget-decided', {}, conflict);
  const open = undecided(course);
  if (matter.kind === 'motion') {
    const motion = course.motions.find((m) => m.id === matter.motionId);
    if (!motion) return refuse('review.motion-not-admitted', {}, conflict);
    if (motion.state !== 'admitted') return refuse('review.motion-decided', { no: motion.no }, conflict);
    return open[0].id === motion.id
      ? ok(matter)
      : refuse('review.earlier-motion-first', { no: open[0].no }, conflict);
  }
  if (open.length > 0) return refuse('review.amendments-first', { left: open.length }, conflict);
  return needsRevisedDraft(course) ? refuse('review.revised-draft-first', {}, conflict) : ok(matter);
}

/** Whether the revised draft may be issued now: all amendments decided, one of them passed, not issued yet. */
export function mayIssueRevisedDraft(course: VoteCourse): Result<true> {
  const conflict = { kind: 'conflict' } as const;
  const left = undecided(course).length;
  if (left > 0) return refuse('review.amendments-first', { left }, conflict);
  return needsRevisedDraft(course) ? ok(true) : refuse('review.no-revised-draft-needed', {}, conflict);
}

export interface VoteOpening {
  readonly sitting: SittingState;
  readonly voteOpen: boolean;
  readonly present: number;
  /** Deputies in office now. */
  readonly all: number;
  readonly quorum: string;
  readonly course: VoteCourse;
  readonly matter: Matter;
}

/** Whether a vote may be opened: in an open sitting, one at a time, with a quorum counted anew (OL 14), in order. */
export function mayOpenVote(opening: VoteOpening): Result<Matter> {
  const open = requireOpen(opening.sitting);
  if (!open.ok) return open;
  if (opening.voteOpen) return refuse('review.vote-still-open', {}, { kind: 'conflict' });
  const ordered = inOrder(opening.course, opening.matter);
  if (!ordered.ok) return ordered;
  const { reached, needed, present, all } = quorumOf(opening.present, opening.all, opening.quorum);
  return reached ? ordered : refuse('review.no-quorum', { present, all, needed }, { kind: 'conflict' });
}
