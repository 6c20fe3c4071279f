// Amounts of an election as text: exact where it is data, rounded so that they still add up where it is words.
import type { Ratio } from './exact-ratio.js';

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a, b];
  while (y) [x, y] = [y, x % y];
  return x;
};

const placesOf = (scale: bigint): number => scale.toString().length - 1;

function decimal(digits: bigint, places: number): string {
  const text = digits.toString().padStart(places + 1, '0');
  return places ? `${text.slice(0, -places)}.${text.slice(-places)}` : text;
}

/** An amount in 1/scale of the currency as an exact decimal string in the currency ("322239.55"). */
export function moneyText(amount: bigint, scale: bigint): string {
  const sign = amount < 0n ? '-' : '';
  const text = decimal(amount < 0n ? -amount : amount, placesOf(scale));
  return sign + (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
}

/** An exact amount in the currency: a decimal where it ends ("12.5"), else a fraction in lowest terms ("37/3"). */
export function exactText({ num, den }: Ratio, scale: bigint): string {
  const common = gcd(num, den * scale);
  const [top, bottom] = [num / common, (den * scale) / common];
  if (bottom === 1n) return top.toString();
  // A fraction ends where its denominator has no factors but 2 and 5.
  for (let places = 1, power = 10n; places <= 12; places += 1, power *= 10n) {
    if (power % bottom === 0n) return decimal((top * power) / bottom, places);
  }
  return `${top}/${bottom}`;
}

/** Digits in threes: "1,234,567.80". */
export const inThrees = (text: string): string =>
  text.replace(/^\d+/, (d) => d.replace(/\B(?=(\d{3})+$)/g, ','));

/** Decimals in which amounts of `scale` are told: two, or as many as the currency's own amounts have. */
const toldPlaces = (scale: bigint): number => Math.max(2, placesOf(scale));

/** Rounded to the nearest of two decimals; small amounts to two figures that say something ("0.0033"). */
export function aboutText({ num, den }: Ratio, scale: bigint): string {
  let places = toldPlaces(scale);
  while (num > 0n && places < 12 && num * 10n ** BigInt(places) < 10n * den * scale) places += 1;
  const unit = den * scale;
  return inThrees(decimal((2n * num * 10n ** BigInt(places) + unit) / (2n * unit), places));
}

/** What supporters hold of a cost, and what is missing, rounded so that both add up and something is missing. */
export function heldAndMissing(held: Ratio, cost: bigint, scale: bigint): { held: string; missing: string } {
  const places = toldPlaces(scale);
  const factor = 10n ** BigInt(places);
  const unit = held.den * scale;
  const down = (held.num * factor) / unit;
  return {
    held: inThrees(decimal(down, places)),
    missing: inThrees(decimal((cost * factor) / scale - down, places)),
  };
}
