// The budget year a version belongs to, where one runs under a charter; older years have none.
import { Refused } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';
import { type Cycle, cycleOfYear } from '../cycles/index.js';

export async function cycleOfYearIfAny(tx: Tx, localityId: string, year: number): Promise<Cycle | undefined> {
  try {
    return await cycleOfYear(tx, localityId, year);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}
