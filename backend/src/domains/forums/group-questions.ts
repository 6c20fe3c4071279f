// Puts a question together with a like one, so that they are asked and answered as one.
import { mayGroup } from '@kentan/shared/forums';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith, unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { forumById, tellChanged } from './forum.rows.js';
import { questionById, questionsOf, standing } from './questions.queries.js';

export async function groupQuestions(
  tx: Tx,
  locality: LocalityRef,
  questionId: string,
  into: string,
): Promise<void> {
  const question = await questionById(tx, locality.id, questionId, true);
  const leading = await questionById(tx, locality.id, into, true);
  if (leading.forum_id !== question.forum_id)
    refuseWith('forums.no-such-question', {}, { kind: 'missing', path: 'into' });
  const all = await questionsOf(tx, locality.id, question.forum_id);
  unwrap(
    mayGroup(
      standing(question),
      standing(leading),
      all.some((q) => q.grouped_into === questionId),
    ),
  );
  await tx.query('UPDATE forums.questions SET grouped_into = $3 WHERE locality_id = $1 AND id = $2', [
    locality.id,
    questionId,
    into,
  ]);
  tellChanged(tx, await forumById(tx, locality.id, question.forum_id), 'question-put');
}
