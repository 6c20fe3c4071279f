// What waits for an office: questions and opinions of forums that it has to answer, the most urgent first.
import type { Actor } from '../../platform/actor.js';
import { holds } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import type { Tx } from '../../platform/transactions.js';
import { questionsOf, rankedQuestions } from './questions.queries.js';
import { readOpinions } from './read-opinions.js';
import type { ForumQuestionDto, OwedAnswersDto } from './voices.dto.js';

const MOST = 50;

export async function listOwed(
  tx: Pick<Tx, 'query' | 'now'>,
  locality: LocalityRef,
  actor: Actor,
): Promise<OwedAnswersDto> {
  const own = actor.offices.find((o) => o.localityId === locality.id && o.office === 'departmentOfficer');
  const whole = holds(actor, locality.id, ['financeOffice', 'governmentHead']);
  const department = whole ? undefined : (own?.departmentId ?? null);
  const open = await tx.query<{ id: string; forum_id: string }>(
    `SELECT id, forum_id FROM forums.questions
      WHERE locality_id = $1 AND answer IS NULL AND grouped_into IS NULL AND (NOT $2::boolean OR department_id IS NOT DISTINCT FROM $3::uuid)
      ORDER BY due_on, no`,
    [locality.id, department !== undefined, department ?? null],
  );
  const questions: ForumQuestionDto[] = [];
  for (const forumId of new Set(open.slice(0, MOST).map((q) => q.forum_id)))
    questions.push(
      ...(await rankedQuestions(tx, locality, await questionsOf(tx, locality.id, forumId), undefined)),
    );
  const { opinions, total } = await readOpinions(
    tx,
    locality,
    { state: 'open', department },
    1,
    undefined,
    MOST,
  );
  return {
    questions: open.slice(0, MOST).flatMap(({ id }) => questions.filter((q) => q.id === id)),
    opinions,
    questionCount: open.length,
    opinionCount: total,
  };
}
