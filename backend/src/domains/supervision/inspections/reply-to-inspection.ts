// The department replies to what was found: public at once, on the record, and the duty ends by it.
import { replyText } from '@kentan/shared/supervision';
import { type Actor, officeFor } from '../../../platform/actor.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { dischargeDuty } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { inspectionById } from './inspections.queries.js';

export async function replyToInspection(
  tx: Tx,
  given: { localityId: string; id: string; actor: Actor; text: string },
): Promise<void> {
  const { localityId, id, actor } = given;
  const row = await inspectionById(tx, localityId, id, true);
  if (row.reply !== null) refuseWith('supervision.reply-given', {}, { kind: 'conflict' });
  const office =
    officeFor(actor, localityId, row.department_id) ??
    refuseWith('supervision.reply-not-yours', { department: row.department }, { kind: 'forbidden' });
  const text = unwrap(replyText(given.text));
  const about = { kind: 'inspection', id };
  const act = appendAct(tx, {
    localityId,
    cycleId: row.cycle_id,
    type: 'supervision.inspection-replied',
    by: { office, accountId: actor.accountId },
    objects: [...row.lines.map((line) => ({ kind: 'line', id: line.lineKey })), about],
    payload: {
      year: row.year,
      lines: row.lines.map((line) => line.name),
      department: row.department,
      grade: row.grade,
      text,
    },
  });
  await tx.query(
    `UPDATE supervision.inspections SET reply = $3, replied_as = $4, replied_at = $5, replied_act = $6
      WHERE locality_id = $1 AND id = $2`,
    [localityId, id, text, office, tx.now, act],
  );
  await dischargeDuty(tx, { localityId, kind: 'supervision.reply-to-inspection', about, byAct: act });
  tx.emit({ topic: 'supervision.inspection-changed', localityId, key: id, data: { year: row.year } });
}
