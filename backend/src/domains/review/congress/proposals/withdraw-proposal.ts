// Takes a proposal back before the congress votes on it.
import { mayWithdrawProposal } from '@kentan/shared/review';
import { unwrap } from '../../../../platform/refused.js';
import type { Tx } from '../../../../platform/transactions.js';
import { appendAct } from '../../../record/index.js';
import { proposalById } from './proposal.queries.js';

export interface ProposalWithdrawal {
  localityId: string;
  proposalId: string;
  /** Public. */
  reason?: string;
  by: { office: string; accountId?: string; name?: string };
}

export async function withdrawProposal(
  tx: Tx,
  { localityId, proposalId, reason, by }: ProposalWithdrawal,
): Promise<void> {
  const proposal = await proposalById(tx, localityId, proposalId, true);
  const open = await tx.query(
    `SELECT id FROM review.votes WHERE locality_id = $1 AND proposal_id = $2 AND state <> 'counted'`,
    [localityId, proposalId],
  );
  unwrap(mayWithdrawProposal(proposal.state, open.length > 0));
  appendAct(tx, {
    localityId,
    cycleId: proposal.cycleId,
    type: 'review.proposal-withdrawn',
    by,
    objects: [{ kind: 'proposal', id: proposalId }, ...proposal.objects],
    payload: {
      year: proposal.year,
      kind: proposal.kind,
      title: proposal.title,
      ...(reason ? { reason } : {}),
    },
  });
  await tx.query(`UPDATE review.proposals SET state = 'withdrawn' WHERE locality_id = $1 AND id = $2`, [
    localityId,
    proposalId,
  ]);
  tx.emit({ topic: 'review.proposal-changed', localityId, key: proposalId, data: { state: 'withdrawn' } });
}
