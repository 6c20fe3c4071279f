import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an act says stands once, in `leaf`, the hashed text. The columns that queries use are generated from it,
 * so that no column can be made to say something else than the text.
 */
export class Record1764000000101 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA record;
      CREATE TABLE record.acts (
        locality_id uuid NOT NULL, leaf_index bigint NOT NULL, id uuid NOT NULL, leaf text NOT NULL,
        account_id uuid, salt text,
        type text NOT NULL GENERATED ALWAYS AS ((leaf::jsonb)->>'type') STORED,
        at text NOT NULL GENERATED ALWAYS AS ((leaf::jsonb)->>'at') STORED,
        office text NOT NULL GENERATED ALWAYS AS ((leaf::jsonb)->'by'->>'office') STORED,
        cycle_id text GENERATED ALWAYS AS ((leaf::jsonb)->>'cycle') STORED,
        phase text GENERATED ALWAYS AS ((leaf::jsonb)->>'phase') STORED,
        objects jsonb NOT NULL GENERATED ALWAYS AS ((leaf::jsonb)->'objects') STORED,
        PRIMARY KEY (locality_id, leaf_index), UNIQUE (locality_id, id));
      CREATE INDEX acts_by_type ON record.acts (locality_id, type, leaf_index);
      CREATE INDEX acts_by_time ON record.acts (locality_id, at, leaf_index);
      CREATE INDEX acts_by_cycle ON record.acts (locality_id, cycle_id, leaf_index) INCLUDE (phase);
      CREATE INDEX acts_by_account ON record.acts (locality_id, account_id, leaf_index) WHERE account_id IS NOT NULL;
      CREATE INDEX acts_by_object ON record.acts USING gin (objects jsonb_path_ops) WITH (fastupdate = off);
      CREATE TABLE record.nodes (
        locality_id uuid NOT NULL, level smallint NOT NULL, idx bigint NOT NULL, hash bytea NOT NULL,
        PRIMARY KEY (locality_id, level, idx));
      CREATE TABLE record.heads (
        locality_id uuid NOT NULL, size bigint NOT NULL, root text NOT NULL, at text NOT NULL,
        key text NOT NULL, signature text NOT NULL, PRIMARY KEY (locality_id, size));
      CREATE FUNCTION record.keep() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the record is never changed: a correction is another act';
      END $$;
      -- Erasing who it was (account, salt) stays possible: that is a duty towards the person.
      CREATE TRIGGER keep_acts BEFORE DELETE OR UPDATE OF locality_id, leaf_index, id, leaf ON record.acts
        FOR EACH ROW EXECUTE FUNCTION record.keep();
      CREATE TRIGGER keep_nodes BEFORE DELETE OR UPDATE ON record.nodes FOR EACH ROW EXECUTE FUNCTION record.keep();
      CREATE TRIGGER keep_heads BEFORE DELETE OR UPDATE ON record.heads FOR EACH ROW EXECUTE FUNCTION record.keep();
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA record CASCADE');
  }
}
