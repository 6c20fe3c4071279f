import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A submitted sheet becomes a version of the budget, or gives the figures of a report on execution. */
export class ImportPurpose1764000000600 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `ALTER TABLE budgets.imports ADD COLUMN purpose text NOT NULL DEFAULT 'version' CHECK (purpose IN ('version', 'execution'))`,
    );
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('ALTER TABLE budgets.imports DROP COLUMN purpose');
  }
}
