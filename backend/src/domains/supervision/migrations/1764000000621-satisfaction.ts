import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A satisfaction vote has the id of its ballot box; ballots lie in the schema `ballots` and are never copied here. `root_id`
 * is the first vote on a subject: second votes and rectifications of one subject share it, and the ladder counts along it.
 */
export class Satisfaction1764000000621 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA IF NOT EXISTS supervision;
      CREATE TABLE supervision.satisfaction_votes (
        locality_id uuid NOT NULL, id uuid NOT NULL, root_id uuid NOT NULL, cycle_id uuid NOT NULL, year integer NOT NULL,
        number integer NOT NULL, kind text NOT NULL CHECK (kind IN ('department', 'project', 'rectification')),
        subject_key text NOT NULL, department_id uuid, line_key text, line_name text, rectification_id uuid,
        subject_zh text NOT NULL, subject_en text NOT NULL,
        body text NOT NULL, mode text NOT NULL CHECK (mode IN ('open', 'secret')), bounds jsonb NOT NULL, source jsonb NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'sealed', 'counted')), members integer NOT NULL, left_off jsonb NOT NULL,
        opened_at timestamptz NOT NULL, closed_at timestamptz, count jsonb,
        outcome text CHECK (outcome IN ('satisfied', 'notSatisfied', 'void')), result_act uuid,
        PRIMARY KEY (locality_id, id), UNIQUE (locality_id, year, number),
        CHECK ((kind = 'project') <= (line_key IS NOT NULL)),
        CHECK ((kind = 'rectification') = (rectification_id IS NOT NULL)),
        CHECK ((state = 'counted') = (outcome IS NOT NULL AND count IS NOT NULL)));
      CREATE UNIQUE INDEX one_satisfaction_vote ON supervision.satisfaction_votes (locality_id, year, subject_key)
        WHERE state <> 'counted';
      CREATE TABLE supervision.rectifications (
        locality_id uuid NOT NULL, id uuid NOT NULL, root_id uuid NOT NULL, vote_id uuid NOT NULL, cycle_id uuid NOT NULL,
        year integer NOT NULL, department_id uuid, line_key text, line_name text,
        subject_zh text NOT NULL, subject_en text NOT NULL, time integer NOT NULL, step jsonb NOT NULL, due_on date NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'reported', 'closed', 'failed')), version integer NOT NULL,
        raised_at timestamptz NOT NULL, raised_act uuid NOT NULL, plan text, planned_at timestamptz,
        report text, reported_at timestamptz, settled_at timestamptz,
        PRIMARY KEY (locality_id, id), UNIQUE (locality_id, vote_id));
      CREATE INDEX rectifications_of_root ON supervision.rectifications (locality_id, root_id);
      CREATE TABLE supervision.evidence (
        locality_id uuid NOT NULL, id uuid NOT NULL, rectification_id uuid NOT NULL, text text NOT NULL,
        pictures uuid[] NOT NULL, shown_at timestamptz NOT NULL, act_id uuid NOT NULL,
        PRIMARY KEY (locality_id, id));
      CREATE INDEX evidence_of_rectification ON supervision.evidence (locality_id, rectification_id);
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'DROP TABLE supervision.evidence, supervision.rectifications, supervision.satisfaction_votes',
    );
  }
}
