// A department says why a line is ahead of or behind the calendar: public at once, and its duty ends with the last of its lines.
import { periodName } from '@kentan/shared/cycles';
import { fenToJson } from '@kentan/shared/kernel';
import { explanationText } from '@kentan/shared/supervision';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import { Transactions, type Tx } from '../../../platform/transactions.js';
import { cycleOfYear, dischargeDuty } from '../../cycles/index.js';
import { type DepartmentRef, departmentsOf } from '../../localities/index.js';
import { appendAct } from '../../record/index.js';
import { aboutExplaining, departmentNamed, EXPLAIN_DUTY, openByDepartment } from './deviation-duties.js';
import { periodOf } from './executing-cycle.js';
import type { ExplainedDto } from './report.dto.js';
import { explanationsOf, figuresOf, newestOf, reportsOf } from './report.queries.js';
import { lockExecution } from './report-execution.js';

export interface DeviationExplained {
  localityId: string;
  year: number;
  period: number;
  lineKey: string;
  text: string;
  actor: Actor;
}

@Injectable()
export class ExplainDeviation {
  constructor(private readonly transactions: Transactions) {}

  run(given: DeviationExplained): Promise<ExplainedDto> {
    return this.transactions.run((tx) => explainDeviation(tx, given));
  }
}

async function explainDeviation(tx: Tx, given: DeviationExplained): Promise<ExplainedDto> {
  const { localityId, year, lineKey, actor } = given;
  const cycle = await cycleOfYear(tx, localityId, year);
  const period = periodOf(cycle, given.period);
  await lockExecution(tx, cycle.id);
  const report = newestOf(await reportsOf(tx, localityId, cycle.id), period.number);
  const figures = report ? await figuresOf(tx, localityId, report.id) : [];
  const figure = figures.find((f) => f.lineKey === lineKey);
  if (!figure) return refuseWith('execution.no-such-line', { year }, { kind: 'missing' });
  const line = { line: figure.name };
  if (!figure.beyond || figure.executed === null)
    return refuseWith('execution.within-bound', line, { kind: 'conflict' });
  const explained = await explanationsOf(tx, localityId, cycle.id, period.number);
  if (explained.has(lineKey)) refuseWith('execution.explained', line, { kind: 'conflict' });
  const departments = await departmentsOf(tx, localityId);
  const department = departmentNamed(departments, figure.department);
  const office = explainingOffice(actor, localityId, department);
  if (!office)
    return refuseWith(
      'execution.not-your-department',
      { ...line, department: figure.department || '财政所 / finance office' },
      { kind: 'forbidden' },
    );
  const text = unwrap(explanationText(given.text));
  const act = appendAct(tx, {
    localityId,
    cycleId: cycle.id,
    type: 'supervision.deviation-explained',
    by: { office, accountId: actor.accountId },
    objects: [
      { kind: 'line', id: lineKey },
      { kind: 'report', id: `${year}/${period.number}` },
    ],
    payload: {
      year,
      period: period.number,
      periodName: periodName(period),
      lastMonth: period.lastMonth,
      line: figure.name,
      department: figure.department,
      authorised: fenToJson(figure.authorised),
      executed: fenToJson(figure.executed),
      text,
    },
  });
  await tx.query(
    `INSERT INTO supervision.explanations (locality_id, cycle_id, period, line_key, text, explained_as, explained_by, explained_at, act_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [localityId, cycle.id, period.number, lineKey, text, office, actor.accountId, tx.now, act],
  );
  const told = new Map<string, unknown>([...explained, [lineKey, true]]);
  const open = openByDepartment(figures, told, departments);
  const left = open.get(department?.code ?? '') ?? 0;
  if (left === 0) {
    const about = aboutExplaining(year, period.number, department);
    await dischargeDuty(tx, { localityId, kind: EXPLAIN_DUTY, about, byAct: act });
  }
  tx.emit({
    topic: 'supervision.deviation-explained',
    localityId,
    key: lineKey,
    data: { year, period: period.number },
  });
  return { lineKey, left };
}

/** The department explains its own lines; those of no department the finance office does. */
export function explainingOffice(
  actor: Actor,
  localityId: string,
  department: DepartmentRef | undefined,
): string | undefined {
  const held = actor.offices.filter((o) => o.localityId === localityId);
  if (!department) return held.find((o) => o.office === 'financeOffice')?.office;
  return held.find((o) => o.office === 'departmentOfficer' && o.departmentId === department.id)?.office;
}
