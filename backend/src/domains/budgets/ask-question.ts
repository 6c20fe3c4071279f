// A person asks about a published line: public, on the record, and owed an answer within the charter's days (ZB 10).
import { answerDue, questionText } from '@kentan/shared/budgets';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { capacity } from '../../platform/actor.js';
import { newId } from '../../platform/ids.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith, unwrap } from '../../platform/refused.js';
import { Transactions, type Tx } from '../../platform/transactions.js';
import { charterInForce } from '../charters/index.js';
import { raiseDuty } from '../cycles/index.js';
import { departmentsOf } from '../localities/index.js';
import { appendAct } from '../record/index.js';
import { cycleOfYearIfAny } from './cycle-of-year.js';
import type { QuestionDto } from './line.dto.js';
import { questionById, questionDto } from './questions.queries.js';
import { newestWithLine } from './read-line-page.js';

/** A person’s questions on lines in 24 hours: enough for a whole evening over the budget, too few to flood an office. */
const QUESTIONS_A_DAY = 20;

@Injectable()
export class AskQuestion {
  constructor(private readonly transactions: Transactions) {}

  run(locality: LocalityRef, actor: Actor, lineKey: string, text: string): Promise<QuestionDto> {
    return this.transactions.run(async (tx) => {
      const clean = unwrap(questionText(text));
      const { version, line } = await newestWithLine(tx, locality.id, lineKey);
      await refuseFlood(tx, locality.id, actor.accountId);
      const office = capacity(actor, locality.id, ['deputy', 'participant', 'citizen'])?.office ?? 'citizen';
      const { charter } = await charterInForce(tx, locality.id);
      const due = answerDue(tx.now, charter.forum.answerDays, locality.zone);
      const department = (await departmentsOf(tx, locality.id)).find(
        (d) => d.name.zh === line.department || d.name.en === line.department,
      );
      const cycle = await cycleOfYearIfAny(tx, locality.id, version.year);
      const id = newId();
      const act = appendAct(tx, {
        localityId: locality.id,
        cycleId: cycle?.id,
        type: 'budgets.question-put',
        by: { office, accountId: actor.accountId },
        objects: [
          { kind: 'line', id: lineKey },
          { kind: 'question', id },
        ],
        payload: { line: line.name, year: version.year, text: clean, dueOn: due.day },
      });
      await tx.query(
        `INSERT INTO budgets.questions (locality_id, id, line_key, line_name, year, version_id, department, department_id, text, asked_by, asked_as, asked_at, due_on, asked_act)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
        [
          locality.id,
          id,
          lineKey,
          line.name,
          version.year,
          version.id,
          line.department,
          department?.id ?? null,
          clean,
          actor.accountId,
          office,
          tx.now,
          due.day,
          act,
        ],
      );
      await raiseDuty(tx, {
        localityId: locality.id,
        cycleId: cycle?.id,
        kind: 'budgets.answer-question',
        owedBy: department
          ? { office: 'departmentOfficer', departmentId: department.id }
          : { office: 'financeOffice' },
        title: { zh: `答复对“${line.name}”的提问`, en: `Answer a question on “${line.name}”` },
        about: { kind: 'question', id },
        dueAt: due.at,
        source: {
          zh: '《浙江省预算审查监督条例》第十条；章程规定的答复期限',
          en: 'Zhejiang budget review regulation, art. 10; the charter’s answer days',
        },
        raisedByAct: act,
      });
      tx.emit({
        topic: 'budgets.question-put',
        localityId: locality.id,
        key: lineKey,
        data: { questionId: id },
      });
      return questionDto(await questionById(tx, locality.id, id), locality, tx.now, actor);
    });
  }
}

async function refuseFlood(tx: Tx, localityId: string, accountId: string): Promise<void> {
  const [{ count }] = await tx.query<{ count: string }>(
    `SELECT count(*) AS count FROM budgets.questions WHERE locality_id = $1 AND asked_by = $2 AND asked_at > $3::timestamptz - interval '24 hours'`,
    [localityId, accountId, tx.now],
  );
  if (Number(count) >= QUESTIONS_A_DAY)
    refuseWith('budgets.too-many-questions', { limit: QUESTIONS_A_DAY }, { kind: 'conflict' });
}
