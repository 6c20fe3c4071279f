// The clerk or the chair fixes the day of the forum or of the congress; every date that counts from it follows.
import { FIXABLE_ANCHORS, type FixableAnchor } from '@kentan/shared/cycles';
import { type LocalDate, localDate } from '@kentan/shared/kernel';
import { Injectable } from '@nestjs/common';
import { type Actor, capacity } from '../../platform/actor.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';
import { Transactions } from '../../platform/transactions.js';
import { cycleRow, loadCycle } from './cycle.queries.js';
import type { FixableDayDto } from './cycles.dto.js';
import { fixDay } from './note-fact.js';
import { fixableDays } from './read-timeline.js';

@Injectable()
export class FixDay {
  constructor(private readonly transactions: Transactions) {}

  run(
    locality: LocalityRef,
    actor: Actor,
    year: number,
    anchor: string,
    day: string,
  ): Promise<FixableDayDto> {
    return this.transactions.run(async (tx) => {
      if (!isFixable(anchor)) return refuseWith('cycles.no-such-day', {}, { kind: 'missing' });
      const row = await cycleRow(tx, locality.id, { year });
      if (!row) return refuseWith('cycles.no-such-year', { year }, { kind: 'missing' });
      const held = capacity(actor, locality.id, ['chair', 'clerk']);
      await fixDay(tx, {
        cycleId: row.id,
        anchor,
        day: dayOf(day),
        by: { office: held?.office ?? 'clerk', accountId: actor.accountId },
      });
      const days = fixableDays(await loadCycle(tx, row));
      return days.find((d) => d.anchor === anchor) as FixableDayDto;
    });
  }
}

const isFixable = (anchor: string): anchor is FixableAnchor =>
  (FIXABLE_ANCHORS as readonly string[]).includes(anchor);

/** A day that the calendar has: '2027-02-30' is none. */
function dayOf(text: string): LocalDate {
  try {
    return localDate(text);
  } catch {
    return refuseWith('cycles.no-such-day', {}, { kind: 'invalid', path: 'day' });
  }
}
