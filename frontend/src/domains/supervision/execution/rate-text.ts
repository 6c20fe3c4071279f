// Shares of execution in words: tenths of a percent as the API sends them, and the calendar's share at the end of a month.
import { formatNumber, type Language } from '../../../platform';
import { toFen } from '../../../ui/money-words';

/** 614 → "61.4%". */
export const rateText = (tenths: number, language: Language): string =>
  `${formatNumber(tenths / 10, language, 1)}%`;

/** Executed of authorised in tenths of a percent, half up; undefined where nothing was authorised. */
export function rateOf(executed: string, authorised: string): number | undefined {
  const whole = toFen(authorised);
  if (whole === 0n) return undefined;
  return Number((toFen(executed) * 2000n) / whole + 1n) >> 1;
}

/** The calendar's share in tenths of a percent: 3 months are 250. */
export const elapsedTenths = (lastMonth: number): number => Math.round((lastMonth * 1000) / 12);
