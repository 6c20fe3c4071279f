// The congress has voted a plan: passed, it makes the adjusted budget and a movement on every line; rejected, nothing changes.
import type { BudgetLine } from '@kentan/shared/budgets';
import { addDays, dateInZone, endOfDay } from '@kentan/shared/kernel';
import {
  type AuthorisedLine,
  adjustmentResolution,
  adjustmentTitle,
  bookFigures,
  stepAdjustment,
} from '@kentan/shared/supervision';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId } from '../../../platform/ids.js';
import { unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { saveVersion } from '../../budgets/index.js';
import { type Cycle, cycleById, raiseDuty } from '../../cycles/index.js';
import { localityById } from '../../localities/index.js';
import { appendAct } from '../../record/index.js';
import { type ProposalOutcome, ProposalOutcomes } from '../../review/index.js';
import { authorisedOfYear, requireAdopted } from './authorised.queries.js';
import { openedBy, type Plan, planById } from './plan.queries.js';
import { movesOf, touchedBooks } from './plan-lines.js';
import { planObjects, tellPlan } from './submit-plan.js';
import { endPlanDuties } from './withdraw-plan.js';
import { insertMovement, type Move, nextMovement, toldMoves } from './write-movement.js';
import { lockMoney } from './year-lines.js';

@Injectable()
export class CarryOutAdjustment implements OnModuleInit {
  constructor(private readonly outcomes: ProposalOutcomes) {}

  onModuleInit(): void {
    this.outcomes.on('adjustment', carryOut);
  }
}

type Resolution = Awaited<ReturnType<Parameters<ProposalOutcomes['on']>[1]>>;

export async function carryOut(tx: Tx, outcome: ProposalOutcome): Promise<Resolution> {
  const { proposal, passed } = outcome;
  const plan = await planById(tx, proposal.localityId, proposal.subjectId, true);
  const cycle = await cycleById(tx, proposal.localityId, plan.row.cycle_id);
  await lockMoney(tx, cycle.id);
  const state = unwrap(stepAdjustment(plan.row.state, passed ? 'pass' : 'reject'));
  const authorised = (await authorisedOfYear(tx, cycle.localityId, cycle.year)) ?? new Map();
  const moves = movesOf(authorised, plan.changes);
  const act = appendAct(tx, {
    localityId: cycle.localityId,
    cycleId: cycle.id,
    type: passed ? 'supervision.adjustment-passed' : 'supervision.adjustment-rejected',
    by: outcome.by,
    objects: planObjects(
      plan.row.id,
      moves.map((m) => m.lineKey),
    ),
    payload: {
      number: plan.row.number,
      year: cycle.year,
      vote: figuresOf(outcome),
      ...(passed ? { moves: toldMoves(moves) } : {}),
    },
  });
  const versionId = passed ? await adjust(tx, { cycle, plan, authorised, moves, act, outcome }) : null;
  await tx.query(
    `UPDATE supervision.adjustments SET state = $3, decided_at = $4, decided_act = $5, vote_id = $6, resolution_id = $7, outcome = $8,
       version_id = $9, version = version + 1, changed_at = $4 WHERE locality_id = $1 AND id = $2`,
    [
      cycle.localityId,
      plan.row.id,
      state,
      tx.now,
      act,
      outcome.voteId,
      passed ? outcome.resolutionId : null,
      JSON.stringify(figuresOf(outcome)),
      versionId,
    ],
  );
  await endPlanDuties(tx, cycle.localityId, plan.row.id, act);
  tellPlan(tx, cycle.localityId, plan.row.id, state);
  if (!passed) return {};
  const words = { year: cycle.year, number: plan.row.number ?? 1, lines: moves.length };
  const figures = bookFigures(authorised.values(), plan.changes, openedBy(plan.changes));
  return { resolution: adjustmentResolution(words, figures, touchedBooks(moves)) };
}

const figuresOf = ({ tally, decision }: ProposalOutcome) => ({
  yes: tally.yes,
  no: tally.no,
  abstain: tally.abstain,
  deputies: tally.all,
  needed: decision.needed,
});

interface Passed {
  cycle: Cycle;
  plan: Plan;
  authorised: ReadonlyMap<string, AuthorisedLine<BudgetLine>>;
  moves: readonly Move[];
  act: string;
  outcome: ProposalOutcome;
}

/** The movement, the adjusted version from all that is authorised with it, and the finance office's duty to publish it (BL 14). */
async function adjust(tx: Tx, { cycle, plan, authorised, moves, act, outcome }: Passed): Promise<string> {
  const { localityId, year, charter } = cycle;
  const number = plan.row.number ?? 1;
  const { zone } = await localityById(tx, localityId);
  await insertMovement(
    tx,
    {
      locality: { id: localityId, zone },
      cycle,
      kind: 'adjustment',
      moves,
      reason: plan.row.reason,
      adjustmentId: plan.row.id,
      by: outcome.by,
    },
    { id: newId(), number: await nextMovement(tx, cycle, 'adjustment'), act },
  );
  const deltas = new Map(moves.map((m) => [m.lineKey, m.delta]));
  const lines = [...authorised.values()].map(({ line, authorised: amount }) => ({
    ...line,
    amount: (amount + (deltas.get(line.lineKey) ?? 0n)) as typeof amount,
  }));
  const opened = moves.filter((m) => m.opens).map((m) => ({ ...m.line, amount: m.delta }));
  const base = await requireAdopted(tx, localityId, year);
  const title = adjustmentTitle(year, number);
  const versionId = await saveVersion(tx, {
    localityId,
    year,
    kind: 'adjusted',
    baseVersionId: base.id,
    explanation: `批准预算加上历次预算调整、调剂、动用预备费和专项转移支付，至${title.zh}通过时止。The adopted budget with all adjustments, virements, uses of the reserve and earmarked transfers up to: ${title.en}.`,
    lines: [...lines, ...opened],
  });
  const due = addDays(dateInZone(tx.now, zone), charter.publication.adoptedWithinDays);
  await raiseDuty(tx, {
    localityId,
    cycleId: cycle.id,
    kind: 'budgets.publish-version',
    owedBy: { office: 'financeOffice' },
    title: { zh: `公布${year}年调整预算（${title.zh}）`, en: `Publish the adjusted budget: ${title.en}` },
    about: { kind: 'version', id: versionId },
    dueAt: endOfDay(due, zone),
    source: charter.publication.source.cite,
    raisedByAct: act,
  });
  return versionId;
}
