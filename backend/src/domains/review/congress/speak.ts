// The floor: deputies ask for it, the clerk gives it in the fair order, each turn is timed and kept for the minutes.
import { nextStep, requireOpen, speakingOrder } from '@kentan/shared/review';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/ids.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import { Transactions, type Tx } from '../../../platform/transactions.js';
import type { FloorRequestDto } from './sitting.dto.js';
import {
  rollOf,
  type SittingRow,
  type SpeakerRow,
  sittingById,
  speakersOf,
  tellSitting,
} from './sitting.queries.js';
import { type Course, courseOf } from './vote.queries.js';

/** Requests in the order in which they are called. */
export function inFairOrder(speakers: readonly SpeakerRow[]): SpeakerRow[] {
  const turns = new Map<string, number>();
  for (const s of speakers) if (s.called_at) turns.set(s.deputy_id, (turns.get(s.deputy_id) ?? 0) + 1);
  const waiting = speakers.filter((s) => !s.called_at && !s.ended_at);
  return speakingOrder(
    waiting.map((row) => ({
      id: row.id,
      deputyId: row.deputy_id,
      askedAt: row.asked_at.getTime(),
      sponsor: row.sponsor,
      row,
    })),
    turns,
  ).map(({ row }) => row);
}

@Injectable()
export class Speak {
  constructor(private readonly transactions: Transactions) {}

  /** A deputy in the room asks for the floor on the matter that comes next. */
  ask(localityId: string, sittingId: string, deputyId: string): Promise<FloorRequestDto> {
    return this.transactions.run(async (tx) => {
      const sitting = await sittingById(tx, localityId, sittingId, true);
      unwrap(requireOpen(sitting.state));
      const deputy = (await rollOf(tx, localityId, sittingId)).find((r) => r.deputyId === deputyId);
      if (!deputy?.here) return refuseWith('review.not-in-attendance', {}, { kind: 'conflict' });
      if ((await speakersOf(tx, localityId, sittingId)).some((s) => s.deputy_id === deputyId && !s.ended_at))
        refuseWith('review.already-asked-to-speak', {}, { kind: 'conflict' });
      const course = await courseOf(tx, sitting);
      const motion = course.admitted.find((m) => m.state === 'admitted');
      const matter = motion?.matter ?? matterNow(course, sitting);
      const id = newId();
      await tx.query(
        `INSERT INTO review.speakers (locality_id, id, sitting_id, deputy_id, name, delegation, matter_zh, matter_en, sponsor, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          localityId,
          id,
          sittingId,
          deputyId,
          deputy.name,
          deputy.delegation,
          matter.zh,
          matter.en,
          motion ? await leads(tx, localityId, motion.id, deputyId) : false,
          tx.now,
        ],
      );
      tellSitting(tx, localityId, sittingId, 'speakers');
      return { id };
    });
  }

  withdraw(localityId: string, sittingId: string, deputyId: string): Promise<FloorRequestDto> {
    return this.transactions.run(async (tx) => {
      await sittingById(tx, localityId, sittingId, true);
      const mine = (await speakersOf(tx, localityId, sittingId)).find(
        (s) => s.deputy_id === deputyId && !s.called_at,
      );
      if (!mine) return refuseWith('review.no-such-speaker', {}, { kind: 'missing' });
      await tx.query('UPDATE review.speakers SET withdrawn_at = $3 WHERE locality_id = $1 AND id = $2', [
        localityId,
        mine.id,
        tx.now,
      ]);
      tellSitting(tx, localityId, sittingId, 'speakers');
      return { id: mine.id };
    });
  }

  /** Ends the present turn and gives the floor to the next. */
  callNext(localityId: string, sittingId: string): Promise<FloorRequestDto> {
    return this.transactions.run(async (tx) => {
      const sitting = await sittingById(tx, localityId, sittingId, true);
      unwrap(requireOpen(sitting.state));
      const speakers = await speakersOf(tx, localityId, sittingId);
      const [next] = inFairOrder(speakers);
      if (!next) return refuseWith('review.nobody-waits', {}, { kind: 'conflict' });
      await endTurn(tx, localityId, speakers);
      await tx.query('UPDATE review.speakers SET called_at = $3 WHERE locality_id = $1 AND id = $2', [
        localityId,
        next.id,
        tx.now,
      ]);
      tellSitting(tx, localityId, sittingId, 'speakers');
      return { id: next.id };
    });
  }

  end(localityId: string, sittingId: string): Promise<FloorRequestDto> {
    return this.transactions.run(async (tx) => {
      await sittingById(tx, localityId, sittingId, true);
      const ended = await endTurn(tx, localityId, await speakersOf(tx, localityId, sittingId));
      if (!ended) return refuseWith('review.speaker-done', {}, { kind: 'conflict' });
      tellSitting(tx, localityId, sittingId, 'speakers');
      return { id: ended };
    });
  }
}

async function leads(tx: Tx, localityId: string, motionId: string, deputyId: string): Promise<boolean> {
  const rows = await tx.query(
    'SELECT id FROM review.motions WHERE locality_id = $1 AND id = $2 AND lead_id = $3',
    [localityId, motionId, deputyId],
  );
  return rows.length > 0;
}

async function endTurn(
  tx: Tx,
  localityId: string,
  speakers: readonly SpeakerRow[],
): Promise<string | undefined> {
  const now = speakers.find((s) => s.called_at && !s.ended_at);
  if (now)
    await tx.query('UPDATE review.speakers SET ended_at = $3 WHERE locality_id = $1 AND id = $2', [
      localityId,
      now.id,
      tx.now,
    ]);
  return now?.id;
}

/** What is debated while no motion is: the proposal under vote, the budget, the next proposal, or the sitting's own subject. */
function matterNow(course: Course, sitting: SittingRow): { zh: string; en: string } {
  const { pending } = course;
  if (pending) return { zh: pending.matter_zh, en: pending.matter_en };
  const next = nextStep(course);
  if (next.kind === 'budget' || next.kind === 'revised-draft') return budgetMatter(sitting.year);
  const proposal =
    next.kind === 'proposal' ? course.proposals.find((p) => p.id === next.proposalId) : undefined;
  return proposal?.title ?? { zh: sitting.title_zh, en: sitting.title_en };
}

export const budgetMatter = (year: number) => ({ zh: `${year} 年预算`, en: `the budget of ${year}` });
