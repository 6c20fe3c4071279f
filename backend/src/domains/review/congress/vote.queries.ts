// Votes as they stand in the database, and the course of a sitting's votes made of them.
import type { MajorityRule, Tally } from '@kentan/shared/ballots';
import type { VoteMode } from '@kentan/shared/charters';
import type { VoteCourse } from '@kentan/shared/review';
import { refuseWith } from '../../../platform/refused.js';
import { publishedVersion } from '../../budgets/index.js';
import { type AdmittedMotion, admittedMotions } from '../motions/index.js';
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
  kind: 'motion' | 'budget';
  motion_id: string | null;
  motion_number: number | null;
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
const COLUMNS = `locality_id, id, sitting_id, cycle_id, number, kind, motion_id, motion_number, version_hash, matter_zh, matter_en,
  changes, mode, rule, state, deputies, present, opened_at, closed_at, tally, passed, result_act`;

export async function voteById(tx: Query, localityId: string, id: string, lock = false): Promise<VoteRow> {
  const [row] = await tx.query<VoteRow>(
    `SELECT ${COLUMNS} FROM review.votes WHERE locality_id = $1 AND id = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [localityId, id],
  );
  return row ?? refuseWith('review.no-such-vote', {}, { kind: 'missing' });
}

export const votesOf = (tx: Query, localityId: string, sittingId: string): Promise<VoteRow[]> =>
  tx.query<VoteRow>(
    `SELECT ${COLUMNS} FROM review.votes WHERE locality_id = $1 AND sitting_id = $2 ORDER BY number`,
    [localityId, sittingId],
  );

export interface Course extends VoteCourse {
  readonly admitted: readonly AdmittedMotion[];
  readonly votes: readonly VoteRow[];
  /** The vote that is open or sealed. */
  readonly pending: VoteRow | undefined;
}

/** Where the sitting stands with its votes. */
export async function courseOf(
  tx: Query,
  sitting: Pick<SittingRow, 'locality_id' | 'id' | 'cycle_id' | 'year'>,
): Promise<Course> {
  const { locality_id: localityId, cycle_id: cycleId } = sitting;
  const admitted = await admittedMotions(tx, localityId, cycleId);
  const votes = await votesOf(tx, localityId, sitting.id);
  const budget = votes.find((vote) => vote.kind === 'budget' && vote.state === 'counted');
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
    budget: budget ? (budget.passed ? 'passed' : 'rejected') : 'undecided',
  };
}
