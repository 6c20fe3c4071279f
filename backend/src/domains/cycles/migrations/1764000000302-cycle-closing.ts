import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `last_phase` follows from the charter and is kept so that the clock finds years that may close without reading charters. */
export class CycleClosing1764000000302 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE cycles.cycles ADD COLUMN last_phase boolean NOT NULL DEFAULT false,
        ADD COLUMN closed_at timestamptz, ADD COLUMN closed_act uuid,
        ADD CHECK ((closed_at IS NULL) = (closed_act IS NULL));
      CREATE INDEX duties_in_time ON cycles.duties (locality_id, cycle_id) WHERE discharged_at IS NULL AND overdue_act IS NULL;
      -- Years that have begun already are looked at anew, which sets last_phase.
      UPDATE cycles.cycles SET next_tick_at = opened_at;
    `);
  }
  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX cycles.duties_in_time;
      ALTER TABLE cycles.cycles DROP COLUMN last_phase, DROP COLUMN closed_at, DROP COLUMN closed_act`);
  }
}
