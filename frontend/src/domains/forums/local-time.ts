// Day and clock of the locality as instants: what stands on the invitation is meant in the town's own time.
import { localDate, startOfDay } from '@kentan/shared/kernel';

/** '9', '900', '9:00' or '９：００' as 'HH:MM'; undefined when it is no time of day. */
export function clockOf(text: string): string | undefined {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text.normalize('NFKC').trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

/** 'YYYY-MM-DD' and 'HH:MM' in the zone, as an ISO instant; empty when the day is none. */
export function instantOf(day: string, clock: string, zone: string): string {
  const [hours, minutes] = clock.split(':').map(Number);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(hours + minutes)) return '';
  return new Date(startOfDay(localDate(day), zone).getTime() + (hours * 60 + minutes) * 60_000).toISOString();
}
