// What the final accounts of a year are held against: every line as adopted and as authorised on the year's last day.
import type { BudgetLine } from '@kentan/shared/budgets';
import { fen } from '@kentan/shared/kernel';
import type { BudgetedLine } from '@kentan/shared/supervision';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { publishedVersion, versionLines } from '../../budgets/index.js';

/** Refuses where no budget of the year was adopted and published. */
export async function budgetOfYear(
  tx: Pick<Tx, 'query'>,
  localityId: string,
  year: number,
): Promise<BudgetedLine<BudgetLine>[]> {
  const adopted = await publishedVersion(tx, localityId, year, 'adopted');
  if (!adopted) return refuseWith('supervision.accounts-no-budget', { year }, { kind: 'conflict' });
  const lines = await versionLines(tx, adopted.id);
  const adjusted = await publishedVersion(tx, localityId, year, 'adjusted');
  const now = adjusted ? await versionLines(tx, adjusted.id) : lines;
  const authorised = new Map(now.map((line) => [line.lineKey, line]));
  const known = new Set(lines.map((line) => line.lineKey));
  return [
    ...lines.map((line) => ({
      line,
      adopted: line.amount,
      authorised: authorised.get(line.lineKey)?.amount ?? fen(0n),
    })),
    ...now
      .filter((line) => !known.has(line.lineKey))
      .map((line) => ({ line, adopted: fen(0n), authorised: line.amount })),
  ];
}
