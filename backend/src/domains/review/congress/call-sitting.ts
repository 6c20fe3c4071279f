// The presidium calls a sitting, with notice in time (ZT 20: seven days). The day of the session on the budget becomes the
// year's session day; any other sitting (ZT 16: twice a year; OL 14: one fifth of the deputies) is called at any time.
import { dateInZone, type LocalDate, localDate } from '@kentan/shared/kernel';
import { type AgendaItem, checkAgenda, isBudgetSession, noticeInTime } from '@kentan/shared/review';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/ids.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import { Transactions, type Tx } from '../../../platform/transactions.js';
import { type Cycle, currentCycle, findCycleOfYear, fixDay, requirePhase } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import type { SittingIdDto } from './sitting.dto.js';
import { sittingsOf, tellSitting } from './sitting.queries.js';

export interface NewSitting {
  locality: LocalityRef;
  title: { zh: string; en: string };
  day: string;
  place: string;
  agenda: readonly AgendaItem[];
  by: { office: string; accountId: string; name?: string };
}

@Injectable()
export class CallSitting {
  constructor(private readonly transactions: Transactions) {}

  run({ locality, title, day, place, agenda, by }: NewSitting): Promise<SittingIdDto> {
    return this.transactions.run(async (tx) => {
      const items = unwrap(checkAgenda(agenda));
      const onBudget = isBudgetSession(items);
      const cycle = onBudget ? await currentCycle(tx, locality.id) : await cyclePastDrafting(tx, locality.id);
      if (onBudget) requirePhase(tx, cycle, ['publication', 'forum', 'review', 'congress']);
      const date = unwrap(
        noticeInTime(realDay(day), dateInZone(tx.now, locality.zone), cycle.charter.congress),
      );
      if ((await sittingsOf(tx, locality.id)).some((s) => s.state !== 'closed'))
        refuseWith('review.sitting-exists', {}, { kind: 'conflict' });
      const id = newId();
      const act = appendAct(tx, {
        localityId: locality.id,
        cycleId: cycle.id,
        type: 'review.sitting-called',
        by,
        objects: [{ kind: 'session', id }],
        payload: { year: cycle.year, title, day: date, place, agenda: items },
      });
      await tx.query(
        `INSERT INTO review.sittings (locality_id, id, cycle_id, year, title_zh, title_en, day, place, state, agenda, called_at, called_act)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'noticed', $9, $10, $11)`,
        [
          locality.id,
          id,
          cycle.id,
          cycle.year,
          title.zh,
          title.en,
          date,
          place,
          JSON.stringify(items),
          tx.now,
          act,
        ],
      );
      // only the session on the budget is the year's session day; once it has begun a further sitting moves no other date
      if (onBudget && cycle.phase !== 'congress')
        await fixDay(tx, { cycleId: cycle.id, anchor: 'sessionDay', day: date, by });
      tellSitting(tx, locality.id, id, 'called');
      return { id };
    });
  }
}

/** A sitting that is not on the budget goes by the charter of the year that is under way: the newest past its drafting. */
async function cyclePastDrafting(tx: Tx, localityId: string): Promise<Cycle> {
  const cycle = await currentCycle(tx, localityId);
  if (cycle.phase !== cycle.charter.firstPhase) return cycle;
  return (await findCycleOfYear(tx, localityId, cycle.year - 1)) ?? cycle;
}

function realDay(text: string): LocalDate {
  try {
    return localDate(text);
  } catch {
    return refuseWith('review.no-such-day', { day: text }, { path: 'day' });
  }
}
