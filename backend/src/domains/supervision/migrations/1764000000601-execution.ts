import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A report tells every line of the budget as it stood when it was made, also those without a figure. What was reported is
 * never changed: a correction is another revision of the same period.
 */
export class Execution1764000000601 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA IF NOT EXISTS supervision;
      CREATE TABLE supervision.reports (
        locality_id uuid NOT NULL, id uuid NOT NULL, cycle_id uuid NOT NULL, year integer NOT NULL,
        period smallint NOT NULL CHECK (period BETWEEN 1 AND 12), revision integer NOT NULL CHECK (revision > 0),
        last_month smallint NOT NULL CHECK (last_month BETWEEN 1 AND 12), correction text NOT NULL DEFAULT '',
        file_name text NOT NULL, file_sha256 text NOT NULL, reported_as text NOT NULL, reported_by uuid,
        reported_at timestamptz NOT NULL, act_id uuid NOT NULL,
        PRIMARY KEY (locality_id, id), UNIQUE (locality_id, cycle_id, period, revision),
        CHECK ((revision = 1) = (correction = '')));

      CREATE TABLE supervision.figures (
        locality_id uuid NOT NULL, report_id uuid NOT NULL, line_key text NOT NULL, ordinal integer NOT NULL,
        book text NOT NULL, direction text NOT NULL, function_code text NOT NULL, function_name text NOT NULL,
        department text NOT NULL, name text NOT NULL, authorised bigint NOT NULL, executed bigint,
        beyond boolean NOT NULL, gap bigint NOT NULL, reason text NOT NULL DEFAULT '',
        PRIMARY KEY (locality_id, report_id, line_key));
      CREATE INDEX figures_by_line ON supervision.figures (locality_id, line_key);

      CREATE TABLE supervision.explanations (
        locality_id uuid NOT NULL, cycle_id uuid NOT NULL, period smallint NOT NULL, line_key text NOT NULL,
        text text NOT NULL, explained_as text NOT NULL, explained_by uuid, explained_at timestamptz NOT NULL,
        act_id uuid NOT NULL, PRIMARY KEY (locality_id, cycle_id, period, line_key));

      CREATE FUNCTION supervision.keep_reported() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what was reported is never changed: a correction is another revision';
      END $$;
      CREATE TRIGGER keep_reported BEFORE UPDATE OR DELETE ON supervision.reports
        FOR EACH ROW EXECUTE FUNCTION supervision.keep_reported();
      CREATE TRIGGER keep_reported BEFORE UPDATE OR DELETE ON supervision.figures
        FOR EACH ROW EXECUTE FUNCTION supervision.keep_reported();
      CREATE TRIGGER keep_reported BEFORE UPDATE OR DELETE ON supervision.explanations
        FOR EACH ROW EXECUTE FUNCTION supervision.keep_reported();
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'DROP TABLE supervision.explanations, supervision.figures, supervision.reports; DROP FUNCTION supervision.keep_reported()',
    );
  }
}
