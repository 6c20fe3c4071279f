// Reads ballot boxes: their rules, how many have voted, the ballots as they are published, the counts made of them.
import type {
  BallotContent,
  BallotForm,
  BoxMode,
  BoxRules,
  CountedContent,
  PublishedBallot,
} from '@kentan/shared/ballots';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';

type Query = Pick<Tx, 'query'>;

export interface BallotBox extends BoxRules {
  readonly id: string;
  readonly localityId: string;
  readonly form: BallotForm;
  readonly openedAt: Date;
  readonly closedAt: Date | undefined;
  /** Keepers who have agreed to open the count of a secret box. */
  readonly agreed: readonly string[];
  /** The ballots are public: at closing in an open box, when enough keepers agreed in a secret one. */
  readonly countOpenedAt: Date | undefined;
}

interface BoxRow {
  id: string;
  locality_id: string;
  form: BallotForm;
  mode: BoxMode;
  changeable: boolean;
  keepers: string[];
  agreed: string[];
  opened_at: Date;
  closed_at: Date | null;
  count_opened_at: Date | null;
}

/** A box; `lock` holds off casting and closing until the transaction ends. Refuses (404) when there is none. */
export async function ballotBox(tx: Query, localityId: string, id: string, lock = false): Promise<BallotBox> {
  const [row] = await tx.query<BoxRow>(
    `SELECT id, locality_id, form, mode, changeable, keepers, agreed, opened_at, closed_at, count_opened_at
       FROM ballots.boxes WHERE locality_id = $1 AND id = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [localityId, id],
  );
  if (!row) return refuseWith('ballots.no-such-box', {}, { kind: 'missing' });
  return {
    id: row.id,
    localityId: row.locality_id,
    form: row.form,
    mode: row.mode,
    changeable: row.changeable,
    keepers: row.keepers,
    agreed: row.agreed,
    openedAt: row.opened_at,
    closedAt: row.closed_at ?? undefined,
    countOpenedAt: row.count_opened_at ?? undefined,
  };
}

/** How many ballots lie in the box, and how many are on its roll. Says nothing of what is on them. */
export async function turnoutOf(
  tx: Query,
  localityId: string,
  boxId: string,
): Promise<{ roll: number; cast: number }> {
  const [row] = await tx.query<{ roll: string; cast: string }>(
    `SELECT (SELECT count(*) FROM ballots.roll WHERE locality_id = $1 AND box_id = $2) AS roll,
            (SELECT count(*) FROM ballots.open_ballots WHERE locality_id = $1 AND box_id = $2)
          + (SELECT count(*) FROM ballots.turnout WHERE locality_id = $1 AND box_id = $2) AS cast`,
    [localityId, boxId],
  );
  return { roll: Number(row.roll), cast: Number(row.cast) };
}

/** Equal ballots and their number. For the count after closing only. */
export async function countedContents(
  tx: Query,
  localityId: string,
  boxId: string,
): Promise<CountedContent[]> {
  const rows = await tx.query<{ content: BallotContent; count: string }>(
    `SELECT content, count(*) AS count FROM (
       SELECT content FROM ballots.open_ballots WHERE locality_id = $1 AND box_id = $2
       UNION ALL SELECT content FROM ballots.secret_ballots WHERE locality_id = $1 AND box_id = $2) b
      GROUP BY content`,
    [localityId, boxId],
  );
  return rows.map(({ content, count }) => ({ content, count: Number(count) }));
}

/** The ballots of a box whose count is open, in the order of their receipts: anybody can count them again. */
export async function publishedBallots(
  tx: Query,
  localityId: string,
  boxId: string,
): Promise<PublishedBallot[]> {
  const rows = await tx.query<{ receipt: string; content: BallotContent; voter: string | null }>(
    `SELECT b.receipt, b.content, b.voter FROM (
       SELECT locality_id, box_id, receipt, content, voter_id AS voter FROM ballots.open_ballots
       UNION ALL SELECT locality_id, box_id, receipt, content, NULL FROM ballots.secret_ballots) b
       JOIN ballots.boxes x ON x.locality_id = b.locality_id AND x.id = b.box_id AND x.count_opened_at IS NOT NULL
      WHERE b.locality_id = $1 AND b.box_id = $2 ORDER BY b.receipt`,
    [localityId, boxId],
  );
  return rows.map(({ receipt, content, voter }) => ({ receipt, content, ...(voter ? { voter } : {}) }));
}

/** Who may cast. */
export async function rollOfBox(tx: Query, localityId: string, boxId: string): Promise<string[]> {
  const rows = await tx.query<{ voter_id: string }>(
    'SELECT voter_id FROM ballots.roll WHERE locality_id = $1 AND box_id = $2',
    [localityId, boxId],
  );
  return rows.map((row) => row.voter_id);
}

/** Who has voted. */
export async function votersOf(tx: Query, localityId: string, boxId: string): Promise<string[]> {
  const rows = await tx.query<{ voter_id: string }>(
    `SELECT voter_id FROM ballots.open_ballots WHERE locality_id = $1 AND box_id = $2
     UNION ALL SELECT voter_id FROM ballots.turnout WHERE locality_id = $1 AND box_id = $2`,
    [localityId, boxId],
  );
  return rows.map((row) => row.voter_id);
}

export interface OwnBallot {
  readonly onRoll: boolean;
  readonly cast: boolean;
  /** What was voted and its receipt: in an open box only. */
  readonly ballot?: { readonly content: BallotContent; readonly receipt: string };
}

/** What a voter may know of their own ballot. */
export async function ownBallot(
  tx: Query,
  localityId: string,
  boxId: string,
  voterId: string,
): Promise<OwnBallot> {
  const [row] = await tx.query<{
    on_roll: boolean;
    out: boolean;
    content: BallotContent | null;
    receipt: string | null;
  }>(
    `SELECT r.voter_id IS NOT NULL AS on_roll, t.voter_id IS NOT NULL AS out, o.content, o.receipt
       FROM (SELECT $1::uuid AS locality_id, $2::uuid AS box_id, $3::uuid AS voter_id) q
       LEFT JOIN ballots.roll r USING (locality_id, box_id, voter_id)
       LEFT JOIN ballots.turnout t USING (locality_id, box_id, voter_id)
       LEFT JOIN ballots.open_ballots o USING (locality_id, box_id, voter_id)`,
    [localityId, boxId, voterId],
  );
  const ballot = row.content && row.receipt ? { content: row.content, receipt: row.receipt } : undefined;
  return { onRoll: row.on_roll, cast: row.out || !!ballot, ...(ballot ? { ballot } : {}) };
}
