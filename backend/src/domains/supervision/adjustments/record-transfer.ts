// The finance office records an earmarked transfer from above that needs no match: it raises revenue and spending alike (BL 71).
import type { BudgetLine } from '@kentan/shared/budgets';
import { type Fen, fen } from '@kentan/shared/kernel';
import { type AuthorisedLine, type NewLine, openedLine, transferProblems } from '@kentan/shared/supervision';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { Refused, refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { movingYear, reasonOf } from './make-virement.js';
import { type Move, moveOf, writeMovement } from './write-movement.js';
import { yearLines } from './year-lines.js';

/** A line of the year by its key, or a new one. */
export type LineChoice = { lineKey: string } | { opens: NewLine } | undefined;

export interface Transfer {
  locality: LocalityRef;
  year: number;
  revenue: LineChoice;
  spending: LineChoice;
  amount: Fen;
  needsMatch: boolean;
  document: string;
  giver: string;
  reason: string;
  by: { office: string; accountId?: string };
}

/** Returns the movement's id. */
export async function recordTransfer(tx: Tx, given: Transfer): Promise<string> {
  const { locality, amount, needsMatch, by } = given;
  const cycle = await movingYear(tx, locality, given.year);
  const { authorised } = await yearLines(tx, cycle);
  const revenue = chosenMove(authorised, given.revenue, amount);
  const spending = chosenMove(authorised, given.spending, amount);
  const problems = transferProblems({ revenue: revenue?.line, spending: spending?.line, amount, needsMatch });
  if (problems.length > 0 || !revenue || !spending) throw new Refused(problems);
  return writeMovement(tx, {
    locality,
    cycle,
    kind: 'earmarkedTransfer',
    moves: [revenue, spending],
    reason: reasonOf(given.reason),
    document: reasonOf(given.document, 'document'),
    giver: reasonOf(given.giver, 'giver'),
    by,
  });
}

/** The move on an existing or a new line; undefined where the line is not there. A new line must be new. */
export function chosenMove(
  authorised: ReadonlyMap<string, AuthorisedLine<BudgetLine>>,
  choice: LineChoice,
  amount: Fen,
): Move | undefined {
  if (!choice) return undefined;
  if ('lineKey' in choice) {
    const line = authorised.get(choice.lineKey);
    return line && moveOf(line, amount);
  }
  const line = unwrap(openedLine(choice.opens, true));
  if (authorised.has(line.lineKey))
    refuseWith('supervision.line-exists', { name: line.name }, { kind: 'conflict' });
  return { lineKey: line.lineKey, line, before: fen(0), delta: amount, opens: true };
}
