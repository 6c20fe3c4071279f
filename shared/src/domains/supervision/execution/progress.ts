// Sums of execution: by function, department and book, revenue and spending apart. Every sum is the sum of its parts, to the fen.
import { type Fen, type Fraction, fen } from '../../../kernel/index.js';
import { BOOKS, type BudgetBook, DIRECTIONS, type Direction } from '../../budgets/index.js';
import type { ExecutedLine } from './budget-so-far.js';
import { isBeyond } from './deviation.js';

export interface Progress {
  readonly lines: number;
  /** Lines with a figure. */
  readonly reported: number;
  readonly authorised: Fen;
  /** Authorised on the lines that have a figure: what `executed` is to be compared with. */
  readonly authorisedReported: Fen;
  readonly executed: Fen;
  /** Lines beyond the charter's bound. */
  readonly beyond: number;
}

export interface PartProgress extends Progress {
  /** A code of the functional or revenue list (类), a department's name, or a book. */
  readonly id: string;
}

export interface DirectionProgress {
  readonly direction: Direction;
  readonly whole: Progress;
  readonly byFunction: readonly PartProgress[];
  readonly byDepartment: readonly PartProgress[];
  readonly byBook: readonly (PartProgress & { readonly id: BudgetBook })[];
}

export function progressOf(
  lines: readonly ExecutedLine[],
  elapsed: Fraction,
  bound: Fraction,
): DirectionProgress[] {
  return DIRECTIONS.map((direction) => {
    const own = lines.filter((line) => line.direction === direction);
    const by = (place: (line: ExecutedLine) => string) => partsBy(own, place, elapsed, bound);
    return {
      direction,
      whole: sum(own, elapsed, bound),
      byFunction: by((line) => line.functionCode.slice(0, 3)),
      byDepartment: by((line) => line.department),
      byBook: by((line) => line.book)
        .sort((a, b) => BOOKS.indexOf(a.id as BudgetBook) - BOOKS.indexOf(b.id as BudgetBook))
        .map((part) => ({ ...part, id: part.id as BudgetBook })),
    };
  });
}

function partsBy(
  lines: readonly ExecutedLine[],
  place: (line: ExecutedLine) => string,
  elapsed: Fraction,
  bound: Fraction,
): PartProgress[] {
  const parts = new Map<string, ExecutedLine[]>();
  for (const line of lines) {
    const part = parts.get(place(line));
    if (part) part.push(line);
    else parts.set(place(line), [line]);
  }
  return [...parts]
    .map(([id, own]) => ({ id, ...sum(own, elapsed, bound) }))
    .sort((a, b) =>
      b.authorised > a.authorised ? 1 : b.authorised < a.authorised ? -1 : a.id < b.id ? -1 : 1,
    );
}

function sum(lines: readonly ExecutedLine[], elapsed: Fraction, bound: Fraction): Progress {
  let [authorised, authorisedReported, executed, reported, beyond] = [0n, 0n, 0n, 0, 0];
  for (const line of lines) {
    authorised += line.authorised;
    if (line.executed === null) continue;
    reported += 1;
    authorisedReported += line.authorised;
    executed += line.executed;
    if (isBeyond(line.authorised, line.executed, elapsed, bound)) beyond += 1;
  }
  return {
    lines: lines.length,
    reported,
    authorised: fen(authorised),
    authorisedReported: fen(authorisedReported),
    executed: fen(executed),
    beyond,
  };
}

export interface Silent {
  readonly department: string;
  readonly lines: number;
  /** Lines of it that nobody has reported. */
  readonly missing: number;
  readonly authorisedMissing: Fen;
}

/** Who has not reported: departments with lines that have no figure, those with most money unreported first. */
export function silentDepartments(lines: readonly ExecutedLine[]): Silent[] {
  const by = new Map<string, { lines: number; missing: number; authorisedMissing: bigint }>();
  for (const { department, executed, authorised } of lines) {
    const known = by.get(department) ?? { lines: 0, missing: 0, authorisedMissing: 0n };
    by.set(department, known);
    known.lines += 1;
    if (executed !== null) continue;
    known.missing += 1;
    known.authorisedMissing += authorised;
  }
  return [...by]
    .filter(([, { missing }]) => missing > 0)
    .map(([department, found]) => ({
      department,
      ...found,
      authorisedMissing: fen(found.authorisedMissing),
    }))
    .sort((a, b) =>
      b.authorisedMissing > a.authorisedMissing ? 1 : b.authorisedMissing < a.authorisedMissing ? -1 : 0,
    );
}
