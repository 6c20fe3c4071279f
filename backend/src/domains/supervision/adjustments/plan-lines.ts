// The lines of a plan: those of the year, and those that it opens, as the rules judge them.
import type { BudgetBook, BudgetLine } from '@kentan/shared/budgets';
import { fen } from '@kentan/shared/kernel';
import type { AuthorisedLine, MovableLine } from '@kentan/shared/supervision';
import { type KeptChange, openedBy } from './plan.queries.js';
import type { Move } from './write-movement.js';

/** The year's lines and behind them those that the plan opens, with nothing on them. */
export function withOpened(
  lines: ReadonlyMap<string, MovableLine>,
  changes: readonly KeptChange[],
): Map<string, MovableLine> {
  const zero = fen(0);
  const opened = openedBy(changes)
    .filter((line) => !lines.has(line.lineKey))
    .map((line): [string, MovableLine] => [
      line.lineKey,
      { line, adopted: zero, authorised: zero, taken: zero, promised: zero },
    ]);
  return new Map([...lines, ...opened]);
}

/** The moves that the changes make on what is authorised now. */
export function movesOf(
  authorised: ReadonlyMap<string, AuthorisedLine<BudgetLine>>,
  changes: readonly KeptChange[],
): Move[] {
  return changes
    .filter((c) => c.delta !== 0n)
    .flatMap((change): Move[] => {
      const { lineKey, delta } = change;
      const there = authorised.get(lineKey);
      if (there) return [{ lineKey, line: there.line, before: there.authorised, delta }];
      return change.opens ? [{ lineKey, line: change.opens, before: fen(0), delta, opens: true }] : [];
    });
}

export const touchedBooks = (moves: readonly Move[]): Set<BudgetBook> =>
  new Set(moves.map((move) => move.line.book));
