import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1764000000020 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA identity;
      CREATE TABLE identity.accounts (
        id uuid PRIMARY KEY, login text NOT NULL UNIQUE, display_name text NOT NULL, password_hash text,
        email text, language text NOT NULL DEFAULT 'zh' CHECK (language IN ('zh', 'en')),
        totp_secret text, totp_confirmed_at timestamptz, totp_last_step bigint, oidc_subject text UNIQUE,
        demo_label_zh text, demo_label_en text, created_at timestamptz NOT NULL DEFAULT now());
      CREATE TABLE identity.offices (
        locality_id uuid NOT NULL, id uuid NOT NULL, account_id uuid NOT NULL REFERENCES identity.accounts,
        office text NOT NULL, department_id uuid, delegation text, constituency text,
        term_from date NOT NULL, term_to date, PRIMARY KEY (locality_id, id));
      CREATE INDEX ON identity.offices (account_id);
      CREATE INDEX ON identity.offices (locality_id, office);
      CREATE TABLE identity.sessions (
        token_hash bytea PRIMARY KEY, account_id uuid NOT NULL REFERENCES identity.accounts,
        second_factor boolean NOT NULL DEFAULT false, created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL);
      CREATE INDEX ON identity.sessions (account_id);
      CREATE INDEX ON identity.sessions (expires_at);
      CREATE TABLE identity.register_entries (
        locality_id uuid NOT NULL, id uuid NOT NULL, name text NOT NULL, sex text NOT NULL CHECK (sex IN ('f', 'm')),
        birth_year smallint NOT NULL, village text NOT NULL, household text NOT NULL, account_id uuid REFERENCES identity.accounts,
        PRIMARY KEY (locality_id, id));
      CREATE TABLE identity.invitation_codes (
        code_hash bytea PRIMARY KEY, locality_id uuid NOT NULL, register_entry_id uuid NOT NULL, office text NOT NULL,
        expires_at timestamptz NOT NULL, used_at timestamptz, account_id uuid REFERENCES identity.accounts);
      CREATE TABLE identity.sign_in_failures (
        subject text NOT NULL, at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX ON identity.sign_in_failures (subject, at);
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA identity CASCADE');
  }
}
