// Finds what is to be rated and says it in words: a department, a line of the year's approved budget, or a rectification.
import type { SatisfactionSubject } from '@kentan/shared/charters';
import type { Bilingual } from '@kentan/shared/kernel';
import { departmentSubject, projectSubject, rectificationSubject } from '@kentan/shared/supervision';
import { refuseWith } from '../../../platform/refused.js';
import { lineByKey, publishedVersion } from '../../budgets/index.js';
import { departmentsOf } from '../../localities/index.js';
import { type RectificationRow, rectificationById } from './rectifications.queries.js';
import type { Query } from './votes.queries.js';

export interface RatedSubject {
  kind: SatisfactionSubject;
  year: number;
  /** The same for a subject and its rectifications: what the ladder counts along. */
  key: string;
  departmentId: string | null;
  lineKey: string | null;
  lineName: string | null;
  rectification: RectificationRow | undefined;
  words: Bilingual;
}

export type SubjectAsked =
  | { kind: 'department'; year: number; departmentId: string }
  | { kind: 'project'; year: number; lineKey: string }
  | { kind: 'rectification'; rectificationId: string };

export const subjectKey = (lineKey: string | null, departmentId: string | null): string =>
  lineKey ? `line/${lineKey}` : `department/${departmentId ?? ''}`;

export async function ratedSubject(
  tx: Query,
  localityId: string,
  asked: SubjectAsked,
): Promise<RatedSubject> {
  if (asked.kind === 'rectification') return ofRectification(tx, localityId, asked.rectificationId);
  const departments = await departmentsOf(tx, localityId);
  const { year } = asked;
  if (asked.kind === 'department') {
    const department = departments.find((d) => d.id === asked.departmentId);
    if (!department)
      return refuseWith('supervision.no-such-department', {}, { kind: 'missing', path: 'departmentId' });
    return {
      kind: 'department',
      year,
      key: subjectKey(null, department.id),
      departmentId: department.id,
      lineKey: null,
      lineName: null,
      rectification: undefined,
      words: departmentSubject(department.name, year),
    };
  }
  const version = await approvedVersion(tx, localityId, year);
  const line = version && (await lineByKey(tx, version.id, asked.lineKey));
  if (!line) return refuseWith('supervision.no-such-line', { year }, { kind: 'missing', path: 'lineKey' });
  const department = departments.find((d) => d.name.zh === line.department || d.name.en === line.department);
  return {
    kind: 'project',
    year,
    key: subjectKey(line.lineKey, null),
    departmentId: department?.id ?? null,
    lineKey: line.lineKey,
    lineName: line.name,
    rectification: undefined,
    words: projectSubject(line.name, year),
  };
}

/** The budget that is carried out: adjusted where it was, else adopted. */
const approvedVersion = async (tx: Query, localityId: string, year: number) =>
  (await publishedVersion(tx, localityId, year, 'adjusted')) ??
  (await publishedVersion(tx, localityId, year, 'adopted'));

async function ofRectification(tx: Query, localityId: string, id: string): Promise<RatedSubject> {
  const row = await rectificationById(tx, localityId, id, true);
  return {
    kind: 'rectification',
    year: row.year,
    key: subjectKey(row.line_key, row.department_id),
    departmentId: row.department_id,
    lineKey: row.line_key,
    lineName: row.line_name,
    rectification: row,
    words: rectificationSubject({ zh: row.subject_zh, en: row.subject_en }),
  };
}
