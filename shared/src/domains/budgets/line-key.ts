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

/** The name without indentation and numbering. */
export function plainName(text: string): string {
  const trimmed = text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');
  const bare = trimmed.replace(NUMBERING, '').replace(/^[\s\u3000]+/, '');
  return bare === '' ? trimmed : bare;
}

/** A name reduced to what two typists would agree on: width, brackets, quotes, spaces and case do not count. */
export function comparableName(text: string): string {
  return plainName(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s"'“”‘’「」《》]/g, '');
}

/** 2270000 and 227 are one place in the list: trailing empty levels are dropped. */
export const shortCode = (code: string): string => (code.length > 3 ? code.replace(/(?:00)+$/, '') : code);

/** Two 32-bit FNV-1a lanes over UTF-16 units: enough to tell lines of one code apart; clashes are numbered by the caller. */
function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193 ^ text.length;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) ^ (b >>> 13);
  }
  const bits = (a >>> 0) * 0x40000 + ((b >>> 14) & 0x3ffff);
  return bits.toString(36).padStart(10, '0');
}

const codeOf = (line: LineIdentity): string => shortCode(line.functionCode) || 'x';

/** The text two lines must share to be one line. */
export function identityText(line: LineIdentity): string {
  return [
    line.book,
    line.direction,
    shortCode(line.functionCode),
    line.economicCode,
    comparableName(line.department),
    comparableName(line.name),
  ].join('|');
}

/** "2120501-1k3f9x0q2a": readable by its code, unique by what the line is. */
export function lineKeyOf(line: LineIdentity): string {
  return `${codeOf(line)}-${fingerprint(identityText(line))}`;
}

/** A line key as it may stand in an address. */
export const isLineKey = (text: string): boolean => /^(?:x|\d{1,12})-[0-9a-z]{10}(?:-\d{1,6})?$/.test(text);
