// What is put to the congress's vote besides motions and the budget (提请事项): a change of the charter, an adjustment of
// the budget (BL 67–69), the final accounts (BL 77–79). Quorum and majority are those of the budget (OL 14, 25; ZT 22).
import { type Bilingual, type LocalDate, ok, type Result, refuse } from '../../../kernel/index.js';
import type { Decision, Tally } from '../../ballots/index.js';
import { dayInWords, type Resolution, voteSentence } from './resolution.js';

export const PROPOSAL_KINDS = ['charterChange', 'adjustment', 'finalAccounts'] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const PROPOSAL_KIND_NAMES: Readonly<Record<ProposalKind, Bilingual>> = {
  charterChange: { zh: '章程修改', en: 'change of the charter' },
  adjustment: { zh: '预算调整', en: 'adjustment of the budget' },
  finalAccounts: { zh: '决算', en: 'final accounts' },
};

/** submitted: waits for its vote. The other three are final. */
export const PROPOSAL_STATES = ['submitted', 'passed', 'rejected', 'withdrawn'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const PROPOSAL_STATE_NAMES: Readonly<Record<ProposalState, Bilingual>> = {
  submitted: { zh: '等待表决', en: 'waiting for its vote' },
  passed: { zh: '已获通过', en: 'passed' },
  rejected: { zh: '未获通过', en: 'not passed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

/** Refuses what only a proposal that still waits for its vote can undergo. */
export function requireSubmitted(state: ProposalState): Result<true> {
  if (state === 'submitted') return ok(true);
  const { zh, en } = PROPOSAL_STATE_NAMES[state];
  return refuse('review.proposal-decided', { state, stateZh: zh, stateEn: en }, { kind: 'conflict' });
}

/** A proposal is taken back until the congress votes on it. */
export function mayWithdrawProposal(state: ProposalState, underVote: boolean): Result<true> {
  return underVote ? refuse('review.proposal-under-vote', {}, { kind: 'conflict' }) : requireSubmitted(state);
}

/** A proposal whose draft must lie with the presidium for some days is not voted before the first day after them (ZB 29, 33). */
export function mayVoteOn(today: LocalDate, earliest: string | undefined): Result<true> {
  return earliest !== undefined && today < earliest
    ? refuse('review.proposal-too-early', { earliest, today }, { kind: 'conflict' })
    : ok(true);
}

export const SUMMARY_PARAGRAPHS = 40;

export interface ProposalText {
  readonly title: Bilingual;
  readonly summary: readonly Bilingual[];
}

/** Both languages, and at least one paragraph that says what it is about. */
export function checkProposalText<T extends ProposalText>(proposal: T): Result<T> {
  const filled = ({ zh, en }: Bilingual) => zh.trim() !== '' && en.trim() !== '';
  const { title, summary } = proposal;
  const fine =
    summary.length > 0 && summary.length <= SUMMARY_PARAGRAPHS && [title, ...summary].every(filled);
  return fine ? ok(proposal) : refuse('review.proposal-text', { paragraphs: SUMMARY_PARAGRAPHS });
}

export interface ProposalDecided {
  readonly sitting: Bilingual;
  /** 'YYYY-MM-DD' in the locality's zone. */
  readonly day: string;
  readonly tally: Tally;
  readonly decision: Decision;
}

/** A resolution on a proposal: where and when it was adopted, what was resolved, and how the vote went. */
export function proposalResolution(
  { title, paragraphs }: Resolution,
  { sitting, day, tally, decision }: ProposalDecided,
): Resolution {
  const on = dayInWords(day);
  return {
    title,
    paragraphs: [
      { zh: `（${on.zh}${sitting.zh}通过）`, en: `(Adopted on ${on.en}: ${sitting.en})` },
      ...paragraphs,
      voteSentence(tally, decision),
    ],
  };
}
