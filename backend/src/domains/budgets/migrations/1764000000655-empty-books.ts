import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the finance office says of a book that a version does not have (BL 5: all four are drawn up or declared empty). */
export class EmptyBooks1764000000655 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE budgets.versions ADD COLUMN empty_books jsonb NOT NULL DEFAULT '[]'`);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE budgets.versions DROP COLUMN empty_books');
  }
}
