// Exact non-negative ratios of big integers, and their nearest floating-point numbers.

export interface Ratio {
  readonly num: bigint;
  /** > 0 */
  readonly den: bigint;
}

/** Half a unit in the last place of 1: the relative error of one rounded float operation. */
export const U = 2 ** -53;

/** Sign of a − b. */
export function compareRatios(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = a.num * b.den;
  const right = b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
}

const bits = (value: bigint): number => {
  // Hexadecimal digits are read off in linear time; the leading digit corrects the count.
  const hex = value.toString(16);
  return hex.length * 4 - Math.clz32(Number.parseInt(hex[0], 16)) + 28;
};

/** num/den as a float, with a relative error of at most 2^-52. num ≥ 0, den > 0. */
export function ratioToNumber(num: bigint, den: bigint): number {
  if (num === 0n) return 0;
  // A quotient of at least 64 bits, cut off after: the error of cutting is below 2^-63, of the conversion 2^-53.
  const shift = bits(den) - bits(num) + 64;
  const quotient = shift >= 0 ? (num << BigInt(shift)) / den : num / (den << BigInt(-shift));
  return Number(quotient) * 2 ** -shift;
}
