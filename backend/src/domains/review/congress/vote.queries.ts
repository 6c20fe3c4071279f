// Votes as they stand in the database, and the course of a sitting's votes made of them.
import type { MajorityRule, Tally } from '@kentan/shared/ballots';
import type { VoteMode } from '@kentan/shared/charters';
import { isBudgetSession, type ProposalKind, type VoteCourse, type VoteKind } from '@kentan/shared/review';
import { refuseWith } from '../../../platform/refused.js';
import { publishedVersion } from '../../budgets/index.js';
import { type AdmittedMotion, admittedMotions } from '../motions/index.js';
import { type Proposal, proposalsBefore } from './proposals/proposal.queries.js';
import type { Query, SittingRow } from './sitting.queries.js';

/** A line that an amendment moves; amounts in yuan as the API tells them. */
export interface ToldChange {
  lineKey: string;
  name: string;
  before: string;
  delta: string;
  after: string;
}

export interface VoteRow {
  locality_id: string;
  id: string;
  sitting_id: string;
  cycle_id: string;
  number: number;
  kind: VoteKind;
  motion_id: string | null;
  motion_number: number | null;
  proposal_id: string | null;
  proposal_kind: ProposalKind | null;
  /** What acts about the proposal name. */
  proposal_objects: { kind: string; id: string }[] | null;
  version_hash: string | null;
  matter_zh: string;
  matter_en: string;
  changes: ToldChange[];
  mode: VoteMode;
  rule: MajorityRule;
  /** sealed: closed, and waiting for two keepers to open the count. */
  state: 'open' | 'sealed' | 'counted';
  deputies: number;
  present: number;
  opened_at: Date;
  closed_at: Date | null;
  tally: Tally | null;
  passed: boolean | null;
  result_act: string | null;
}
const COLUMNS = `locality_id, id, sitting_id, cycle_id, number, kind, motion_id, motion_number, proposal_id, version_hash, matter_zh, matter_en,
  changes, mode, rule, state, deputies, present, opened_at, closed_at, tally, passed, result_act,
  (SELECT p.kind FROM review.proposals p WHERE p.locality_id = v.locality_id AND p.id = v.proposal_id) AS proposal_kind,
  (SELECT p.objects FROM review.proposals p WHERE p.locality_id = v.locality_id AND p.id = v.proposal_id) AS proposal_objects`;

export async function voteById(tx: Query, localityId: string, id: string, lock = false): Promise<VoteRow> {
  const [row] = await tx.query<VoteRow>(
    `SELECT ${COLUMNS} FROM review.votes v WHERE locality_id = $1 AND id = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [localityId, id],
  );
  return row ?? refuseWith('review.no-such-vote', {}, { kind: 'missing' });
}

export const votesOf = (tx: Query, localityId: string, sittingId: string): Promise<VoteRow[]> =>
  tx.query<VoteRow>(
    `SELECT ${COLUMNS} FROM review.votes v WHERE locality_id = $1 AND sitting_id = $2 ORDER BY number`,
    [localityId, sittingId],
  );

export interface Course extends VoteCourse {
  readonly admitted: readonly AdmittedMotion[];
  readonly votes: readonly VoteRow[];
  readonly proposals: readonly Proposal[];
  /** The vote that is open or sealed. */
  readonly pending: VoteRow | undefined;
}

/** Where the sitting stands with its votes. A sitting that is not on the budget has no motions before it. */
export async function courseOf(
  tx: Query,
  sitting: Pick<SittingRow, 'locality_id' | 'id' | 'cycle_id' | 'year' | 'agenda'>,
): Promise<Course> {
  const { locality_id: localityId, cycle_id: cycleId } = sitting;
  const budgetSession = isBudgetSession(sitting.agenda);
  const admitted = budgetSession ? await admittedMotions(tx, localityId, cycleId) : [];
  const votes = await votesOf(tx, localityId, sitting.id);
  return {
    admitted,
    votes,
    pending: votes.find((vote) => vote.state !== 'counted'),
    motions: admitted.map(({ id, number, state }) => ({
      id,
      no: number,
      state: state as VoteCourse['motions'][number]['state'],
    })),
    revisedDraftIssued: (await publishedVersion(tx, localityId, sitting.year, 'amendedDraft')) !== undefined,
    budget: await budgetOutcome(tx, localityId, cycleId, votes),
    budgetSession,
    proposals: await proposalsBefore(tx, localityId, sitting.id),
  };
}

/** A budget that an earlier sitting has passed is decided for good; one that fell may be put to a later sitting again. */
async function budgetOutcome(
  tx: Query,
  localityId: string,
  cycleId: string,
  votes: readonly VoteRow[],
): Promise<VoteCourse['budget']> {
  const here = votes.find((vote) => vote.kind === 'budget' && vote.state === 'counted');
  if (here) return here.passed ? 'passed' : 'rejected';
  const passed = await tx.query(
    `SELECT id FROM review.votes WHERE locality_id = $1 AND cycle_id = $2 AND kind = 'budget' AND passed LIMIT 1`,
    [localityId, cycleId],
  );
  return passed.length > 0 ? 'passed' : 'undecided';
}
