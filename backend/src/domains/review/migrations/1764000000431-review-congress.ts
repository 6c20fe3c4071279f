import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A vote has the id of its ballot box; ballots lie in the schema `ballots` and are never copied here.
 * The two partial unique indexes hold what no screen may break: one sitting at a time, one undecided vote at a time.
 */
export class ReviewCongress1764000000431 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA IF NOT EXISTS review;
      CREATE TABLE review.sittings (
        locality_id uuid NOT NULL, id uuid NOT NULL, cycle_id uuid NOT NULL, year integer NOT NULL,
        title_zh text NOT NULL, title_en text NOT NULL, day date NOT NULL, place text NOT NULL,
        state text NOT NULL CHECK (state IN ('noticed', 'open', 'adjourned', 'closed')), agenda jsonb NOT NULL,
        called_at timestamptz NOT NULL, called_act uuid NOT NULL, opened_at timestamptz, closed_at timestamptz,
        PRIMARY KEY (locality_id, id));
      CREATE UNIQUE INDEX one_sitting ON review.sittings (locality_id) WHERE state <> 'closed';
      CREATE TABLE review.attendance (
        locality_id uuid NOT NULL, sitting_id uuid NOT NULL, deputy_id uuid NOT NULL, here boolean NOT NULL,
        by_clerk boolean NOT NULL, arrived_at timestamptz NOT NULL, left_at timestamptz,
        PRIMARY KEY (locality_id, sitting_id, deputy_id));
      CREATE TABLE review.speakers (
        locality_id uuid NOT NULL, id uuid NOT NULL, sitting_id uuid NOT NULL, deputy_id uuid NOT NULL, name text NOT NULL,
        delegation text NOT NULL, matter_zh text NOT NULL, matter_en text NOT NULL, sponsor boolean NOT NULL,
        asked_at timestamptz NOT NULL, called_at timestamptz, ended_at timestamptz, withdrawn_at timestamptz,
        PRIMARY KEY (locality_id, id));
      CREATE UNIQUE INDEX one_request ON review.speakers (locality_id, sitting_id, deputy_id)
        WHERE ended_at IS NULL AND withdrawn_at IS NULL;
      CREATE INDEX speakers_of_sitting ON review.speakers (locality_id, sitting_id);
      CREATE TABLE review.votes (
        locality_id uuid NOT NULL, id uuid NOT NULL, sitting_id uuid NOT NULL, cycle_id uuid NOT NULL, number integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('motion', 'budget')), motion_id uuid, motion_number integer, version_hash text,
        matter_zh text NOT NULL, matter_en text NOT NULL, changes jsonb NOT NULL DEFAULT '[]',
        mode text NOT NULL CHECK (mode IN ('open', 'secret', 'show-of-hands')), rule jsonb NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'sealed', 'counted')), deputies integer NOT NULL, present integer NOT NULL,
        opened_at timestamptz NOT NULL, closed_at timestamptz, tally jsonb, passed boolean, result_act uuid,
        PRIMARY KEY (locality_id, id), UNIQUE (locality_id, sitting_id, number),
        CHECK ((kind = 'motion') = (motion_id IS NOT NULL)), CHECK ((state = 'counted') = (tally IS NOT NULL)));
      CREATE UNIQUE INDEX one_vote ON review.votes (locality_id, sitting_id) WHERE state <> 'counted';
      CREATE TABLE review.resolutions (
        locality_id uuid NOT NULL, id uuid NOT NULL, sitting_id uuid NOT NULL, vote_id uuid NOT NULL, cycle_id uuid NOT NULL,
        year integer NOT NULL, day date NOT NULL, title jsonb NOT NULL, paragraphs jsonb NOT NULL, act_id uuid NOT NULL,
        PRIMARY KEY (locality_id, id), UNIQUE (locality_id, vote_id));
      CREATE TABLE review.minutes (
        locality_id uuid NOT NULL, sitting_id uuid NOT NULL, paragraphs jsonb NOT NULL, published_at timestamptz NOT NULL,
        act_id uuid NOT NULL, PRIMARY KEY (locality_id, sitting_id));
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'DROP TABLE review.minutes, review.resolutions, review.votes, review.speakers, review.attendance, review.sittings',
    );
  }
}
