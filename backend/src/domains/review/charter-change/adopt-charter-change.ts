// The congress has voted on a change of the charter: passed, it is the next version, in the transaction of the count;
// rejected, nothing changes.
import { compareCharters } from '@kentan/shared/charters';
import { charterResolutionText } from '@kentan/shared/review';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../../platform/transactions.js';
import { adoptCharterVersion, charterInForce } from '../../charters/index.js';
import { localityById } from '../../localities/index.js';
import { type ProposalOutcome, ProposalOutcomes } from '../congress/proposals/index.js';
import { charterChangeById, firstYearOfNewVersion } from './charter-change.queries.js';

@Injectable()
export class AdoptCharterChange implements OnModuleInit {
  constructor(private readonly outcomes: ProposalOutcomes) {}

  onModuleInit(): void {
    this.outcomes.on('charterChange', async (tx, outcome) => (outcome.passed ? adopt(tx, outcome) : {}));
  }
}

async function adopt(tx: Tx, { proposal, resolutionId, by }: ProposalOutcome) {
  const { localityId } = proposal;
  const change = await charterChangeById(tx, localityId, proposal.subjectId);
  const before = await charterInForce(tx, localityId);
  const version = await adoptCharterVersion(tx, { localityId, charter: change.charter, by }, resolutionId);
  await tx.query(
    'UPDATE review.charter_changes SET adopted_version = $3 WHERE locality_id = $1 AND id = $2',
    [localityId, change.id, version],
  );
  const resolution = charterResolutionText({
    place: (await localityById(tx, localityId)).name,
    base: change.base,
    version,
    changes: compareCharters(before.charter, change.charter),
    reasons: change.reasons,
    fromYear: await firstYearOfNewVersion(tx, localityId),
  });
  return { resolution };
}
