// The congress has decided a proposal: it stands as passed or rejected, its domain carries the outcome out, and where that
// gives words to a resolution the resolution is written, all in the transaction of the count.
import type { Decision, Tally } from '@kentan/shared/ballots';
import { dateInZone } from '@kentan/shared/kernel';
import { proposalResolution, requireSubmitted } from '@kentan/shared/review';
import { newId } from '../../../../platform/ids.js';
import { unwrap } from '../../../../platform/refused.js';
import type { Tx } from '../../../../platform/transactions.js';
import { localityById } from '../../../localities/index.js';
import { sittingById } from '../sitting.queries.js';
import type { VoteRow } from '../vote.queries.js';
import { writeResolution } from '../write-resolution.js';
import { proposalById } from './proposal.queries.js';
import type { ProposalOutcomes } from './proposal-outcomes.js';

export async function decideProposal(
  tx: Tx,
  vote: VoteRow & { proposal_id: string; result_act: string },
  { tally, decision }: { tally: Tally; decision: Decision },
  outcomes: ProposalOutcomes,
  by: { office: string; accountId: string },
): Promise<void> {
  const { locality_id: localityId, id: voteId, result_act: resultAct } = vote;
  const before = await proposalById(tx, localityId, vote.proposal_id, true);
  unwrap(requireSubmitted(before.state));
  const { passed } = decision;
  const proposal = { ...before, state: passed ? ('passed' as const) : ('rejected' as const), voteId };
  await tx.query('UPDATE review.proposals SET state = $3, vote_id = $4 WHERE locality_id = $1 AND id = $2', [
    localityId,
    proposal.id,
    proposal.state,
    voteId,
  ]);
  const resolutionId = newId();
  const outcome = { proposal, passed, tally, decision, voteId, resultAct, resolutionId, by };
  const { resolution } = await outcomes.handlerOf(proposal.kind)(tx, outcome);
  if (resolution) {
    const sitting = await sittingById(tx, localityId, vote.sitting_id);
    const day = dateInZone(tx.now, (await localityById(tx, localityId)).zone);
    const title = { zh: sitting.title_zh, en: sitting.title_en };
    await writeResolution(tx, {
      localityId,
      id: resolutionId,
      sittingId: sitting.id,
      voteId,
      cycleId: proposal.cycleId,
      year: proposal.year,
      day,
      text: proposalResolution(resolution, { sitting: title, day, tally, decision }),
      objects: [{ kind: 'proposal', id: proposal.id }, ...proposal.objects],
      by,
    });
  }
  tx.emit({
    topic: 'review.proposal-changed',
    localityId,
    key: proposal.id,
    data: { state: proposal.state },
  });
}
