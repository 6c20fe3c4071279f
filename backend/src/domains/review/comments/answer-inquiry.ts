// The responsible office answers a deputy's inquiry: public at once, on the record, and the duty ends by it (DL 19).
import { needsAnswer, reviewText } from '@kentan/shared/review';
import { type Actor, officeFor } from '../../../platform/actor.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { dischargeDuty } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { commentById } from './comments.queries.js';

export async function answerInquiry(
  tx: Tx,
  given: { localityId: string; commentId: string; actor: Actor; text: string },
): Promise<void> {
  const { localityId, commentId, actor } = given;
  const row = await commentById(tx, localityId, commentId, true);
  if (!needsAnswer(row.kind)) refuseWith('review.nothing-to-answer', {}, { kind: 'conflict' });
  if (row.answer !== null) refuseWith('review.inquiry-answered', {}, { kind: 'conflict' });
  const office =
    officeFor(actor, localityId, row.department_id) ??
    refuseWith('review.not-your-department', { department: row.department }, { kind: 'forbidden' });
  const text = unwrap(reviewText(given.text));
  const act = appendAct(tx, {
    localityId,
    cycleId: row.cycle_id,
    type: 'review.inquiry-answered',
    by: { office, accountId: actor.accountId },
    objects: [
      { kind: 'line', id: row.line_key },
      { kind: 'question', id: commentId },
    ],
    payload: { line: row.line_name, department: row.department, question: row.text, text },
  });
  await tx.query(
    `UPDATE review.comments SET answer = $3, answered_as = $4, answered_at = $5, answered_act = $6 WHERE locality_id = $1 AND id = $2`,
    [localityId, commentId, text, office, tx.now, act],
  );
  await dischargeDuty(tx, {
    localityId,
    kind: 'review.answer-inquiry',
    about: { kind: 'question', id: commentId },
    byAct: act,
  });
  tx.emit({ topic: 'review.inquiry-answered', localityId, key: row.line_key, data: { comment: commentId } });
}
