// Minutes: drafted from the sitting's acts and speeches until the clerk has corrected and published them.

import { decide } from '@kentan/shared/ballots';
import { dateInZone } from '@kentan/shared/kernel';
import { minutesOf, type SittingEvent } from '@kentan/shared/review';
import { Injectable } from '@nestjs/common';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { refuseWith } from '../../../platform/refused.js';
import { Transactions } from '../../../platform/transactions.js';
import { actsAbout, appendAct } from '../../record/index.js';
import type { MinutesParagraphDto, SittingMinutesDto } from './sitting.dto.js';
import { type Query, type SittingRow, sittingById, speakersOf, tellSitting } from './sitting.queries.js';
import { votesOf } from './vote.queries.js';

const STEP = /^review\.sitting-(opened|resumed|adjourned|closed)$/;

/** What happened in a sitting. */
async function eventsOf(tx: Query, sitting: SittingRow): Promise<SittingEvent[]> {
  const { locality_id: localityId, id } = sitting;
  const events: SittingEvent[] = [];
  for (const act of await actsAbout(tx, localityId, 'session', id)) {
    const step = STEP.exec(act.type)?.[1] as 'opened' | 'resumed' | 'adjourned' | 'closed' | undefined;
    const { present, all, title } = act.payload as Record<string, never>;
    if (step) events.push({ at: act.at, kind: step, present, all });
    if (act.type === 'review.resolution-adopted') events.push({ at: act.at, kind: 'resolved', title });
  }
  for (const s of await speakersOf(tx, localityId, id)) {
    if (!s.called_at || !s.ended_at) continue;
    events.push({
      at: s.called_at.toISOString(),
      kind: 'spoke',
      name: s.name,
      seconds: (s.ended_at.getTime() - s.called_at.getTime()) / 1000,
      matter: { zh: s.matter_zh, en: s.matter_en },
    });
  }
  for (const v of await votesOf(tx, localityId, id)) {
    if (!v.tally || !v.closed_at) continue;
    const matter = { zh: v.matter_zh, en: v.matter_en };
    events.push({
      at: v.closed_at.toISOString(),
      kind: 'voted',
      matter,
      tally: v.tally,
      decision: decide(v.tally, v.rule),
    });
  }
  return events;
}

export async function readMinutes(
  tx: Query,
  localityId: string,
  sittingId: string,
): Promise<SittingMinutesDto> {
  const sitting = await sittingById(tx, localityId, sittingId);
  const [kept] = await tx.query<{ paragraphs: MinutesParagraphDto[]; published_at: Date }>(
    'SELECT paragraphs, published_at FROM review.minutes WHERE locality_id = $1 AND sitting_id = $2',
    [localityId, sittingId],
  );
  return {
    sittingId,
    title: { zh: sitting.title_zh, en: sitting.title_en },
    published: !!kept,
    ...(kept ? { publishedAt: kept.published_at.toISOString() } : {}),
    paragraphs: kept?.paragraphs ?? minutesOf(await eventsOf(tx, sitting)),
  };
}

@Injectable()
export class PublishMinutes {
  constructor(private readonly transactions: Transactions) {}

  run(
    locality: LocalityRef,
    sittingId: string,
    paragraphs: readonly MinutesParagraphDto[],
    by: { office: string; accountId: string },
  ): Promise<SittingMinutesDto> {
    return this.transactions.run(async (tx) => {
      const sitting = await sittingById(tx, locality.id, sittingId, true);
      if (sitting.state !== 'closed') refuseWith('review.minutes-before-closing', {}, { kind: 'conflict' });
      if ((await readMinutes(tx, locality.id, sittingId)).published)
        refuseWith('review.minutes-published', {}, { kind: 'conflict' });
      const act = appendAct(tx, {
        localityId: locality.id,
        cycleId: sitting.cycle_id,
        type: 'review.minutes-published',
        by,
        objects: [{ kind: 'session', id: sittingId }],
        payload: {
          title: { zh: sitting.title_zh, en: sitting.title_en },
          day: dateInZone(tx.now, locality.zone),
          paragraphs,
        },
      });
      await tx.query(
        'INSERT INTO review.minutes (locality_id, sitting_id, paragraphs, published_at, act_id) VALUES ($1, $2, $3, $4, $5)',
        [locality.id, sittingId, JSON.stringify(paragraphs), tx.now, act],
      );
      tellSitting(tx, locality.id, sittingId, 'minutes');
      return readMinutes(tx, locality.id, sittingId);
    });
  }
}
