// Where there is something that notices have not read yet: a longer record, or newer events.
import type { Tx } from '../../platform/transactions.js';
import { logSizes } from '../record/index.js';
import { NEED_TOPICS } from './follow-needs.js';

export async function localitiesBehind(tx: Pick<Tx, 'query'>): Promise<string[]> {
  const cursors = new Map(
    (
      await tx.query<{ locality_id: string; next_index: string }>(
        'SELECT locality_id, next_index FROM notices.cursors',
      )
    ).map((c) => [c.locality_id, Number(c.next_index)]),
  );
  const longer = (await logSizes(tx))
    .filter(({ localityId, size }) => size > (cursors.get(localityId) ?? 0))
    .map(({ localityId }) => localityId);
  const needs = await tx.query<{ locality_id: string }>(
    `SELECT c.locality_id FROM notices.cursors c
      WHERE EXISTS (SELECT 1 FROM platform.live_events e
                     WHERE e.locality_id = c.locality_id AND e.id >= c.next_event AND e.topic = ANY($1::text[]))`,
    [NEED_TOPICS],
  );
  return [...new Set([...longer, ...needs.map((n) => n.locality_id)])];
}
