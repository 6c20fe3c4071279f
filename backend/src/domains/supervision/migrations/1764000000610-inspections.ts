import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A finding stands as it was published; what it proves lies in supervision.pictures. */
export class Inspections1764000000610 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA IF NOT EXISTS supervision;
      CREATE TABLE supervision.inspections (
        locality_id uuid NOT NULL, id uuid NOT NULL, cycle_id uuid NOT NULL, year integer NOT NULL,
        lines jsonb NOT NULL, department text NOT NULL, department_id uuid,
        visited_on date NOT NULL, place text NOT NULL, grade text NOT NULL CHECK (grade IN ('sound', 'wanting', 'unsound')),
        finding text NOT NULL, pictures uuid[] NOT NULL, published_at timestamptz NOT NULL, published_act uuid NOT NULL,
        due_on date NOT NULL, reply text, replied_as text, replied_at timestamptz, replied_act uuid,
        PRIMARY KEY (locality_id, id), CHECK ((reply IS NULL) = (replied_at IS NULL)));
      CREATE INDEX inspections_by_year ON supervision.inspections (locality_id, year, published_at DESC, id);
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP TABLE supervision.inspections');
  }
}
