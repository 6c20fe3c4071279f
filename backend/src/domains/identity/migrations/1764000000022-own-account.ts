import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second factor being set up stands beside the one in use; edits of one's own account name the version they were made on. */
export class OwnAccount1764000000022 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE identity.accounts ADD totp_pending text, ADD version integer NOT NULL DEFAULT 1;
      CREATE UNIQUE INDEX accounts_login ON identity.accounts (lower(login));
      CREATE INDEX accounts_name ON identity.accounts (display_name);
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX identity.accounts_login, identity.accounts_name;
      ALTER TABLE identity.accounts DROP COLUMN totp_pending, DROP COLUMN version;
    `);
  }
}
