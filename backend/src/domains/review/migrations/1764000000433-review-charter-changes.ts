import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the presidium has put to the congress as a change of the charter; `charter` is the canonical JSON that `hash` names. */
export class ReviewCharterChanges1764000000433 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE review.charter_changes (
        locality_id uuid NOT NULL, id uuid NOT NULL, base_version integer NOT NULL, changes jsonb NOT NULL,
        charter text NOT NULL, hash text NOT NULL, reasons jsonb NOT NULL, proposal_id uuid NOT NULL,
        adopted_version integer, submitted_at timestamptz NOT NULL,
        PRIMARY KEY (locality_id, id), UNIQUE (locality_id, proposal_id));
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE review.charter_changes');
  }
}
