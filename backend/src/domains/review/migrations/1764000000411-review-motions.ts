import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A motion's `version` is raised by every change of its content: edits name it (If-Match), and a signature stands only
 * under the version that was signed. Amounts are fen to be added to a line of the published draft.
 */
export class ReviewMotions1764000000411 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA IF NOT EXISTS review;
      CREATE TABLE review.motions (
        locality_id uuid NOT NULL, id uuid NOT NULL, cycle_id uuid NOT NULL, year integer NOT NULL, number integer,
        state text NOT NULL CHECK (state IN ('draft','signing','filed','admitted','refused','passed','rejected','lapsed','withdrawn')),
        version integer NOT NULL DEFAULT 1, lead_id uuid NOT NULL, lead_name text NOT NULL, lead_delegation text NOT NULL,
        cause text NOT NULL DEFAULT '', grounds text NOT NULL DEFAULT '', plan text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL, changed_at timestamptz NOT NULL, filed_at timestamptz, filed_act uuid,
        withdrawal_asked_at timestamptz, withdrawal_reason text, outcome jsonb, outcome_at timestamptz, outcome_act uuid,
        PRIMARY KEY (locality_id, id), UNIQUE (locality_id, cycle_id, number),
        CHECK ((number IS NULL) = (state IN ('draft','signing'))));
      CREATE INDEX motions_by_lead ON review.motions (locality_id, lead_id);

      CREATE TABLE review.motion_changes (
        locality_id uuid NOT NULL, motion_id uuid NOT NULL, line_key text NOT NULL, ordinal integer NOT NULL,
        delta bigint NOT NULL CHECK (delta <> 0), PRIMARY KEY (locality_id, motion_id, line_key));
      CREATE INDEX motion_changes_by_line ON review.motion_changes (locality_id, line_key);

      CREATE TABLE review.motion_sponsors (
        locality_id uuid NOT NULL, motion_id uuid NOT NULL, account_id uuid NOT NULL, name text NOT NULL,
        delegation text NOT NULL, invited_at timestamptz NOT NULL, signed_at timestamptz, signed_version integer,
        PRIMARY KEY (locality_id, motion_id, account_id), CHECK ((signed_at IS NULL) = (signed_version IS NULL)));
      CREATE INDEX motion_sponsors_by_account ON review.motion_sponsors (locality_id, account_id);

      CREATE TABLE review.presidium_votes (
        locality_id uuid NOT NULL, motion_id uuid NOT NULL, matter text NOT NULL CHECK (matter IN ('admission','withdrawal')),
        account_id uuid NOT NULL, name text NOT NULL, vote text NOT NULL CHECK (vote IN ('for','against','abstain')),
        in_person boolean NOT NULL, cast_at timestamptz NOT NULL, PRIMARY KEY (locality_id, motion_id, matter, account_id));
      CREATE TABLE review.presidium_decisions (
        locality_id uuid NOT NULL, motion_id uuid NOT NULL, matter text NOT NULL CHECK (matter IN ('admission','withdrawal')),
        agreed boolean NOT NULL, reasons text NOT NULL, members integer NOT NULL, decided_at timestamptz NOT NULL,
        act_id uuid NOT NULL, PRIMARY KEY (locality_id, motion_id, matter));
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE review.presidium_decisions, review.presidium_votes, review.motion_sponsors,
      review.motion_changes, review.motions`);
  }
}
