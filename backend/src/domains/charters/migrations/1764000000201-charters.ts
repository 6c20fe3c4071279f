import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A charter version is written once; `charter` is the canonical JSON text that `hash` is the SHA-256 of. */
export class Charters1764000000201 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA charters;
      CREATE TABLE charters.versions (
        locality_id uuid NOT NULL, version integer NOT NULL CHECK (version > 0), charter text NOT NULL, hash text NOT NULL,
        resolution_id uuid NOT NULL, act_id uuid NOT NULL, adopted_at timestamptz NOT NULL,
        PRIMARY KEY (locality_id, version), UNIQUE (locality_id, resolution_id));
      CREATE FUNCTION charters.keep() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'a charter version is never changed: the congress adopts a new one';
      END $$;
      CREATE TRIGGER keep_versions BEFORE DELETE OR UPDATE ON charters.versions
        FOR EACH ROW EXECUTE FUNCTION charters.keep();
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA charters CASCADE');
  }
}
