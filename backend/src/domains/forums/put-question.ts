// A participant puts a question for the plenary: public, with a duty and a clock for whoever is asked.
import { questionDue, writtenText } from '@kentan/shared/forums';
import type { Actor } from '../../platform/actor.js';
import { newId } from '../../platform/ids.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith, unwrap } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { raiseDuty } from '../cycles/index.js';
import { departmentsOf } from '../localities/index.js';
import { appendAct } from '../record/index.js';
import { asParticipant } from './acting.js';
import { forumFor, rulesOf, tellChanged } from './forum.rows.js';
import { linesNamed } from './lines-named.js';
import { owedBy } from './owed-by.js';
import { acceptedSeat } from './seats.queries.js';
import type { PutForumQuestionDto } from './voices.dto.js';

/** Enough for anybody's evening; support counts more than repetition. */
const MOST_QUESTIONS = 5;

/** Returns the question's id. */
export async function putQuestion(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
  forumId: string,
  given: PutForumQuestionDto,
): Promise<string> {
  const row = await forumFor(tx, locality.id, forumId, 'ask');
  const seat = await acceptedSeat(tx, locality.id, forumId, actor);
  const text = unwrap(writtenText('question', given.text));
  const { lines, department } = await linesNamed(tx, locality.id, row.year, given.lineKeys);
  const departmentId = await addressee(tx, locality.id, given.departmentId ?? department?.id);
  const [{ mine, no }] = await tx.query<{ mine: number; no: number }>(
    `SELECT count(*) FILTER (WHERE participant_id = $3)::int AS mine, coalesce(max(no), 0)::int + 1 AS no
       FROM forums.questions WHERE locality_id = $1 AND forum_id = $2`,
    [locality.id, forumId, seat.id],
  );
  if (mine >= MOST_QUESTIONS)
    refuseWith('forums.too-many-questions', { limit: MOST_QUESTIONS }, { kind: 'conflict' });
  const { rules } = await rulesOf(tx, row);
  const due = questionDue(tx.now, row.starts_at, rules.answerDays, locality.zone);
  const id = newId();
  const act = appendAct(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    type: 'forums.question-put',
    by: asParticipant(actor),
    objects: [
      { kind: 'forum', id: forumId },
      { kind: 'question', id },
      ...lines.map(({ lineKey }) => ({ kind: 'line', id: lineKey })),
    ],
    payload: { no, number: seat.number, text, lines: lines.map((line) => line.name), dueOn: due.day },
  });
  await tx.query(
    `INSERT INTO forums.questions (locality_id, id, forum_id, no, participant_id, text, lines, department_id, put_at, due_on, put_act)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      locality.id,
      id,
      forumId,
      no,
      seat.id,
      text,
      JSON.stringify(lines),
      departmentId ?? null,
      tx.now,
      due.day,
      act,
    ],
  );
  await tx.query(
    'INSERT INTO forums.question_supports (locality_id, forum_id, question_id, participant_id, at) VALUES ($1, $2, $3, $4, $5)',
    [locality.id, forumId, id, seat.id, tx.now],
  );
  await raiseDuty(tx, {
    localityId: locality.id,
    cycleId: row.cycle_id,
    kind: 'forums.answer-question',
    owedBy: owedBy(departmentId),
    title: { zh: `答复恳谈会第 ${no} 个问题`, en: `Answer question ${no} of the forum` },
    about: { kind: 'question', id },
    dueAt: due.at,
    source: {
      zh: '《浙江省预算审查监督条例》第十条；章程规定的答复期限',
      en: 'Zhejiang budget review regulation, art. 10; the charter’s answer days',
    },
    raisedByAct: act,
  });
  tellChanged(tx, row, 'question-put');
  return id;
}

async function addressee(
  tx: Tx,
  localityId: string,
  departmentId: string | undefined,
): Promise<string | undefined> {
  if (departmentId === undefined) return undefined;
  const known = (await departmentsOf(tx, localityId)).some((d) => d.id === departmentId);
  return known ? departmentId : refuseWith('forums.no-such-department', {}, { path: 'departmentId' });
}
