// From which event on a page must listen: an answer is read before the page listens, and nothing may be lost in between.

/** Answers older than this are read again anyway when a page shows them. */
const KEPT_MS = 60_000;
/** The newest event that the server knew when an answer was asked for, and when that was last said here. */
const stated = new Map<string, number>();

/** Takes what an answer states of the events it includes. */
export function learnEvent(id: string | null): void {
  if (id && /^\d+$/.test(id)) stated.set(id, Date.now());
}

/** The event after which everything shown here may have changed; undefined when nothing was read for a while. */
export function oldestShown(): string | undefined {
  let oldest: bigint | undefined;
  for (const [id, at] of stated) {
    if (Date.now() - at > KEPT_MS) stated.delete(id);
    else if (oldest === undefined || BigInt(id) < oldest) oldest = BigInt(id);
  }
  return oldest?.toString();
}
