// The office that owes a rectification writes its plan, shows evidence and reports it done; every step is public at once.
import { OFFICES, type Office } from '@kentan/shared/identity';
import { afterReport, mayReportDone, mayWorkOn, rectificationText } from '@kentan/shared/supervision';
import { type Actor, capacity } from '../../../platform/actor.js';
import { newId } from '../../../platform/ids.js';
import { assertVersion } from '../../../platform/if-match.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { dischargeDuty } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { filesOf, showPictures } from '../pictures/pictures.queries.js';
import { DUTY_OF } from './raise-rectification.js';
import {
  evidenceOf,
  type RectificationRow,
  rectificationById,
  rectificationObjects,
  tellRectification,
} from './rectifications.queries.js';

interface Work {
  localityId: string;
  rectificationId: string;
  actor: Actor;
  text: string;
}

/** The office in which this person works on it, if they do. The chair is one of the presidium. */
export function workingOffice(
  actor: Actor | undefined,
  row: Pick<RectificationRow, 'locality_id' | 'department_id' | 'step'>,
): string | undefined {
  if (!actor) return undefined;
  const owedBy = row.step.owedBy as Office;
  if (owedBy === 'departmentOfficer') {
    const own = actor.offices.some(
      (held) =>
        held.localityId === row.locality_id &&
        held.office === owedBy &&
        row.department_id !== null &&
        held.departmentId === row.department_id,
    );
    return own ? owedBy : undefined;
  }
  const offices: Office[] = owedBy === 'presidium' ? ['presidium', 'chair'] : [owedBy];
  return capacity(actor, row.locality_id, offices)?.office;
}

async function begin(
  tx: Tx,
  work: Work,
): Promise<{ row: RectificationRow; by: { office: string; accountId: string }; text: string }> {
  const row = await rectificationById(tx, work.localityId, work.rectificationId, true);
  const office = workingOffice(work.actor, row);
  if (!office) {
    const { zh, en } = OFFICES[row.step.owedBy as Office] ?? { zh: row.step.owedBy, en: row.step.owedBy };
    return refuseWith(
      'supervision.not-your-rectification',
      { office: zh, officeEn: en },
      { kind: 'forbidden' },
    );
  }
  return { row, by: { office, accountId: work.actor.accountId }, text: unwrap(rectificationText(work.text)) };
}

const aboutOf = (row: RectificationRow) => ({
  subject: { zh: row.subject_zh, en: row.subject_en },
  step: row.step.name,
  time: row.time,
});

/** Written down anew until it is reported done; each wording is an act. */
export async function writePlan(tx: Tx, work: Work & { expected: number }): Promise<void> {
  const { row, by, text } = await begin(tx, work);
  assertVersion(row.version, work.expected);
  unwrap(mayWorkOn(row));
  appendAct(tx, {
    localityId: row.locality_id,
    cycleId: row.cycle_id,
    type: 'supervision.rectification-planned',
    by,
    objects: rectificationObjects(row),
    payload: { ...aboutOf(row), text },
  });
  await tx.query(
    `UPDATE supervision.rectifications SET plan = $3, planned_at = $4, version = version + 1
      WHERE locality_id = $1 AND id = $2`,
    [row.locality_id, row.id, text, tx.now],
  );
  tellRectification(tx, row);
}

const MOST_EVIDENCE = 50;

export async function showEvidence(tx: Tx, work: Work & { pictures: readonly string[] }): Promise<void> {
  const { row, by, text } = await begin(tx, work);
  unwrap(mayWorkOn(row));
  if ((await evidenceOf(tx, row.locality_id, [row.id])).length >= MOST_EVIDENCE)
    refuseWith('supervision.too-much-evidence', { most: MOST_EVIDENCE }, { kind: 'conflict' });
  const pictures = await showPictures(tx, row.locality_id, by.accountId, work.pictures);
  const act = appendAct(tx, {
    localityId: row.locality_id,
    cycleId: row.cycle_id,
    type: 'supervision.evidence-shown',
    by,
    objects: rectificationObjects(row),
    payload: { ...aboutOf(row), text, pictures: pictures.map((picture) => picture.id) },
    files: filesOf(pictures),
  });
  await tx.query(
    `INSERT INTO supervision.evidence (locality_id, id, rectification_id, text, pictures, shown_at, act_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [row.locality_id, newId(), row.id, text, pictures.map((picture) => picture.id), tx.now, act],
  );
  tellRectification(tx, row);
}

/** What was owed is done: the duty ends. Whether it is good enough is the second vote's to say, where the ladder asks for one. */
export async function reportRectification(tx: Tx, work: Work): Promise<void> {
  const { row, by, text } = await begin(tx, work);
  const evidence = await evidenceOf(tx, row.locality_id, [row.id]);
  unwrap(
    mayReportDone({
      state: row.state,
      consequence: row.step.consequence,
      planned: row.plan !== null,
      evidence: evidence.length,
    }),
  );
  const state = afterReport(row.step);
  const act = appendAct(tx, {
    localityId: row.locality_id,
    cycleId: row.cycle_id,
    type: 'supervision.rectification-reported',
    by,
    objects: rectificationObjects(row),
    payload: { ...aboutOf(row), text, voteAgain: row.step.voteAgain, evidence: evidence.length },
  });
  await tx.query(
    `UPDATE supervision.rectifications SET report = $3, reported_at = $4, state = $5, version = version + 1,
       settled_at = CASE WHEN $5 = 'closed' THEN $4::timestamptz END
      WHERE locality_id = $1 AND id = $2`,
    [row.locality_id, row.id, text, tx.now, state],
  );
  await dischargeDuty(tx, {
    localityId: row.locality_id,
    kind: DUTY_OF[row.step.consequence],
    about: { kind: 'rectification', id: row.id },
    byAct: act,
  });
  tellRectification(tx, row);
}
