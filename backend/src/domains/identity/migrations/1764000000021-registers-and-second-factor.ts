import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registers as documents with a hash; sessions that say how they were opened; OIDC links; recovery codes; one-time links. */
export class RegistersAndSecondFactor1764000000021 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE identity.registers (
        locality_id uuid NOT NULL, id uuid NOT NULL, number integer NOT NULL, title text NOT NULL,
        people integer NOT NULL, hash text NOT NULL, imported_at timestamptz NOT NULL, erased_at timestamptz,
        PRIMARY KEY (locality_id, id), UNIQUE (locality_id, number));
      ALTER TABLE identity.register_entries
        ADD register_id uuid, ADD contact text NOT NULL DEFAULT '', ADD person_hash bytea;
      INSERT INTO identity.registers
        SELECT locality_id, gen_random_uuid(), 1, '', count(*), '', now() FROM identity.register_entries GROUP BY locality_id;
      UPDATE identity.register_entries e SET register_id = r.id FROM identity.registers r WHERE r.locality_id = e.locality_id;
      ALTER TABLE identity.register_entries ALTER register_id SET NOT NULL, DROP CONSTRAINT register_entries_pkey;
      ALTER TABLE identity.register_entries ADD PRIMARY KEY (locality_id, register_id, id);
      CREATE INDEX ON identity.register_entries (locality_id, id);
      CREATE INDEX ON identity.register_entries (account_id);

      ALTER TABLE identity.invitation_codes ADD submission_hash bytea;
      CREATE INDEX ON identity.invitation_codes (locality_id, register_entry_id);

      ALTER TABLE identity.sessions
        ADD id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
        ADD opened_by text NOT NULL DEFAULT 'password', ADD device text NOT NULL DEFAULT '';

      ALTER TABLE identity.accounts DROP COLUMN oidc_subject;
      ALTER TABLE identity.accounts RENAME COLUMN totp_secret TO totp_sealed;
      CREATE TABLE identity.oidc_links (
        issuer text NOT NULL, subject text NOT NULL, account_id uuid NOT NULL REFERENCES identity.accounts,
        linked_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (issuer, subject));
      CREATE INDEX ON identity.oidc_links (account_id);
      CREATE TABLE identity.oidc_flows (
        state_hash bytea PRIMARY KEY, locality_id uuid NOT NULL, sealed text NOT NULL, expires_at timestamptz NOT NULL);
      CREATE TABLE identity.recovery_codes (
        account_id uuid NOT NULL REFERENCES identity.accounts, code_hash bytea NOT NULL, used_at timestamptz,
        PRIMARY KEY (account_id, code_hash));
      CREATE TABLE identity.password_links (
        token_hash bytea PRIMARY KEY, account_id uuid NOT NULL REFERENCES identity.accounts,
        expires_at timestamptz NOT NULL, used_at timestamptz);
      CREATE INDEX ON identity.password_links (account_id);
      CREATE TABLE identity.locality_settings (
        locality_id uuid PRIMARY KEY, version integer NOT NULL DEFAULT 1, single_sign_on_citizens boolean NOT NULL DEFAULT false);
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP TABLE identity.locality_settings, identity.password_links, identity.recovery_codes, identity.oidc_flows,
        identity.oidc_links;
      ALTER TABLE identity.accounts RENAME COLUMN totp_sealed TO totp_secret;
      ALTER TABLE identity.accounts ADD oidc_subject text UNIQUE;
      ALTER TABLE identity.sessions DROP COLUMN id, DROP COLUMN opened_by, DROP COLUMN device;
      ALTER TABLE identity.invitation_codes DROP COLUMN submission_hash;
      ALTER TABLE identity.register_entries DROP CONSTRAINT register_entries_pkey;
      DELETE FROM identity.register_entries e USING identity.register_entries newer
        WHERE newer.locality_id = e.locality_id AND newer.id = e.id AND newer.ctid > e.ctid;
      ALTER TABLE identity.register_entries ADD PRIMARY KEY (locality_id, id);
      ALTER TABLE identity.register_entries DROP COLUMN register_id, DROP COLUMN contact, DROP COLUMN person_hash;
      DROP TABLE identity.registers;
    `);
  }
}
