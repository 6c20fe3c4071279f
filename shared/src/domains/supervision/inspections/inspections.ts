// Inspections (视察/检查): what the review committee found on site about lines of one department, and the department's reply.
import {
  addDays,
  type Bilingual,
  dateInZone,
  endOfDay,
  type LocalDate,
  localDate,
  ok,
  type Refusal,
  type Result,
  refuse,
} from '../../../kernel/index.js';
import type { Charter, InspectionRules } from '../../charters/index.js';

/** How the works or the service were found. */
export const INSPECTION_GRADES = ['sound', 'wanting', 'unsound'] as const;
export type InspectionGrade = (typeof INSPECTION_GRADES)[number];
export const GRADE_NAMES: Readonly<Record<InspectionGrade, Bilingual>> = {
  sound: { zh: '合格', en: 'sound' },
  wanting: { zh: '需要改进', en: 'wanting' },
  unsound: { zh: '不合格', en: 'unsound' },
};

/** The year is carried out or accounted for: before that there is nothing to see. */
export const INSPECTION_PHASES = ['execution', 'finalAccounts'] as const;

/** Characters. */
export const FINDING_LENGTH = { min: 10, max: 4_000 } as const;
export const PLACE_LENGTH = 200;
export const INSPECTION_LINES = 10;

/** Inspections where the charter provides for them. */
export function inspectionRules(charter: Charter): Result<InspectionRules> {
  return charter.inspection
    ? ok(charter.inspection)
    : refuse('supervision.no-inspections', {}, { kind: 'conflict' });
}

export interface InspectedLine {
  readonly lineKey: string;
  readonly name: string;
  readonly department: string;
}

export interface Inspection {
  readonly year: number;
  /** 'YYYY-MM-DD' in the locality's zone. */
  readonly visitedOn: string;
  readonly place: string;
  readonly finding: string;
  /** Undefined where the budget has no such line. */
  readonly lines: readonly (InspectedLine | undefined)[];
}

/**
 * Everything that is wrong with a finding, at once; empty when it may be published. The visit lies in the budget year or
 * after it and not ahead of `today`; its lines belong to one department, which owes the reply.
 */
export function inspectionProblems(given: Inspection, today: LocalDate): Refusal[] {
  const { year, place, finding, lines } = given;
  const problems: Refusal[] = [];
  const report = (code: string, params: Refusal['params'], path: string) =>
    void problems.push(refuse(code, params, { path }).refusal);
  const day = dayOf(given.visitedOn);
  if (!day) report('supervision.visit-no-day', {}, 'visitedOn');
  else if (day > today) report('supervision.visit-ahead', { today }, 'visitedOn');
  else if (day < `${year}-01-01`) report('supervision.visit-before-year', { year }, 'visitedOn');
  const length = [...finding.trim()].length;
  if (length < FINDING_LENGTH.min || length > FINDING_LENGTH.max)
    report('supervision.finding-length', { length, ...FINDING_LENGTH }, 'finding');
  if ([...place.trim()].length > PLACE_LENGTH)
    report('supervision.place-length', { max: PLACE_LENGTH }, 'place');
  if (lines.length === 0 || lines.length > INSPECTION_LINES)
    report('supervision.inspection-lines', { max: INSPECTION_LINES, count: lines.length }, 'lineKeys');
  if (lines.some((line) => line === undefined))
    report('supervision.inspection-no-line', { year }, 'lineKeys');
  const departments = [...new Set(lines.flatMap((line) => (line ? [line.department] : [])))];
  if (departments.length > 1)
    report('supervision.inspection-departments', { departments: departments.join('、') }, 'lineKeys');
  return problems;
}

function dayOf(text: string): LocalDate | undefined {
  try {
    return localDate(text);
  } catch {
    return undefined;
  }
}

/** The last day of the reply, and the first instant after it. Calendar days from the publication. */
export function replyDue(
  published: Date,
  rules: InspectionRules,
  zone: string,
): { day: LocalDate; at: Date } {
  const day = addDays(dateInZone(published, zone), rules.replyDays);
  return { day, at: endOfDay(day, zone) };
}

/** The reply without blanks at its ends. */
export function replyText(text: string): Result<string> {
  const clean = text.trim();
  const length = [...clean].length;
  return length < FINDING_LENGTH.min || length > FINDING_LENGTH.max
    ? refuse('supervision.reply-length', { length, ...FINDING_LENGTH }, { path: 'text' })
    : ok(clean);
}
