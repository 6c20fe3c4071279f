// Reads again what a live event says has changed. A hundred deputies sign in within a minute: what is on screen is read at
// once, then in a steady beat while events come, and a reading under way is never broken off for the next event.
import { type QueryClient, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** From the end of one reading to the next: soon enough for the hall, seldom enough for the server. */
const BEAT_MS = 300;

interface Reading {
  /** Something changed after the reading under way had begun. */
  changed: boolean;
}
const underWay = new WeakMap<QueryClient, Map<string, Reading>>();

async function read(queries: QueryClient, queryKey: QueryKey): Promise<void> {
  const name = JSON.stringify(queryKey);
  const readings = underWay.get(queries) ?? new Map<string, Reading>();
  underWay.set(queries, readings);
  const now = readings.get(name);
  if (now) {
    now.changed = true;
    return;
  }
  const reading: Reading = { changed: true };
  readings.set(name, reading);
  while (reading.changed) {
    reading.changed = false;
    await queries.invalidateQueries({ queryKey });
    await new Promise((done) => setTimeout(done, BEAT_MS));
  }
  readings.delete(name);
}

/** `const readAgain = useReadAgain(); useLiveEvents(slug, ['review.sitting-changed'], () => readAgain(sittingKey(slug, id)))` */
export function useReadAgain(): (...keys: readonly QueryKey[]) => void {
  const queries = useQueryClient();
  return useCallback(
    (...keys) => {
      for (const key of keys) void read(queries, key);
    },
    [queries],
  );
}
