import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Everything that changes an authorised amount after adoption is a movement with its moves, a passed adjustment too; rows of
 * both are written once and never changed, except that the presidium notes a movement. Plans are what movements of kind
 * `adjustment` were voted from.
 */
export class SupervisionAdjustments1764000000630 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA IF NOT EXISTS supervision;
      CREATE TABLE supervision.adjustments (
        locality_id uuid NOT NULL, id uuid NOT NULL, cycle_id uuid NOT NULL, year integer NOT NULL, number integer,
        state text NOT NULL CHECK (state IN ('draft','submitted','passed','rejected','withdrawn')),
        version integer NOT NULL DEFAULT 1, title text NOT NULL DEFAULT '', reason text NOT NULL DEFAULT '',
        late_reason text NOT NULL DEFAULT '', drafted_as text NOT NULL, created_at timestamptz NOT NULL, changed_at timestamptz NOT NULL,
        submitted_at timestamptz, submitted_act uuid, proposal_id uuid, earliest_vote date, triggers jsonb NOT NULL DEFAULT '[]',
        opinion text, opinion_at timestamptz, opinion_act uuid, answer text, answered_as text, answer_at timestamptz, answer_act uuid,
        decided_at timestamptz, decided_act uuid, vote_id uuid, resolution_id uuid, outcome jsonb, version_id uuid,
        withdrawn_at timestamptz, withdrawn_reason text,
        PRIMARY KEY (locality_id, id));
      CREATE UNIQUE INDEX adjustments_by_number ON supervision.adjustments (locality_id, cycle_id, number) WHERE number IS NOT NULL;
      CREATE UNIQUE INDEX one_adjustment_before_congress ON supervision.adjustments (locality_id, cycle_id) WHERE state = 'submitted';
      CREATE TABLE supervision.adjustment_changes (
        locality_id uuid NOT NULL, adjustment_id uuid NOT NULL, line_key text NOT NULL, ordinal integer NOT NULL,
        delta bigint NOT NULL, reason text NOT NULL, before bigint, opens jsonb,
        PRIMARY KEY (locality_id, adjustment_id, line_key));

      CREATE TABLE supervision.movements (
        locality_id uuid NOT NULL, id uuid NOT NULL, cycle_id uuid NOT NULL, year integer NOT NULL, number integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('adjustment','virement','reserve','earmarkedTransfer')),
        at timestamptz NOT NULL, reason text NOT NULL, document text NOT NULL DEFAULT '', giver text NOT NULL DEFAULT '',
        made_as text NOT NULL, made_by uuid, department text NOT NULL DEFAULT '', act_id uuid NOT NULL, adjustment_id uuid,
        note_by date, noted_at timestamptz, noted_as text, noted_act uuid,
        PRIMARY KEY (locality_id, id), UNIQUE (locality_id, cycle_id, kind, number));
      CREATE INDEX movements_of_year ON supervision.movements (locality_id, year, at);
      CREATE TABLE supervision.movement_moves (
        locality_id uuid NOT NULL, movement_id uuid NOT NULL, line_key text NOT NULL, ordinal integer NOT NULL,
        line_name text NOT NULL, department text NOT NULL, direction text NOT NULL, book text NOT NULL,
        delta bigint NOT NULL, before bigint NOT NULL, opens jsonb,
        PRIMARY KEY (locality_id, movement_id, line_key));
      CREATE INDEX moves_of_line ON supervision.movement_moves (locality_id, line_key);
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE supervision.movement_moves; DROP TABLE supervision.movements;
      DROP TABLE supervision.adjustment_changes; DROP TABLE supervision.adjustments`);
  }
}
