// The list that lots are drawn from, as everybody may see it: a sealed ticket for each person, never a name.
// The list's hash is published before the seed exists, so that neither can be fitted to the other (architecture, rule 16).
import { canonicalJson, sha256Hex } from '../../kernel/index.js';

export const AGE_GROUPS = ['under-30', '30-44', '45-59', '60-69', '70+'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

/** Age at the end of the year before the budget year: known when the list is made, the same for everybody. */
export function ageGroupOf(birthYear: number, budgetYear: number): AgeGroup {
  const age = budgetYear - 1 - birthYear;
  if (age < 30) return 'under-30';
  if (age < 45) return '30-44';
  if (age < 60) return '45-59';
  return age < 70 ? '60-69' : '70+';
}

/** One person who may be drawn, as published. */
export interface PoolEntry {
  /** 32 hex digits: `ticketOf`. Only the person, the clerk and the letter know whose it is. */
  readonly ticket: string;
  readonly sex: 'f' | 'm';
  readonly ageGroup: AgeGroup;
  readonly village: string;
}

export interface Sealed {
  readonly id: string;
  readonly name: string;
  readonly birthYear: number;
  readonly village: string;
}

/**
 * The sealed ticket of a person: a hash over who they are and a secret salt of their own. The letter tells ticket and salt,
 * so that whoever is drawn (or asks for theirs) proves that they stood on the published list.
 */
export const ticketOf = (person: Sealed, salt: string): string =>
  sha256Hex(
    `kentan-ticket-v1|${canonicalJson([person.id, person.name, person.birthYear, person.village, salt])}`,
  ).slice(0, 32);

/** The published text: one JSON array a line, in the order of the tickets, so that the clerk's order means nothing. */
export const poolText = (pool: readonly PoolEntry[]): string =>
  [...pool]
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
    .map((entry) => `${canonicalJson([entry.ticket, entry.sex, entry.ageGroup, entry.village])}\n`)
    .join('');

/** SHA-256 of the published text: what is announced before the draw. */
export const poolHash = (text: string): string => sha256Hex(text);

/** Reads a published list. Throws SyntaxError or RangeError when it is not one. */
export function readPool(text: string): PoolEntry[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [ticket, sex, ageGroup, village] = JSON.parse(line) as string[];
      if (!/^[0-9a-f]{32}$/.test(ticket ?? '')) throw new RangeError(`not a ticket: ${ticket}`);
      return { ticket, sex: sex as 'f' | 'm', ageGroup: ageGroup as AgeGroup, village };
    });
}
