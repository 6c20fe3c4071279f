// The government notes that the approved final accounts were filed with the level above (ZT 88).
import { accountsText, requireState } from '@kentan/shared/supervision';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { dischargeDuty } from '../../cycles/index.js';
import { appendAct } from '../../record/index.js';
import { accountsObject, accountsOfYear, tellAccounts } from './accounts.queries.js';
import type { Written } from './advise-on-accounts.js';

/** `text`: with whom and under which number. */
export async function fileAccounts(tx: Tx, { localityId, year, text, by }: Written): Promise<void> {
  const accounts = await accountsOfYear(tx, localityId, year);
  unwrap(requireState(accounts.state, ['passed']));
  if (accounts.filed_at !== null) refuseWith('supervision.accounts-filed', {}, { kind: 'conflict' });
  const clean = unwrap(accountsText(text));
  const act = appendAct(tx, {
    localityId,
    cycleId: accounts.cycle_id,
    type: 'supervision.accounts-filed',
    by,
    objects: [accountsObject(accounts)],
    payload: { year, text: clean },
  });
  await tx.query(
    `UPDATE supervision.accounts SET filing = $3, filed_as = $4, filed_at = $5, filed_act = $6
      WHERE locality_id = $1 AND id = $2`,
    [localityId, accounts.id, clean, by.office, tx.now, act],
  );
  await dischargeDuty(tx, {
    localityId,
    kind: 'supervision.file-accounts',
    about: accountsObject(accounts),
    byAct: act,
  });
  tellAccounts(tx, accounts, 'filed');
}
