// The lines of a year as the finance office's and the departments' desks see them: authorised, taken, promised, free.
import { comparableName } from '@kentan/shared/budgets';
import { type Fen, fenToJson } from '@kentan/shared/kernel';
import type { Actor } from '../../../platform/actor.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { publishedVersions } from '../../budgets/index.js';
import { type Cycle, cycleOfYear } from '../../cycles/index.js';
import { departmentsOf } from '../../localities/index.js';
import type { MoneyDeskDto } from './adjustment.dto.js';
import { clockDto, isOpen, type Query, ruleDto } from './read-year.js';
import { yearLines } from './year-lines.js';
import { yearShown } from './year-shown.js';

/** Lines on one desk: a township has some thousands at most. */
const DESK_LINES = 10_000;

/** Every line as the desks see it; empty where no adopted budget is published. */
export async function moneyDesk(
  tx: Query,
  locality: LocalityRef,
  asked: number | undefined,
  actor: Actor,
): Promise<MoneyDeskDto> {
  const year = await yearShown(tx, locality.id, asked);
  const cycle = await cycleOfYear(tx, locality.id, year);
  const departments = await departmentsOf(tx, locality.id);
  const mine = actor.offices
    .filter((o) => o.localityId === locality.id && o.office === 'departmentOfficer')
    .map((o) => o.departmentId);
  const money = await yearLinesIfAny(tx, cycle);
  const lines = [...(money?.lines.values() ?? [])];
  const amount = (value: Fen) => fenToJson(value);
  return {
    year,
    open: money !== undefined && isOpen(tx, locality, cycle),
    lines: lines.slice(0, DESK_LINES).map((m) => ({
      lineKey: m.line.lineKey,
      name: m.line.name,
      department: m.line.department,
      functionCode: m.line.functionCode,
      functionName: m.line.functionName,
      book: m.line.book,
      direction: m.line.direction,
      marks: [...m.line.marks],
      adopted: amount(m.adopted),
      authorised: amount(m.authorised),
      taken: amount(m.taken),
      promised: amount(m.promised),
      ...(m.executed === undefined ? {} : { executed: amount(m.executed) }),
      raised: money?.key.raisedByCongress.has(m.line.lineKey) ?? false,
    })),
    more: lines.length > DESK_LINES,
    protectedMarks: [...cycle.charter.budget.protectedMarks],
    ...ruleDto(cycle),
    clock: clockDto(tx, locality, cycle),
    departments: departments.map((d) => d.name.zh),
    ownDepartments: departments
      .filter((d) => mine.includes(d.id))
      .flatMap((d) => [comparableName(d.name.zh), comparableName(d.name.en)]),
  };
}

async function yearLinesIfAny(tx: Query, cycle: Cycle) {
  const adopted = (await publishedVersions(tx, cycle.localityId)).some(
    (v) => v.year === cycle.year && v.kind === 'adopted',
  );
  return adopted ? yearLines(tx, cycle) : undefined;
}
