// Decides which lines are the same line: by book, direction, code, department and name, never by position or printed number.
import type { BudgetBook, Direction } from './line.js';

export interface LineIdentity {
  readonly book: BudgetBook;
  readonly direction: Direction;
  readonly functionCode: string;
  readonly economicCode: string;
  readonly department: string;
  readonly name: string;
}

/** Printed numbering before a name: "1.", "（二）", "十三、", "②". Not part of what the line is. */
const NUMBERING =
  /^(?:[(（]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[)）]|(?:\d{1,3}|[一二三四五六七八九十百]{1,4})[、.．](?!\d)|[①-⑳])\s*/;

/** A name that begins with an ordinary character and ends without space needs no cleaning: nearly all do. */
function isClean(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 0x4dff && first < 0xa000 && last > 0x3000 && !'一二三四五六七八九十百'.includes(text[0]);
}

/** The name without indentation and numbering. */
export function plainName(text: string): string {
  if (text !== '' && isClean(text)) return text;
  const trimmed = text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
  const bare = trimmed.replace(NUMBERING, '').replace(/^[\s\u3000]+/, '');
  return bare === '' ? trimmed : bare;
}

/** A name reduced to what two typists would agree on: width, brackets, quotes, spaces and case do not count. */
export function comparableName(text: string): string {
  const plain = plainName(text);
  if (/^[\u4e00-\u9fff0-9a-z]*$/.test(plain)) return plain;
  return plain
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’「」《》]/g, '');
}

/** 2270000 and 227 are one place in the list: trailing empty levels are dropped. */
export const shortCode = (code: string): string => (code.length > 3 ? code.replace(/(?:00)+$/, '') : code);

/** The texts two lines must share to be one line. */
const identityOf = (line: LineIdentity): readonly string[] => [
  line.book,
  line.direction,
  shortCode(line.functionCode),
  line.economicCode,
  comparableName(line.department),
  comparableName(line.name),
];

/** Two 32-bit FNV-1a lanes over UTF-16 units: enough to tell lines of one code apart; clashes are numbered by the caller. */
function fingerprint(texts: readonly string[]): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (const text of texts) {
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      a = Math.imul(a ^ unit, 0x01000193);
      b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
    }
    // the end of each text counts too, so that "ab","c" is not "a","bc"
    a = Math.imul(a ^ 0x7c, 0x01000193);
    b = Math.imul(b ^ 0x7c, 0x85ebca6b) ^ (b >>> 13);
  }
  const bits = (a >>> 0) * 0x40000 + ((b >>> 14) & 0x3ffff);
  return bits.toString(36).padStart(10, '0');
}

/** "2120501-1k3f9x0q2a": readable by its code, unique by what the line is. */
export function lineKeyOf(line: LineIdentity): string {
  return `${shortCode(line.functionCode) || 'x'}-${fingerprint(identityOf(line))}`;
}

/** A line key as it may stand in an address. */
export const isLineKey = (text: string): boolean =>
  /^(?:[0-9A-Za-z]{1,14})-[0-9a-z]{10}(?:-\d{1,6})?$/.test(text);
