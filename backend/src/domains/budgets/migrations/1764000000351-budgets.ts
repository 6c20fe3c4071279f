import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lines belong to a version by its id; a version exists for others once its row in `versions` has `published_at`.
 * Lines of an import are therefore staged in their final place and become a version in one small transaction.
 */
export class Budgets1764000000351 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA budgets;
      CREATE TABLE budgets.versions (
        locality_id uuid NOT NULL, id uuid NOT NULL, year integer NOT NULL CHECK (year BETWEEN 1900 AND 2200),
        kind text NOT NULL CHECK (kind IN ('draft','amendedDraft','adopted','adjusted','executed','final')),
        number integer NOT NULL CHECK (number > 0), base_version_id uuid, hash text, lines integer NOT NULL,
        totals jsonb NOT NULL, explanation text NOT NULL DEFAULT '', file_key text, file_name text,
        created_at timestamptz NOT NULL, published_at timestamptz, act_id uuid,
        PRIMARY KEY (locality_id, id), UNIQUE (locality_id, year, kind, number),
        CHECK ((published_at IS NULL) = (hash IS NULL)));
      CREATE INDEX versions_by_hash ON budgets.versions (locality_id, hash);

      CREATE TABLE budgets.lines (
        locality_id uuid NOT NULL, version_id uuid NOT NULL, line_key text NOT NULL, ordinal integer NOT NULL,
        book text NOT NULL, direction text NOT NULL, function_code text NOT NULL, function_name text NOT NULL,
        economic_code text NOT NULL, department text NOT NULL, name text NOT NULL, project_code text NOT NULL,
        nature text NOT NULL, marks text[] NOT NULL, amount bigint NOT NULL, last_adopted bigint, last_executed bigint,
        basis text NOT NULL, target text NOT NULL, note text NOT NULL, location text NOT NULL,
        sheet integer NOT NULL, source_row integer NOT NULL,
        PRIMARY KEY (locality_id, version_id, line_key));

      CREATE TABLE budgets.imports (
        locality_id uuid NOT NULL, id uuid NOT NULL, year integer NOT NULL, kind text NOT NULL, version_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('reading','checked','failed','cancelled','published')),
        file_key text NOT NULL, file_name text NOT NULL, file_size bigint NOT NULL, share real NOT NULL DEFAULT 0,
        settings jsonb NOT NULL DEFAULT '{}', result jsonb, reasons jsonb NOT NULL DEFAULT '[]', attempt integer NOT NULL DEFAULT 1,
        created_by uuid, created_at timestamptz NOT NULL, changed_at timestamptz NOT NULL,
        PRIMARY KEY (locality_id, id));
      CREATE INDEX imports_newest ON budgets.imports (locality_id, created_at DESC);

      CREATE TABLE budgets.column_mappings (
        locality_id uuid NOT NULL, heading text NOT NULL, role text NOT NULL, changed_at timestamptz NOT NULL,
        PRIMARY KEY (locality_id, heading));
      CREATE TABLE budgets.classifications (
        locality_id uuid NOT NULL, year integer NOT NULL, functional text NOT NULL, economic text NOT NULL,
        changed_at timestamptz NOT NULL, PRIMARY KEY (locality_id, year));

      CREATE TABLE budgets.assets (
        locality_id uuid NOT NULL, name text NOT NULL, content_type text NOT NULL, plain bytea NOT NULL, brotli bytea NOT NULL,
        gzip bytea NOT NULL, PRIMARY KEY (locality_id, name));

      CREATE TABLE budgets.questions (
        locality_id uuid NOT NULL, id uuid NOT NULL, line_key text NOT NULL, line_name text NOT NULL, year integer NOT NULL,
        version_id uuid NOT NULL, department text NOT NULL, department_id uuid, text text NOT NULL,
        asked_by uuid NOT NULL, asked_as text NOT NULL, asked_at timestamptz NOT NULL, due_on date NOT NULL, asked_act uuid NOT NULL,
        answer text, answered_by uuid, answered_as text, answered_at timestamptz, answered_act uuid,
        PRIMARY KEY (locality_id, id), CHECK ((answer IS NULL) = (answered_at IS NULL)));
      CREATE INDEX questions_by_line ON budgets.questions (locality_id, line_key, asked_at);
      CREATE INDEX questions_open ON budgets.questions (locality_id, due_on) WHERE answer IS NULL;
      CREATE INDEX questions_by_asker ON budgets.questions (locality_id, asked_by, asked_at);

      CREATE FUNCTION budgets.keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM budgets.versions v
                    WHERE v.locality_id = OLD.locality_id AND v.id = OLD.version_id AND v.published_at IS NOT NULL) THEN
          RAISE EXCEPTION 'a published version is never changed (Budget Law 13)';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER keep_published BEFORE UPDATE OR DELETE ON budgets.lines
        FOR EACH ROW EXECUTE FUNCTION budgets.keep_published();
      CREATE FUNCTION budgets.keep_version() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.published_at IS NOT NULL THEN
          RAISE EXCEPTION 'a published version is never changed (Budget Law 13)';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;
      CREATE TRIGGER keep_version BEFORE UPDATE OR DELETE ON budgets.versions
        FOR EACH ROW EXECUTE FUNCTION budgets.keep_version();
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA budgets CASCADE');
  }
}
