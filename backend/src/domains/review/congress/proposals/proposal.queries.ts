// Proposals as they stand in the database.
import type { ProposalKind, ProposalState } from '@kentan/shared/review';
import { refuseWith } from '../../../../platform/refused.js';
import type { Query } from '../sitting.queries.js';

interface Bilingual {
  zh: string;
  en: string;
}

export interface Proposal {
  localityId: string;
  id: string;
  /** The budget year that it is about; its vote belongs to that year, in whichever sitting it is taken. */
  cycleId: string;
  year: number;
  kind: ProposalKind;
  /** What the domain that submitted it knows it by. */
  subjectId: string;
  title: Bilingual;
  /** What it is about, in paragraphs. */
  summary: Bilingual[];
  /** What the acts about it name: its lines and whatever else. */
  objects: { kind: string; id: string }[];
  /** Content hash of what is voted on. */
  versionHash?: string;
  /** The first day on which it may be voted. */
  earliestDay?: string;
  submittedAt: Date;
  submittedAct: string;
  state: ProposalState;
  /** The vote that decided it. */
  voteId?: string;
}

interface Row {
  locality_id: string;
  id: string;
  cycle_id: string;
  year: number;
  kind: ProposalKind;
  subject_id: string;
  title_zh: string;
  title_en: string;
  summary: Bilingual[];
  objects: { kind: string; id: string }[];
  version_hash: string | null;
  earliest_day: string | null;
  submitted_at: Date;
  submitted_act: string;
  state: ProposalState;
  vote_id: string | null;
}
const COLUMNS = `locality_id, id, cycle_id, year, kind, subject_id, title_zh, title_en, summary, objects, version_hash,
  earliest_day::text AS earliest_day, submitted_at, submitted_act, state, vote_id`;

const toProposal = (row: Row): Proposal => ({
  localityId: row.locality_id,
  id: row.id,
  cycleId: row.cycle_id,
  year: row.year,
  kind: row.kind,
  subjectId: row.subject_id,
  title: { zh: row.title_zh, en: row.title_en },
  summary: row.summary,
  objects: row.objects,
  ...(row.version_hash ? { versionHash: row.version_hash } : {}),
  ...(row.earliest_day ? { earliestDay: row.earliest_day } : {}),
  submittedAt: row.submitted_at,
  submittedAct: row.submitted_act,
  state: row.state,
  ...(row.vote_id ? { voteId: row.vote_id } : {}),
});

/** A proposal; `lock` holds off whoever else would decide or withdraw it. Refuses (404) when there is none. */
export async function proposalById(
  tx: Query,
  localityId: string,
  id: string,
  lock = false,
): Promise<Proposal> {
  const [row] = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM review.proposals WHERE locality_id = $1 AND id = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [localityId, id],
  );
  return row ? toProposal(row) : refuseWith('review.no-such-proposal', {}, { kind: 'missing' });
}

const MOST = 200;

/** Newest first, at most 200; a place has a handful a year. */
export async function proposalsOf(
  tx: Query,
  localityId: string,
  { cycleId, kind, subjectId }: { cycleId?: string; kind?: ProposalKind; subjectId?: string } = {},
): Promise<Proposal[]> {
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM review.proposals
      WHERE locality_id = $1 AND ($2::uuid IS NULL OR cycle_id = $2) AND ($3::text IS NULL OR kind = $3)
        AND ($4::text IS NULL OR subject_id = $4)
      ORDER BY submitted_at DESC, id DESC LIMIT ${MOST}`,
    [localityId, cycleId ?? null, kind ?? null, subjectId ?? null],
  );
  return rows.map(toProposal);
}

/** What a sitting has before it: everything that waits for its vote, and what this sitting has decided; oldest first. */
export async function proposalsBefore(tx: Query, localityId: string, sittingId: string): Promise<Proposal[]> {
  const rows = await tx.query<Row>(
    `SELECT ${COLUMNS} FROM review.proposals p
      WHERE locality_id = $1 AND (state = 'submitted' OR EXISTS (SELECT 1 FROM review.votes v
        WHERE v.locality_id = p.locality_id AND v.id = p.vote_id AND v.sitting_id = $2))
      ORDER BY submitted_at, id LIMIT ${MOST}`,
    [localityId, sittingId],
  );
  return rows.map(toProposal);
}
