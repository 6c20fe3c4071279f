// The four books' names, and which book a printed title or a code speaks of (BL 5).
import type { Bilingual } from '../../kernel/index.js';
import type { BudgetBook, Direction } from './line.js';

export const BOOK_NAMES: Readonly<Record<BudgetBook, Bilingual>> = {
  general: { zh: '一般公共预算', en: 'General public budget' },
  fund: { zh: '政府性基金预算', en: 'Government funds budget' },
  stateCapital: { zh: '国有资本经营预算', en: 'State capital budget' },
  socialInsurance: { zh: '社会保险基金预算', en: 'Social insurance funds budget' },
};

export const DIRECTION_NAMES: Readonly<Record<Direction, Bilingual>> = {
  revenue: { zh: '收入', en: 'Revenue' },
  expenditure: { zh: '支出', en: 'Expenditure' },
};

const BOOK_WORDS: readonly (readonly [RegExp, BudgetBook])[] = [
  [/社会保险基金|社保基金|social insurance/i, 'socialInsurance'],
  [/国有资本经营|国资预算|state capital/i, 'stateCapital'],
  [/政府性基金|基金预算|government fund/i, 'fund'],
  [/一般公共(?:预算)?|公共财政预算|general public/i, 'general'],
];

/** The one book that a title, sheet name or cell names; undefined when it names none or several. */
export function bookOfText(text: string): BudgetBook | undefined {
  const found = BOOK_WORDS.filter(([words]) => words.test(text)).map(([, book]) => book);
  return found.length === 1 ? found[0] : undefined;
}

/** Revenue or expenditure, when a title, heading or cell says exactly one of them. */
export function directionOfText(text: string): Direction | undefined {
  const revenue = /收入|revenue|income|receipts/i.test(text);
  const expenditure = /支出|岁出|歲出|expen[sd]|spending|outlay|gastos/i.test(text);
  return revenue === expenditure ? undefined : revenue ? 'revenue' : 'expenditure';
}

/** Revenue classes begin with 1, spending by function with 2 (BL 32). */
export function directionOfCode(code: string): Direction | undefined {
  if (!/^\d{3}(?:\d\d)*$/.test(code) || code.length > 9) return undefined;
  if (/^1(?:01|02|03|05|10)/.test(code)) return 'revenue';
  return /^[235]/.test(code) ? 'expenditure' : undefined;
}
