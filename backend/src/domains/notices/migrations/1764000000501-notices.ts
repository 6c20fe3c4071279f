import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `source` names what a notice came from; its uniqueness is what makes a person told once, whatever is read again. */
export class Notices1764000000501 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA notices;
      CREATE TABLE notices.cursors (
        locality_id uuid PRIMARY KEY, next_index bigint NOT NULL DEFAULT 0, next_event bigint NOT NULL DEFAULT 0);
      CREATE TABLE notices.notices (
        locality_id uuid NOT NULL, id uuid NOT NULL, account_id uuid NOT NULL, source text NOT NULL, kind text NOT NULL,
        title_zh text NOT NULL, title_en text NOT NULL, text_zh text NOT NULL, text_en text NOT NULL,
        link_kind text NOT NULL, link_id text NOT NULL, act_id uuid, at timestamptz NOT NULL, read_at timestamptz,
        mailed_at timestamptz, PRIMARY KEY (locality_id, id), UNIQUE (locality_id, account_id, source));
      CREATE INDEX notices_by_person ON notices.notices (locality_id, account_id, at DESC, id DESC);
      CREATE INDEX notices_unread ON notices.notices (locality_id, account_id) WHERE read_at IS NULL;
      CREATE TABLE notices.preferences (
        account_id uuid PRIMARY KEY, mail boolean NOT NULL, language text NOT NULL CHECK (language IN ('zh', 'en')));
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA notices CASCADE');
  }
}
