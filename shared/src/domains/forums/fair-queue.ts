// Who speaks next: first those who have not spoken, then those who spoke least; among equals, who asked first.

export interface SpeakRequest {
  readonly id: string;
  readonly speaker: string;
  /** UTC, ISO. */
  readonly askedAt: string;
  readonly group?: number;
}

/**
 * The waiting requests in the order of speaking. `spoken` counts finished speeches of each speaker; `spokenByGroup` those of
 * each group, so that a group that was heard less comes first among equals.
 */
export function fairQueue(
  waiting: readonly SpeakRequest[],
  spoken: ReadonlyMap<string, number>,
  spokenByGroup: ReadonlyMap<number, number> = new Map(),
): SpeakRequest[] {
  const times = (r: SpeakRequest): number => spoken.get(r.speaker) ?? 0;
  const ofGroup = (r: SpeakRequest): number =>
    r.group === undefined ? 0 : (spokenByGroup.get(r.group) ?? 0);
  return [...waiting].sort(
    (a, b) =>
      times(a) - times(b) ||
      ofGroup(a) - ofGroup(b) ||
      (a.askedAt < b.askedAt ? -1 : a.askedAt > b.askedAt ? 1 : a.id < b.id ? -1 : 1),
  );
}
