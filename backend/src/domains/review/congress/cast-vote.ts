// A deputy's vote: one each, answered "counted" only when it is durable; a second window hears that it is counted already.
import type { VoteChoice } from '@kentan/shared/ballots';
import { Injectable } from '@nestjs/common';
import { Refused, refuseWith } from '../../../platform/refused.js';
import { CastBallot } from '../../ballots/index.js';
import type { CountedBallotDto } from './vote.dto.js';

export interface VoteCast {
  localityId: string;
  voteId: string;
  deputyId: string;
  choice: VoteChoice;
  receipt: string;
}

@Injectable()
export class CastVote {
  constructor(private readonly castBallot: CastBallot) {}

  async run({ localityId, voteId, deputyId, choice, receipt }: VoteCast): Promise<CountedBallotDto> {
    try {
      const counted = await this.castBallot.run({
        localityId,
        boxId: voteId,
        voterId: deputyId,
        content: { marks: [choice] },
        receipt,
      });
      return { voteId, choice, ...counted };
    } catch (error) {
      // the roll of a vote are the deputies in the room: the engine knows the roll, the congress knows why
      const code = error instanceof Refused ? error.refusals[0].code : '';
      if (code === 'ballots.not-on-roll')
        return refuseWith('review.not-in-attendance', {}, { kind: 'conflict' });
      if (code === 'ballots.no-such-box') return refuseWith('review.no-such-vote', {}, { kind: 'missing' });
      throw error;
    }
  }
}
