import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The panels of a LEXIMIN draw are published with the list; their hash and the number drawn stand beside the digits. */
export class LeximinLottery1764000000402 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE forums.forums ADD COLUMN lottery_text text, ADD COLUMN lottery_hash text, ADD COLUMN lottery_number integer,
        ADD CHECK ((lottery_text IS NULL) = (lottery_hash IS NULL)), ADD CHECK (lottery_number BETWEEN 0 AND 999);
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'ALTER TABLE forums.forums DROP COLUMN lottery_text, DROP COLUMN lottery_hash, DROP COLUMN lottery_number',
    );
  }
}
