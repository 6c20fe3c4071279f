// Who of the register may take part: everybody but the excluded offices and the too young (charter).
import type { ForumRules } from '@kentan/shared/charters';
import { exclusionOf } from '@kentan/shared/forums';
import type { Office } from '@kentan/shared/identity';
import type { Tx } from '../../platform/transactions.js';
import { holdersOf, type RegisterEntry, registerOf } from '../identity/index.js';

/** Accounts that hold an excluded office today, with the offices. */
export async function excludedAccounts(
  tx: Pick<Tx, 'query' | 'now'>,
  localityId: string,
  rules: Pick<ForumRules, 'excludedOffices'>,
): Promise<Map<string, string[]>> {
  const offices = new Map<string, string[]>();
  for (const office of rules.excludedOffices) {
    for (const { accountId } of await holdersOf(tx, localityId, office as Office))
      offices.set(accountId, [...(offices.get(accountId) ?? []), office]);
  }
  return offices;
}

export async function eligiblePeople(
  tx: Pick<Tx, 'query' | 'now'>,
  localityId: string,
  rules: ForumRules,
  budgetYear: number,
): Promise<RegisterEntry[]> {
  const offices = await excludedAccounts(tx, localityId, rules);
  return (await registerOf(tx, localityId)).filter(
    (entry) =>
      exclusionOf(
        rules,
        { offices: offices.get(entry.accountId ?? '') ?? [], birthYear: entry.birthYear },
        budgetYear,
      ) === undefined,
  );
}
