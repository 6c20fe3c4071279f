import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Final accounts of a budget year and their lines in three columns (fen). The lines of the final column lie in budgets.lines
 * under `version_id`; the version's row is written when the congress has approved them.
 */
export class SupervisionAccounts1764000000640 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA IF NOT EXISTS supervision;
      CREATE TABLE supervision.accounts (
        locality_id uuid NOT NULL, id uuid NOT NULL, cycle_id uuid NOT NULL, year integer NOT NULL,
        state text NOT NULL CHECK (state IN ('draft', 'submitted', 'passed')), version_id uuid NOT NULL,
        source text NOT NULL CHECK (source IN ('sheet', 'execution')), file_key text, file_name text,
        beyond text NOT NULL, drafted_at timestamptz NOT NULL,
        summary text NOT NULL DEFAULT '', hash text, proposal_id uuid, submitted_at timestamptz, submitted_act uuid,
        vote_id uuid, decided_at timestamptz, resolution_id uuid,
        opinion text, opinion_at timestamptz, opinion_act uuid, handling text, handled_as text, handled_at timestamptz, handled_act uuid,
        filing text, filed_as text, filed_at timestamptz, filed_act uuid,
        PRIMARY KEY (locality_id, id), UNIQUE (locality_id, year));
      CREATE TABLE supervision.account_lines (
        locality_id uuid NOT NULL, accounts_id uuid NOT NULL, line_key text NOT NULL, ordinal integer NOT NULL,
        book text NOT NULL, direction text NOT NULL, function_code text NOT NULL, department text NOT NULL, department_id uuid,
        name text NOT NULL, target text NOT NULL, budgeted boolean NOT NULL,
        adopted bigint NOT NULL, authorised bigint NOT NULL, final bigint NOT NULL, owes boolean NOT NULL,
        explanation text, explained_as text, explained_at timestamptz, explained_act uuid,
        grade text CHECK (grade IN ('met', 'partly', 'missed')), result text, graded_as text, graded_at timestamptz, graded_act uuid,
        version integer NOT NULL DEFAULT 1,
        PRIMARY KEY (locality_id, accounts_id, line_key));
      ALTER TABLE budgets.imports DROP CONSTRAINT imports_purpose_check;
      ALTER TABLE budgets.imports ADD CONSTRAINT imports_purpose_check CHECK (purpose IN ('version', 'execution', 'accounts'));
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE supervision.account_lines, supervision.accounts');
  }
}
