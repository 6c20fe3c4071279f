// Motions as rows with their changes, sponsors and the presidium's votes.
import { type Fen, fen } from '@kentan/shared/kernel';
import {
  type MotionChange,
  type MotionState,
  type MotionTexts,
  type PresidiumMatter,
  type PresidiumVote,
  standingSponsors,
} from '@kentan/shared/review';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';

export type Query = Pick<Tx, 'query' | 'now'>;

export interface SponsorRow {
  account_id: string;
  name: string;
  delegation: string;
  invited_at: Date;
  signed_at: Date | null;
  signed_version: number | null;
}

/** The figures of the congress's vote, as the sitting gives them. */
export interface MotionVote {
  /** The vote of the sitting, where there is one. */
  voteId?: string;
  yes: number;
  no: number;
  abstain: number;
  notVoting: number;
  /** Deputies in office: the base of the majority. */
  deputies: number;
  /** Votes for that it needed. */
  needed: number;
}

export interface MotionRow {
  id: string;
  locality_id: string;
  cycle_id: string;
  year: number;
  number: number | null;
  state: MotionState;
  version: number;
  lead_id: string;
  lead_name: string;
  lead_delegation: string;
  cause: string;
  grounds: string;
  plan: string;
  created_at: Date;
  changed_at: Date;
  filed_at: Date | null;
  filed_act: string | null;
  withdrawal_asked_at: Date | null;
  withdrawal_reason: string | null;
  outcome: (Partial<MotionVote> & { reason?: { zh: string; en: string } }) | null;
  outcome_at: Date | null;
  outcome_act: string | null;
}

export interface PresidiumVoteRow {
  matter: PresidiumMatter;
  account_id: string;
  name: string;
  vote: PresidiumVote;
  in_person: boolean;
  cast_at: Date;
}
export interface DecisionRow {
  matter: PresidiumMatter;
  agreed: boolean;
  reasons: string;
  members: number;
  decided_at: Date;
  act_id: string;
}

/** A motion whole. */
export interface LoadedMotion {
  row: MotionRow;
  changes: MotionChange[];
  sponsors: SponsorRow[];
}

export const COLUMNS = `id, locality_id, cycle_id, year, number, state, version, lead_id, lead_name, lead_delegation, cause, grounds, plan,
  created_at, changed_at, filed_at, filed_act, withdrawal_asked_at, withdrawal_reason, outcome, outcome_at, outcome_act`;

export const textsOf = ({ cause, grounds, plan }: MotionTexts): MotionTexts => ({ cause, grounds, plan });

/** A motion by id, locked when asked. Refuses (404) when there is none. */
export async function motionById(
  tx: Query,
  localityId: string,
  id: string,
  lock = false,
): Promise<LoadedMotion> {
  const [row] = await tx.query<MotionRow>(
    `SELECT ${COLUMNS} FROM review.motions WHERE locality_id = $1 AND id = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [localityId, id],
  );
  if (!row) return refuseWith('review.no-such-motion', {}, { kind: 'missing' });
  const [loaded] = await withParts(tx, localityId, [row]);
  return loaded;
}

/** Rows with their changes and sponsors, in the order given. */
export async function withParts(
  tx: Query,
  localityId: string,
  rows: readonly MotionRow[],
): Promise<LoadedMotion[]> {
  const ids = rows.map((row) => row.id);
  const changes = await tx.query<{ motion_id: string; line_key: string; delta: string }>(
    `SELECT motion_id, line_key, delta FROM review.motion_changes
      WHERE locality_id = $1 AND motion_id = ANY($2::uuid[]) ORDER BY motion_id, ordinal`,
    [localityId, ids],
  );
  const sponsors = await tx.query<SponsorRow & { motion_id: string }>(
    `SELECT motion_id, account_id, name, delegation, invited_at, signed_at, signed_version FROM review.motion_sponsors
      WHERE locality_id = $1 AND motion_id = ANY($2::uuid[]) ORDER BY signed_at NULLS LAST, invited_at, name`,
    [localityId, ids],
  );
  return rows.map((row) => ({
    row,
    changes: changes
      .filter((c) => c.motion_id === row.id)
      .map((c) => ({ lineKey: c.line_key, delta: fen(BigInt(c.delta)) as Fen })),
    sponsors: sponsors.filter((s) => s.motion_id === row.id),
  }));
}

/** All motions of a cycle that stand in one of the states, as filed. */
export async function motionsOfCycle(
  tx: Query,
  localityId: string,
  cycleId: string,
  states: readonly MotionState[],
): Promise<LoadedMotion[]> {
  const rows = await tx.query<MotionRow>(
    `SELECT ${COLUMNS} FROM review.motions
      WHERE locality_id = $1 AND cycle_id = $2 AND state = ANY($3::text[]) ORDER BY number, created_at`,
    [localityId, cycleId, [...states]],
  );
  return withParts(tx, localityId, rows);
}

/** Account ids of the sponsors whose signature stands now. */
export const standingOf = ({ row, sponsors }: LoadedMotion, inOffice: ReadonlySet<string>): string[] =>
  standingSponsors(
    sponsors.flatMap((s) =>
      s.signed_version === null ? [] : [{ deputyId: s.account_id, revision: s.signed_version }],
    ),
    inOffice,
    row.version,
  );

export const presidiumVotes = (
  tx: Query,
  localityId: string,
  motionId: string,
): Promise<PresidiumVoteRow[]> =>
  tx.query<PresidiumVoteRow>(
    `SELECT matter, account_id, name, vote, in_person, cast_at FROM review.presidium_votes
      WHERE locality_id = $1 AND motion_id = $2 ORDER BY name, account_id`,
    [localityId, motionId],
  );

export const presidiumDecisions = (tx: Query, localityId: string, motionId: string): Promise<DecisionRow[]> =>
  tx.query<DecisionRow>(
    `SELECT matter, agreed, reasons, members, decided_at, act_id FROM review.presidium_decisions
      WHERE locality_id = $1 AND motion_id = $2 ORDER BY decided_at`,
    [localityId, motionId],
  );
