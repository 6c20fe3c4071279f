// Decimal numbers of a Pabulib file, exactly: as digits and the number of decimals, never through a float.
import type { PabulibProblems } from './problems.js';

export interface Decimal {
  readonly digits: bigint;
  /** Decimals behind the point, without trailing zeros. */
  readonly places: number;
}

const NUMBER = /^([+-]?)(\d+)(?:([.,])(\d*))?$/;

/** Reads "1200", "322239.55" or "7200,50" (with a warning); undefined with an error for anything else. */
export function readDecimal(
  text: string,
  at: { line: number; column: string },
  problems: PabulibProblems,
): Decimal | undefined {
  const match = NUMBER.exec(text);
  if (!match) {
    problems.error(at.line, at.column, 'pabulib.not-a-number', { value: text });
    return undefined;
  }
  const fraction = (match[4] ?? '').replace(/0+$/, '');
  if (match[3] === ',') {
    problems.warn(at.line, at.column, 'pabulib.decimal-comma', { value: text, read: text.replace(',', '.') });
  }
  const digits = BigInt(match[2] + fraction) * (match[1] === '-' ? -1n : 1n);
  if (digits < 0n) {
    problems.error(at.line, at.column, 'pabulib.negative', { value: text });
    return undefined;
  }
  // Rules decide by floats first: whole numbers must stay exact in them, a hundred-fold reserve included.
  if (digits > BigInt(Number.MAX_SAFE_INTEGER) / 100n) {
    problems.error(at.line, at.column, 'pabulib.too-large', { value: text });
    return undefined;
  }
  return { digits, places: fraction.length };
}

/** The decimal in units of 10^-places. */
export const scaled = (value: Decimal, places: number): bigint =>
  value.digits * 10n ** BigInt(places - value.places);
