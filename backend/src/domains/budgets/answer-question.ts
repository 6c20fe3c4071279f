// An office answers a question on a line: public, on the record, and the duty ends by it.
import { answerText, mayAnswer } from '@kentan/shared/budgets';
import { Injectable } from '@nestjs/common';
import { type Actor, officeFor } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith, unwrap } from '../../platform/refused.js';
import { Transactions } from '../../platform/transactions.js';
import { dischargeDuty } from '../cycles/index.js';
import { appendAct } from '../record/index.js';
import { cycleOfYearIfAny } from './cycle-of-year.js';
import type { QuestionDto } from './line.dto.js';
import { questionById, questionDto } from './questions.queries.js';

@Injectable()
export class AnswerQuestion {
  constructor(private readonly transactions: Transactions) {}

  run(locality: LocalityRef, actor: Actor, questionId: string, text: string): Promise<QuestionDto> {
    return this.transactions.run(async (tx) => {
      const row = await questionById(tx, locality.id, questionId, true);
      unwrap(mayAnswer({ state: row.answer === null ? 'open' : 'answered' }));
      const clean = unwrap(answerText(text));
      const office = answeringOffice(actor, locality.id, row.department_id);
      const cycle = await cycleOfYearIfAny(tx, locality.id, row.year);
      const act = appendAct(tx, {
        localityId: locality.id,
        cycleId: cycle?.id,
        type: 'budgets.question-answered',
        by: { office, accountId: actor.accountId },
        objects: [
          { kind: 'line', id: row.line_key },
          { kind: 'question', id: questionId },
        ],
        payload: { line: row.line_name, department: row.department, question: row.text, text: clean },
      });
      await tx.query(
        `UPDATE budgets.questions SET answer = $3, answered_by = $4, answered_as = $5, answered_at = $6, answered_act = $7 WHERE locality_id = $1 AND id = $2`,
        [locality.id, questionId, clean, actor.accountId, office, tx.now, act],
      );
      await dischargeDuty(tx, {
        localityId: locality.id,
        kind: 'budgets.answer-question',
        about: { kind: 'question', id: questionId },
        byAct: act,
      });
      tx.emit({
        topic: 'budgets.question-answered',
        localityId: locality.id,
        key: row.line_key,
        data: { questionId },
      });
      return questionDto(await questionById(tx, locality.id, questionId), locality, tx.now, actor);
    });
  }
}

/** The finance office and the head answer everything, a department what concerns it. */
function answeringOffice(actor: Actor, localityId: string, departmentId: string | null): string {
  return (
    officeFor(actor, localityId, departmentId) ??
    refuseWith('budgets.not-your-department', {}, { kind: 'forbidden' })
  );
}
