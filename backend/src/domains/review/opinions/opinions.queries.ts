// The committee's review as rows and as the world sees it.
import { dateInZone } from '@kentan/shared/kernel';
import {
  type Handling,
  type HeadFinding,
  REVIEW_HEAD_NAMES,
  REVIEW_HEADS,
  type ReportPart,
} from '@kentan/shared/review';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import type { Cycle } from '../../cycles/index.js';
import type { CommitteeReviewDto, OpinionLineDto, ReviewOpinionDto } from './opinion.dto.js';

type Query = Pick<Tx, 'query' | 'now'>;

export interface OpinionRow {
  id: string;
  cycle_id: string;
  number: number;
  head: number;
  text: string;
  lines: OpinionLineDto[];
  issued_at: Date;
  issued_act: string;
  due_on: string;
  handling: Handling | null;
  handling_text: string | null;
  handled_as: string | null;
  handled_at: Date | null;
}
const COLUMNS =
  'id, cycle_id, number, head, text, lines, issued_at, issued_act, due_on::text AS due_on, handling, handling_text, handled_as, handled_at';

/** Phase in which the committee examines; the government may still handle opinions when the congress has begun. */
export const REVIEWING = ['review'] as const;

export async function opinionById(tx: Query, localityId: string, id: string): Promise<OpinionRow> {
  const [row] = await tx.query<OpinionRow>(
    `SELECT ${COLUMNS} FROM review.opinions WHERE locality_id = $1 AND id = $2 FOR UPDATE`,
    [localityId, id],
  );
  return row ?? refuseWith('review.no-such-opinion', {}, { kind: 'missing' });
}

export const opinionsOf = (tx: Query, localityId: string, cycleId: string): Promise<OpinionRow[]> =>
  tx.query<OpinionRow>(
    `SELECT ${COLUMNS} FROM review.opinions WHERE locality_id = $1 AND cycle_id = $2 ORDER BY number`,
    [localityId, cycleId],
  );

export interface FindingRow {
  head: number;
  finding: HeadFinding;
  text: string;
}
export const findingsOf = (tx: Query, localityId: string, cycleId: string): Promise<FindingRow[]> =>
  tx.query<FindingRow>(
    'SELECT head, finding, text FROM review.head_findings WHERE locality_id = $1 AND cycle_id = $2 ORDER BY head',
    [localityId, cycleId],
  );

export async function reportOf(
  tx: Query,
  localityId: string,
  cycleId: string,
): Promise<{ parts: Record<ReportPart, string>; published_at: Date; act_id: string } | undefined> {
  const [row] = await tx.query<{ parts: Record<ReportPart, string>; published_at: Date; act_id: string }>(
    'SELECT parts, published_at, act_id FROM review.reports WHERE locality_id = $1 AND cycle_id = $2',
    [localityId, cycleId],
  );
  return row;
}

export async function committeeReview(
  tx: Query,
  locality: LocalityRef,
  cycle: Cycle,
): Promise<CommitteeReviewDto> {
  const findings = await findingsOf(tx, locality.id, cycle.id);
  const opinions = await opinionsOf(tx, locality.id, cycle.id);
  const report = await reportOf(tx, locality.id, cycle.id);
  const today = dateInZone(tx.now, locality.zone);
  return {
    year: cycle.year,
    open: (REVIEWING as readonly string[]).includes(cycle.phase) && !report,
    heads: REVIEW_HEADS.map((head) => {
      const found = findings.find((f) => f.head === head);
      return {
        head,
        name: REVIEW_HEAD_NAMES[head],
        ...(found ? { finding: found.finding } : {}),
        text: found?.text ?? '',
      };
    }),
    opinions: opinions.map((row): ReviewOpinionDto => opinionDto(row, today)),
    unhandled: opinions.filter((o) => o.handling === null).length,
    ...(report
      ? {
          report: { ...report.parts, publishedAt: report.published_at.toISOString(), actId: report.act_id },
        }
      : {}),
  };
}

const opinionDto = (row: OpinionRow, today: string): ReviewOpinionDto => ({
  id: row.id,
  number: row.number,
  head: row.head,
  text: row.text,
  lines: row.lines,
  issuedAt: row.issued_at.toISOString(),
  actId: row.issued_act,
  dueOn: row.due_on,
  overdue: row.handling === null && today > row.due_on,
  ...(row.handling === null
    ? {}
    : {
        handling: row.handling,
        handlingText: row.handling_text ?? '',
        handledAs: row.handled_as ?? '',
        handledAt: row.handled_at?.toISOString(),
      }),
});
