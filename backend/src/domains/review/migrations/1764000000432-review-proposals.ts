import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is put to the congress besides motions and the budget. One matter waits once for its vote. */
export class ReviewProposals1764000000432 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE review.proposals (
        locality_id uuid NOT NULL, id uuid NOT NULL, cycle_id uuid NOT NULL, year integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('charterChange', 'adjustment', 'finalAccounts')), subject_id text NOT NULL,
        title_zh text NOT NULL, title_en text NOT NULL, summary jsonb NOT NULL, objects jsonb NOT NULL DEFAULT '[]',
        version_hash text, submitted_at timestamptz NOT NULL, submitted_act uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('submitted', 'passed', 'rejected', 'withdrawn')), vote_id uuid,
        PRIMARY KEY (locality_id, id), CHECK ((state IN ('passed', 'rejected')) = (vote_id IS NOT NULL)));
      CREATE UNIQUE INDEX one_open_proposal ON review.proposals (locality_id, kind, subject_id) WHERE state = 'submitted';
      CREATE INDEX proposals_of_cycle ON review.proposals (locality_id, cycle_id);
      ALTER TABLE review.votes DROP CONSTRAINT votes_kind_check,
        ADD CONSTRAINT votes_kind_check CHECK (kind IN ('motion', 'budget', 'proposal')),
        ADD COLUMN proposal_id uuid,
        ADD CONSTRAINT votes_proposal_check CHECK ((kind = 'proposal') = (proposal_id IS NOT NULL));
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE review.votes DROP COLUMN proposal_id, DROP CONSTRAINT votes_kind_check,
        ADD CONSTRAINT votes_kind_check CHECK (kind IN ('motion', 'budget'));
      DROP TABLE review.proposals;
    `);
  }
}
