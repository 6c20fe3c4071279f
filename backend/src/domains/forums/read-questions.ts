// The questions of a forum, most supported first.
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import type { Tx } from '../../platform/transactions.js';
import { forumById } from './forum.rows.js';
import { questionsOf, rankedQuestions } from './questions.queries.js';
import { seatOfActorIfAny } from './seats.queries.js';
import type { ForumQuestionsDto } from './voices.dto.js';

const PAGE = 50;

export async function readQuestions(
  tx: Pick<Tx, 'query' | 'now'>,
  locality: LocalityRef,
  forumId: string,
  page: number,
  actor?: Actor,
): Promise<ForumQuestionsDto> {
  await forumById(tx, locality.id, forumId);
  const seat = await seatOfActorIfAny(tx, locality.id, forumId, actor);
  const ranked = await rankedQuestions(tx, locality, await questionsOf(tx, locality.id, forumId), seat?.id);
  return {
    questions: ranked.slice((page - 1) * PAGE, page * PAGE),
    total: ranked.length,
    page,
    pageSize: PAGE,
  };
}
