// Deputies sign in by themselves; the clerk marks those who cannot, and those who leave. Who comes during a vote may still vote.
import { dateInZone } from '@kentan/shared/kernel';
import { mayEnter } from '@kentan/shared/review';
import { Injectable } from '@nestjs/common';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import { Transactions } from '../../../platform/transactions.js';
import { admitToRoll } from '../../ballots/index.js';
import { localityById } from '../../localities/index.js';
import type { QuorumDto } from './sitting.dto.js';
import { rollOf, sittingById, tellSitting } from './sitting.queries.js';
import { quorumDto } from './sitting.views.js';
import { votesOf } from './vote.queries.js';

export interface Attendance {
  localityId: string;
  sittingId: string;
  deputyId: string;
  here: boolean;
  byClerk: boolean;
}

@Injectable()
export class Attend {
  constructor(private readonly transactions: Transactions) {}

  run({ localityId, sittingId, deputyId, here, byClerk }: Attendance): Promise<QuorumDto> {
    return this.transactions.run(async (tx) => {
      // locked, so that a vote that is being opened or closed counts either with this deputy or without
      const sitting = await sittingById(tx, localityId, sittingId, true);
      if (sitting.state === 'closed')
        refuseWith(
          'review.sitting-state',
          { state: 'closed', stateZh: '已闭会', stateEn: 'closed' },
          { kind: 'conflict' },
        );
      const { zone } = await localityById(tx, localityId);
      unwrap(mayEnter(sitting.day, dateInZone(tx.now, zone)));
      const deputy = (await rollOf(tx, localityId, sittingId)).find((r) => r.deputyId === deputyId);
      if (!deputy) return refuseWith('review.not-a-deputy', {}, { kind: 'missing', path: 'deputyId' });
      const vote = (await votesOf(tx, localityId, sittingId)).find((v) => v.state === 'open');
      if (!here && vote) refuseWith('review.leaving-during-vote', {}, { kind: 'conflict' });
      if (deputy.here !== here) {
        await tx.query(
          `INSERT INTO review.attendance (locality_id, sitting_id, deputy_id, here, by_clerk, arrived_at, left_at)
           VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $4 THEN NULL ELSE $6::timestamptz END)
           ON CONFLICT (locality_id, sitting_id, deputy_id) DO UPDATE SET here = $4, by_clerk = $5,
             arrived_at = CASE WHEN $4 THEN $6::timestamptz ELSE review.attendance.arrived_at END,
             left_at = CASE WHEN $4 THEN NULL ELSE $6::timestamptz END`,
          [localityId, sittingId, deputyId, here, byClerk, tx.now],
        );
        if (here && vote) {
          if (vote.mode !== 'show-of-hands') await admitToRoll(tx, localityId, vote.id, [deputyId]);
          await tx.query('UPDATE review.votes SET present = present + 1 WHERE locality_id = $1 AND id = $2', [
            localityId,
            vote.id,
          ]);
        }
        tellSitting(tx, localityId, sittingId, 'attendance');
      }
      return quorumDto(tx, localityId, sittingId);
    });
  }
}
