// The server's clock as this browser knows it: "days left" must agree with the server, also when a demo clock was moved.
import { dateInZone, daysBetween, endOfDay, type LocalDate, localDate } from '@kentan/shared/kernel';
import { useEffect, useSyncExternalStore } from 'react';

let offsetMs = 0;
const listeners = new Set<() => void>();

/** Takes the time the server stated in an answer; small differences are travel time and ignored. */
export function learnServerTime(stated: string | null): void {
  const at = stated ? Date.parse(stated) : Number.NaN;
  if (Number.isNaN(at)) return;
  const offset = at - Date.now();
  if (Math.abs(offset - offsetMs) < 2000) return;
  offsetMs = Math.abs(offset) < 2000 ? 0 : offset;
  for (const listener of listeners) listener();
}

export const serverNow = (): Date => new Date(Date.now() + offsetMs);

// Screens count in minutes at the finest, so a minute is the grain of re-rendering.
const minuteNow = (): number => Math.floor((Date.now() + offsetMs) / 60_000);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The server's time, refreshed each minute and when the server's clock is moved. */
export function useNow(): Date {
  useSyncExternalStore(subscribe, minuteNow);
  useEffect(() => {
    const timer = setInterval(() => {
      for (const listener of listeners) listener();
    }, 15_000);
    return () => clearInterval(timer);
  }, []);
  return serverNow();
}

/** Whole days from today to the day of `instant`, both as the locality's calendar shows them; negative when past. */
export function daysUntil(instant: Date | string, now: Date, zone: string): number {
  const due = dateInZone(new Date(instant), zone);
  return daysBetween(dateInZone(now, zone), due);
}

export const todayIn = (zone: string, now: Date): LocalDate => dateInZone(now, zone);

/** The last instant of a civil day: what is done on that day is in time. */
export const lastInstant = (day: string, zone: string): string =>
  new Date(endOfDay(localDate(day), zone).getTime() - 1).toISOString();
