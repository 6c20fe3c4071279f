// Adjustment plans as rows.
import type { BudgetLine } from '@kentan/shared/budgets';
import { fen } from '@kentan/shared/kernel';
import type { AdjustmentState, PlannedChange, Trigger } from '@kentan/shared/supervision';
import { refuseWith } from '../../../platform/refused.js';
import { openedFrom, type Query, type StoredLine } from './authorised.queries.js';

export interface PlanRow {
  id: string;
  locality_id: string;
  cycle_id: string;
  year: number;
  number: number | null;
  state: AdjustmentState;
  version: number;
  reason: string;
  late_reason: string;
  changed_at: Date;
  submitted_at: Date | null;
  submitted_act: string | null;
  proposal_id: string | null;
  earliest_vote: string | null;
  triggers: (Omit<Trigger, 'amount'> & { amount: string })[];
  opinion: string | null;
  opinion_at: Date | null;
  opinion_act: string | null;
  answer: string | null;
  answered_as: string | null;
  answer_at: Date | null;
  answer_act: string | null;
  decided_at: Date | null;
  decided_act: string | null;
  vote_id: string | null;
  resolution_id: string | null;
  outcome: { yes: number; no: number; abstain: number; deputies: number; needed: number } | null;
  version_id: string | null;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
}
const COLUMNS = `id, locality_id, cycle_id, year, number, state, version, reason, late_reason, changed_at, submitted_at, submitted_act,
  proposal_id, earliest_vote::text AS earliest_vote, triggers, opinion, opinion_at, opinion_act, answer, answered_as, answer_at, answer_act,
  decided_at, decided_act, vote_id, resolution_id, outcome, version_id, withdrawn_at, withdrawn_reason`;

/** A change as it is kept; `before`: authorised when it was submitted; `opens`: a line that the plan opens. */
export interface KeptChange extends PlannedChange {
  before: bigint | null;
  opens?: BudgetLine;
}

export interface Plan {
  row: PlanRow;
  changes: KeptChange[];
}

/** A plan with its changes, locked when asked. Refuses (404) when there is none. */
export async function planById(tx: Query, localityId: string, id: string, lock = false): Promise<Plan> {
  const [row] = await tx.query<PlanRow>(
    `SELECT ${COLUMNS} FROM supervision.adjustments WHERE locality_id = $1 AND id = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [localityId, id],
  );
  if (!row) return refuseWith('supervision.no-such-adjustment', {}, { kind: 'missing' });
  const [plan] = await withChanges(tx, localityId, [row]);
  return plan;
}

const MOST = 100;

/** The plans of a year, newest first; a year has a handful. `drafts`: those that are not public yet too. */
export async function plansOfYear(
  tx: Query,
  localityId: string,
  year: number,
  drafts: boolean,
): Promise<Plan[]> {
  const rows = await tx.query<PlanRow>(
    `SELECT ${COLUMNS} FROM supervision.adjustments WHERE locality_id = $1 AND year = $2 AND ($3 OR state <> 'draft')
      ORDER BY created_at DESC, id DESC LIMIT ${MOST}`,
    [localityId, year, drafts],
  );
  return withChanges(tx, localityId, rows);
}

async function withChanges(tx: Query, localityId: string, rows: readonly PlanRow[]): Promise<Plan[]> {
  const changes = await tx.query<{
    adjustment_id: string;
    line_key: string;
    delta: string;
    reason: string;
    before: string | null;
    opens: StoredLine | null;
  }>(
    `SELECT adjustment_id, line_key, delta, reason, before, opens FROM supervision.adjustment_changes
      WHERE locality_id = $1 AND adjustment_id = ANY($2::uuid[]) ORDER BY adjustment_id, ordinal`,
    [localityId, rows.map((row) => row.id)],
  );
  return rows.map((row) => ({
    row,
    changes: changes
      .filter((c) => c.adjustment_id === row.id)
      .map((c) => ({
        lineKey: c.line_key,
        delta: fen(BigInt(c.delta)),
        reason: c.reason,
        before: c.before === null ? null : BigInt(c.before),
        ...(c.opens ? { opens: openedFrom(c.opens) } : {}),
      })),
  }));
}

export const openedBy = (changes: readonly KeptChange[]): BudgetLine[] =>
  changes.flatMap((c) => (c.opens ? [c.opens] : []));
