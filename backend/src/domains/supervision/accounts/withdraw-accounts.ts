// The government takes the final accounts back before the vote: they are a draft again.
import { requireState } from '@kentan/shared/supervision';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { appendAct } from '../../record/index.js';
import { withdrawProposal } from '../../review/index.js';
import { accountsObject, accountsOfYear, tellAccounts } from './accounts.queries.js';

export interface AccountsWithdrawal {
  localityId: string;
  year: number;
  by: { office: string; accountId?: string; name?: string };
}

export async function withdrawAccounts(tx: Tx, { localityId, year, by }: AccountsWithdrawal): Promise<void> {
  const accounts = await accountsOfYear(tx, localityId, year);
  unwrap(requireState(accounts.state, ['submitted']));
  const proposalId =
    accounts.proposal_id ?? refuseWith('supervision.accounts-none', { year }, { kind: 'missing' });
  await withdrawProposal(tx, { localityId, proposalId, by });
  appendAct(tx, {
    localityId,
    cycleId: accounts.cycle_id,
    type: 'supervision.accounts-withdrawn',
    by,
    objects: [accountsObject(accounts)],
    payload: { year },
  });
  await tx.query(
    `UPDATE supervision.accounts SET state = 'draft', proposal_id = NULL WHERE locality_id = $1 AND id = $2`,
    [localityId, accounts.id],
  );
  tellAccounts(tx, accounts, 'withdrawn');
}
