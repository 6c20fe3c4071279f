// The facilitator calls a question in the plenary: the hall sees which one is being answered.
import { mayAnswerQuestion, mayInForum } from '@kentan/shared/forums';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { forumById, tellChanged } from './forum.rows.js';
import { questionById, stateOf } from './questions.queries.js';

export async function callQuestion(tx: Tx, locality: LocalityRef, questionId: string): Promise<void> {
  const question = await questionById(tx, locality.id, questionId, true);
  const forum = await forumById(tx, locality.id, question.forum_id);
  unwrap(mayInForum(forum.state, 'speak'));
  unwrap(mayAnswerQuestion({ state: stateOf(question) }));
  await tx.query('UPDATE forums.questions SET called_at = $3 WHERE locality_id = $1 AND id = $2', [
    locality.id,
    questionId,
    tx.now,
  ]);
  tellChanged(tx, forum, 'question-called');
}
