// What a sheet's columns mean: finds the heading rows, reads merged headings as one, and gives every column its role and unit.
import { MONEY_UNITS, type MoneyUnit } from '../../../kernel/index.js';
import { directionOfText } from '../books.js';
import type { Direction } from '../line.js';
import { type AmountStyle, amountStyleOf, readAmountCell } from './amount-cell.js';
import { chooseAmounts } from './amount-columns.js';
import { type ColumnProfile, profileColumns } from './column-profile.js';
import { type ColumnRole, isAmountRole, moneyMeaning, plainHeading, textRole } from './column-roles.js';
import { findHeading, type Heading } from './heading.js';

export interface Column {
  readonly index: number;
  /** The heading as printed, merged rows joined. */
  readonly header: string;
  readonly role: ColumnRole;
  readonly unit: MoneyUnit | undefined;
}

/** One table across the sheet. 收支总表 prints two side by side: revenue left, spending right. */
export interface Lane {
  readonly direction: Direction | undefined;
  readonly columns: readonly Column[];
}

export interface Layout {
  readonly heading: Heading;
  readonly lanes: readonly Lane[];
  readonly unit: MoneyUnit | undefined;
  readonly style: AmountStyle;
  readonly year: number | undefined;
  /** Headings of columns that could also have been this year's amount. */
  readonly rivals: readonly string[];
}

export interface LayoutChoices {
  /** Column (heading, letter or 1-based number) → role, set by hand. */
  readonly map?: Readonly<Record<string, ColumnRole>>;
  /** Heading of this year's amount column. */
  readonly amount?: string;
  /** The amounts are what was spent so far, not a budget: an executed column is preferred. */
  readonly figures?: boolean;
}

/** The unit stated in a text: "单位：万元", "(元)", "in 10,000 yuan". */
export function unitIn(text: string): MoneyUnit | undefined {
  const plain = text.normalize('NFKC');
  const stated =
    /(亿元|万元|千元|元)\s*[)\]】]?\s*$|单位[^亿万千元]{0,8}(亿元|万元|千元|元)|[([【](?:单位:?)?(亿元|万元|千元|元)[)\]】]/.exec(
      plain,
    );
  const unit = stated?.slice(1).find((part) => part !== undefined);
  if (unit !== undefined && unit in MONEY_UNITS) return unit as MoneyUnit;
  if (/10[, ]?000 yuan|ten thousand yuan/i.test(plain)) return '万元';
  return /in thousands|'000\b|thousand yuan/i.test(plain) ? '千元' : undefined;
}

/** "F" → 5, "3" → 2; -1 when it is neither. */
export function columnIndexOf(reference: string): number {
  if (/^\d{1,4}$/.test(reference)) return Number(reference) - 1;
  if (!/^[A-Za-z]{1,2}$/.test(reference)) return -1;
  return [...reference.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** 5 → "F", 26 → "AA". */
export const columnLetters = (index: number): string =>
  (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** Whether a person's words for a column mean this one. */
function isMeant(reference: string, header: string, parts: readonly string[], index: number): boolean {
  const wanted = plainHeading(reference);
  if (
    wanted !== '' &&
    (wanted === plainHeading(header) || parts.some((part) => plainHeading(part) === wanted))
  )
    return true;
  return columnIndexOf(reference) === index;
}

function roleOf(parts: readonly string[], profile: ColumnProfile): ColumnRole | 'money' | 'change' {
  const last = plainHeading(parts[parts.length - 1] ?? '');
  const full = plainHeading(parts.join(''));
  const byText =
    textRole(full) ?? textRole(last) ?? (parts.length > 1 ? textRole(plainHeading(parts[0])) : undefined);
  const meaning = moneyMeaning(last) ?? moneyMeaning(full);
  if (byText === 'className' || byText === 'groupName' || byText === 'itemName') {
    if (profile.mostlyDigits) return byText.replace('Name', 'Code') as ColumnRole;
  }
  const fixed =
    byText !== undefined &&
    !['name', 'functionName', 'note', 'nature', 'department', 'target', 'basis'].includes(byText);
  if (fixed) return byText;
  if (meaning === 'rate' && !profile.mostlyText) return 'changeRate';
  if (meaning === 'change' && !profile.mostlyText) return 'change';
  if (profile.mostlyAmounts && meaning === 'money' && !profile.mostlyCodes) return 'money';
  if (meaning === 'money' && profile.empty) return 'money';
  // a heading that can only be money, over cells that cannot be read: an amount column with errors, not a text column
  if (
    meaning === 'money' &&
    byText === undefined &&
    /金额|预算数|决算数|执行数|合计|草案|年.*预算/.test(full)
  )
    return 'money';
  return byText ?? 'ignore';
}

/** Without headings: amounts are the number columns at the end; a number column before a text column is its code. */
function headlessRole(index: number, profiles: readonly ColumnProfile[]): ColumnRole | 'money' {
  const profile = profiles[index];
  const next = profiles[index + 1];
  if (profile.mostlyAmounts && !next?.mostlyText && !profile.leadingZeros) return 'money';
  if (profile.mostlyText && next && !next.mostlyText && next.mostlyAmounts && !next.leadingZeros)
    return 'name';
  return 'ignore';
}

const REPEATABLE: readonly ColumnRole[] = ['ignore', 'note', 'otherAmount', 'change', 'changeRate'];

const CODES: readonly string[] = ['functionCode', 'classCode', 'groupCode', 'itemCode'];
const NAMES: readonly string[] = ['functionName', 'name'];

interface Draft {
  readonly index: number;
  readonly header: string;
  readonly parts: readonly string[];
  role: ColumnRole | 'money';
}

/** Settles a lane: amounts chosen, each other role once, hand-set roles last. */
function settle(drafts: Draft[], choices: LayoutChoices): { rivals: string[]; year: number | undefined } {
  const forced = new Map<number, ColumnRole>();
  for (const [reference, role] of Object.entries(choices.map ?? {})) {
    const draft = drafts.find((d) => isMeant(reference, d.header, d.parts, d.index));
    if (draft) forced.set(draft.index, role);
  }
  const wanted =
    [...forced].find(([, role]) => role === 'amount')?.[0] ??
    (choices.amount === undefined
      ? undefined
      : drafts.find((d) => isMeant(choices.amount ?? '', d.header, d.parts, d.index))?.index);
  const money = drafts.filter((d) => d.role === 'money' || d.role === 'change' || d.index === wanted);
  const headings = money.map((d) => ({
    index: d.index,
    heading: plainHeading(d.header),
    change: d.role === 'change',
  }));
  const chosen = chooseAmounts(headings, wanted, choices.figures);
  for (const d of money) {
    if (d.index === chosen.amount) d.role = 'amount';
    else if (d.index === chosen.lastAdopted) d.role = 'lastAdopted';
    else if (d.index === chosen.lastExecuted) d.role = 'lastExecuted';
    else if (d.role === 'money') d.role = 'otherAmount';
  }
  for (const d of drafts) d.role = forced.get(d.index) ?? d.role;
  const seen = new Set<string>();
  for (const d of drafts) {
    if (seen.has(d.role) && !REPEATABLE.includes(d.role as ColumnRole) && !forced.has(d.index)) {
      d.role = isAmountRole(d.role as ColumnRole) ? 'otherAmount' : 'ignore';
    }
    seen.add(d.role);
  }
  return {
    rivals: chosen.rivals.map((i) => drafts.find((d) => d.index === i)?.header ?? ''),
    year: chosen.year,
  };
}

/** Two tables side by side, when text columns are headed both 收入 and 支出. */
function laneStarts(drafts: readonly Draft[]): { start: number; direction: Direction | undefined }[] {
  const starts: { start: number; direction: Direction | undefined }[] = [];
  for (const d of drafts) {
    if (d.role !== 'name' && d.role !== 'functionName') continue;
    const direction = directionOfText(d.parts[0] ?? '') ?? directionOfText(d.header);
    if (direction && starts[starts.length - 1]?.direction !== direction)
      starts.push({ start: d.index, direction });
  }
  return starts.length === 2 ? [{ ...starts[0], start: 0 }, starts[1]] : [{ start: 0, direction: undefined }];
}

/** Reads a sheet's layout from its first rows; undefined when no column of amounts can be told. */
export function readLayout(rows: readonly (readonly string[])[], choices: LayoutChoices = {}): Layout {
  const heading = findHeading(rows);
  const body = rows.slice(heading.end);
  const width = Math.max(heading.parts.length, ...rows.map((row) => row.length), 0);
  const profiles = profileColumns(body, width);
  const drafts: Draft[] = profiles.map((profile, index) => {
    const parts = heading.parts[index] ?? [];
    return {
      index,
      header: headerText(parts) || (heading.found ? '' : columnLetters(index)),
      parts,
      role: heading.found ? roleOf(parts, profile) : headlessRole(index, profiles),
    };
  });
  const starts = laneStarts(drafts);
  if (!drafts.some((d) => CODES.includes(d.role))) {
    const named = drafts.find((d) => NAMES.includes(d.role) && profiles[d.index].namedCodes);
    if (named) named.role = 'functionCode';
  }
  const lanes: Lane[] = [];
  let rivals: string[] = [];
  let year: number | undefined;
  starts.forEach(({ start, direction }, i) => {
    const end = starts[i + 1]?.start ?? width;
    const own = drafts.filter((d) => d.index >= start && d.index < end);
    const settled = settle(own, choices);
    rivals = [...rivals, ...settled.rivals];
    year ??= settled.year;
    const columns = own.map((d) => ({
      index: d.index,
      header: d.header,
      role: d.role as ColumnRole,
      unit: isAmountRole(d.role as ColumnRole) ? unitIn(d.header) : undefined,
    }));
    lanes.push({ direction, columns });
  });
  const above = rows
    .slice(0, heading.end)
    .flatMap((row) => row.filter((cell) => /单位|元|yuan|thousand/i.test(cell)));
  return {
    heading,
    lanes,
    unit: above
      .map((cell) => (/单位|yuan|thousand|^[(（]/i.test(cell) ? unitIn(cell) : undefined))
      .find((u) => u !== undefined),
    style: styleOf(body, lanes),
    year,
    rivals,
  };
}

const headerText = (parts: readonly string[]): string =>
  parts
    .map((part) => part.replace(/[\r\n]+\s*/g, '').trim())
    .reduce((joined, part) => join(joined, part), '');
const join = (a: string, b: string): string =>
  a === '' ? b : /[\x20-\x7e]$/.test(a) && /^[\x20-\x7e]/.test(b) ? `${a} ${b}` : a + b;

function styleOf(body: readonly (readonly string[])[], lanes: readonly Lane[]): AmountStyle {
  const indexes = lanes.flatMap((lane) =>
    lane.columns.filter((c) => isAmountRole(c.role)).map((c) => c.index),
  );
  return amountStyleOf(
    body
      .flatMap((row) => indexes.map((i) => (row[i] ?? '').trim()))
      .filter((text) => readAmountCell(text).kind !== 'blank'),
  );
}
