// The government says in writing how it handled a review opinion; both go to the deputies together (BL 22).
import { type Handling, reviewText } from '@kentan/shared/review';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { dischargeDuty } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { opinionById } from './opinions.queries.js';

export interface OpinionHandling {
  localityId: string;
  opinionId: string;
  handling: Handling;
  text: string;
  by: { office: string; accountId?: string; name?: string };
}

export async function handleOpinion(tx: Tx, given: OpinionHandling): Promise<void> {
  const { localityId, opinionId, handling, by } = given;
  const row = await opinionById(tx, localityId, opinionId);
  if (row.handling !== null) refuseWith('review.opinion-handled', {}, { kind: 'conflict' });
  const text = unwrap(reviewText(given.text));
  const act = appendAct(tx, {
    localityId,
    cycleId: row.cycle_id,
    type: 'review.opinion-handled',
    by,
    objects: [
      { kind: 'opinion', id: opinionId },
      ...row.lines.map((l) => ({ kind: 'line' as const, id: l.lineKey })),
    ],
    payload: { number: row.number, handling, text, question: row.text },
  });
  await tx.query(
    `UPDATE review.opinions SET handling = $3, handling_text = $4, handled_as = $5, handled_at = $6, handled_act = $7
      WHERE locality_id = $1 AND id = $2`,
    [localityId, opinionId, handling, text, by.office, tx.now, act],
  );
  await dischargeDuty(tx, {
    localityId,
    kind: 'review.handle-opinion',
    about: { kind: 'opinion', id: opinionId },
    byAct: act,
  });
  tx.emit({ topic: 'review.committee-changed', localityId, key: row.cycle_id, data: { opinion: opinionId } });
}
