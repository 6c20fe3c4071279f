// The presidium puts a change of the charter to the congress: values of the charter in force, the reasons, and the difference
// in words that the software writes itself. Nothing of the charter changes before the congress has voted.
import { changeCharter, compareCharters, type FieldChange } from '@kentan/shared/charters';
import { canonicalJson, sha256Hex } from '@kentan/shared/kernel';
import { charterChangeText } from '@kentan/shared/review';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/ids.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { Refused, refuseWith } from '../../../platform/refused.js';
import { lockNumber, Transactions } from '../../../platform/transactions.js';
import { charterInForce } from '../../charters/index.js';
import { currentCycle } from '../../cycles/index.js';
import { localityById } from '../../localities/index.js';
import { ProposalOutcomes, submitProposal } from '../congress/proposals/index.js';
import type { CharterChangeIdDto } from './charter-change.dto.js';
import { charterChanges, firstYearOfNewVersion } from './charter-change.queries.js';

export interface NewCharterChange {
  locality: LocalityRef;
  /** The version that the presidium had before it. */
  base: number;
  changes: readonly FieldChange[];
  reasons: { zh: string; en: string };
  by: { office: string; accountId: string; name?: string };
}

const CHANGE_LOCK = 7431;

@Injectable()
export class SubmitCharterChange {
  constructor(
    private readonly transactions: Transactions,
    private readonly outcomes: ProposalOutcomes,
  ) {}

  run({ locality, base, changes, reasons, by }: NewCharterChange): Promise<CharterChangeIdDto> {
    return this.transactions.run(async (tx) => {
      const localityId = locality.id;
      await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [CHANGE_LOCK, lockNumber(localityId)]);
      const inForce = await charterInForce(tx, localityId);
      if (inForce.version !== base)
        refuseWith(
          'review.charter-moved-on',
          { version: inForce.version },
          { kind: 'conflict', path: 'base' },
        );
      if ((await charterChanges(tx, localityId)).some((change) => change.proposal.state === 'submitted'))
        refuseWith('review.charter-change-waiting', {}, { kind: 'conflict' });
      const checked = changeCharter(inForce.charter, changes);
      if (!checked.charter) {
        throw new Refused(checked.problems.map((problem) => ({ ...problem, kind: 'invalid' as const })));
      }
      const said = compareCharters(inForce.charter, checked.charter);
      if (said.length === 0) refuseWith('review.charter-change-empty', {}, { path: 'changes' });
      const { title, summary } = charterChangeText({
        place: (await localityById(tx, localityId)).name,
        base,
        changes: said,
        reasons,
        fromYear: await firstYearOfNewVersion(tx, localityId),
      });
      const text = canonicalJson(checked.charter);
      const hash = sha256Hex(text);
      const id = newId();
      const proposalId = await submitProposal(
        tx,
        {
          localityId,
          cycleId: (await currentCycle(tx, localityId)).id,
          kind: 'charterChange',
          subjectId: id,
          title,
          summary,
          objects: [{ kind: 'charter', id: String(base) }],
          versionHash: hash,
          by,
        },
        this.outcomes,
      );
      await tx.query(
        `INSERT INTO review.charter_changes (locality_id, id, base_version, changes, charter, hash, reasons, proposal_id, submitted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          localityId,
          id,
          base,
          JSON.stringify(changes),
          text,
          hash,
          JSON.stringify(reasons),
          proposalId,
          tx.now,
        ],
      );
      return { id };
    });
  }
}
