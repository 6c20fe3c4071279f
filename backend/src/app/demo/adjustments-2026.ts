// Money of 2026 after adoption: three virements, the reserve after a typhoon, money from above, and an adjustment by vote in October.
import { type Fen, parseFen } from '@kentan/shared/kernel';
import { publishVersion } from '../../domains/budgets/index.js';
import { cycleOfYear } from '../../domains/cycles/index.js';
import { ProposalOutcomes, proposalsOf } from '../../domains/review/index.js';
import {
  answerPlanOpinion,
  draftPlan,
  drawOnReserve,
  editPlan,
  issuePlanOpinion,
  makeVirement,
  noteMovement,
  planById,
  recordTransfer,
  submitPlan,
  virementCapacity,
} from '../../domains/supervision/index.js';
import type { Tx } from '../../platform/transactions.js';
import { lineNamed } from './budget-years.js';
import { planExtraSitting } from './extra-sitting.js';
import { on, type Story, type Town } from './story.js';
import { ADJUSTMENT_2026, RESERVE_2026, TRANSFER_2026, VIREMENTS_2026 } from './texts/adjustments-2026.js';

const YEAR = 2026;
type When = readonly [day: string, time: string];
const wan = (text: string): Fen => parseFen(text, '万元') as Fen;

export function planAdjustments2026(story: Story, town: Town): void {
  for (const text of VIREMENTS_2026) planVirement(story, town, text);
  planReserve(story, town);
  planTransfer(story, town);
  planAdjustment(story, town);
}

const keyOf = async (story: Story, town: Town, name: string): Promise<string> =>
  (await lineNamed(story, town, YEAR, name)).lineKey;

/** Something is moved, and some days later the presidium takes note of it. */
function planMovement(
  story: Story,
  { locality, people }: Town,
  { at, noted }: { at: When; noted: When },
  move: (tx: Tx) => Promise<string>,
): void {
  let id = '';
  story.plan(on(...at), async () => {
    id = await story.write(move);
  });
  const by = { office: 'chair', accountId: people.of('deputy01').accountId };
  story.planWrite(on(...noted), (tx) => noteMovement(tx, { localityId: locality.id, movementId: id, by }));
}

function planVirement(story: Story, town: Town, text: (typeof VIREMENTS_2026)[number]): void {
  const { locality, people } = town;
  planMovement(story, town, text, async (tx) =>
    makeVirement(tx, {
      locality,
      year: YEAR,
      from: await keyOf(story, town, text.from),
      to: await keyOf(story, town, text.to),
      amount: wan(text.amount),
      reason: text.reason,
      by: await virementCapacity(tx, locality, people.of(text.by)),
    }),
  );
}

function planReserve(story: Story, town: Town): void {
  const { locality, people } = town;
  const { from, to, amount, reason } = RESERVE_2026;
  const mayor = people.of('mayor');
  planMovement(story, town, RESERVE_2026, async (tx) =>
    drawOnReserve(tx, {
      locality,
      year: YEAR,
      from: await keyOf(story, town, from),
      to: await keyOf(story, town, to),
      amount: wan(amount),
      reason,
      by: { office: 'governmentHead', accountId: mayor.accountId, name: mayor.displayName },
    }),
  );
}

function planTransfer(story: Story, town: Town): void {
  const { locality, people } = town;
  const { revenue, spending, amount, document, giver, reason } = TRANSFER_2026;
  planMovement(story, town, TRANSFER_2026, async (tx) =>
    recordTransfer(tx, {
      locality,
      year: YEAR,
      revenue: { lineKey: await keyOf(story, town, revenue) },
      spending: { lineKey: await keyOf(story, town, spending) },
      amount: wan(amount),
      needsMatch: false,
      document,
      giver,
      reason,
      by: { office: 'financeOffice', accountId: people.of('finance').accountId },
    }),
  );
}

function planAdjustment(story: Story, town: Town): void {
  const { locality, people } = town;
  const text = ADJUSTMENT_2026;
  let planId = '';
  let proposalId = '';
  story.planWrite(on(...text.drafted), async (tx) => {
    planId = await draftPlan(tx, { locality, year: YEAR, office: 'financeOffice' });
  });
  story.planWrite(on(...text.submitted), async (tx) => {
    const lines = [];
    for (const { line, amount, reason } of text.lines)
      lines.push({ lineKey: await keyOf(story, town, line), delta: wan(amount), reason });
    const { functionCode, name, amount, reason } = text.fund;
    const opens = {
      book: 'general' as const,
      direction: 'revenue' as const,
      functionCode,
      functionName: name,
      department: '财政所',
      name,
    };
    const changes = [...lines, { lineKey: '', delta: wan(amount), reason, opens }];
    const content = { reason: text.reason, lateReason: '', changes };
    await editPlan(tx, { locality, planId, version: 1, content });
    const mayor = people.of('mayor');
    const by = { office: 'governmentHead', accountId: mayor.accountId, name: mayor.displayName };
    await submitPlan(tx, { locality, planId, by }, story.get(ProposalOutcomes));
    proposalId = (await proposalsOf(tx, locality.id, { kind: 'adjustment', subjectId: planId }))[0].id;
  });
  const committee = people.deputies[9];
  story.planWrite(on(...text.opinion.at), (tx) =>
    issuePlanOpinion(tx, {
      locality,
      planId,
      text: text.opinion.text,
      by: { office: 'reviewCommittee', accountId: committee.accountId, name: committee.displayName },
    }),
  );
  const finance = { office: 'financeOffice', accountId: people.of('finance').accountId };
  story.planWrite(on(...text.answer.at), (tx) =>
    answerPlanOpinion(tx, { locality, planId, text: text.answer.text, by: finance }),
  );
  const { called, minutes, ...sitting } = text.sitting;
  planExtraSitting(
    story,
    town,
    { ...sitting, called: on(...called), minutes: on(...minutes), speakers: [14, 52, 29] },
    { id: () => proposalId, count: text.count },
  );
  story.planWrite(on(...text.published), async (tx) => {
    const { row } = await planById(tx, locality.id, planId);
    const { id: cycleId } = await cycleOfYear(tx, locality.id, YEAR);
    return publishVersion(tx, {
      localityId: locality.id,
      versionId: row.version_id ?? '',
      cycleId,
      by: finance,
    });
  });
}
