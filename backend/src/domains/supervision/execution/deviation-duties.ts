// Who owes an explanation of deviations: each department for its lines, one duty a report; the finance office for lines of none.

import { reportingDays } from '@kentan/shared/charters';
import { periodName, type ReportPeriod } from '@kentan/shared/cycles';
import { addDays, dateInZone, endOfDay } from '@kentan/shared/kernel';
import type { Tx } from '../../../platform/transactions.js';
import { type Cycle, dischargeDuty, raiseDuty } from '../../cycles/index.js';
import { type DepartmentRef, departmentsOf } from '../../localities/index.js';
import { explanationsOf, type ReportedFigure } from './report.queries.js';

export const EXPLAIN_DUTY = 'supervision.explain-deviation';

type Judged = Pick<ReportedFigure, 'lineKey' | 'department' | 'beyond'>;

/** The department that a budget's line names; undefined where the locality has none of that name. */
export const departmentNamed = (
  departments: readonly DepartmentRef[],
  name: string,
): DepartmentRef | undefined => departments.find((d) => d.name.zh === name || d.name.en === name);

/** What the duty of a department about one report is about: its own page shows these lines. */
export const aboutExplaining = (year: number, period: number, department: DepartmentRef | undefined) => ({
  kind: 'report',
  id: `${year}/${period}/${department?.code ?? 'finance'}`,
});

/** Department code ('' for none) → how many of its lines are beyond the bound and unexplained. */
export function openByDepartment(
  figures: readonly Judged[],
  explained: ReadonlyMap<string, unknown>,
  departments: readonly DepartmentRef[],
): Map<string, number> {
  const open = new Map<string, number>();
  for (const { lineKey, department, beyond } of figures) {
    if (!beyond || explained.has(lineKey)) continue;
    const code = departmentNamed(departments, department)?.code ?? '';
    open.set(code, (open.get(code) ?? 0) + 1);
  }
  return open;
}

export interface Settlement {
  cycle: Cycle;
  zone: string;
  period: ReportPeriod;
  /** The figures of the revision before; none for a first report. */
  before: readonly Judged[];
  after: readonly Judged[];
  act: string;
}

/** After a report or a correction: raises what is newly owed, ends what no longer is. */
export async function settleDeviationDuties(tx: Tx, given: Settlement): Promise<void> {
  const { cycle, zone, period, act } = given;
  const { localityId } = cycle;
  const departments = await departmentsOf(tx, localityId);
  const explained = await explanationsOf(tx, localityId, cycle.id, period.number);
  const before = openByDepartment(given.before, explained, departments);
  const after = openByDepartment(given.after, explained, departments);
  const { explainDays } = reportingDays(cycle.charter.execution);
  const { sources, source } = cycle.charter.execution;
  const name = periodName(period);
  for (const [code, count] of after) {
    if (before.has(code)) continue;
    const department = departments.find((d) => d.code === code);
    await raiseDuty(tx, {
      localityId,
      cycleId: cycle.id,
      kind: EXPLAIN_DUTY,
      owedBy: department
        ? { office: 'departmentOfficer', departmentId: department.id }
        : { office: 'financeOffice' },
      title: {
        zh: `说明 ${cycle.year} 年${name.zh} ${count} 行执行偏离的原因`,
        en: `Explain why ${count} ${count === 1 ? 'line deviates' : 'lines deviate'}: ${name.en} of ${cycle.year}`,
      },
      about: aboutExplaining(cycle.year, period.number, department),
      dueAt: endOfDay(addDays(dateInZone(tx.now, zone), explainDays), zone),
      source: (sources?.deviation ?? source).cite,
      raisedByAct: act,
    });
  }
  for (const code of before.keys()) {
    if (after.has(code)) continue;
    const department = departments.find((d) => d.code === code);
    const about = aboutExplaining(cycle.year, period.number, department);
    await dischargeDuty(tx, { localityId, kind: EXPLAIN_DUTY, about, byAct: act });
  }
}
