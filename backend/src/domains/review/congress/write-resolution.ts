// Writes a resolution that the congress has passed, with the act that makes it public.
import type { Resolution } from '@kentan/shared/review';
import type { Tx } from '../../../platform/transactions.js';
import { appendAct } from '../../record/index.js';

export interface NewResolution {
  localityId: string;
  id: string;
  sittingId: string;
  voteId: string;
  /** The budget year that it is about. */
  cycleId: string;
  year: number;
  /** 'YYYY-MM-DD' in the locality's zone. */
  day: string;
  text: Resolution;
  /** What it is about besides the vote and the sitting. */
  objects: readonly { kind: string; id: string }[];
  by: { office: string; accountId: string };
}

/** Returns the id of the act. */
export async function writeResolution(tx: Tx, resolution: NewResolution): Promise<string> {
  const { localityId, id, sittingId, voteId, cycleId, year, day, objects, by } = resolution;
  const { title, paragraphs } = resolution.text;
  const act = appendAct(tx, {
    localityId,
    cycleId,
    type: 'review.resolution-adopted',
    by,
    objects: [
      { kind: 'resolution', id },
      { kind: 'vote', id: voteId },
      { kind: 'session', id: sittingId },
      ...objects,
    ],
    payload: { year, day, title, paragraphs },
  });
  await tx.query(
    `INSERT INTO review.resolutions (locality_id, id, sitting_id, vote_id, cycle_id, year, day, title, paragraphs, act_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      localityId,
      id,
      sittingId,
      voteId,
      cycleId,
      year,
      day,
      JSON.stringify(title),
      JSON.stringify(paragraphs),
      act,
    ],
  );
  return act;
}
