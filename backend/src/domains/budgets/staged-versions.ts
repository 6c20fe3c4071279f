// Lines that will be a version once something is decided: they lie in their place and are nobody's to see until the version's
// row is written.
import type { BudgetBook, BudgetLine, Direction, VersionKind } from '@kentan/shared/budgets';
import { newId } from '../../platform/ids.js';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { writeLines } from './line-writer.js';
import { type Query, type StoredTotals, walkLines } from './read-versions.js';
import { clientOf, insertVersion } from './save-version.js';

/** Puts lines in the place of a version to come. Returns its id. */
export async function stageLines(tx: Tx, localityId: string, lines: readonly BudgetLine[]): Promise<string> {
  const versionId = newId();
  await writeLines(await clientOf(tx), localityId, versionId, lines);
  return versionId;
}

/** The lines in the place of a version, issued or not, in the order of the sheet. */
export async function stagedLines(tx: Query, localityId: string, versionId: string): Promise<BudgetLine[]> {
  const lines: BudgetLine[] = [];
  for await (const batch of walkLines(tx, localityId, versionId)) lines.push(...batch);
  return lines;
}

/** Removes lines that will be no version after all. An issued version stays. */
export async function dropStaged(tx: Tx, localityId: string, versionId: string): Promise<void> {
  await tx.query(
    `DELETE FROM budgets.lines WHERE locality_id = $1 AND version_id = $2
        AND NOT EXISTS (SELECT 1 FROM budgets.versions WHERE locality_id = $1 AND id = $2)`,
    [localityId, versionId],
  );
}

/** Writes the version's row: it exists now, unpublished, and waits for publishVersion. */
export async function issueStaged(
  tx: Tx,
  version: {
    localityId: string;
    versionId: string;
    year: number;
    kind: VersionKind;
    explanation?: string;
    fileKey?: string;
    fileName?: string;
  },
): Promise<void> {
  const { localityId, versionId, ...rest } = version;
  const sums = await tx.query<{ book: BudgetBook; direction: Direction; amount: string; lines: number }>(
    `SELECT book, direction, sum(amount)::text AS amount, count(*)::int AS lines FROM budgets.lines
      WHERE locality_id = $1 AND version_id = $2 GROUP BY 1, 2`,
    [localityId, versionId],
  );
  if (sums.length === 0) refuseWith('budgets.no-such-version', {}, { kind: 'missing' });
  const totals: StoredTotals = {};
  for (const { book, direction, amount } of sums) {
    totals[book] = { revenue: '0', expenditure: '0', ...totals[book], [direction]: amount };
  }
  const lines = sums.reduce((all, sum) => all + sum.lines, 0);
  await insertVersion(tx, { ...rest, localityId, id: versionId, lines, totals });
}
