// While a vote is open every screen sees within a second how many have voted, and nothing of what they voted.
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { requestContext } from '../../../platform/request-context.js';
import { Transactions } from '../../../platform/transactions.js';
import { BallotWriter, turnoutOf } from '../../ballots/index.js';

/** Not more often than this for one vote and process: a hall of 400 would otherwise be 400 announcements. */
const EVERY_MS = 250;

@Injectable()
export class TurnoutAnnouncer implements OnModuleInit {
  private readonly log = new Logger('turnout');
  private readonly due = new Set<string>();

  constructor(
    private readonly writer: BallotWriter,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.writer.onCounted((localityId, boxId) => this.soon(localityId, boxId));
  }

  private soon(localityId: string, voteId: string): void {
    if (this.due.has(voteId)) return;
    this.due.add(voteId);
    // outside the voter's request: its idempotency key is not ours
    const timer = requestContext.exit(() =>
      setTimeout(() => {
        this.due.delete(voteId);
        void this.announce(localityId, voteId).catch((error) => this.log.warn(String(error)));
      }, EVERY_MS),
    );
    timer.unref();
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
