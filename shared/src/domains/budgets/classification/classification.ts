// The lists of codes of a year: names, parents, which book; and the nearest listed code for one that is not listed.
import type { Bilingual } from '../../../kernel/index.js';
import type { BudgetBook } from '../line.js';
import { comparableName, shortCode } from '../line-key.js';
import { economic2026 } from './economic-2026.data.js';
import { functional2026 } from './functional-2026.data.js';
import { revenue2026 } from './revenue-2026.data.js';

export interface CodeEntry {
  readonly code: string;
  readonly name: string;
  /** Seen in a real published document. */
  readonly verified: boolean;
  /** The book a code belongs to by itself; undefined where the class decides. */
  readonly book: BudgetBook | undefined;
}

export interface Classification {
  readonly year: number;
  /** An official list is complete: what is not in it is wrong. The shipped one is reconstructed: what is not in it is doubtful. */
  readonly complete: boolean;
  readonly caveat: Bilingual;
  readonly functional: ReadonlyMap<string, CodeEntry>;
  readonly economic: ReadonlyMap<string, CodeEntry>;
}

/** Letters after a name: which book the code is of; "*" was seen in a published document. */
const BOOK_FLAGS: Readonly<Record<string, BudgetBook>> = {
  F: 'fund',
  C: 'stateCapital',
  I: 'socialInsurance',
};

function readList(text: string): Map<string, CodeEntry> {
  const entries = new Map<string, CodeEntry>();
  for (const row of text.split('\n')) {
    const match = /^(\d{3,9})[ ,\t]+([^ ,\t]+)(?:[ ,\t]+([*FCI]+))?\s*$/.exec(row.trim());
    if (!match) continue;
    const [, code, name, flags = ''] = match;
    const book = BOOK_FLAGS[flags.replace('*', '')];
    entries.set(code, { code, name, verified: flags.includes('*'), book });
  }
  return entries;
}

/** A locality's own list: one "code name" a row (spaces, commas or tabs); complete by the locality's word. */
export function classificationOf(
  year: number,
  lists: { functional: string; economic: string; complete: boolean; caveat: Bilingual },
): Classification {
  return {
    year,
    complete: lists.complete,
    caveat: lists.caveat,
    functional: readList(lists.functional),
    economic: readList(lists.economic),
  };
}

let shipped: Classification | undefined;

/** The list that comes with the product. */
export function shippedClassification(): Classification {
  shipped ??= classificationOf(2026, {
    functional: `${functional2026}\n${revenue2026}`,
    economic: economic2026,
    complete: false,
    caveat: {
      zh: '本目录根据已公开的预算整理，不是财政部门的正式文件；各地可以导入自己的目录。',
      en: 'This list was put together from published budgets; it is not an official file. A locality may import its own.',
    },
  });
  return shipped;
}

/** The entry of a functional code; 2270000 finds 227. */
export const functionEntry = (list: Classification, code: string): CodeEntry | undefined =>
  list.functional.get(code) ?? list.functional.get(shortCode(code));

/** 类, 款, 项, 目: how deep a functional code goes. */
export const codeDepth = (code: string): number => (code.length < 3 ? 0 : (shortCode(code).length - 1) >> 1);

/** The codes above, nearest last: 2120501 → 212, 21205. */
export function codePath(code: string): string[] {
  const path: string[] = [];
  for (let length = 3; length < code.length; length += 2) path.push(code.slice(0, length));
  return path;
}

/** The book a code belongs to when nothing else says it. */
export function bookOfCode(list: Classification, code: string): BudgetBook {
  // four digits, or a class nobody lists: another country's code says nothing about our books
  if (!/^\d{3}(?:\d\d){0,3}$/.test(code) || !list.functional.has(code.slice(0, 3))) return 'general';
  for (const part of [code, ...codePath(code).reverse()]) {
    const book = list.functional.get(part)?.book;
    if (book !== undefined) return book;
  }
  if (code.startsWith('223') || code.startsWith('10306')) return 'stateCapital';
  if (code.startsWith('209') || code.startsWith('102')) return 'socialInsurance';
  return code.startsWith('10301') ? 'fund' : 'general';
}

/** The listed code a clerk most likely meant: same name nearby first, then fewest changed digits. */
export function suggestCode(
  list: ReadonlyMap<string, CodeEntry>,
  code: string,
  name: string,
): CodeEntry | undefined {
  const wanted = comparableName(name);
  let best: CodeEntry | undefined;
  let bestScore = 0;
  for (const entry of list.values()) {
    if (entry.code.length !== code.length && comparableName(entry.name) !== wanted) continue;
    let same = 0;
    while (same < code.length && entry.code[same] === code[same]) same += 1;
    let digits = 0;
    for (let i = 0; i < code.length; i += 1) if (entry.code[i] === code[i]) digits += 1;
    const named = wanted !== '' && comparableName(entry.name) === wanted ? 6 : 0;
    const score = same + digits / 2 + named + (entry.code.length === code.length ? 4 : 0);
    const enough = same >= 5 || digits >= code.length - 1 || named > 0;
    if (enough && score > bestScore) [best, bestScore] = [entry, score];
  }
  return best;
}

/** Codes by their printed names, for sheets that print names only: "类|款|项" → code. */
export function codeByNames(list: Classification, names: readonly string[]): string {
  let parent = '';
  for (const name of names) {
    const wanted = comparableName(name);
    let found = '';
    for (const entry of list.functional.values()) {
      const isChild =
        entry.code.length === (parent === '' ? 3 : parent.length + 2) && entry.code.startsWith(parent);
      if (isChild && comparableName(entry.name) === wanted) {
        found = entry.code;
        break;
      }
    }
    if (found === '') return parent;
    parent = found;
  }
  return parent;
}
