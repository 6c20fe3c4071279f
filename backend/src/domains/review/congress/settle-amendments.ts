// Between the votes: a motion that an earlier one has made impossible is noted as not put to the vote, and when all are
// decided the draft with the passed ones is issued before the budget is voted (test vector T10).
import { inOrder, mayIssueRevisedDraft, requireOpen } from '@kentan/shared/review';
import { Injectable } from '@nestjs/common';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import { Transactions } from '../../../platform/transactions.js';
import { issueAmendedDraft, lapseMotion } from '../motions/index.js';
import type { SittingIdDto } from './sitting.dto.js';
import { sittingById, tellSitting } from './sitting.queries.js';
import { courseOf } from './vote.queries.js';

type By = { office: string; accountId: string };

@Injectable()
export class SettleAmendments {
  constructor(private readonly transactions: Transactions) {}

  lapse(localityId: string, sittingId: string, motionId: string, by: By): Promise<SittingIdDto> {
    return this.transactions.run(async (tx) => {
      const sitting = await sittingById(tx, localityId, sittingId, true);
      unwrap(requireOpen(sitting.state));
      const course = await courseOf(tx, sitting);
      if (course.pending) refuseWith('review.vote-still-open', {}, { kind: 'conflict' });
      unwrap(inOrder(course, { kind: 'motion', motionId }));
      await lapseMotion(tx, { localityId, motionId, by });
      tellSitting(tx, localityId, sittingId, 'motion-lapsed');
      return { id: sittingId };
    });
  }

  issueDraft(localityId: string, sittingId: string, by: By): Promise<SittingIdDto> {
    return this.transactions.run(async (tx) => {
      const sitting = await sittingById(tx, localityId, sittingId, true);
      unwrap(requireOpen(sitting.state));
      unwrap(mayIssueRevisedDraft(await courseOf(tx, sitting)));
      await issueAmendedDraft(tx, { localityId, cycleId: sitting.cycle_id, by });
      tellSitting(tx, localityId, sittingId, 'revised-draft');
      return { id: sittingId };
    });
  }
}
