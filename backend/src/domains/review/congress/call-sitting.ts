// The presidium calls a sitting: its day becomes the year's session day, and notice is given in time (ZT 20: seven days).
import { dateInZone, type LocalDate, localDate } from '@kentan/shared/kernel';
import { type AgendaItem, checkAgenda, noticeInTime } from '@kentan/shared/review';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/ids.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import { Transactions } from '../../../platform/transactions.js';
import { currentCycle, fixDay, requirePhase } from '../../cycles/index.js';
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
      const cycle = await currentCycle(tx, locality.id);
      requirePhase(tx, cycle, ['publication', 'forum', 'review', 'congress']);
      const date = unwrap(
        noticeInTime(realDay(day), dateInZone(tx.now, locality.zone), cycle.charter.congress),
      );
      const items = unwrap(checkAgenda(agenda));
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
      // within the congress's phase the year's session day has passed: a further sitting moves no other date
      if (cycle.phase !== 'congress')
        await fixDay(tx, { cycleId: cycle.id, anchor: 'sessionDay', day: date, by });
      tellSitting(tx, locality.id, id, 'called');
      return { id };
    });
  }
}

function realDay(text: string): LocalDate {
  try {
    return localDate(text);
  } catch {
    return refuseWith('review.no-such-day', { day: text }, { path: 'day' });
  }
}
