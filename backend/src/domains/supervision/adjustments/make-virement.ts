// The finance office, or a department between its own lines, moves money within the charter's limits: at once public (BL 72).

import type { BudgetLine } from '@kentan/shared/budgets';
import { comparableName } from '@kentan/shared/budgets';
import { dateInZone, type Fen, fen } from '@kentan/shared/kernel';
import { type AuthorisedLine, virementProblems, yearOverProblem } from '@kentan/shared/supervision';
import type { Actor } from '../../../platform/actor.js';
import { capacity } from '../../../platform/actor.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { Refused, refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { type Cycle, cycleOfYear, requirePhase } from '../../cycles/index.js';
import { departmentsOf } from '../../localities/index.js';
import { moveOf, writeMovement } from './write-movement.js';
import { lockMoney, yearLines } from './year-lines.js';

/** Phases in which money of an adopted budget moves. */
export const MOVING = ['adoption', 'execution'] as const;

export interface NewVirement {
  locality: LocalityRef;
  year: number;
  from: string;
  to: string;
  amount: Fen;
  reason: string;
  /** Who makes it; `ownDepartments` limits a department's officer to lines of these names. */
  by: { office: string; accountId?: string; ownDepartments?: readonly string[] };
}

/** The year's cycle with its money locked, while money may move. */
export async function movingYear(tx: Tx, locality: LocalityRef, year: number): Promise<Cycle> {
  const cycle = await cycleOfYear(tx, locality.id, year);
  await lockMoney(tx, cycle.id);
  const over = yearOverProblem(year, dateInZone(tx.now, locality.zone));
  if (over) throw new Refused([over]);
  requirePhase(tx, cycle, MOVING);
  return cycle;
}

export const reasonOf = (text: string, path = 'reason'): string => {
  const clean = text.trim();
  return clean === '' ? refuseWith('supervision.reason-missing', {}, { path }) : clean;
};

/** Returns the movement's id. */
export async function makeVirement(tx: Tx, given: NewVirement): Promise<string> {
  const { locality, from, to, amount, by } = given;
  const cycle = await movingYear(tx, locality, given.year);
  const { lines, authorised, key } = await yearLines(tx, cycle);
  const [source, target] = [lines.get(from), lines.get(to)];
  if (by.ownDepartments) {
    const own = new Set(by.ownDepartments.map(comparableName));
    const foreign = [source, target].some((l) => l && !own.has(comparableName(l.line.department)));
    if (foreign) refuseWith('supervision.not-your-lines', {}, { kind: 'forbidden' });
  }
  const rule = cycle.charter.execution.virement;
  const problems = virementProblems({ rule, key, from: source, to: target, amount });
  if (problems.length > 0) throw new Refused(problems);
  const reason = reasonOf(given.reason);
  const line = (lineKey: string) => authorised.get(lineKey) as AuthorisedLine<BudgetLine>;
  return writeMovement(tx, {
    locality,
    cycle,
    kind: 'virement',
    moves: [moveOf(line(from), fen(-amount)), moveOf(line(to), amount)],
    reason,
    by: { office: by.office, accountId: by.accountId },
  });
}

/** The capacity in which the actor makes a virement: the finance office everywhere, an officer in the own department. */
export async function virementCapacity(
  tx: Tx,
  locality: LocalityRef,
  actor: Actor,
): Promise<NewVirement['by']> {
  if (capacity(actor, locality.id, ['financeOffice']))
    return { office: 'financeOffice', accountId: actor.accountId };
  const mine = actor.offices
    .filter((o) => o.localityId === locality.id && o.office === 'departmentOfficer')
    .map((o) => o.departmentId);
  const own = (await departmentsOf(tx, locality.id)).filter((d) => mine.includes(d.id));
  return {
    office: 'departmentOfficer',
    accountId: actor.accountId,
    ownDepartments: own.flatMap((d) => [d.name.zh, d.name.en]),
  };
}
