// The review committee publishes what it found on site; the department of the lines owes a reply from this moment.
import { dateInZone } from '@kentan/shared/kernel';
import {
  INSPECTION_PHASES,
  type InspectedLine,
  type InspectionGrade,
  inspectionProblems,
  inspectionRules,
  replyDue,
} from '@kentan/shared/supervision';
import { newId } from '../../../platform/ids.js';
import type { LocalityRef } from '../../../platform/locality-ref.js';
import { Refused, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { lineByKey, publishedVersion } from '../../budgets/index.js';
import { cycleOfYear, raiseDuty, requirePhase } from '../../cycles/index.js';
import { departmentsOf } from '../../localities/index.js';
import { appendAct } from '../../record/index.js';
import { filesOf, showPictures } from '../pictures/pictures.queries.js';

export interface NewInspection {
  locality: LocalityRef;
  inspectorId: string;
  year: number;
  lineKeys: readonly string[];
  visitedOn: string;
  place: string;
  grade: InspectionGrade;
  finding: string;
  pictures: readonly string[];
}

/** Returns the id of the inspection. */
export async function publishInspection(tx: Tx, given: NewInspection): Promise<string> {
  const { locality, inspectorId, year, grade } = given;
  const cycle = await cycleOfYear(tx, locality.id, year);
  const rules = unwrap(inspectionRules(cycle.charter));
  requirePhase(tx, cycle, INSPECTION_PHASES);
  const found = await budgetLines(tx, locality.id, year, given.lineKeys);
  const problems = inspectionProblems({ ...given, lines: found }, dateInZone(tx.now, locality.zone));
  if (problems.length > 0) throw new Refused(problems);
  const lines = found.filter((line) => line !== undefined);
  const [{ department: name }] = lines;
  const department = (await departmentsOf(tx, locality.id)).find(
    (d) => d.name.zh === name || d.name.en === name,
  );
  const shown = await showPictures(tx, locality.id, inspectorId, given.pictures);
  const due = replyDue(tx.now, rules, locality.zone);
  const [place, finding] = [given.place.trim(), given.finding.trim()];
  const id = newId();
  const about = { kind: 'inspection', id };
  const act = appendAct(tx, {
    localityId: locality.id,
    cycleId: cycle.id,
    type: 'supervision.inspection-published',
    by: { office: 'reviewCommittee', accountId: inspectorId },
    objects: [...lines.map((line) => ({ kind: 'line', id: line.lineKey })), about],
    payload: {
      year,
      lines: lines.map((line) => line.name),
      department: name,
      visitedOn: given.visitedOn,
      place,
      grade,
      finding,
      dueOn: due.day,
    },
    files: filesOf(shown),
  });
  await tx.query(
    `INSERT INTO supervision.inspections (locality_id, id, cycle_id, year, lines, department, department_id, visited_on, place,
       grade, finding, pictures, published_at, published_act, due_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      locality.id,
      id,
      cycle.id,
      year,
      JSON.stringify(lines.map(({ lineKey, name: lineName }) => ({ lineKey, name: lineName }))),
      name,
      department?.id ?? null,
      given.visitedOn,
      place,
      grade,
      finding,
      shown.map((picture) => picture.id),
      tx.now,
      act,
      due.day,
    ],
  );
  await raiseDuty(tx, {
    localityId: locality.id,
    cycleId: cycle.id,
    kind: 'supervision.reply-to-inspection',
    owedBy: department
      ? { office: 'departmentOfficer', departmentId: department.id }
      : { office: 'financeOffice' },
    title: {
      zh: `答复对“${lines[0].name}”的实地检查`,
      en: `Reply to the inspection of “${lines[0].name}”`,
    },
    about,
    dueAt: due.at,
    source: (rules.sources?.replyDays ?? rules.source).cite,
    raisedByAct: act,
  });
  tx.emit({ topic: 'supervision.inspection-changed', localityId: locality.id, key: id, data: { year } });
  return id;
}

/** In the order asked for, each once; undefined where the year's budget has no such line. */
async function budgetLines(
  tx: Tx,
  localityId: string,
  year: number,
  lineKeys: readonly string[],
): Promise<(InspectedLine | undefined)[]> {
  const version = await publishedVersion(tx, localityId, year);
  const lines: (InspectedLine | undefined)[] = [];
  for (const lineKey of new Set(lineKeys)) {
    const line = version && (await lineByKey(tx, version.id, lineKey));
    lines.push(line && { lineKey, name: line.name, department: line.department });
  }
  return lines;
}
