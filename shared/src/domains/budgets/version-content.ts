// The bytes a published version is proved by: one JSON array a line, in the order of the sheet; its hash names it for ever.
import type { BudgetLine } from './line.js';

/** The fields in their fixed order; amounts in fen as decimal strings. Never reorder: old hashes depend on it. */
export const CONTENT_FIELDS = [
  'lineKey',
  'book',
  'direction',
  'functionCode',
  'economicCode',
  'department',
  'name',
  'projectCode',
  'nature',
  'marks',
  'amount',
  'lastAdopted',
  'lastExecuted',
  'basis',
  'target',
  'note',
  'location',
] as const satisfies readonly (keyof BudgetLine)[];

const plain = (value: BudgetLine[keyof BudgetLine]): unknown =>
  typeof value === 'bigint' ? value.toString() : value;

/** One line of the content file, with its line break. */
export const contentLine = (line: BudgetLine): string =>
  `${JSON.stringify(CONTENT_FIELDS.map((field) => plain(line[field])))}\n`;
