// What follows from "not satisfied": step n of the charter's ladder at the n-th time for one subject, the last step ever after.
import { addDays, type LocalDate } from '../../../kernel/index.js';
import type { LadderStep } from '../../charters/index.js';

export interface Consequence {
  readonly step: LadderStep;
  /** How often this subject has been "not satisfied" with this time: 1 for the first. */
  readonly time: number;
  /** By the end of which day it is owed. */
  readonly dueOn: LocalDate;
}

/**
 * The consequence of one more "not satisfied". `times` counts the earlier ones of the same subject, of its rectifications'
 * votes too; `day` is the day of the result. The ladder has at least one step.
 */
export function consequenceOf(ladder: readonly LadderStep[], times: number, day: LocalDate): Consequence {
  const step = ladder[Math.min(times, ladder.length - 1)];
  return { step, time: times + 1, dueOn: addDays(day, step.days) };
}

/** The office that owes it: where a project belongs to no known department, the finance office answers for it. */
export const owingOffice = (step: LadderStep, departmentId: string | null): string =>
  step.owedBy === 'departmentOfficer' && departmentId === null ? 'financeOffice' : step.owedBy;
