// For tests: a sheet of a small town, lines in a published version, and waiting for a submitted sheet to be read.
import { type BudgetLine, type VersionKind, WorkbookCheck } from '@kentan/shared/budgets';
import { sheetOf } from '@kentan/shared/testing/budgets';
import type { Transactions } from '../../platform/transactions.js';
import { publishVersion } from './publish-version.js';
import { saveVersion } from './save-version.js';

/** Five lines in 万元 with their class subtotals; the reserve is 2 % of general spending. */
export const SMALL_TOWN = `试镇2027年一般公共预算支出表（草案）,,,,,,
,,,,,,单位：万元
科目编码,科目名称,责任部门,项目名称,上年预算数,本年预算数,说明
212,城乡社区支出,,,390.00,390.00,
2120501,城乡社区环境卫生,城建办,垃圾中转站,210.00,180.00,设备款已付清
2120501,城乡社区环境卫生,城建办,清运,180.00,210.00,
205,教育支出,,,100.00,100.00,
2050202,小学教育,财政所,校车,100.00,100.00,
227,预备费,财政所,预备费,10.00,10.00,
合计,,,,500.00,500.00,
`;

export function linesOf(csv: string): BudgetLine[] {
  const lines: BudgetLine[] = [];
  const reader = new WorkbookCheck({ onLine: (line) => lines.push(line) }).sheetReader('');
  for (const [i, cells] of sheetOf(csv).entries()) reader.push(cells, i + 1);
  reader.end();
  return lines;
}

/** A published version of the small town (or of other lines). Returns its id and hash. */
export async function aPublishedVersion(
  transactions: Transactions,
  localityId: string,
  version: { year: number; kind: VersionKind; lines?: BudgetLine[]; cycleId?: string },
): Promise<{ versionId: string; hash: string; lines: BudgetLine[] }> {
  const lines = version.lines ?? linesOf(SMALL_TOWN);
  return transactions.run(async (tx) => {
    const versionId = await saveVersion(tx, { localityId, year: version.year, kind: version.kind, lines });
    const hash = await publishVersion(tx, {
      localityId,
      versionId,
      cycleId: version.cycleId,
      by: { office: 'financeOffice' },
    });
    return { versionId, hash, lines };
  });
}
