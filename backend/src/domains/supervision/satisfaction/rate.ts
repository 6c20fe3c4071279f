// A member of the body rates: one ballot each, answered "counted" only when it is durable. Who would rate their own
// department hears why they cannot.
import { bodyName, type SatisfactionMark } from '@kentan/shared/supervision';
import { Injectable } from '@nestjs/common';
import { Refused, refuseWith } from '../../../platform/refused.js';
import { Transactions } from '../../../platform/transactions.js';
import { CastBallot } from '../../ballots/index.js';
import type { RatedDto } from './satisfaction.dto.js';
import { satisfactionVoteById } from './votes.queries.js';

export interface Rating {
  localityId: string;
  voteId: string;
  memberId: string;
  marks: readonly SatisfactionMark[];
  receipt: string;
}

@Injectable()
export class Rate {
  constructor(
    private readonly castBallot: CastBallot,
    private readonly transactions: Transactions,
  ) {}

  async run({ localityId, voteId, memberId, marks, receipt }: Rating): Promise<RatedDto> {
    try {
      const counted = await this.castBallot.run({
        localityId,
        boxId: voteId,
        voterId: memberId,
        content: { marks },
        receipt,
      });
      return { voteId, marks: [...marks], ...counted };
    } catch (error) {
      const code = error instanceof Refused ? error.refusals[0].code : '';
      if (code === 'ballots.no-such-box')
        return refuseWith('supervision.no-such-satisfaction-vote', {}, { kind: 'missing' });
      if (code === 'ballots.not-on-roll') return this.refuseStranger(localityId, voteId, memberId);
      throw error;
    }
  }

  /** The engine knows who is on the roll; this part knows why somebody is not. */
  private async refuseStranger(localityId: string, voteId: string, memberId: string): Promise<never> {
    const vote = await this.transactions.read((tx) => satisfactionVoteById(tx, localityId, voteId));
    if (vote.left_off.some((left) => left.accountId === memberId))
      return refuseWith('supervision.own-department', {}, { kind: 'forbidden' });
    const { zh, en } = bodyName(vote.body);
    return refuseWith('supervision.not-of-the-body', { body: zh, bodyEn: en }, { kind: 'forbidden' });
  }
}
