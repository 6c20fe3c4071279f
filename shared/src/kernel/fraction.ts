// Exact fractions for charter shares and thresholds ("2/3", "1/2"): comparisons never go through floats.

/** A non-negative exact fraction; `den` > 0. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

/** Reads "2/3", "0.25" or "30%". Throws RangeError when it is none of these. */
export function parseFraction(text: string): Fraction {
  const ratio = /^(\d+)\/([1-9]\d*)$/.exec(text);
  if (ratio) return { num: BigInt(ratio[1]), den: BigInt(ratio[2]) };
  const decimal = /^(\d+)(?:\.(\d+))?(%?)$/.exec(text);
  if (!decimal) throw new RangeError(`not a fraction: ${text}`);
  const places = decimal[2]?.length ?? 0;
  return {
    num: BigInt(decimal[1] + (decimal[2] ?? '')),
    den: 10n ** BigInt(places) * (decimal[3] ? 100n : 1n),
  };
}

/** Sign of part/whole − fraction: −1, 0 or 1. `whole` > 0. */
export function compareShare(part: bigint | number, whole: bigint | number, fraction: Fraction): -1 | 0 | 1 {
  const left = BigInt(part) * fraction.den;
  const right = fraction.num * BigInt(whole);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Smallest integer ≥ fraction × whole. */
export function ceilShare(fraction: Fraction, whole: number): number {
  return Number((fraction.num * BigInt(whole) + fraction.den - 1n) / fraction.den);
}
