// A participant supports a question, or takes the support back while it is not answered.
import { mayAnswerQuestion, mayInForum } from '@kentan/shared/forums';
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith, unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { type ForumRow, forumById, tellChanged } from './forum.rows.js';
import { type QuestionRow, questionById, stateOf } from './questions.queries.js';
import { acceptedSeat, type SeatRow } from './seats.queries.js';

async function open(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  questionId: string,
): Promise<{ question: QuestionRow; forum: ForumRow; seat: SeatRow }> {
  const question = await questionById(tx, locality.id, questionId);
  const forum = await forumById(tx, locality.id, question.forum_id);
  unwrap(mayInForum(forum.state, 'support'));
  const seat = await acceptedSeat(tx, locality.id, forum.id, actor);
  if (stateOf(question) === 'answered') unwrap(mayAnswerQuestion({ state: 'answered' }));
  if (question.participant_id === seat.id) refuseWith('forums.own-question', {}, { kind: 'conflict' });
  return { question, forum, seat };
}

export async function supportQuestion(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  questionId: string,
): Promise<void> {
  const { question, forum, seat } = await open(tx, locality, actor, questionId);
  const inserted = await tx.query(
    `INSERT INTO forums.question_supports (locality_id, forum_id, question_id, participant_id, at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT DO NOTHING RETURNING at`,
    [locality.id, forum.id, question.id, seat.id, tx.now],
  );
  if (inserted.length === 0) refuseWith('forums.already-supported', {}, { kind: 'conflict' });
  tellChanged(tx, forum, 'support');
}

/** Taking back what was never given changes nothing. */
export async function withdrawSupport(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  questionId: string,
): Promise<void> {
  const { question, forum, seat } = await open(tx, locality, actor, questionId);
  await tx.query(
    'DELETE FROM forums.question_supports WHERE locality_id = $1 AND forum_id = $2 AND question_id = $3 AND participant_id = $4',
    [locality.id, forum.id, question.id, seat.id],
  );
  tellChanged(tx, forum, 'support');
}
