// What was said about each line this year, counted: read beside the line when the draft is examined.
import { EXAMINING_PHASES } from '@kentan/shared/review';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import type { Tx } from '../../../platform/transactions.js';
import { publishedVersion } from '../../budgets/index.js';
import { lineActCounts } from '../../record/index.js';
import type { ClueDto, CluesDto } from './comment.dto.js';
import { cycleFor } from './comments.queries.js';

export async function readClues(
  tx: Pick<Tx, 'query' | 'now'>,
  locality: LocalityRef,
  year: number | undefined,
): Promise<CluesDto> {
  const cycle = await cycleFor(tx, locality.id, year);
  const draft = await publishedVersion(tx, locality.id, cycle.year, 'draft');
  const clues = new Map<string, ClueDto>();
  const of = (lineKey: string): ClueDto => {
    const clue = clues.get(lineKey) ?? {
      lineKey,
      forum: 0,
      questions: 0,
      comments: 0,
      inquiries: 0,
      open: 0,
      motions: [],
    };
    clues.set(lineKey, clue);
    return clue;
  };
  for (const { lineKey, type, count } of await lineActCounts(tx, locality.id, cycle.id)) {
    if (type.startsWith('forums.')) of(lineKey).forum += count;
    if (type === 'budgets.question-put') of(lineKey).questions += count;
    if (type === 'review.line-commented') of(lineKey).comments += count;
    if (type === 'review.inquiry-put' || type === 'review.detail-asked') of(lineKey).inquiries += count;
  }
  const open = await tx.query<{ line_key: string; count: number }>(
    `SELECT line_key, count(*)::int AS count FROM review.comments
      WHERE locality_id = $1 AND cycle_id = $2 AND due_on IS NOT NULL AND answer IS NULL GROUP BY 1`,
    [locality.id, cycle.id],
  );
  for (const row of open) of(row.line_key).open = row.count;
  const motions = await tx.query<{ line_key: string; number: number }>(
    `SELECT c.line_key, m.number FROM review.motion_changes c
       JOIN review.motions m ON m.locality_id = c.locality_id AND m.id = c.motion_id
      WHERE c.locality_id = $1 AND m.cycle_id = $2 AND m.state NOT IN ('draft', 'signing', 'withdrawn') ORDER BY m.number`,
    [locality.id, cycle.id],
  );
  for (const row of motions) of(row.line_key).motions.push(row.number);
  const { budget } = cycle.charter;
  return {
    year: cycle.year,
    ...(draft?.hash ? { draft: draft.hash } : {}),
    open: (EXAMINING_PHASES as readonly string[]).includes(cycle.phase),
    protectedMarks: [...budget.protectedMarks],
    explainChangeBeyond: budget.explainChangeBeyond,
    lines: [...clues.values()],
  };
}
