import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of adjustments and final accounts lie with the presidium for some days before they are voted (ZB 29, 33). */
export class ProposalEarliestDay1764000000631 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE review.proposals ADD COLUMN earliest_day date');
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE review.proposals DROP COLUMN earliest_day');
  }
}
