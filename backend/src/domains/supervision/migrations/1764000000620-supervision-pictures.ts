import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A photograph belongs to who sent it until it is shown with what it proves; from then on it is public. */
export class SupervisionPictures1764000000620 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA IF NOT EXISTS supervision;
      CREATE TABLE supervision.pictures (
        locality_id uuid NOT NULL, id uuid NOT NULL, file_key text NOT NULL, sha256 text NOT NULL, name text NOT NULL,
        width integer NOT NULL, height integer NOT NULL, size integer NOT NULL,
        sent_by uuid NOT NULL, sent_at timestamptz NOT NULL, shown_at timestamptz,
        PRIMARY KEY (locality_id, id));
      CREATE INDEX pictures_of_sender ON supervision.pictures (locality_id, sent_by, sent_at);
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE supervision.pictures');
  }
}
