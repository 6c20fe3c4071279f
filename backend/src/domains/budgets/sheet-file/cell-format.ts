// How a number is shown: as a date, a year, a share or itself. A clerk reads "2026年", where the cell holds 46023.

export type NumberFormat = 'plain' | 'date' | 'year' | 'percent';

/** Built-in numbers of formats that are dates, the Chinese ones among them (ECMA-376 part 1, 18.8.30). */
const DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const PERCENTS = new Set([9, 10]);

export function formatOf(id: number, code: string | undefined): NumberFormat {
  if (code === undefined) return DATES.has(id) ? 'date' : PERCENTS.has(id) ? 'percent' : 'plain';
  // texts in quotes, colours and locales in brackets, and escaped signs are no part of the pattern
  const pattern = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0];
  if (/%/.test(pattern)) return 'percent';
  if (/^\s*y{2,4}\s*年?\s*$/i.test(pattern)) return 'year';
  return /[yd]/i.test(pattern) || /m+[/年月-]/i.test(pattern) ? 'date' : 'plain';
}

const DAY = 86_400_000;

/** A spreadsheet's day number as a date; 60 is the 29 February 1900 that never was. */
function dateText(serial: number, since1904: boolean): string {
  const days = since1904 ? serial + 1_462 : serial < 60 ? serial + 1 : serial;
  const time = Math.round((days - 25_569) * DAY);
  return Math.abs(time) > 8.64e15 ? String(serial) : new Date(time).toISOString().slice(0, 10);
}

/** Binary dust is cut at fifteen digits, as spreadsheets show it: 0.1 + 0.2 is 0.3. */
function plainNumber(text: string): string {
  if (text.length <= 16 && /^-?\d+(?:\.\d+)?$/.test(text)) return text;
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  const plain = String(value);
  return plain.length > 16 ? String(Number(value.toPrecision(15))) : plain;
}

export function numberText(text: string, format: NumberFormat, since1904: boolean): string {
  if (text === '') return '';
  if (format === 'plain') return plainNumber(text);
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  if (format === 'percent') return `${plainNumber(String(Number((value * 100).toPrecision(12))))}%`;
  const date = dateText(value, since1904);
  return format === 'year' ? `${date.slice(0, 4)}年` : date;
}
