// The review report goes to the deputies with all opinions and their handling; the congress may open only after it (BL 22, 49).
import { REPORT_PARTS, type ReportPart, reportProblems } from '@kentan/shared/review';
import { Refused } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { type Cycle, noteFact } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { openReview } from './issue-opinion.js';
import { findingsOf, opinionsOf } from './opinions.queries.js';

export interface ReviewReport {
  localityId: string;
  cycle: Cycle;
  parts: Readonly<Record<ReportPart, string>>;
  by: { office: string; accountId?: string; name?: string };
}

/** Returns the act's id. */
export async function publishReviewReport(
  tx: Tx,
  { localityId, cycle, parts, by }: ReviewReport,
): Promise<string> {
  await openReview(tx, localityId, cycle);
  const findings = await findingsOf(tx, localityId, cycle.id);
  const opinions = await opinionsOf(tx, localityId, cycle.id);
  const problems = reportProblems({
    heads: findings.map((f) => f.head),
    unhandled: opinions.filter((o) => o.handling === null).length,
    parts,
  });
  if (problems.length > 0) throw new Refused(problems);
  const clean = Object.fromEntries(REPORT_PARTS.map((part) => [part, parts[part].trim()]));
  const act = appendAct(tx, {
    localityId,
    cycleId: cycle.id,
    type: 'review.report-published',
    by,
    objects: [
      { kind: 'phase', id: `${cycle.year}/review` },
      ...opinions.map((o) => ({ kind: 'opinion' as const, id: o.id })),
    ],
    payload: {
      year: cycle.year,
      parts: clean,
      heads: findings.map(({ head, finding, text }) => ({ head, finding, text })),
      opinions: opinions.map((o) => ({
        number: o.number,
        text: o.text,
        handling: o.handling,
        answer: o.handling_text,
      })),
    },
  });
  await tx.query(
    'INSERT INTO review.reports (locality_id, cycle_id, parts, published_at, act_id) VALUES ($1, $2, $3, $4, $5)',
    [localityId, cycle.id, JSON.stringify(clean), tx.now, act],
  );
  await noteFact(tx, cycle.id, 'review-reported', act);
  tx.emit({ topic: 'review.committee-changed', localityId, key: cycle.id, data: { report: act } });
  return act;
}
