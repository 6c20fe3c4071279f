// Reads on in a locality's record from where notices stand, and tells everybody whom an act concerns. A cursor and what it
// led to are saved together: after a stop it goes on where it was, and nobody is told twice.
import { noticeOfDuty, noticesOfAct, overdueNotice } from '@kentan/shared/notices';
import type { LocalityRef } from '../../platform/locality-ref.js';
import type { Tx } from '../../platform/transactions.js';
import { dutiesRaisedByAct, dutyById } from '../cycles/index.js';
import { localityById } from '../localities/index.js';
import { actsFrom, type FollowedAct } from '../record/index.js';
import { deliver } from './deliver.js';

const BATCH = 100;

export interface Cursor {
  nextIndex: number;
  nextEvent: string;
}

/** The cursor of a locality, locked: two processes never read on at once. */
export async function lockedCursor(tx: Tx, localityId: string): Promise<Cursor> {
  await tx.query('INSERT INTO notices.cursors (locality_id) VALUES ($1) ON CONFLICT DO NOTHING', [
    localityId,
  ]);
  const [row] = await tx.query<{ next_index: string; next_event: string }>(
    'SELECT next_index, next_event FROM notices.cursors WHERE locality_id = $1 FOR UPDATE',
    [localityId],
  );
  return { nextIndex: Number(row.next_index), nextEvent: row.next_event };
}

/** Follows one batch of acts. Returns whether more may be waiting. */
export async function followRecord(tx: Tx, localityId: string): Promise<boolean> {
  const cursor = await lockedCursor(tx, localityId);
  const acts = await actsFrom(tx, localityId, cursor.nextIndex, BATCH);
  if (!acts.length) return false;
  const locality = await localityById(tx, localityId);
  let told = 0;
  for (const followed of acts) told += await tellOf(tx, locality, followed);
  await tx.query('UPDATE notices.cursors SET next_index = $2 WHERE locality_id = $1', [
    localityId,
    acts[acts.length - 1].act.index + 1,
  ]);
  if (told) tellArrived(tx, localityId);
  return acts.length === BATCH;
}

/** Says that somebody's box has something new, not whose: events are public. */
export const tellArrived = (tx: Tx, localityId: string): void =>
  tx.emit({ topic: 'notices.arrived', localityId, key: localityId, data: {} });

async function tellOf(tx: Tx, locality: LocalityRef, { act, accountId }: FollowedAct): Promise<number> {
  const at = new Date(act.at);
  const base = { localityId: locality.id, actId: act.id, at, by: accountId };
  let told = 0;
  for (const [i, draft] of noticesOfAct(act).entries()) {
    told += await deliver(tx, { ...base, source: `act:${act.id}:${i}` }, draft);
  }
  for (const duty of await dutiesRaisedByAct(tx, locality, act.id)) {
    if (!duty.open) continue;
    for (const draft of noticeOfDuty(duty)) {
      // A person is told of their own office's duty also when they raised it themselves.
      told += await deliver(tx, { ...base, by: null, source: `duty:${duty.id}` }, draft);
    }
  }
  if (act.type === 'cycles.duty-overdue')
    told += await tellOverdue(tx, locality, act.id, act.objects[0]?.id, at);
  return told;
}

async function tellOverdue(
  tx: Tx,
  locality: LocalityRef,
  actId: string,
  dutyId: string | undefined,
  at: Date,
): Promise<number> {
  const duty = dutyId && (await dutyById(tx, locality, dutyId));
  if (!duty) return 0;
  let told = 0;
  for (const draft of overdueNotice(duty)) {
    told += await deliver(tx, { localityId: locality.id, actId, at, source: `overdue:${duty.id}` }, draft);
  }
  return told;
}
