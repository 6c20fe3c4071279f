import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In an open box the name stands beside the vote. In a secret box who has voted (turnout) and what was voted
 * (secret_ballots) share nothing but the box: no id, no order, no time; the key of a secret ballot is the random receipt.
 */
export class Ballots1764000000451 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE SCHEMA ballots;
      CREATE TABLE ballots.boxes (
        locality_id uuid NOT NULL, id uuid NOT NULL, form jsonb NOT NULL,
        mode text NOT NULL CHECK (mode IN ('open', 'secret')), changeable boolean NOT NULL,
        keepers text[] NOT NULL DEFAULT '{}', agreed text[] NOT NULL DEFAULT '{}',
        opened_at timestamptz NOT NULL, closed_at timestamptz, count_opened_at timestamptz,
        PRIMARY KEY (locality_id, id),
        CHECK (NOT (changeable AND mode = 'secret')));
      CREATE TABLE ballots.roll (
        locality_id uuid NOT NULL, box_id uuid NOT NULL, voter_id uuid NOT NULL,
        PRIMARY KEY (locality_id, box_id, voter_id));
      CREATE TABLE ballots.open_ballots (
        locality_id uuid NOT NULL, box_id uuid NOT NULL, voter_id uuid NOT NULL,
        content jsonb NOT NULL, receipt text NOT NULL,
        PRIMARY KEY (locality_id, box_id, voter_id), UNIQUE (locality_id, box_id, receipt));
      CREATE TABLE ballots.turnout (
        locality_id uuid NOT NULL, box_id uuid NOT NULL, voter_id uuid NOT NULL,
        PRIMARY KEY (locality_id, box_id, voter_id));
      CREATE TABLE ballots.secret_ballots (
        locality_id uuid NOT NULL, box_id uuid NOT NULL, receipt text NOT NULL, content jsonb NOT NULL,
        PRIMARY KEY (locality_id, box_id, receipt));

      -- A closed box takes nothing more and loses nothing, whoever asks. Rewriting a secret box in the order of its
      -- receipts happens in the transaction that closes it, before closed_at is set.
      CREATE FUNCTION ballots.keep_closed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM ballots.boxes b WHERE b.closed_at IS NOT NULL
                    AND b.locality_id = coalesce(NEW.locality_id, OLD.locality_id)
                    AND b.id = coalesce(NEW.box_id, OLD.box_id)) THEN
          RAISE EXCEPTION 'a closed ballot box never changes';
        END IF;
        RETURN coalesce(NEW, OLD);
      END $$;
      CREATE TRIGGER keep_closed BEFORE UPDATE OR DELETE ON ballots.open_ballots
        FOR EACH ROW EXECUTE FUNCTION ballots.keep_closed();
      CREATE TRIGGER keep_closed BEFORE UPDATE OR DELETE ON ballots.secret_ballots
        FOR EACH ROW EXECUTE FUNCTION ballots.keep_closed();
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query('DROP SCHEMA ballots CASCADE');
  }
}
