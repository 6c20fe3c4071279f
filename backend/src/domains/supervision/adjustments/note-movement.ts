// The presidium takes note of money moved without a vote: on the record, and its duty ends by it.
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { dischargeDuty } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { movementById } from './movements.queries.js';

export interface Note {
  localityId: string;
  movementId: string;
  by: { office: string; accountId?: string };
}

export async function noteMovement(tx: Tx, { localityId, movementId, by }: Note): Promise<void> {
  const row = await movementById(tx, localityId, movementId);
  if (row.note_by === null) refuseWith('supervision.no-such-movement', {}, { kind: 'missing' });
  if (row.noted_at !== null) refuseWith('supervision.already-noted', {}, { kind: 'conflict' });
  const moves = await tx.query<{ line_key: string }>(
    'SELECT line_key FROM supervision.movement_moves WHERE locality_id = $1 AND movement_id = $2 ORDER BY ordinal',
    [localityId, movementId],
  );
  const act = appendAct(tx, {
    localityId,
    cycleId: row.cycle_id,
    type: 'supervision.movement-noted',
    by,
    objects: [
      { kind: 'movement', id: movementId },
      ...moves.map((m) => ({ kind: 'line' as const, id: m.line_key })),
    ],
    payload: { number: row.number, kind: row.kind, year: row.year },
  });
  await tx.query(
    `UPDATE supervision.movements SET noted_at = $3, noted_as = $4, noted_act = $5 WHERE locality_id = $1 AND id = $2`,
    [localityId, movementId, tx.now, by.office, act],
  );
  await dischargeDuty(tx, {
    localityId,
    kind: 'supervision.note-movement',
    about: { kind: 'movement', id: movementId },
    byAct: act,
  });
  tx.emit({ topic: 'supervision.movement-noted', localityId, key: movementId, data: {} });
}
