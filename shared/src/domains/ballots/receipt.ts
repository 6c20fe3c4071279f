// A receipt: 100 random bits chosen by the voter's own browser and sent with the ballot. It stands beside the ballot in
// the published list, so that everybody finds their own; in a secret box nothing says whose it is.
import { ok, type Result, refuse } from '../../kernel/index.js';

/** Base32 without look-alikes (Crockford): can be read out and typed. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 20;

/** The receipt of 13 random bytes (104 bits, of which 100 are used). */
export function receiptOf(random: Uint8Array): string {
  let bits = 0n;
  for (const byte of random.subarray(0, 13)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let i = 0; i < LENGTH; i += 1) {
    text += LETTERS[Number(bits & 31n)];
    bits >>= 5n;
  }
  return text;
}

/** In groups of five, as people read it. */
export const receiptInGroups = (receipt: string): string => receipt.match(/.{1,5}/g)?.join('-') ?? '';

/** A receipt as typed: groups and small letters do not matter. */
export function checkReceipt(given: string): Result<string> {
  const clean = given.replaceAll(/[-\s]/g, '').toUpperCase();
  const fits = clean.length === LENGTH && [...clean].every((letter) => LETTERS.includes(letter));
  return fits ? ok(clean) : refuse('ballots.receipt-unreadable', { length: LENGTH }, { path: 'receipt' });
}

/** The published ballot that stands under a receipt as its voter typed it; undefined when there is none. */
export function ballotUnder<B extends { receipt: string }>(
  ballots: readonly B[],
  typed: string,
): B | undefined {
  const receipt = checkReceipt(typed);
  return receipt.ok ? ballots.find((ballot) => ballot.receipt === receipt.value) : undefined;
}
