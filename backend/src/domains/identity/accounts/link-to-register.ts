// The account of a person on the register: made at their first code, or entered for people who have one already.
import type { Tx } from '../../../platform/transactions.js';

/** In every register that lists the person: the id is the same in all of them. */
export async function linkToRegister(
  tx: Tx,
  localityId: string,
  entryId: string,
  accountId: string,
): Promise<void> {
  await tx.query('UPDATE identity.register_entries SET account_id = $3 WHERE locality_id = $1 AND id = $2', [
    localityId,
    entryId,
    accountId,
  ]);
}
