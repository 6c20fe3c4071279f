// Dates and times as each language writes them, in the locality's zone.
import type { Language } from '@kentan/shared/kernel';
import { useLanguage } from './i18n';
import { useZone } from './locality';

const LOCALE: Record<Language, string> = { zh: 'zh-CN', en: 'en-GB' };
export type DateStyle = 'day' | 'day-year' | 'weekday' | 'minute' | 'minute-year' | 'time' | 'month';

const STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  day: { month: 'long', day: 'numeric' },
  'day-year': { year: 'numeric', month: 'long', day: 'numeric' },
  weekday: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' },
  minute: { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  'minute-year': {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  month: { year: 'numeric', month: 'long' },
};

/** A civil date ('YYYY-MM-DD') or an instant, written out. */
export function formatDate(value: string | Date, style: DateStyle, language: Language, zone: string): string {
  const civil = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const instant = civil ? new Date(`${value}T00:00:00Z`) : new Date(value);
  return new Intl.DateTimeFormat(LOCALE[language], {
    ...STYLES[style],
    timeZone: civil ? 'UTC' : zone,
  }).format(instant);
}

/** `date(value, style)` in the language on screen and the locality's zone. */
export function useDate(): (value: string | Date, style?: DateStyle) => string {
  const language = useLanguage();
  const zone = useZone();
  return (value, style = 'day') => formatDate(value, style, language, zone);
}

/** Whole and decimal numbers in the language's convention. */
export const formatNumber = (value: number | bigint, language: Language, digits = 0): string =>
  new Intl.NumberFormat(LOCALE[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);

export function useNumber(): (value: number | bigint, digits?: number) => string {
  const language = useLanguage();
  return (value, digits = 0) => formatNumber(value, language, digits);
}
