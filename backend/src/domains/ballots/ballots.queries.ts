// The statements that take ballots in. Each is one statement, so one commit: what it returns is durable. The share lock on
// the box makes closing a clean cut: closing waits for statements under way, and those after it find the box closed.
import type { BallotContent } from '@kentan/shared/ballots';
import type { PreparedStatement } from '../../platform/prepared-statements.js';

export interface Arrived {
  readonly voterId: string;
  readonly content: BallotContent;
  readonly receipt: string;
}

/** $1 locality, $2 box, $3 voters, $4 contents, $5 receipts. */
export const columnsOf = (localityId: string, boxId: string, arrived: readonly Arrived[]): unknown[] => [
  localityId,
  boxId,
  arrived.map((a) => a.voterId),
  arrived.map((a) => JSON.stringify(a.content)),
  arrived.map((a) => a.receipt),
];

const GIVEN = `
  given AS (SELECT * FROM unnest($3::uuid[], $4::text[], $5::text[]) AS g (voter_id, content, receipt)),
  box AS MATERIALIZED (
    SELECT locality_id, id FROM ballots.boxes WHERE locality_id = $1 AND id = $2 AND closed_at IS NULL FOR SHARE)`;
/** One look into the roll's key for each ballot: a join could read the whole roll, that is a city, for every statement. */
const ALLOWED = `FROM box JOIN given g ON true CROSS JOIN LATERAL (
      SELECT 1 FROM ballots.roll r
       WHERE r.locality_id = box.locality_id AND r.box_id = box.id AND r.voter_id = g.voter_id LIMIT 1) AS on_roll`;

const prepared = (name: string, text: string): PreparedStatement => ({ name, text });

/** Returns the voters whose ballot is in the box by this statement. */
export const INTO_OPEN_BOX = prepared(
  'ballots.into-open-box',
  `WITH ${GIVEN}
  INSERT INTO ballots.open_ballots (locality_id, box_id, voter_id, content, receipt)
  SELECT box.locality_id, box.id, g.voter_id, g.content::jsonb, g.receipt ${ALLOWED}
  ON CONFLICT DO NOTHING RETURNING voter_id`,
);

/** Fails as a whole when two receipts are equal. In the order of the receipts, which is random. */
export const INTO_SECRET_BOX = prepared(
  'ballots.into-secret-box',
  `WITH ${GIVEN},
  out AS (
    INSERT INTO ballots.turnout (locality_id, box_id, voter_id)
    SELECT box.locality_id, box.id, g.voter_id ${ALLOWED} ORDER BY g.voter_id
    ON CONFLICT DO NOTHING RETURNING voter_id),
  into_box AS (
    INSERT INTO ballots.secret_ballots (locality_id, box_id, receipt, content)
    SELECT $1, $2, g.receipt, g.content::jsonb FROM given g JOIN out USING (voter_id) ORDER BY g.receipt)
  SELECT voter_id FROM out`,
);

/** Ballots that replace earlier ones of the same voters. */
export const CHANGE_IN_BOX = prepared(
  'ballots.change-in-box',
  `WITH ${GIVEN},
  changed AS (
    UPDATE ballots.open_ballots o SET content = g.content::jsonb, receipt = g.receipt
      FROM given g, box
     WHERE o.locality_id = box.locality_id AND o.box_id = box.id AND o.voter_id = g.voter_id
       AND o.voter_id = ANY($3::uuid[])
    RETURNING o.voter_id)
  SELECT voter_id FROM changed`,
);

/** What the box knows of voters whose ballot did not go in. */
export const STANDING = prepared(
  'ballots.standing',
  `
  SELECT g.voter_id, b.id IS NOT NULL AS found, b.closed_at IS NOT NULL AS closed, b.changeable,
         r.voter_id IS NOT NULL AS on_roll, t.voter_id IS NOT NULL AS turned_out,
         coalesce(o.content, s.content) AS content, coalesce(o.receipt, s.receipt) AS receipt
    FROM unnest($3::uuid[], $4::text[], $5::text[]) AS g (voter_id, given_content, given_receipt)
    LEFT JOIN ballots.boxes b ON b.locality_id = $1 AND b.id = $2
    LEFT JOIN ballots.roll r ON r.locality_id = $1 AND r.box_id = $2 AND r.voter_id = g.voter_id
         AND r.voter_id = ANY($3::uuid[])
    LEFT JOIN ballots.open_ballots o ON o.locality_id = $1 AND o.box_id = $2 AND o.voter_id = g.voter_id
         AND o.voter_id = ANY($3::uuid[])
    LEFT JOIN ballots.turnout t ON t.locality_id = $1 AND t.box_id = $2 AND t.voter_id = g.voter_id
         AND t.voter_id = ANY($3::uuid[])
    LEFT JOIN ballots.secret_ballots s
      ON t.voter_id IS NOT NULL AND s.locality_id = $1 AND s.box_id = $2 AND s.receipt = g.given_receipt
         AND s.receipt = ANY($5::text[])`,
);

export interface StandingRow {
  voter_id: string;
  found: boolean;
  closed: boolean;
  changeable: boolean | null;
  on_roll: boolean;
  turned_out: boolean;
  content: BallotContent | null;
  receipt: string | null;
}
