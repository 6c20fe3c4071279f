// A person of a locality's register of residents, and the text whose hash is published before a draw (domain, rule 16).
import { canonicalJson, sha256Hex } from '../../../kernel/index.js';

export interface RegisterPerson {
  readonly name: string;
  readonly sex: 'f' | 'm';
  readonly birthYear: number;
  readonly village: string;
  /** People who live together carry the same one, so that a draw may take one of a household. */
  readonly household: string;
  /** Telephone or e-mail; empty when only a letter reaches them. */
  readonly contact: string;
}

/** Tells the same person in the next register: all that a register must hold, blanks aside. */
export const personKey = (person: Omit<RegisterPerson, 'contact'>): string =>
  [person.name, person.sex, person.birthYear, person.village, person.household]
    .map((part) => String(part).replace(/\s/g, ''))
    .join('|');

/**
 * One line for each person in the order of the ids. The ids are random, so the hash tells nothing about anybody who is
 * not already known with their id; contacts may be mended without changing who can be drawn and do not count.
 */
export const registerText = (people: readonly (RegisterPerson & { readonly id: string })[]): string =>
  [...people]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((p) => `${canonicalJson([p.id, p.name, p.sex, p.birthYear, p.village, p.household])}\n`)
    .join('');

/** SHA-256 of the register's text, lower-case hex. */
export const registerHash = (people: readonly (RegisterPerson & { readonly id: string })[]): string =>
  sha256Hex(registerText(people));
