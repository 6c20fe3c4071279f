// Duties: who owes what until when. A duty is open, then kept or late when it is discharged; past its day it is overdue.
import { dateInZone, daysBetween, endOfDay, type LocalDate } from '../../kernel/index.js';
import { type DutyRule, resolveDay } from '../charters/index.js';
import type { CyclePlan } from './machine.js';
import { reportDuties } from './report-periods.js';

/** open: in time. overdue: not done and past its day. kept: done in time. late: done after its day. */
export type DutyStatus = 'open' | 'overdue' | 'kept' | 'late';
export const DUTY_STATUSES: readonly DutyStatus[] = ['open', 'overdue', 'kept', 'late'];

export interface DutyClock {
  readonly dueAt: Date;
  readonly dischargedAt?: Date | null;
}

/** A duty due "by a day" has passed at the first instant after that day. */
export function dutyStatus(duty: DutyClock, now: Date): DutyStatus {
  if (duty.dischargedAt) return duty.dischargedAt.getTime() < duty.dueAt.getTime() ? 'kept' : 'late';
  return now.getTime() < duty.dueAt.getTime() ? 'open' : 'overdue';
}

/** The last day in time, in the locality's zone: the day that contains the instant just before `dueAt`. */
export const lastDay = (dueAt: Date, zone: string): LocalDate =>
  dateInZone(new Date(dueAt.getTime() - 1), zone);

/** Days left: 0 on the last day, negative when overdue. */
export const daysLeft = (dueAt: Date, now: Date, zone: string): number =>
  daysBetween(dateInZone(now, zone), lastDay(dueAt, zone));

export interface CharterDuty {
  readonly rule: DutyRule;
  readonly dueAt: Date;
  readonly date: LocalDate;
}

/** When a charter duty is due; `raisedOn` is the day on which its phase opened. */
export function dueOf(plan: CyclePlan, rule: DutyRule, raisedOn: LocalDate): CharterDuty {
  const anchors = { ...plan.anchors, phaseOpened: raisedOn, dutyRaised: raisedOn };
  const day = resolveDay(rule.due, plan.charter, plan.year, anchors, plan.working);
  if (!day) throw new RangeError(`no day for duty ${rule.id}`);
  return { rule, date: day.date, dueAt: endOfDay(day.date, plan.zone) };
}

/** The charter's own duties and the reports that it owes for each period of execution. */
const allDuties = ({ charter, year }: CyclePlan, opened?: LocalDate): readonly DutyRule[] => [
  ...charter.duties,
  ...reportDuties(charter, year, opened),
];

/** The duties that the calendar raises when a phase opens. */
export const dutiesRaisedBy = (plan: CyclePlan, phase: string, raisedOn: LocalDate): CharterDuty[] =>
  allDuties(plan, raisedOn)
    .filter((rule) => rule.raisedIn === phase)
    .map((rule) => dueOf(plan, rule, raisedOn));

/** The charter duties that a fact discharges. */
export const dutiesDischargedBy = (plan: CyclePlan, fact: string): readonly DutyRule[] =>
  allDuties(plan).filter((rule) => rule.dischargedBy === fact);

/** The duty rule behind a missing fact: whom everybody is waiting for. */
export const owedFor = (plan: CyclePlan, fact: string): DutyRule | undefined =>
  dutiesDischargedBy(plan, fact)[0];
