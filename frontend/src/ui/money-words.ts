// How an amount is written so that a person grasps it: 万元 and 亿元 in Chinese, thousand and million yuan in English.
import { type Fen, fenFromJson, formatFen, type Language } from '@kentan/shared/kernel';

export type AmountUnit = 'auto' | '元' | '万元';
/** An amount as the API sends it (decimal yuan), or as fen. */
export type AmountValue = string | bigint;

export const toFen = (value: AmountValue): Fen =>
  typeof value === 'bigint' ? (value as Fen) : fenFromJson(value);

const MINUS = '\u2212';
const abs = (value: bigint): bigint => (value < 0n ? -value : value);

/** Puts thousands separators into the whole part of a decimal string. */
export function grouped(decimal: string): string {
  const [whole, fraction] = decimal.replace(/^-/, '').split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction ? `${text}.${fraction}` : text;
}

/** A sign that can be seen: a real minus, and a plus when changes are shown. */
function signOf(value: bigint, plus: boolean): string {
  if (value < 0n) return MINUS;
  return plus && value > 0n ? '+' : '';
}

export interface AmountParts {
  number: string;
  unit: string;
}

const YI = 10n ** 10n;
const WAN = 10n ** 6n;
const THOUSAND = 10n ** 5n;
const MILLION = 10n ** 8n;

/** English scales: yuan below a thousand, then thousand, then million yuan. */
function english(value: bigint, plus: boolean): AmountParts {
  const size = abs(value);
  const sign = signOf(value, plus);
  if (size >= MILLION) {
    const digits = size >= 100n * MILLION ? 1 : 2;
    return { number: sign + grouped(scaled(size, MILLION, digits)), unit: 'million yuan' };
  }
  if (size >= THOUSAND) return { number: sign + grouped(scaled(size, THOUSAND, 1)), unit: 'thousand yuan' };
  return { number: sign + grouped(formatFen(size)), unit: 'yuan' };
}

/** size / unit with at most `digits` decimals, rounded half up, trailing zeros dropped. */
function scaled(size: bigint, unit: bigint, digits: number): string {
  const factor = 10n ** BigInt(digits);
  const rounded = (size * factor + unit / 2n) / unit;
  const text = rounded.toString().padStart(digits + 1, '0');
  const fraction = digits ? text.slice(-digits).replace(/0+$/, '') : '';
  const whole = digits ? text.slice(0, -digits) : text;
  return fraction ? `${whole}.${fraction}` : whole;
}

/** size / unit with one decimal always, so that the amounts of a column stand under each other. */
function tenths(size: bigint, unit: bigint): string {
  const text = ((size * 10n + unit / 2n) / unit).toString().padStart(2, '0');
  return `${text.slice(0, -1)}.${text.slice(-1)}`;
}

/** The amount in words' reach: number and unit apart, so that tables can align the number. */
export function amountParts(
  amount: AmountValue,
  language: Language,
  unit: AmountUnit = 'auto',
  plus = false,
): AmountParts {
  const value = toFen(amount);
  const size = abs(value);
  const sign = signOf(value, plus);
  if (unit === '元') {
    return { number: sign + grouped(formatFen(size, '元', 2)), unit: language === 'zh' ? '元' : 'yuan' };
  }
  if (unit === '万元') {
    return language === 'zh'
      ? { number: sign + grouped(formatFen(size, '万元', 2)), unit: '万元' }
      : { number: sign + grouped(tenths(size, THOUSAND)), unit: 'thousand yuan' };
  }
  if (language === 'en') return english(value, plus);
  if (size >= YI) return { number: sign + grouped(scaled(size, YI, 2)), unit: '亿元' };
  if (size >= WAN || size === 0n) {
    return { number: sign + grouped(scaled(size, WAN, size >= 1000n * WAN ? 0 : 2)), unit: '万元' };
  }
  return { number: sign + grouped(formatFen(size)), unit: '元' };
}

export function amountText(
  amount: AmountValue,
  language: Language,
  unit: AmountUnit = 'auto',
  plus = false,
): string {
  const parts = amountParts(amount, language, unit, plus);
  return `${parts.number} ${parts.unit}`;
}

/** All of it, to the fen. */
export const exactText = (amount: AmountValue, language: Language): string =>
  amountText(amount, language, '元');

/** `part` as a share of `whole` in percent with one decimal ("12.3"); undefined when the whole is zero. */
export function shareText(part: AmountValue, whole: AmountValue): string | undefined {
  const of = toFen(whole);
  if (of === 0n) return undefined;
  const thousandths = (abs(toFen(part)) * 10000n) / abs(of);
  if (thousandths === 0n && toFen(part) !== 0n) return '<0.1';
  const rounded = (thousandths + 5n) / 10n;
  return `${rounded / 10n}.${rounded % 10n}`;
}

export type Direction = 'up' | 'down' | 'same' | 'new' | 'gone' | 'unknown';
export interface ChangeParts {
  direction: Direction;
  /** Signed percent with one decimal; undefined when there is nothing to compare with. */
  percent: string | undefined;
  difference: bigint;
}

/** What became of an amount: signed difference, percent, and the word for it. */
export function changeParts(now: AmountValue, before: AmountValue | undefined | null): ChangeParts {
  const to = toFen(now);
  if (before === undefined || before === null)
    return { direction: 'unknown', percent: undefined, difference: 0n };
  const from = toFen(before);
  const difference = to - from;
  if (from === 0n) return { direction: to === 0n ? 'same' : 'new', percent: undefined, difference };
  if (to === 0n) return { direction: 'gone', percent: `${MINUS}100.0`, difference };
  if (difference === 0n) return { direction: 'same', percent: '0.0', difference };
  const up = difference > 0n;
  return {
    direction: up ? 'up' : 'down',
    percent: `${up ? '+' : MINUS}${shareText(difference, from)}`,
    difference,
  };
}
