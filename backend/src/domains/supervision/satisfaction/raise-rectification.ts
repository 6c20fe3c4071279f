// "Not satisfied" has a consequence: the charter's next step becomes a duty with its date.

import type { LadderStep } from '@kentan/shared/charters';
import { type Bilingual, dateInZone, endOfDay } from '@kentan/shared/kernel';
import { consequenceOf, owingOffice } from '@kentan/shared/supervision';
import { newId } from '../../../platform/ids.js';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { cycleById, raiseDuty } from '../../cycles/index.js';
import { localityById } from '../../localities/index.js';
import { appendAct } from '../../record/index.js';
import { rectificationById, rectificationObjects, tellRectification } from './rectifications.queries.js';
import { type SatisfactionVoteRow, votesOnSubject } from './votes.queries.js';

export const DUTY_OF: Readonly<Record<LadderStep['consequence'], string>> = {
  rectify: 'supervision.rectify',
  report: 'supervision.report-again',
  question: 'supervision.put-questioning',
  notice: 'supervision.give-notice',
};

const TITLES: Readonly<Record<LadderStep['consequence'], (subject: Bilingual) => Bilingual>> = {
  rectify: ({ zh, en }) => ({ zh: `限期整改：${zh}`, en: `Put right: ${en}` }),
  report: ({ zh, en }) => ({ zh: `到会再作报告：${zh}`, en: `Report in person: ${en}` }),
  question: ({ zh, en }) => ({ zh: `提出质询：${zh}`, en: `Put formal questioning: ${en}` }),
  notice: ({ zh, en }) => ({ zh: `通报：${zh}`, en: `Give public notice: ${en}` }),
};

export async function raiseRectification(
  tx: Tx,
  vote: SatisfactionVoteRow,
  by: { office: string; accountId: string },
  resultAct: string,
): Promise<void> {
  const { locality_id: localityId } = vote;
  const { charter } = await cycleById(tx, localityId, vote.cycle_id);
  const rules =
    charter.satisfaction ?? refuseWith('supervision.no-satisfaction-votes', {}, { kind: 'conflict' });
  const earlier = await votesOnSubject(tx, localityId, vote.year, vote.subject_key);
  const times = earlier.filter((v) => v.id !== vote.id && v.outcome === 'notSatisfied').length;
  const { zone } = await localityById(tx, localityId);
  const next = consequenceOf(rules.ladder, times, dateInZone(tx.now, zone));
  const { time, dueOn } = next;
  const step = { ...next.step, owedBy: owingOffice(next.step, vote.department_id) };
  const subject = await firstSubject(tx, vote);
  const id = newId();
  const row = { id, department_id: vote.department_id, line_key: vote.line_key };
  const act = appendAct(tx, {
    localityId,
    cycleId: vote.cycle_id,
    type: 'supervision.rectification-raised',
    by,
    objects: [...rectificationObjects(row), { kind: 'satisfaction', id: vote.id }],
    payload: {
      subject,
      time,
      step: step.name,
      consequence: step.consequence,
      owedBy: step.owedBy,
      dueOn,
      voteAgain: step.voteAgain,
      resultAct,
    },
  });
  await tx.query(
    `INSERT INTO supervision.rectifications (locality_id, id, root_id, vote_id, cycle_id, year, department_id, line_key, line_name,
       subject_zh, subject_en, time, step, due_on, state, version, raised_at, raised_act)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'open', 1, $15, $16)`,
    [
      localityId,
      id,
      vote.root_id,
      vote.id,
      vote.cycle_id,
      vote.year,
      vote.department_id,
      vote.line_key,
      vote.line_name,
      subject.zh,
      subject.en,
      time,
      JSON.stringify(step),
      dueOn,
      tx.now,
      act,
    ],
  );
  await raiseDuty(tx, {
    localityId,
    cycleId: vote.cycle_id,
    kind: DUTY_OF[step.consequence],
    owedBy: {
      office: step.owedBy,
      ...(step.owedBy === 'departmentOfficer' && vote.department_id
        ? { departmentId: vote.department_id }
        : {}),
    },
    title: TITLES[step.consequence](subject),
    about: { kind: 'rectification', id },
    dueAt: endOfDay(dueOn, zone),
    source: (rules.sources?.ladder ?? rules.source).cite,
    raisedByAct: act,
  });
  tellRectification(tx, { id, locality_id: localityId });
}

/** What was rated at first: the rectification of a rectification is still about the department's work. */
async function firstSubject(tx: Tx, vote: SatisfactionVoteRow): Promise<Bilingual> {
  if (!vote.rectification_id) return { zh: vote.subject_zh, en: vote.subject_en };
  const { subject_zh, subject_en } = await rectificationById(tx, vote.locality_id, vote.rectification_id);
  return { zh: subject_zh, en: subject_en };
}
