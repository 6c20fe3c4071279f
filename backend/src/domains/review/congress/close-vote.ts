// The clerk closes a vote by a clean cut. An open one is counted at once; a secret one is sealed until two of its keepers
// open the count; of a show of hands the clerk enters the counted hands.
import { type CountedContent, type Tally, tallyChoices } from '@kentan/shared/ballots';
import { Injectable } from '@nestjs/common';
import { refuseWith } from '../../../platform/refused.js';
import { Transactions, type Tx } from '../../../platform/transactions.js';
import { agreeToCount, closeBallotBox } from '../../ballots/index.js';
import { appendAct } from '../../record/index.js';
import { declareResult } from './declare-result.js';
import { voteObjects } from './open-vote.js';
import { ProposalOutcomes } from './proposals/proposal-outcomes.js';
import { tellSitting } from './sitting.queries.js';
import type { HandsDto, VoteIdDto } from './vote.dto.js';
import { type VoteRow, voteById } from './vote.queries.js';

type By = { office: string; accountId: string };

@Injectable()
export class CloseVote {
  constructor(
    private readonly transactions: Transactions,
    private readonly outcomes: ProposalOutcomes,
  ) {}

  close(localityId: string, voteId: string, hands: HandsDto | undefined, by: By): Promise<VoteIdDto> {
    return this.transactions.run(async (tx) => {
      const vote = await voteById(tx, localityId, voteId, true);
      if (vote.state !== 'open') refuseWith('review.vote-not-open', {}, { kind: 'conflict' });
      await tx.query('UPDATE review.votes SET closed_at = $3 WHERE locality_id = $1 AND id = $2', [
        localityId,
        voteId,
        tx.now,
      ]);
      if (vote.mode === 'show-of-hands')
        await declareResult(tx, vote, handsTally(vote, hands), this.outcomes, by);
      else {
        const contents = await closeBallotBox(tx, localityId, voteId);
        if (contents) await declareResult(tx, vote, tallyOf(vote, contents), this.outcomes, by);
        else await seal(tx, vote, by);
      }
      tellSitting(tx, localityId, vote.sitting_id, 'vote-closed');
      return { id: voteId };
    });
  }

  /** A keeper agrees to open the count; the second one opens it, and the result is declared. */
  agree(localityId: string, voteId: string, by: By): Promise<VoteIdDto> {
    return this.transactions.run(async (tx) => {
      const vote = await voteById(tx, localityId, voteId, true);
      if (vote.state !== 'sealed') refuseWith('review.vote-not-sealed', {}, { kind: 'conflict' });
      const { contents } = await agreeToCount(tx, localityId, voteId, by.accountId);
      if (contents) await declareResult(tx, vote, tallyOf(vote, contents), this.outcomes, by);
      tellSitting(tx, localityId, vote.sitting_id, 'count-agreed');
      return { id: voteId };
    });
  }
}

const rollOfVote = (vote: VoteRow) => ({ all: vote.deputies, present: vote.present });
const tallyOf = (vote: VoteRow, contents: readonly CountedContent[]): Tally =>
  tallyChoices(contents, rollOfVote(vote));

function handsTally(vote: VoteRow, hands: HandsDto | undefined): Tally {
  if (!hands) return refuseWith('review.hands-missing', {}, { path: 'hands' });
  const { yes, no, abstain } = hands;
  const raised = yes + no + abstain;
  if (raised > vote.present)
    refuseWith('review.too-many-hands', { raised, present: vote.present }, { path: 'hands' });
  return { yes, no, abstain, invalid: 0, ...rollOfVote(vote), notVoting: vote.present - raised };
}

async function seal(tx: Tx, vote: VoteRow, by: By): Promise<void> {
  await tx.query(`UPDATE review.votes SET state = 'sealed' WHERE locality_id = $1 AND id = $2`, [
    vote.locality_id,
    vote.id,
  ]);
  appendAct(tx, {
    localityId: vote.locality_id,
    cycleId: vote.cycle_id,
    type: 'review.vote-sealed',
    by,
    objects: voteObjects(vote),
    payload: { number: vote.number, matter: { zh: vote.matter_zh, en: vote.matter_en } },
  });
}
