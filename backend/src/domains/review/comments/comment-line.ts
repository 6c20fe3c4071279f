// A deputy speaks about a line of the draft: under the own name, on the record; inquiries are owed an answer (DL 19, BL 85).
import {
  type CommentKind,
  commentText,
  EXAMINING_PHASES,
  inquiryDue,
  needsAnswer,
} from '@kentan/shared/review';
import { newId } from '../../../platform/ids.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { lineByKey, publishedVersion } from '../../budgets/index.js';
import { type Cycle, raiseDuty, requirePhase } from '../../cycles/index.js';
import { deputiesInOffice } from '../../identity/index.js';
import { departmentsOf, localityById } from '../../localities/index.js';
import { appendAct } from '../../record/index.js';

/** A deputy reads 300 lines in an evening and may say something about each; more is a script. */
const A_DAY = 400;

export interface DeputyComment {
  localityId: string;
  cycle: Cycle;
  deputyId: string;
  lineKey: string;
  kind: CommentKind;
  text: string;
}

const ACTS: Readonly<Record<CommentKind, string>> = {
  comment: 'review.line-commented',
  inquiry: 'review.inquiry-put',
  detail: 'review.detail-asked',
};

/** Returns the id of the comment. */
export async function commentLine(tx: Tx, given: DeputyComment): Promise<string> {
  const { localityId, cycle, deputyId, lineKey, kind } = given;
  requirePhase(tx, cycle, EXAMINING_PHASES);
  const text = unwrap(commentText(given.text));
  const deputy = (await deputiesInOffice(tx, localityId)).find((d) => d.accountId === deputyId);
  if (!deputy) return refuseWith('review.not-in-office', {}, { kind: 'forbidden' });
  const version = await publishedVersion(tx, localityId, cycle.year);
  const line = version && (await lineByKey(tx, version.id, lineKey));
  if (!line) return refuseWith('review.line-not-in-draft', { year: cycle.year }, { kind: 'missing' });
  await refuseFlood(tx, localityId, deputyId);
  const { zone } = await localityById(tx, localityId);
  const { review } = cycle.charter;
  const due = needsAnswer(kind) ? inquiryDue(tx.now, review.inquiryAnswerDays, zone) : undefined;
  const department = (await departmentsOf(tx, localityId)).find(
    (d) => d.name.zh === line.department || d.name.en === line.department,
  );
  const id = newId();
  const act = appendAct(tx, {
    localityId,
    cycleId: cycle.id,
    type: ACTS[kind],
    by: { office: 'deputy', accountId: deputyId, name: deputy.name },
    objects: [
      { kind: 'line', id: lineKey },
      { kind: 'question', id },
    ],
    payload: { line: line.name, year: cycle.year, text, ...(due ? { dueOn: due.day } : {}) },
  });
  await tx.query(
    `INSERT INTO review.comments (locality_id, id, cycle_id, year, kind, line_key, line_name, department, department_id, text,
       said_by, name, delegation, said_at, said_act, due_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      localityId,
      id,
      cycle.id,
      cycle.year,
      kind,
      lineKey,
      line.name,
      line.department,
      department?.id ?? null,
      text,
      deputyId,
      deputy.name,
      deputy.delegation,
      tx.now,
      act,
      due?.day ?? null,
    ],
  );
  if (due)
    await raiseDuty(tx, {
      localityId,
      cycleId: cycle.id,
      kind: 'review.answer-inquiry',
      owedBy: department
        ? { office: 'departmentOfficer', departmentId: department.id }
        : { office: 'financeOffice' },
      title: {
        zh: `答复代表对“${line.name}”的询问`,
        en: `Answer a deputy’s inquiry on “${line.name}”`,
      },
      about: { kind: 'question', id },
      dueAt: due.at,
      source: (review.sources?.inquiryAnswerDays ?? review.source).cite,
      raisedByAct: act,
    });
  tx.emit({ topic: 'review.line-commented', localityId, key: lineKey, data: { kind, comment: id } });
  return id;
}

async function refuseFlood(tx: Tx, localityId: string, deputyId: string): Promise<void> {
  const [{ count }] = await tx.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM review.comments WHERE locality_id = $1 AND said_by = $2
        AND said_at > $3::timestamptz - interval '24 hours'`,
    [localityId, deputyId, tx.now],
  );
  if (count >= A_DAY) refuseWith('review.too-many-comments', { limit: A_DAY }, { kind: 'conflict' });
}
