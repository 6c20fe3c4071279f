// Moves the demo clock of the whole installation forward, to the morning of the next phase or of the next day that matters.
// It only ever moves time: what is owed stays owed, and what time alone may not open stays shut.
import { nextPhases, openingOf, owedFor, phaseRule } from '@kentan/shared/cycles';
import { dateInZone, type LocalDate, startOfDay } from '@kentan/shared/kernel';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { refuseWith } from '../../platform/refused.js';
import { Transactions, type Tx } from '../../platform/transactions.js';
import { cycleRow, type LoadedCycle, loadCycle } from './cycle.queries.js';
import type { ClockMovedDto } from './cycles.dto.js';
import { assertDemoOnly, saveOffset } from './demo-clock.js';
import { nextDayThatMatters } from './read-timeline.js';
import { catchUp } from './tick.js';
import { Ticker } from './ticker.js';

/** Offices open at nine. */
const MORNING_MS = 9 * 3600_000;

@Injectable()
export class MoveDemoClock {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly ticker: Ticker,
  ) {}

  async run(locality: LocalityRef, year: number, to: 'next-phase' | 'next-day'): Promise<ClockMovedDto> {
    let offset = this.clock.offset;
    const moved = await this.transactions.run(async (tx) => {
      await assertDemoOnly(tx);
      await catchUp(tx, locality.id);
      const cycle = await cycleOf(tx, locality.id, year);
      const day = to === 'next-phase' ? nextPhaseDay(cycle) : nextDayThatMatters(cycle, tx.now);
      if (!day) return refuseWith('cycles.last-phase', {}, { kind: 'conflict' });
      const target = new Date(startOfDay(day, locality.zone).getTime() + MORNING_MS);
      // A phase whose day has already come opens as soon as nothing is missing: there is nowhere to move to.
      offset = Math.max(offset, offset + target.getTime() - tx.now.getTime());
      await saveOffset(tx, offset);
      const then: Tx = { ...tx, now: target > tx.now ? target : tx.now };
      await catchUp(then, locality.id);
      tx.emit({ topic: 'cycles.clock-moved', localityId: locality.id, key: cycle.row.id, data: { year } });
      const after = await cycleOf(tx, locality.id, year);
      return {
        now: then.now.toISOString(),
        today: dateInZone(then.now, locality.zone),
        phase: after.row.phase,
        phaseName: phaseRule(after.charter, after.row.phase).name,
      };
    });
    this.clock.setOffset(offset);
    // What fell due elsewhere in the meantime.
    await this.ticker.tick();
    return moved;
  }
}

/** The day of the next phase. Refuses while something owed is missing, and says what and by whom. */
function nextPhaseDay({ plan, state, facts, charter }: LoadedCycle): LocalDate | undefined {
  const [next] = nextPhases(charter, state);
  const opening = next ? openingOf(plan, next) : undefined;
  if (!opening) return undefined;
  const missing = opening.rule.requires.filter((fact) => facts[fact] === undefined);
  if (missing.length) {
    const names = (language: 'zh' | 'en') =>
      missing
        .map((fact) => owedFor(plan, fact)?.name[language] ?? fact)
        .join(language === 'zh' ? '、' : '; ');
    const { name } = opening.rule;
    refuseWith(
      'cycles.facts-missing',
      {
        phaseZh: name.zh,
        phaseEn: name.en,
        missingZh: names('zh'),
        missingEn: names('en'),
        facts: missing.join(','),
      },
      { kind: 'conflict' },
    );
  }
  return opening.date;
}

async function cycleOf(tx: Tx, localityId: string, year: number): Promise<LoadedCycle> {
  const row = await cycleRow(tx, localityId, { year });
  return row ? loadCycle(tx, row) : refuseWith('cycles.no-such-year', { year }, { kind: 'missing' });
}
