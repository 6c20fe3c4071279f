// While a vote is open every screen sees within a second how many have voted, and nothing of what they voted.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '../../../platform/transactions.js';
import { announceTurnout, BallotWriter, turnoutOf } from '../../ballots/index.js';

@Injectable()
export class TurnoutAnnouncer implements OnModuleInit {
  constructor(
    private readonly writer: BallotWriter,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    announceTurnout(this.writer, (localityId, boxId) => this.announce(localityId, boxId));
  }

  private async announce(localityId: string, voteId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      // boxes of other domains' questions are not ours to announce
      const [vote] = await tx.query<{ sitting_id: string }>(
        `SELECT sitting_id FROM review.votes WHERE locality_id = $1 AND id = $2 AND state = 'open'`,
        [localityId, voteId],
      );
      if (!vote) return;
      const { cast } = await turnoutOf(tx, localityId, voteId);
      tx.emit({ topic: 'review.turnout', localityId, key: vote.sitting_id, data: { voteId, cast } });
    });
  }
}
