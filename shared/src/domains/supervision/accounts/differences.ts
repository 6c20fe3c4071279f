// Where the final figure departs from the authorised one, and what the charter wants explained in writing.
import { compareShare, type Fen, ok, parseFraction, type Result, refuse } from '../../../kernel/index.js';
import type { ThreeColumns } from './three-columns.js';

/** Final less authorised, in fen: negative where less was spent (or came in). */
export const differenceOf = (row: Pick<ThreeColumns, 'authorised' | 'final'>): Fen =>
  (row.final - row.authorised) as Fen;

/**
 * Whether a line owes an explanation: its final figure differs from the authorised one by more than the charter's share of
 * the authorised one, up or down. Exactly the share is still within. Where nothing was authorised every fen is beyond.
 */
export function owesExplanation(row: Pick<ThreeColumns, 'authorised' | 'final'>, beyond: string): boolean {
  const difference = differenceOf(row);
  if (difference === 0n) return false;
  const size = (n: bigint) => (n < 0n ? -n : n);
  if (row.authorised === 0n) return true;
  return compareShare(size(difference), size(row.authorised), parseFraction(beyond)) > 0;
}

export const ACCOUNTS_TEXT = { min: 4, max: 2000 } as const;

/** An explanation says something: 4–2,000 characters. */
export function accountsText(text: string): Result<string> {
  const clean = text.trim();
  const { min, max } = ACCOUNTS_TEXT;
  return clean.length >= min && clean.length <= max
    ? ok(clean)
    : refuse('supervision.accounts-text-length', { min, max }, { path: 'text' });
}
