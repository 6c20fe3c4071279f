// How a motion is shown: before → after on its lines, its effect on the books, who signed, what was decided.
import type { BudgetLine } from '@kentan/shared/budgets';
import { type Fen, fenToJson } from '@kentan/shared/kernel';
import {
  balanceOf,
  effectOf,
  isPublicMotion,
  motionDeadline,
  presidiumTally,
  sizeOf,
} from '@kentan/shared/review';
import type { Actor } from '../../../platform/actor.js';
import { totalOf, type Version } from '../../budgets/index.js';
import { cycleById, planOfCycle } from '../../cycles/index.js';
import type {
  BookEffectDto,
  MotionDto,
  MotionOutcomeDto,
  MotionSummaryDto,
  OtherMotionDto,
  PresidiumDecisionDto,
  SponsorDto,
} from './motion.dto.js';
import { deputiesOf } from './motion-deputies.js';
import { draftOf, matterOf, touchedLines } from './motion-lines.js';
import {
  type LoadedMotion,
  motionsOfCycle,
  presidiumDecisions,
  presidiumVotes,
  type Query,
  standingOf,
} from './motions.queries.js';
import { toMemberVote } from './presidium-members.js';

/** Whether the actor may see a motion: filed ones are public, drafts concern their author and the invited. */
export const maySee = ({ row, sponsors }: LoadedMotion, actor: Actor | undefined): boolean =>
  isPublicMotion(row.state) ||
  row.lead_id === actor?.accountId ||
  sponsors.some((s) => s.account_id === actor?.accountId);

export interface MotionView {
  lines: ReadonlyMap<string, BudgetLine>;
  inOffice: ReadonlySet<string>;
  actor: Actor | undefined;
}

export function motionSummary(motion: LoadedMotion, view: MotionView): MotionSummaryDto {
  const { row, changes } = motion;
  const standing = standingOf(motion, view.inOffice);
  return {
    id: row.id,
    year: row.year,
    ...(row.number === null ? {} : { number: row.number }),
    state: row.state,
    matter: matterOf(view.lines, changes),
    cause: row.cause,
    lead: row.lead_name,
    leadDelegation: row.lead_delegation,
    sponsors: standing.length,
    lines: changes.length,
    size: fenToJson(sizeOf(changes)),
    ...(row.filed_at ? { filedAt: row.filed_at.toISOString() } : {}),
    changedAt: row.changed_at.toISOString(),
    ...(row.outcome && row.outcome_at ? { outcome: outcomeDto(row) } : {}),
    mine: mineOf(motion, standing, view.actor),
  };
}

const outcomeDto = (row: LoadedMotion['row']): MotionOutcomeDto => ({
  ...row.outcome,
  at: row.outcome_at?.toISOString() ?? '',
  actId: row.outcome_act ?? '',
});

function mineOf(
  { row, sponsors }: LoadedMotion,
  standing: readonly string[],
  actor: Actor | undefined,
): MotionSummaryDto['mine'] {
  if (!actor) return 'none';
  if (row.lead_id === actor.accountId) return 'lead';
  if (standing.includes(actor.accountId)) return 'signed';
  return sponsors.some((s) => s.account_id === actor.accountId) && !isPublicMotion(row.state)
    ? 'invited'
    : 'none';
}

/** Everything about one motion. */
export async function motionDto(
  tx: Query,
  motion: LoadedMotion,
  actor: Actor | undefined,
): Promise<MotionDto> {
  const { row, changes } = motion;
  const { locality_id: localityId } = row;
  const cycle = await cycleById(tx, localityId, row.cycle_id);
  const draft = await draftOf(tx, localityId, row.year);
  const lines = await touchedLines(tx, draft, changes);
  const inOffice = new Set((await deputiesOf(tx, localityId)).keys());
  const plan = await planOfCycle(tx, cycle);
  const deadline = motionDeadline(plan, plan.zone);
  const others = await otherMotions(tx, motion);
  return {
    ...motionSummary(motion, { lines, inOffice, actor }),
    cycleId: row.cycle_id,
    version: row.version,
    grounds: row.grounds,
    plan: row.plan,
    changes: effectOf(lines, changes).map(({ line, before, delta, after }) => ({
      lineKey: line.lineKey,
      name: line.name,
      department: line.department,
      functionCode: line.functionCode,
      book: line.book,
      direction: line.direction,
      before: fenToJson(before),
      delta: fenToJson(delta),
      after: fenToJson(after),
      others: others.get(line.lineKey) ?? [],
    })),
    books: booksDto(lines, changes, draft),
    draft: draft.hash ?? '',
    sponsorList: sponsorList(motion, inOffice),
    sponsorsNeeded: cycle.charter.review.motionSponsors,
    ...(deadline ? { deadline: deadline.date, deadlineAt: deadline.at.toISOString() } : {}),
    deadlineExpected: deadline?.expected ?? true,
    ...(row.filed_act ? { filedAct: row.filed_act } : {}),
    decisions: await decisionsDto(tx, motion),
    ...(row.withdrawal_asked_at
      ? {
          withdrawal: { askedAt: row.withdrawal_asked_at.toISOString(), reason: row.withdrawal_reason ?? '' },
        }
      : {}),
    createdAt: row.created_at.toISOString(),
  };
}

function booksDto(
  lines: ReadonlyMap<string, BudgetLine>,
  changes: LoadedMotion['changes'],
  draft: Version,
): BookEffectDto[] {
  return balanceOf(lines, changes).map(({ book, added, cut, revenue, open }) => {
    const before = totalOf(draft, 'expenditure', book);
    return {
      book,
      added: fenToJson(added),
      cut: fenToJson(cut),
      revenue: fenToJson(revenue),
      open: fenToJson(open),
      spendingBefore: fenToJson(before),
      spendingAfter: fenToJson((before + added - cut) as Fen),
    };
  });
}

/** The lead first, then by time of signature, then those still to sign. Filed motions show only who stands behind them. */
function sponsorList(motion: LoadedMotion, inOffice: ReadonlySet<string>): SponsorDto[] {
  const { row, sponsors } = motion;
  const standing = standingOf(motion, inOffice);
  const shown = isPublicMotion(row.state)
    ? sponsors.filter((s) => s.signed_version === row.version)
    : [
        ...(sponsors.some((s) => s.account_id === row.lead_id)
          ? []
          : [
              {
                account_id: row.lead_id,
                name: row.lead_name,
                delegation: row.lead_delegation,
                signed_at: null,
              },
            ]),
        ...sponsors,
      ];
  const list = shown.map((s) => ({
    ...(isPublicMotion(row.state) ? {} : { accountId: s.account_id }),
    name: s.name,
    delegation: s.delegation,
    lead: s.account_id === row.lead_id,
    ...(s.signed_at && standing.includes(s.account_id) ? { signedAt: s.signed_at.toISOString() } : {}),
    standing: standing.includes(s.account_id),
  }));
  return [...list.filter((s) => s.lead), ...list.filter((s) => !s.lead)];
}

/** Other public motions of the year on the same lines: shown together, line by line. */
async function otherMotions(
  tx: Query,
  { row, changes }: LoadedMotion,
): Promise<Map<string, OtherMotionDto[]>> {
  const found = new Map<string, OtherMotionDto[]>();
  if (changes.length === 0) return found;
  const motions = await motionsOfCycle(tx, row.locality_id, row.cycle_id, [
    'filed',
    'admitted',
    'passed',
    'rejected',
    'lapsed',
  ]);
  for (const other of motions) {
    if (other.row.id === row.id) continue;
    for (const { lineKey, delta } of other.changes) {
      if (!changes.some((c) => c.lineKey === lineKey)) continue;
      const { id, number, state } = other.row;
      const entry = { id, number: number ?? 0, state, delta: fenToJson(delta) };
      found.set(lineKey, [...(found.get(lineKey) ?? []), entry]);
    }
  }
  return found;
}

async function decisionsDto(tx: Query, { row }: LoadedMotion): Promise<PresidiumDecisionDto[]> {
  const decisions = await presidiumDecisions(tx, row.locality_id, row.id);
  if (decisions.length === 0) return [];
  const votes = await presidiumVotes(tx, row.locality_id, row.id);
  return decisions.map((decision) => {
    const cast = votes.filter((v) => v.matter === decision.matter);
    const seats = Array.from({ length: decision.members }, (_, i) => String(i));
    return {
      matter: decision.matter,
      agreed: decision.agreed,
      reasons: decision.reasons,
      ...presidiumTally(seats, cast.map(toMemberVote)),
      decidedAt: decision.decided_at.toISOString(),
      actId: decision.act_id,
      votes: cast.map((v) => ({ name: v.name, vote: v.vote, inPerson: v.in_person })),
    };
  });
}
