import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Personal data (who holds which number, what they need, how they answered) stands in `draw_tickets`, `participants` and
 * `sheets`; nothing public is read from there but numbers, counts and shares.
 */
export class Forums1764000000401 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA forums;
      CREATE TABLE forums.forums (
        locality_id uuid NOT NULL, id uuid NOT NULL, cycle_id uuid NOT NULL, year integer NOT NULL,
        title_zh text NOT NULL, title_en text NOT NULL, about_zh text NOT NULL, about_en text NOT NULL,
        place_zh text NOT NULL, place_en text NOT NULL, starts_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('preparing','committed','drawn','sitting','held')), version integer NOT NULL DEFAULT 1,
        drawn_seats integer NOT NULL, invited_seats integer NOT NULL,
        agenda jsonb NOT NULL DEFAULT '[]', briefing jsonb NOT NULL DEFAULT '[]', briefing_published_at timestamptz,
        questionnaire jsonb NOT NULL DEFAULT '[]',
        pool_text text, pool_size integer, register_hash text, committed_at timestamptz,
        algorithm text, hands jsonb, seed text, draw_order text[], drawn_at timestamptz, draw_act uuid,
        replacements jsonb NOT NULL DEFAULT '[]', group_seed text, grouped_at timestamptz,
        opened_at timestamptz, after_opened_at timestamptz, held_at timestamptz,
        minutes jsonb, minutes_version integer NOT NULL DEFAULT 0, minutes_published_at timestamptz,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (locality_id, id), CHECK (ends_at > starts_at));
      CREATE INDEX forums_of_year ON forums.forums (locality_id, year, starts_at);
      CREATE INDEX forums_of_cycle ON forums.forums (cycle_id);

      CREATE TABLE forums.draw_tickets (
        locality_id uuid NOT NULL, forum_id uuid NOT NULL, ticket text NOT NULL, register_entry_id uuid NOT NULL,
        salt text NOT NULL, sex text NOT NULL, age_group text NOT NULL, village text NOT NULL,
        PRIMARY KEY (locality_id, forum_id, ticket));
      CREATE UNIQUE INDEX draw_tickets_by_person ON forums.draw_tickets (locality_id, forum_id, register_entry_id);

      CREATE TABLE forums.participants (
        locality_id uuid NOT NULL, id uuid NOT NULL, forum_id uuid NOT NULL, number integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('drawn','invited','registered')), ticket text, register_entry_id uuid NOT NULL,
        sex text NOT NULL, age_group text NOT NULL, village text NOT NULL, speaks_for text NOT NULL DEFAULT '',
        state text NOT NULL CHECK (state IN ('invited','accepted','declined','lapsed','withdrawn')),
        invited_at timestamptz NOT NULL, reply_by timestamptz NOT NULL, replied_at timestamptz, left_at timestamptz,
        needs jsonb NOT NULL DEFAULT '{"transport":false,"childcare":false,"companion":false,"note":""}',
        letters integer NOT NULL DEFAULT 0, group_no integer, attended_at timestamptz,
        PRIMARY KEY (locality_id, id), UNIQUE (locality_id, forum_id, number),
        UNIQUE (locality_id, forum_id, register_entry_id), CHECK ((kind = 'drawn') = (ticket IS NOT NULL)));
      CREATE INDEX participants_of_person ON forums.participants (locality_id, register_entry_id);

      CREATE TABLE forums.sheets (
        locality_id uuid NOT NULL, forum_id uuid NOT NULL, participant_id uuid NOT NULL,
        wave text NOT NULL CHECK (wave IN ('before','after')), answers jsonb NOT NULL, handed_in_at timestamptz NOT NULL,
        PRIMARY KEY (locality_id, forum_id, participant_id, wave));

      CREATE TABLE forums.questions (
        locality_id uuid NOT NULL, id uuid NOT NULL, forum_id uuid NOT NULL, no integer NOT NULL, participant_id uuid NOT NULL,
        text text NOT NULL, lines jsonb NOT NULL DEFAULT '[]', department_id uuid, put_at timestamptz NOT NULL,
        due_on date NOT NULL, put_act uuid NOT NULL, grouped_into uuid, called_at timestamptz,
        answer text, answered_as text, answered_by uuid, answered_at timestamptz, answered_act uuid,
        PRIMARY KEY (locality_id, id), UNIQUE (locality_id, forum_id, no), CHECK ((answer IS NULL) = (answered_at IS NULL)));
      CREATE INDEX questions_open ON forums.questions (locality_id, due_on) WHERE answer IS NULL;
      CREATE INDEX questions_of_participant ON forums.questions (locality_id, participant_id);
      CREATE TABLE forums.question_supports (
        locality_id uuid NOT NULL, forum_id uuid NOT NULL, question_id uuid NOT NULL, participant_id uuid NOT NULL,
        at timestamptz NOT NULL, PRIMARY KEY (locality_id, forum_id, question_id, participant_id));

      CREATE TABLE forums.opinions (
        locality_id uuid NOT NULL, id uuid NOT NULL, forum_id uuid NOT NULL, year integer NOT NULL, no integer NOT NULL,
        participant_id uuid, shown_name text NOT NULL DEFAULT '', group_no integer, paper boolean NOT NULL, text text NOT NULL,
        lines jsonb NOT NULL, line_keys text[] NOT NULL, department_id uuid, raised_at timestamptz NOT NULL, due_on date NOT NULL,
        raised_act uuid NOT NULL, state text NOT NULL CHECK (state IN ('raised','studied','answered')),
        studied_at timestamptz, outcome text CHECK (outcome IN ('adopted','partly','not')), reasons text,
        changes jsonb NOT NULL DEFAULT '[]', answered_as text, answered_by uuid, answered_at timestamptz, answered_act uuid,
        PRIMARY KEY (locality_id, id), UNIQUE (locality_id, forum_id, no), CHECK ((outcome IS NULL) = (answered_at IS NULL)));
      CREATE INDEX opinions_of_line ON forums.opinions USING gin (line_keys);
      CREATE INDEX opinions_open ON forums.opinions (locality_id, due_on) WHERE outcome IS NULL;
      CREATE INDEX opinions_of_participant ON forums.opinions (locality_id, participant_id);

      CREATE TABLE forums.speeches (
        locality_id uuid NOT NULL, id uuid NOT NULL, forum_id uuid NOT NULL, participant_id uuid NOT NULL,
        asked_at timestamptz NOT NULL, called_at timestamptz, ended_at timestamptz, withdrawn_at timestamptz,
        PRIMARY KEY (locality_id, id));
      CREATE UNIQUE INDEX one_speech_waiting ON forums.speeches (locality_id, forum_id, participant_id)
        WHERE ended_at IS NULL AND withdrawn_at IS NULL;
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA forums CASCADE');
  }
}
