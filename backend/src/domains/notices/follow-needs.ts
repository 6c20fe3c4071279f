// What concerns people before there is an act: read from the events of the domains below, in their order, by a cursor of its own.
import { lastDay } from '@kentan/shared/cycles';
import { noticeOfSeat, noticeOfSignature } from '@kentan/shared/notices';
import type { Tx } from '../../platform/transactions.js';
import { forumById, seatsWithAccount } from '../forums/index.js';
import { localityById } from '../localities/index.js';
import { signaturesWanted } from '../review/index.js';
import { deliver } from './deliver.js';
import { lockedCursor, tellArrived } from './follow-record.js';

const BATCH = 200;

interface NeedEvent {
  id: string;
  topic: string;
  key: string;
}
type Tell = (tx: Tx, localityId: string, objectId: string) => Promise<number>;

/** Topic → who has something to do about the object that the event names. */
const NEEDS: Readonly<Record<string, Tell>> = {
  'forums.drawn': tellInvited,
  'forums.seats': tellInvited,
  'forums.changed': tellInvited,
  'review.motion-changed': tellAskedToSign,
};
export const NEED_TOPICS: readonly string[] = Object.keys(NEEDS);

/** Everybody whose seat at a forum waits for a reply. */
async function tellInvited(tx: Tx, localityId: string, forumId: string): Promise<number> {
  const waiting = (await seatsWithAccount(tx, localityId, forumId)).filter((seat) => seat.waiting);
  if (!waiting.length) return 0;
  const forum = await forumById(tx, localityId, forumId);
  const { zone } = await localityById(tx, localityId);
  const title = { zh: forum.title_zh, en: forum.title_en };
  let told = 0;
  for (const { accountId, replyBy } of waiting) {
    const draft = noticeOfSeat({ forumId, accountId, title, replyBy: lastDay(replyBy, zone) });
    told += await deliver(tx, { localityId, source: `seat:${forumId}`, at: tx.now }, draft);
  }
  return told;
}

/** Everybody who was asked to sign the wording that stands now. */
async function tellAskedToSign(tx: Tx, localityId: string, motionId: string): Promise<number> {
  let told = 0;
  for (const { accountId, lead, cause, version } of await signaturesWanted(tx, localityId, motionId)) {
    const draft = noticeOfSignature({ motionId, accountId, lead, title: cause });
    told += await deliver(tx, { localityId, source: `sign:${motionId}:${version}`, at: tx.now }, draft);
  }
  return told;
}

/** Follows one batch of events. Returns whether more may be waiting. */
export async function followNeeds(tx: Tx, localityId: string): Promise<boolean> {
  const cursor = await lockedCursor(tx, localityId);
  const events = await tx.query<NeedEvent>(
    `SELECT id, topic, key FROM platform.live_events
      WHERE locality_id = $1 AND id >= $2 AND topic = ANY($3::text[]) ORDER BY id LIMIT ${BATCH}`,
    [localityId, cursor.nextEvent, NEED_TOPICS],
  );
  let told = 0;
  for (const { topic, key } of new Map(events.map((e) => [`${e.topic}|${e.key}`, e])).values()) {
    told += await NEEDS[topic](tx, localityId, key);
  }
  const full = events.length === BATCH;
  // Numbers of one locality become visible in their order: after a batch that was not full, all there is has been read.
  await tx.query(
    `UPDATE notices.cursors SET next_event = greatest(next_event, 1 + coalesce($2::bigint,
       (SELECT max(id) FROM platform.live_events WHERE locality_id = $1), 0)) WHERE locality_id = $1`,
    [localityId, full ? events[events.length - 1].id : null],
  );
  if (told) tellArrived(tx, localityId);
  return full;
}
