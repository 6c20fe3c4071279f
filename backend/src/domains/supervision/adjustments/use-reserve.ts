// The head of government decides to use the reserve (动用预备费, BL 40): what for, on which line, how much; public at once.
import type { BudgetLine } from '@kentan/shared/budgets';
import { type Fen, fen } from '@kentan/shared/kernel';
import { type AuthorisedLine, reserveProblems } from '@kentan/shared/supervision';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { Refused } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { movingYear, reasonOf } from './make-virement.js';
import { moveOf, writeMovement } from './write-movement.js';
import { yearLines } from './year-lines.js';

export interface ReserveUse {
  locality: LocalityRef;
  year: number;
  from: string;
  to: string;
  amount: Fen;
  /** What happened: what the reserve is for (BL 40). */
  reason: string;
  by: { office: string; accountId?: string; name?: string };
}

/** Returns the movement's id. */
export async function drawOnReserve(tx: Tx, given: ReserveUse): Promise<string> {
  const { locality, from, to, amount, by } = given;
  const cycle = await movingYear(tx, locality, given.year);
  const { lines, authorised } = await yearLines(tx, cycle);
  const problems = reserveProblems(lines.get(from), lines.get(to), amount);
  if (problems.length > 0) throw new Refused(problems);
  const reason = reasonOf(given.reason);
  const line = (lineKey: string) => authorised.get(lineKey) as AuthorisedLine<BudgetLine>;
  return writeMovement(tx, {
    locality,
    cycle,
    kind: 'reserve',
    moves: [moveOf(line(from), fen(-amount)), moveOf(line(to), amount)],
    reason,
    by,
  });
}
