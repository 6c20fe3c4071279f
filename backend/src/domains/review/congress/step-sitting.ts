// The clerk opens, adjourns, resumes and closes a sitting; each step is an act that says how many are present.
import { dateInZone } from '@kentan/shared/kernel';
import { isBudgetSession, mayEnter, type SittingStep, stepSitting } from '@kentan/shared/review';
import { Injectable } from '@nestjs/common';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { unwrap } from '../../../platform/refused.js';
import { Transactions } from '../../../platform/transactions.js';
import { cycleById, requirePhase } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import type { SittingIdDto } from './sitting.dto.js';
import { rollOf, sittingById, tellSitting } from './sitting.queries.js';
import { votesOf } from './vote.queries.js';

const ACTS = { open: 'opened', adjourn: 'adjourned', close: 'closed' } as const;

@Injectable()
export class StepSitting {
  constructor(private readonly transactions: Transactions) {}

  run(
    locality: LocalityRef,
    id: string,
    step: SittingStep,
    by: { office: string; accountId: string },
  ): Promise<SittingIdDto> {
    return this.transactions.run(async (tx) => {
      const sitting = await sittingById(tx, locality.id, id, true);
      const votes = await votesOf(tx, locality.id, id);
      const state = unwrap(
        stepSitting(
          sitting.state,
          step,
          votes.some((vote) => vote.state !== 'counted'),
        ),
      );
      if (step === 'open') {
        unwrap(mayEnter(sitting.day, dateInZone(tx.now, locality.zone)));
        // the session on the budget begins in its phase; later days may fall into the phase that its own vote opened
        if (sitting.state === 'noticed' && isBudgetSession(sitting.agenda))
          requirePhase(tx, await cycleById(tx, locality.id, sitting.cycle_id), ['congress']);
      }
      const roll = await rollOf(tx, locality.id, id);
      appendAct(tx, {
        localityId: locality.id,
        cycleId: sitting.cycle_id,
        type: `review.sitting-${sitting.state === 'adjourned' && step === 'open' ? 'resumed' : ACTS[step]}`,
        by,
        objects: [{ kind: 'session', id }],
        payload: {
          title: { zh: sitting.title_zh, en: sitting.title_en },
          present: roll.filter((r) => r.here).length,
          all: roll.length,
        },
      });
      await tx.query(
        `UPDATE review.sittings SET state = $3,
           opened_at = CASE WHEN $3 = 'open' THEN coalesce(opened_at, $4) ELSE opened_at END,
           closed_at = CASE WHEN $3 = 'closed' THEN $4::timestamptz ELSE closed_at END
         WHERE locality_id = $1 AND id = $2`,
        [locality.id, id, state, tx.now],
      );
      if (state === 'closed') {
        await tx.query(
          `UPDATE review.speakers SET withdrawn_at = CASE WHEN called_at IS NULL THEN $3::timestamptz END,
             ended_at = CASE WHEN called_at IS NOT NULL THEN $3::timestamptz END
            WHERE locality_id = $1 AND sitting_id = $2 AND ended_at IS NULL AND withdrawn_at IS NULL`,
          [locality.id, id, tx.now],
        );
      }
      tellSitting(tx, locality.id, id, ACTS[step]);
      return { id };
    });
  }
}
