import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Platform1764000000001 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA platform;
      CREATE TABLE platform.settings (name text PRIMARY KEY, value jsonb NOT NULL);
      CREATE TABLE platform.idempotency_keys (
        scope text NOT NULL, key text NOT NULL, fingerprint text NOT NULL, response jsonb,
        created_at timestamptz NOT NULL DEFAULT now(), PRIMARY KEY (scope, key));
      CREATE INDEX ON platform.idempotency_keys (created_at);
      CREATE TABLE platform.live_events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, locality_id uuid NOT NULL,
        topic text NOT NULL, key text NOT NULL, data jsonb NOT NULL, created_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX ON platform.live_events (locality_id, id);
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA platform CASCADE');
  }
}
