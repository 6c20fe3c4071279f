// The review committee writes down what it found under each statutory head and issues opinions the government must handle.
import { dateInZone } from '@kentan/shared/kernel';
import {
  type HeadFinding,
  handlingDue,
  REVIEW_HEAD_NAMES,
  type ReviewHead,
  reviewText,
} from '@kentan/shared/review';
import { newId } from '../../../platform/ids.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import { lockNumber, type Tx } from '../../../platform/transactions.js';
import { linesWithKeys, publishedVersion } from '../../budgets/index.js';
import { type Cycle, planOfCycle, raiseDuty, requirePhase } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { REVIEWING, reportOf } from './opinions.queries.js';

/** Lock class of the committee's work in one budget year: its report is the last word. */
const COMMITTEE = 7102;

/** Nothing is added once the report has gone out. */
export async function openReview(tx: Tx, localityId: string, cycle: Cycle): Promise<void> {
  requirePhase(tx, cycle, REVIEWING);
  await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [COMMITTEE, lockNumber(cycle.id)]);
  if (await reportOf(tx, localityId, cycle.id))
    refuseWith('review.report-published', {}, { kind: 'conflict' });
}

export interface Finding {
  localityId: string;
  cycle: Cycle;
  head: ReviewHead;
  finding: HeadFinding;
  text: string;
}

export async function findUnderHead(
  tx: Tx,
  { localityId, cycle, head, finding, text }: Finding,
): Promise<void> {
  await openReview(tx, localityId, cycle);
  // "In order" may stand alone; a remark must be written.
  const clean = finding === 'remarks' ? unwrap(reviewText(text)) : text.trim();
  await tx.query(
    `INSERT INTO review.head_findings (locality_id, cycle_id, head, finding, text, changed_at) VALUES ($1, $2, $3, $4, $5, $6)
     ON CONFLICT (locality_id, cycle_id, head) DO UPDATE SET finding = excluded.finding, text = excluded.text,
       changed_at = excluded.changed_at, version = review.head_findings.version + 1`,
    [localityId, cycle.id, head, finding, clean, tx.now],
  );
  tx.emit({ topic: 'review.committee-changed', localityId, key: cycle.id, data: { head } });
}

export interface NewOpinion {
  localityId: string;
  cycle: Cycle;
  head: ReviewHead;
  lineKeys: readonly string[];
  text: string;
  by: { office: string; accountId?: string; name?: string };
}

/** Returns the opinion's id. */
export async function issueOpinion(tx: Tx, given: NewOpinion): Promise<string> {
  const { localityId, cycle, head, by } = given;
  await openReview(tx, localityId, cycle);
  const text = unwrap(reviewText(given.text));
  const version = await publishedVersion(tx, localityId, cycle.year);
  const keys = [...new Set(given.lineKeys)];
  const lines = version ? await linesWithKeys(tx, version.id, keys) : [];
  if (lines.length < keys.length)
    refuseWith('review.line-not-in-draft', { year: cycle.year }, { path: 'lines' });
  const plan = await planOfCycle(tx, cycle);
  const due = handlingDue(plan, dateInZone(tx.now, plan.zone), plan.zone);
  const [{ next }] = await tx.query<{ next: number }>(
    'SELECT coalesce(max(number), 0) + 1 AS next FROM review.opinions WHERE locality_id = $1 AND cycle_id = $2',
    [localityId, cycle.id],
  );
  const id = newId();
  const named = lines.map((line) => ({ lineKey: line.lineKey, name: line.name }));
  const act = appendAct(tx, {
    localityId,
    cycleId: cycle.id,
    type: 'review.opinion-issued',
    by,
    objects: [{ kind: 'opinion', id }, ...named.map((l) => ({ kind: 'line' as const, id: l.lineKey }))],
    payload: {
      number: next,
      head,
      headName: REVIEW_HEAD_NAMES[head],
      text,
      lines: named.map((l) => l.name),
      dueOn: due.day,
    },
  });
  await tx.query(
    `INSERT INTO review.opinions (locality_id, id, cycle_id, number, head, text, lines, issued_at, issued_act, due_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [localityId, id, cycle.id, next, head, text, JSON.stringify(named), tx.now, act, due.day],
  );
  const { review } = cycle.charter;
  await raiseDuty(tx, {
    localityId,
    cycleId: cycle.id,
    kind: 'review.handle-opinion',
    owedBy: { office: 'financeOffice' },
    title: {
      zh: `说明初审意见第 ${next} 号的处理情况`,
      en: `Say how review opinion ${next} was handled`,
    },
    about: { kind: 'opinion', id },
    dueAt: due.at,
    source: (
      review.sources?.opinions ?? {
        cite: {
          zh: '预算法第二十二条；浙江省预算审查监督条例第十八条、第二十三条',
          en: 'Budget Law, Art. 22; Zhejiang Budget Review Regulation, Art. 18, 23',
        },
      }
    ).cite,
    raisedByAct: act,
  });
  tx.emit({ topic: 'review.committee-changed', localityId, key: cycle.id, data: { opinion: id } });
  return id;
}
