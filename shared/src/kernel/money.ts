// Money is whole fen (分, 1/100 yuan) as bigint; outside it is a decimal string in yuan. Never a float.

declare const fenBrand: unique symbol;
/** An amount in fen (1/100 of the currency unit). */
export type Fen = bigint & { readonly [fenBrand]: true };

export const fen = (value: bigint | number): Fen => BigInt(value) as Fen;
export const ZERO_FEN = fen(0n);
export const sumFen = (amounts: Iterable<Fen>): Fen => {
  let total = 0n;
  for (const a of amounts) total += a;
  return total as Fen;
};

/** Units in which sheets state money, as a power of ten of one fen. 万元 = 10^6 fen. */
export const MONEY_UNITS = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 } as const;
export type MoneyUnit = keyof typeof MONEY_UNITS;

/**
 * Reads a plain decimal ("-1234.5") in `unit` as fen.
 * Returns undefined when it is not a decimal number or has a non-zero part smaller than one fen.
 */
export function parseFen(text: string, unit: MoneyUnit = '元'): Fen | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?$/.exec(text.trim());
  if (!match || (match[2] === '' && !match[3])) return undefined;
  const places = MONEY_UNITS[unit];
  const fraction = (match[3] ?? '').padEnd(places, '0');
  if (/[1-9]/.test(fraction.slice(places))) return undefined;
  const value = BigInt((match[2] || '0') + fraction.slice(0, places));
  return (match[1] === '-' ? -value : value) as Fen;
}

/** Fen as the shortest exact decimal string in `unit` ("12.5"), or with exactly `digits` decimals when given (digits ≥ needed places are padded; fewer are rounded half away from zero). */
export function formatFen(amount: Fen | bigint, unit: MoneyUnit = '元', digits?: number): string {
  const places = MONEY_UNITS[unit];
  let value = amount < 0n ? -amount : amount;
  let shown: number = places;
  if (digits !== undefined && digits < places) {
    const cut = 10n ** BigInt(places - digits);
    value = (value + cut / 2n) / cut;
    shown = digits;
  }
  const text = value.toString().padStart(shown + 1, '0');
  const whole = shown === 0 ? text : text.slice(0, -shown);
  let fraction = shown === 0 ? '' : text.slice(-shown);
  if (digits === undefined) fraction = fraction.replace(/0+$/, '');
  else fraction = fraction.padEnd(digits, '0');
  const sign = amount < 0n && /[1-9]/.test(whole + fraction) ? '-' : '';
  return sign + whole + (fraction ? `.${fraction}` : '');
}

/** Fen to the JSON form used by the API: a decimal string in yuan with two places ("1234.50"). */
export const fenToJson = (amount: Fen | bigint): string => formatFen(amount, '元', 2);

/** The API's decimal yuan string back to fen. Throws RangeError on anything else: the caller validated it. */
export function fenFromJson(text: string): Fen {
  const value = parseFen(text);
  if (value === undefined) throw new RangeError(`not an amount in yuan: ${text}`);
  return value;
}
