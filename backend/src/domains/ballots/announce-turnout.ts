// While a vote is open every screen sees within a second how many have cast, and nothing of what: the domain that asks the
// question says where, ballots says when.
import { Logger } from '@nestjs/common';
import { requestContext } from '../../platform/request-context.js';
import type { BallotWriter } from './ballot-writer.js';

/** Not more often than this for one vote and process: a hall of 400 would otherwise be 400 announcements. */
const EVERY_MS = 250;

const log = new Logger('turnout');

/** Calls `announce` a moment after ballots went into a box; boxes of other domains' questions come by too. */
export function announceTurnout(
  writer: BallotWriter,
  announce: (localityId: string, boxId: string) => Promise<void>,
): void {
  const due = new Set<string>();
  writer.onCounted((localityId, boxId) => {
    if (due.has(boxId)) return;
    due.add(boxId);
    // outside the voter's request: its idempotency key is not ours
    const timer = requestContext.exit(() =>
      setTimeout(() => {
        due.delete(boxId);
        void announce(localityId, boxId).catch((error) => log.warn(String(error)));
      }, EVERY_MS),
    );
    timer.unref();
  });
}
