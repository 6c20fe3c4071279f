// Which budget year supervision speaks of when none is named: the newest whose adopted budget is published.
import type { Tx } from '../../../platform/transactions.js';
import { publishedVersions } from '../../budgets/index.js';
import { currentCycle } from '../../cycles/index.js';

/** While 2027 is drafted, 2026 is the year that is carried out; before any adoption the newest year. */
export async function yearShown(
  tx: Pick<Tx, 'query' | 'now'>,
  localityId: string,
  asked: number | undefined,
): Promise<number> {
  if (asked !== undefined) return asked;
  const adopted = (await publishedVersions(tx, localityId)).filter((v) => v.kind === 'adopted').at(-1);
  return adopted?.year ?? (await currentCycle(tx, localityId)).year;
}
