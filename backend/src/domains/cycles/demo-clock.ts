// The demo clock of the whole installation: how far it runs ahead of real time, kept in the database for every process.
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { allLocalities } from '../localities/index.js';

/** The clock is one for the installation: beside a real locality it is not moved. */
export async function assertDemoOnly(tx: Tx): Promise<void> {
  const all = await allLocalities(tx);
  if (!all.every((l) => l.demo)) refuseWith('cycles.clock-not-demo', {}, { kind: 'conflict' });
}

/** Every process hears of it when the transaction commits. */
export async function saveOffset(tx: Tx, offsetMs: number): Promise<void> {
  await tx.query(
    `INSERT INTO platform.settings (name, value) VALUES ('clock-offset-ms', to_jsonb($1::bigint))
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [Math.round(offsetMs)],
  );
  await tx.query(`SELECT pg_notify('kentan_clock', $1)`, [String(Math.round(offsetMs))]);
}

/** Sets the clock to `instant`, running on from there: for the seed, which leaves the town on a day of its story. */
export async function startDemoClockAt(tx: Tx, instant: Date): Promise<void> {
  await assertDemoOnly(tx);
  await saveOffset(tx, instant.getTime() - Date.now());
}
