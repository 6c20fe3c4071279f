// The presidium takes its change of the charter back before the congress votes on it.
import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../platform/transactions.js';
import { withdrawProposal } from '../congress/proposals/index.js';
import type { CharterChangeIdDto } from './charter-change.dto.js';
import { charterChangeById } from './charter-change.queries.js';

@Injectable()
export class WithdrawCharterChange {
  constructor(private readonly transactions: Transactions) {}

  run(
    localityId: string,
    id: string,
    reason: string,
    by: { office: string; accountId: string },
  ): Promise<CharterChangeIdDto> {
    return this.transactions.run(async (tx) => {
      const { proposal } = await charterChangeById(tx, localityId, id);
      await withdrawProposal(tx, { localityId, proposalId: proposal.id, reason, by });
      return { id };
    });
  }
}
