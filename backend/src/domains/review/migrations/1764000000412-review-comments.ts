import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReviewComments1764000000412 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA IF NOT EXISTS review;
      CREATE TABLE review.comments (
        locality_id uuid NOT NULL, id uuid NOT NULL, cycle_id uuid NOT NULL, year integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('comment','inquiry','detail')), line_key text NOT NULL, line_name text NOT NULL,
        department text NOT NULL, department_id uuid, text text NOT NULL, said_by uuid NOT NULL, name text NOT NULL,
        delegation text NOT NULL, said_at timestamptz NOT NULL, said_act uuid NOT NULL, due_on date,
        answer text, answered_as text, answered_at timestamptz, answered_act uuid,
        PRIMARY KEY (locality_id, id), CHECK ((kind = 'comment') = (due_on IS NULL)),
        CHECK ((answer IS NULL) = (answered_at IS NULL)));
      CREATE INDEX comments_by_line ON review.comments (locality_id, cycle_id, line_key, said_at);
      CREATE INDEX comments_open ON review.comments (locality_id, due_on) WHERE due_on IS NOT NULL AND answer IS NULL;
      CREATE INDEX comments_by_deputy ON review.comments (locality_id, said_by, said_at);
      CREATE TABLE review.line_watches (
        locality_id uuid NOT NULL, account_id uuid NOT NULL, line_key text NOT NULL,
        watch text NOT NULL CHECK (watch IN ('watch','doubt','settled')), changed_at timestamptz NOT NULL,
        PRIMARY KEY (locality_id, account_id, line_key));

      CREATE TABLE review.head_findings (
        locality_id uuid NOT NULL, cycle_id uuid NOT NULL, head smallint NOT NULL CHECK (head BETWEEN 1 AND 8),
        finding text NOT NULL CHECK (finding IN ('in-order','remarks','not-applicable')), text text NOT NULL,
        version integer NOT NULL DEFAULT 1, changed_at timestamptz NOT NULL, PRIMARY KEY (locality_id, cycle_id, head));
      CREATE TABLE review.opinions (
        locality_id uuid NOT NULL, id uuid NOT NULL, cycle_id uuid NOT NULL, number integer NOT NULL,
        head smallint NOT NULL CHECK (head BETWEEN 1 AND 8), text text NOT NULL, lines jsonb NOT NULL,
        issued_at timestamptz NOT NULL, issued_act uuid NOT NULL, due_on date NOT NULL,
        handling text CHECK (handling IN ('adopted','partly','not-adopted')), handling_text text, handled_as text,
        handled_at timestamptz, handled_act uuid, PRIMARY KEY (locality_id, id), UNIQUE (locality_id, cycle_id, number),
        CHECK ((handling IS NULL) = (handled_at IS NULL)));
      CREATE TABLE review.reports (
        locality_id uuid NOT NULL, cycle_id uuid NOT NULL, parts jsonb NOT NULL, published_at timestamptz NOT NULL,
        act_id uuid NOT NULL, PRIMARY KEY (locality_id, cycle_id));
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query(
      'DROP TABLE review.comments, review.line_watches, review.head_findings, review.opinions, review.reports',
    );
  }
}
