// Reads one amount as clerks write it: thousands separators, full-width digits, （1.50） for negatives, dashes for zero.
import { type Fen, fen, MONEY_UNITS, type MoneyUnit } from '../../../kernel/index.js';

export type AmountStyle = 'point' | 'comma';

/** A number of units with up to `scale` decimal places, kept whole: 12.5 → {units: 125n, scale: 1}. */
export type AmountCell =
  | {
      readonly kind: 'amount';
      readonly digits: bigint;
      readonly scale: number;
      /** The unit written in the cell itself: "12万元" is that in a column of any unit. */
      readonly unit?: MoneyUnit;
    }
  | { readonly kind: 'blank' | 'zero' | 'unreadable' };

const BLANK: AmountCell = { kind: 'blank' };
const ZERO: AmountCell = { kind: 'zero' };
const UNREADABLE: AmountCell = { kind: 'unreadable' };
const DASHES = /^[-—–―－_－─━‐‑‒]+$|^(?:无|零|nil|n\/a)$/i;
/** Longer digit runs are not money of any town; they would only make arithmetic slow. */
const MAX_DIGITS = 24;
const OWN_UNIT = /[亿万千]元?$|元$/;
const OWN_UNITS: Readonly<Record<string, MoneyUnit>> = { 亿: '亿元', 万: '万元', 千: '千元', 元: '元' };
const POWERS: readonly bigint[] = Array.from({ length: 40 }, (_, i) => 10n ** BigInt(i));

/** Point or comma for decimals: "1.234,56" and "15465,01" can only be comma; "1,234.56" only point. */
export function amountStyleOf(samples: Iterable<string>): AmountStyle {
  let comma = 0;
  let point = 0;
  for (const text of samples) {
    if (/^[-(]?\d{1,3}(?:\.\d{3})*,\d{1,2}\)?$|^[-(]?\d+,\d{1,2}\)?$|^[-(]?\d+,\d{4,}\)?$/.test(text))
      comma += 1;
    else if (/^[-(]?\d{1,3}(?:,\d{3})+(?:\.\d+)?\)?$|^[-(]?\d+\.\d{1,2}\)?$/.test(text)) point += 1;
  }
  return comma > point ? 'comma' : 'point';
}

export function readAmountCell(raw: string, style: AmountStyle = 'point'): AmountCell {
  const quick = raw.length < 20 && style === 'point' ? /^(-?\d+)(?:\.(\d+))?$/.exec(raw) : null;
  if (quick) return toAmount(quick[1], quick[2] ?? '');
  let text = raw.normalize('NFKC').replace(/[\s\u3000\u200b\ufeff]/g, '');
  if (text === '') return BLANK;
  if (DASHES.test(text)) return ZERO;
  const stated = OWN_UNIT.exec(text);
  if (stated) {
    const own = readAmountCell(text.slice(0, -stated[0].length), style);
    return own.kind === 'amount' ? { ...own, unit: OWN_UNITS[stated[0][0]] } : own;
  }
  text = text.replace(/^[￥¥$€£]|(?:CNY|RMB)$/gi, '');
  let negative = false;
  const bracketed = /^\((.*)\)$/.exec(text);
  if (bracketed) [negative, text] = [true, bracketed[1]];
  if (/^[-−–—＋+▲△]/.test(text)) {
    negative = negative !== !/^[＋+]/.test(text);
    text = text.slice(1);
  } else if (/\d-$/.test(text)) [negative, text] = [!negative, text.slice(0, -1)];
  const scientific = /^(\d+)(?:\.(\d+))?e\+?(\d{1,2})$/i.exec(text);
  if (scientific) return shift(negative, scientific[1], scientific[2] ?? '', Number(scientific[3]));
  const plain =
    style === 'comma' ? text.replace(/\./g, '').replace(',', '.') : text.replace(/(?<=\d)[,，'](?=\d)/g, '');
  const onlyComma = style === 'point' && /^\d+,\d{1,2}$/.test(text) ? text.replace(',', '.') : plain;
  const match = /^(\d*)(?:\.(\d*))?$/.exec(onlyComma);
  if (!match || (match[1] === '' && !match[2])) return UNREADABLE;
  return toAmount((negative ? '-' : '') + (match[1] || '0'), match[2] ?? '');
}

function toAmount(whole: string, fraction: string): AmountCell {
  if (whole.length + fraction.length > MAX_DIGITS) {
    // spreadsheets print 0.1 + 0.2 as 0.30000000000000004: dust beyond eight places is cut
    if (whole.length > 15) return UNREADABLE;
    return toAmount(whole, fraction.slice(0, DUST_PLACES));
  }
  const kept = fraction.replace(/0+$/, '');
  const negative = whole.startsWith('-');
  const digits = BigInt((negative ? whole.slice(1) : whole) + kept);
  return { kind: 'amount', digits: negative ? -digits : digits, scale: kept.length };
}

const DUST_PLACES = 8;

function shift(negative: boolean, whole: string, fraction: string, exponent: number): AmountCell {
  if (exponent > 18) return UNREADABLE;
  const padded = fraction.padEnd(exponent, '0');
  return toAmount((negative ? '-' : '') + whole + padded.slice(0, exponent), padded.slice(exponent));
}

/** The cell's amount in fen, where a unit is 10^`places` fen, rounded half away from zero; undefined when unreadable. */
export function cellFen(cell: AmountCell, columnPlaces: number): Fen | undefined {
  if (cell.kind === 'unreadable') return undefined;
  if (cell.kind !== 'amount') return fen(0n);
  const places = cell.unit === undefined ? columnPlaces : MONEY_UNITS[cell.unit];
  if (cell.scale <= places) return (cell.digits * POWERS[places - cell.scale]) as Fen;
  const cut = POWERS[cell.scale - places];
  const half = cell.digits < 0n ? -(cut / 2n) : cut / 2n;
  // float dust of spreadsheets (76.30000000001) is rounded to the fen; a real third decimal is too
  return fen((cell.digits + half) / cut);
}
