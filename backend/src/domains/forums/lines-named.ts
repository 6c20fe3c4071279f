// The budget lines that a question or opinion names, as the newest published version of the forum's year has them.

import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { lineByKey, publishedVersion } from '../budgets/index.js';
import { type DepartmentRef, departmentsOf } from '../localities/index.js';

export interface NamedLine {
  lineKey: string;
  name: string;
}

/** The lines with their names, and the department of the first. Refuses a line that is in no published version. */
export async function linesNamed(
  tx: Pick<Tx, 'query'>,
  localityId: string,
  year: number,
  lineKeys: readonly string[],
): Promise<{ lines: NamedLine[]; department: DepartmentRef | undefined }> {
  const lines: NamedLine[] = [];
  let spender = '';
  const version = lineKeys.length ? await publishedVersion(tx, localityId, year) : undefined;
  for (const lineKey of lineKeys) {
    const line = version && (await lineByKey(tx, version.id, lineKey));
    if (!line) return refuseWith('forums.no-such-line', { lineKey }, { path: 'lineKeys' });
    if (lines.length === 0) spender = line.department;
    lines.push({ lineKey, name: line.name });
  }
  const department = (await departmentsOf(tx, localityId)).find(
    (d) => d.name.zh === spender || d.name.en === spender || d.code === spender,
  );
  return { lines, department };
}
