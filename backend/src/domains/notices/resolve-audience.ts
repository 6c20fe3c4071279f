// From the rule of whom a notice concerns to the accounts of people, through the doors of the domains that know them.
import type { Audience } from '@kentan/shared/notices';
import type { Tx } from '../../platform/transactions.js';
import { seatsWithAccount } from '../forums/index.js';
import { holdersOf } from '../identity/index.js';
import { authorsOf } from '../record/index.js';
import { signersOf } from '../review/index.js';

type Query = Pick<Tx, 'query' | 'now'>;

export async function accountsOf(tx: Query, localityId: string, audience: Audience): Promise<string[]> {
  switch (audience.to) {
    case 'account':
      return [audience.accountId];
    case 'author':
      return authorsOf(tx, localityId, audience.of, audience.acts, audience.as);
    case 'office': {
      const accounts = new Set<string>();
      for (const office of audience.offices) {
        for (const holder of await holdersOf(tx, localityId, office, audience.departmentId)) {
          accounts.add(holder.accountId);
        }
      }
      return [...accounts];
    }
    case 'participants':
      return (await seatsWithAccount(tx, localityId, audience.forumId)).map((seat) => seat.accountId);
    case 'sponsors':
      return signersOf(tx, localityId, audience.motionId);
  }
}
