import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Localities1764000000010 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA localities;
      CREATE TABLE localities.localities (
        id uuid PRIMARY KEY, slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{1,40}$'),
        parent_id uuid REFERENCES localities.localities, level text NOT NULL,
        name_zh text NOT NULL, name_en text NOT NULL, zone text NOT NULL DEFAULT 'Asia/Shanghai',
        population integer NOT NULL CHECK (population > 0), demo boolean NOT NULL DEFAULT false);
      CREATE TABLE localities.departments (
        locality_id uuid NOT NULL REFERENCES localities.localities, id uuid NOT NULL, code text NOT NULL,
        name_zh text NOT NULL, name_en text NOT NULL, PRIMARY KEY (locality_id, id), UNIQUE (locality_id, code));
      CREATE TABLE localities.calendar_days (
        locality_id uuid NOT NULL REFERENCES localities.localities, day date NOT NULL,
        kind text NOT NULL CHECK (kind IN ('holiday', 'worked-weekend')), name_zh text NOT NULL, name_en text NOT NULL,
        PRIMARY KEY (locality_id, day));
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA localities CASCADE');
  }
}
