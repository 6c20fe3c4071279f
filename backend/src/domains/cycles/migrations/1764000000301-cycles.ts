import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The primary key of phases is what makes a phase open once, whatever processes try. */
export class Cycles1764000000301 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA cycles;
      CREATE TABLE cycles.cycles (
        locality_id uuid NOT NULL, id uuid NOT NULL, year integer NOT NULL CHECK (year BETWEEN 1900 AND 9999),
        charter_version integer NOT NULL, phase text NOT NULL, opened_at timestamptz NOT NULL,
        next_tick_at timestamptz NOT NULL, PRIMARY KEY (locality_id, id), UNIQUE (locality_id, year));
      CREATE INDEX cycles_by_tick ON cycles.cycles (next_tick_at);
      CREATE TABLE cycles.phases (
        locality_id uuid NOT NULL, cycle_id uuid NOT NULL, phase text NOT NULL, ordinal integer NOT NULL,
        scheduled date NOT NULL, opened_at timestamptz NOT NULL, act_id uuid NOT NULL,
        PRIMARY KEY (locality_id, cycle_id, phase), UNIQUE (locality_id, cycle_id, ordinal));
      CREATE TABLE cycles.facts (
        locality_id uuid NOT NULL, cycle_id uuid NOT NULL, fact text NOT NULL, noted_at timestamptz NOT NULL,
        act_id uuid, PRIMARY KEY (locality_id, cycle_id, fact));
      CREATE TABLE cycles.days (
        locality_id uuid NOT NULL, cycle_id uuid NOT NULL, anchor text NOT NULL, day date NOT NULL,
        PRIMARY KEY (locality_id, cycle_id, anchor));
      CREATE TABLE cycles.duties (
        locality_id uuid NOT NULL, id uuid NOT NULL, cycle_id uuid, kind text NOT NULL,
        office text NOT NULL, department_id uuid, account_id uuid,
        title_zh text NOT NULL, title_en text NOT NULL, source_zh text NOT NULL, source_en text NOT NULL,
        about_kind text NOT NULL, about_id text NOT NULL,
        due_at timestamptz NOT NULL, raised_at timestamptz NOT NULL, raised_by_act uuid,
        discharged_at timestamptz, discharged_by_act uuid, overdue_act uuid,
        PRIMARY KEY (locality_id, id));
      CREATE INDEX duties_unmarked ON cycles.duties (due_at) WHERE discharged_at IS NULL AND overdue_act IS NULL;
      CREATE INDEX duties_by_due ON cycles.duties (locality_id, due_at, id);
      CREATE INDEX duties_by_object ON cycles.duties (locality_id, about_kind, about_id, kind);
      CREATE UNIQUE INDEX duties_of_charter ON cycles.duties (locality_id, cycle_id, kind) WHERE kind LIKE 'charter.%';
      -- Localities whose calendar stands still while their past is being written (demo seed, restore).
      CREATE TABLE cycles.paused (locality_id uuid PRIMARY KEY, since timestamptz NOT NULL);
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA cycles CASCADE');
  }
}
