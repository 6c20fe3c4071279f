// While a satisfaction vote is open every screen sees within a second how many have rated, and nothing of what.
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { requestContext } from '../../../platform/request-context.js';
import { Transactions } from '../../../platform/transactions.js';
import { BallotWriter, turnoutOf } from '../../ballots/index.js';

/** Not more often than this for one vote and process. */
const EVERY_MS = 250;

@Injectable()
export class SatisfactionAnnouncer implements OnModuleInit {
  private readonly log = new Logger('satisfaction');
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
      const [vote] = await tx.query(
        `SELECT id FROM supervision.satisfaction_votes WHERE locality_id = $1 AND id = $2 AND state = 'open'`,
        [localityId, voteId],
      );
      if (!vote) return;
      const { cast } = await turnoutOf(tx, localityId, voteId);
      tx.emit({ topic: 'supervision.turnout', localityId, key: voteId, data: { cast } });
    });
  }
}
