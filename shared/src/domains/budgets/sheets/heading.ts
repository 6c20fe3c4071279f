// Where a sheet's headings stand: one to four rows, merged cells read across and down; or nowhere, when data begins at once.
import { readAmountCell } from './amount-cell.js';
import { moneyMeaning, plainHeading, textRole } from './column-roles.js';

export interface Heading {
  readonly found: boolean;
  /** First heading row and the first row after, as indexes into the rows given. */
  readonly start: number;
  readonly end: number;
  /** For each column its headings from top to bottom, without repetition. */
  readonly parts: readonly (readonly string[])[];
}

const MAX_HEADING_ROWS = 4;
const isYear = (text: string): boolean => /^(?:19|20)\d\d年?$/.test(text);
const isAnnotation = (text: string): boolean => /[:：]./.test(text) && !/^\d/.test(text);

export const cellText = (row: readonly string[], index: number): string => (row[index] ?? '').trim();

/** Whether a cell is a plain number of money or a code (a year may be a heading). */
export function isNumber(text: string): boolean {
  if (text === '' || isYear(text)) return false;
  const kind = readAmountCell(text).kind;
  return kind === 'amount' || (kind === 'unreadable' && readAmountCell(text, 'comma').kind === 'amount');
}

/** How many different cells of a row read like headings. */
function headingWords(row: readonly string[]): number {
  const seen = new Set<string>();
  for (const cell of row) {
    const text = cell.trim();
    if (text === '' || text.length > 40 || isAnnotation(text) || isNumber(text)) continue;
    const plain = plainHeading(text);
    if (textRole(plain) !== undefined || moneyMeaning(plain) !== undefined || isYear(text)) seen.add(plain);
  }
  return seen.size;
}

const filled = (row: readonly string[]): string[] => row.map((c) => c.trim()).filter((c) => c !== '');

export function isHeadingRow(row: readonly string[]): boolean {
  const cells = filled(row);
  if (cells.some(isNumber)) return false;
  const words = headingWords(row);
  return words >= 2 && words * 2 >= new Set(cells).size;
}

function continues(row: readonly string[], above: readonly (readonly string[])[]): boolean {
  const cells = filled(row);
  if (cells.length === 0 || cells.some(isNumber)) return false;
  const levels = cells.filter((c) => /^[类款项目]$/.test(c)).length;
  if (levels >= 2) return true;
  // words under a heading that spans several columns
  const under = row.filter((c, i) => c.trim() !== '' && cellText(above[above.length - 1], i) === '').length;
  return headingWords(row) >= 2 && (under > 0 || headingWords(row) >= 3);
}

/** Row of column numbers under the headings: 栏次 1 2 3. */
export function isIndexRow(row: readonly string[]): boolean {
  const cells = filled(row);
  const numbers = cells.filter((c) => /^\d{1,2}$/.test(c)).map(Number);
  if (numbers.length < 3 || cells.length - numbers.length > 2) return false;
  return numbers.every((n, i) => i === 0 || n === numbers[i - 1] + 1) && numbers[0] <= 2;
}

function partsOf(rows: readonly (readonly string[])[]): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  const below = (level: number, index: number): boolean =>
    rows.slice(level + 1).some((row) => cellText(row, index) !== '');
  const grid = rows.map((row, level) => {
    let last = '';
    return Array.from({ length: width }, (_, index) => {
      const own = cellText(row, index);
      if (own !== '') last = own;
      else if (!below(level, index)) return '';
      return own === '' ? last : own;
    });
  });
  return Array.from({ length: width }, (_, index) =>
    grid.map((row) => row[index]).filter((part, level, all) => part !== '' && part !== all[level - 1]),
  );
}

/** Looks for the first row that reads like headings before the first row that reads like data. */
export function findHeading(rows: readonly (readonly string[])[]): Heading {
  for (let start = 0; start < rows.length; start += 1) {
    const wide = headingWords(rows[start]) >= 3 && !filled(rows[start]).some(isNumber);
    if (!wide && !isHeadingRow(rows[start])) continue;
    let end = start + 1;
    while (
      end < rows.length &&
      end - start < MAX_HEADING_ROWS &&
      continues(rows[end], rows.slice(start, end))
    )
      end += 1;
    return { found: true, start, end, parts: partsOf(rows.slice(start, end)) };
  }
  return { found: false, start: 0, end: 0, parts: [] };
}
