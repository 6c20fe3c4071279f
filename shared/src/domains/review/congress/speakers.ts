// Who speaks next: the lead sponsor of the matter first, then who has not spoken yet, then who asked first; each for the
// charter's minutes. A dozen of 198 deputies got the microphone once; this order is the remedy.

export interface SpeakRequest {
  readonly id: string;
  readonly deputyId: string;
  /** UTC milliseconds. */
  readonly askedAt: number;
  /** Lead sponsor of the motion under debate. */
  readonly sponsor: boolean;
}

/** Waiting requests in the order in which they are called. `turns`: how often each deputy has spoken in this sitting. */
export function speakingOrder<R extends SpeakRequest>(
  waiting: readonly R[],
  turns: ReadonlyMap<string, number>,
): R[] {
  const spoken = (request: R) => turns.get(request.deputyId) ?? 0;
  return [...waiting].sort(
    (a, b) =>
      Number(b.sponsor) - Number(a.sponsor) ||
      spoken(a) - spoken(b) ||
      a.askedAt - b.askedAt ||
      (a.id < b.id ? -1 : 1),
  );
}

/** Seconds a speaker has left; negative when over time. Times in UTC milliseconds. */
export const secondsLeft = (calledAt: number, minutes: number, now: number): number =>
  Math.round((calledAt + minutes * 60_000 - now) / 1000);
