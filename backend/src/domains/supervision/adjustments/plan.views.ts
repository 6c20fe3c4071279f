// One adjustment plan as the world sees it: lines before and after, books, the law's cases, review, vote.
import type { BudgetLine } from '@kentan/shared/budgets';
import { type Fen, fen, fenToJson } from '@kentan/shared/kernel';
import { type AuthorisedLine, bookFigures, wayNeeded } from '@kentan/shared/supervision';
import { type Actor, holds } from '../../../platform/actor.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { versionById } from '../../budgets/index.js';
import { cycleById } from '../../cycles/index.js';
import type {
  AdjustmentDto,
  AdjustmentOutcomeDto,
  AdjustmentSummaryDto,
  BookFiguresDto,
  PlannedChangeDto,
  PlanOpinionDto,
  TriggerDto,
} from './adjustment.dto.js';
import { authorisedOfYear } from './authorised.queries.js';
import { type KeptChange, openedBy, type Plan, planById } from './plan.queries.js';
import { withOpened } from './plan-lines.js';
import { yearLines } from './year-lines.js';

type Query = Pick<Tx, 'query' | 'now'>;
type Authorised = ReadonlyMap<string, AuthorisedLine<BudgetLine>>;

/** A draft concerns the government only. */
export const maySeePlan = ({ row }: Plan, localityId: string, actor: Actor | undefined): boolean =>
  row.state !== 'draft' || holds(actor, localityId, ['financeOffice', 'governmentHead']);

export const planSummary = ({ row, changes }: Plan): AdjustmentSummaryDto => ({
  id: row.id,
  year: row.year,
  ...(row.number === null ? {} : { number: row.number }),
  state: row.state,
  reason: row.reason,
  lines: changes.length,
  changedAt: row.changed_at.toISOString(),
  ...(row.submitted_at ? { submittedAt: row.submitted_at.toISOString() } : {}),
  ...(row.earliest_vote ? { earliestVote: row.earliest_vote } : {}),
  ...(row.outcome ? { outcome: outcomeDto(row) } : {}),
});

const outcomeDto = (row: Plan['row']): AdjustmentOutcomeDto => ({
  passed: row.state === 'passed',
  ...(row.outcome ?? { yes: 0, no: 0, abstain: 0, deputies: 0, needed: 0 }),
  at: row.decided_at?.toISOString() ?? '',
  actId: row.decided_act ?? '',
  voteId: row.vote_id ?? '',
  ...(row.resolution_id ? { resolutionId: row.resolution_id } : {}),
});

/** Everything about one plan; a draft only for who may see it (404). */
export async function readPlan(
  tx: Query,
  locality: LocalityRef,
  planId: string,
  actor: Actor | undefined,
): Promise<AdjustmentDto> {
  const plan = await planById(tx, locality.id, planId);
  if (!maySeePlan(plan, locality.id, actor))
    refuseWith('supervision.no-such-adjustment', {}, { kind: 'missing' });
  const { row } = plan;
  // A decided plan stands against the amounts of the instant before its decision, for ever.
  const at = row.decided_at ?? row.withdrawn_at;
  const before = at ? new Date(at.getTime() - 1) : undefined;
  const authorised = (await authorisedOfYear(tx, locality.id, row.year, before)) ?? new Map();
  const version = row.version_id ? await versionById(tx, locality.id, row.version_id) : undefined;
  return {
    ...planSummary(plan),
    version: row.version,
    lateReason: row.late_reason,
    changes: plan.changes.flatMap((change) => changeDto(authorised, change)),
    books: booksDto(authorised, plan.changes),
    triggers: row.state === 'draft' ? await draftTriggers(tx, plan) : row.triggers.map(triggerDto),
    ...(row.proposal_id ? { proposalId: row.proposal_id } : {}),
    ...(row.submitted_act ? { submittedAct: row.submitted_act } : {}),
    ...(row.opinion === null ? {} : { opinion: opinionDto(row) }),
    ...(version?.hash ? { versionHash: version.hash } : {}),
    versionPublished: version?.hash !== undefined,
    ...(row.withdrawn_at
      ? { withdrawnAt: row.withdrawn_at.toISOString(), withdrawnReason: row.withdrawn_reason ?? '' }
      : {}),
  };
}

function changeDto(authorised: Authorised, change: KeptChange): PlannedChangeDto[] {
  const there = authorised.get(change.lineKey);
  const line = there?.line ?? change.opens;
  if (!line) return [];
  const before = there?.authorised ?? fen(change.before ?? 0n);
  return [
    {
      lineKey: change.lineKey,
      name: line.name,
      department: line.department,
      functionCode: line.functionCode,
      book: line.book,
      direction: line.direction,
      before: fenToJson(before),
      delta: fenToJson(change.delta),
      after: fenToJson((before + change.delta) as Fen),
      reason: change.reason,
      opened: change.opens !== undefined,
    },
  ];
}

const booksDto = (authorised: Authorised, changes: readonly KeptChange[]): BookFiguresDto[] =>
  bookFigures(authorised.values(), changes, openedBy(changes)).map((f) => ({
    book: f.book,
    revenueBefore: fenToJson(f.revenueBefore),
    revenueAfter: fenToJson(f.revenueAfter),
    spendingBefore: fenToJson(f.spendingBefore),
    spendingAfter: fenToJson(f.spendingAfter),
  }));

const triggerDto = (t: Plan['row']['triggers'][number]): TriggerDto => ({
  kind: t.kind,
  book: t.book,
  amount: fenToJson(BigInt(t.amount)),
  lines: [...t.lines],
});

async function draftTriggers(tx: Query, { row, changes }: Plan): Promise<TriggerDto[]> {
  const cycle = await cycleById(tx, row.locality_id, row.cycle_id);
  const { lines, key } = await yearLines(tx, cycle, row.id);
  const rule = cycle.charter.execution.virement;
  return wayNeeded({ lines: withOpened(lines, changes), changes, key, rule }).triggers.map((t) =>
    triggerDto({ ...t, amount: t.amount.toString() }),
  );
}

const opinionDto = (row: Plan['row']): PlanOpinionDto => ({
  text: row.opinion ?? '',
  at: row.opinion_at?.toISOString() ?? '',
  actId: row.opinion_act ?? '',
  ...(row.answer === null
    ? {}
    : {
        answer: row.answer,
        answeredAs: row.answered_as ?? '',
        answeredAt: row.answer_at?.toISOString(),
        answerAct: row.answer_act ?? '',
      }),
});
