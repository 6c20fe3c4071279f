// Declares the result of a vote: the act with every figure and, where the vote was open, each deputy's vote; then what
// follows from it: the motion's outcome, the proposal's, or the adopted budget with its resolution.
import { decide, type Tally, type VoteChoice } from '@kentan/shared/ballots';
import type { Tx } from '../../../platform/transactions.js';
import { publishedBallots } from '../../ballots/index.js';
import { appendAct } from '../../record/index.js';
import { recordMotionOutcome } from '../motions/index.js';
import { adoptBudget } from './adopt-budget.js';
import { voteObjects } from './open-vote.js';
import { decideProposal } from './proposals/decide-proposal.js';
import type { ProposalOutcomes } from './proposals/proposal-outcomes.js';
import { rollOf } from './sitting.queries.js';
import type { VoteRow } from './vote.queries.js';

export async function declareResult(
  tx: Tx,
  vote: VoteRow,
  tally: Tally,
  outcomes: ProposalOutcomes,
  by: { office: string; accountId: string },
): Promise<void> {
  const { locality_id: localityId } = vote;
  const decision = decide(tally, vote.rule);
  const act = appendAct(tx, {
    localityId,
    cycleId: vote.cycle_id,
    type: 'review.vote-counted',
    by,
    objects: voteObjects(vote),
    payload: {
      number: vote.number,
      matter: { zh: vote.matter_zh, en: vote.matter_en },
      mode: vote.mode,
      ...tally,
      base: vote.rule.base,
      needed: decision.needed,
      passed: decision.passed,
      ...(vote.mode === 'open' ? { votes: await rollCall(tx, vote) } : {}),
    },
  });
  await tx.query(
    `UPDATE review.votes SET state = 'counted', tally = $3, passed = $4, result_act = $5 WHERE locality_id = $1 AND id = $2`,
    [localityId, vote.id, JSON.stringify(tally), decision.passed, act],
  );
  if (vote.kind === 'motion' && vote.motion_id) {
    await recordMotionOutcome(tx, {
      localityId,
      motionId: vote.motion_id,
      outcome: decision.passed ? 'passed' : 'rejected',
      vote: {
        voteId: vote.id,
        yes: tally.yes,
        no: tally.no,
        abstain: tally.abstain,
        notVoting: tally.notVoting,
        deputies: tally.all,
        needed: decision.needed,
      },
      by,
    });
  } else if (vote.kind === 'proposal' && vote.proposal_id) {
    const decided = { ...vote, proposal_id: vote.proposal_id, result_act: act };
    await decideProposal(tx, decided, { tally, decision }, outcomes, by);
  } else if (decision.passed) {
    await adoptBudget(tx, { ...vote, result_act: act }, tally, decision, by);
  }
}

export interface NamedVote {
  name: string;
  delegation: string;
  choice: VoteChoice;
}

/** Each deputy's vote by name: in an open vote the law makes it public. In the order of the roll. */
async function rollCall(tx: Tx, vote: VoteRow): Promise<NamedVote[]> {
  const ballots = await publishedBallots(tx, vote.locality_id, vote.id);
  const choices = new Map(
    ballots.map((b) => [b.voter, 'marks' in b.content ? (b.content.marks[0] as VoteChoice) : undefined]),
  );
  return (await rollOf(tx, vote.locality_id, vote.sitting_id)).flatMap(({ deputyId, name, delegation }) => {
    const choice = choices.get(deputyId);
    return choice ? [{ name, delegation, choice }] : [];
  });
}
