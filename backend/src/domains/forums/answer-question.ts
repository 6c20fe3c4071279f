// An office answers a question of the forum: public, on the record; the questions asked together with it are answered by it.
import { mayAnswerQuestion, writtenText } from '@kentan/shared/forums';
import type { Actor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { dischargeDuty } from '../cycles/index.js';
import { appendAct } from '../record/index.js';
import { forumById, tellChanged } from './forum.rows.js';
import { answeringOffice } from './owed-by.js';
import { questionById, questionsOf, stateOf } from './questions.queries.js';

export async function answerQuestion(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  questionId: string,
  text: string,
): Promise<void> {
  const question = await questionById(tx, locality.id, questionId, true);
  unwrap(mayAnswerQuestion({ state: stateOf(question) }));
  const clean = unwrap(writtenText('answer', text));
  const office = answeringOffice(locality, actor, question.department_id);
  const forum = await forumById(tx, locality.id, question.forum_id);
  const all = (await questionsOf(tx, locality.id, forum.id)).filter(
    (q) => q.id === questionId || q.grouped_into === questionId,
  );
  const lines = new Map(all.flatMap((q) => q.lines).map((line) => [line.lineKey, line.name]));
  const act = appendAct(tx, {
    localityId: locality.id,
    cycleId: forum.cycle_id,
    type: 'forums.question-answered',
    by: { office, accountId: actor.accountId },
    objects: [
      { kind: 'forum', id: forum.id },
      ...all.map((q) => ({ kind: 'question', id: q.id })),
      ...[...lines.keys()].map((id) => ({ kind: 'line', id })),
    ],
    payload: { no: question.no, question: question.text, text: clean, lines: [...lines.values()] },
  });
  await tx.query(
    `UPDATE forums.questions SET answer = $3, answered_as = $4, answered_by = $5, answered_at = $6, answered_act = $7
      WHERE locality_id = $1 AND id = ANY($2::uuid[])`,
    [locality.id, all.map((q) => q.id), clean, office, actor.accountId, tx.now, act],
  );
  for (const { id } of all)
    await dischargeDuty(tx, {
      localityId: locality.id,
      kind: 'forums.answer-question',
      about: { kind: 'question', id },
      byAct: act,
    });
  tellChanged(tx, forum, 'question-answered');
}
