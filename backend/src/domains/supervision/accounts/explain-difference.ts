// A department says why its final figure differs from the authorised one; it becomes an act when the accounts are handed in.
import { accountsText, requireState } from '@kentan/shared/supervision';
import type { Actor } from '../../../platform/actor.js';
import { assertVersion } from '../../../platform/if-match.js';
import { refuseWith, unwrap } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';
import { accountLine } from './account-lines.queries.js';
import { accountsOfYear, tellAccounts } from './accounts.queries.js';
import { endExplained } from './explanation-duties.js';
import { writingOffice } from './writing-office.js';

export interface Explanation {
  localityId: string;
  year: number;
  lineKey: string;
  actor: Actor;
  /** The line's version that was read. */
  version: number;
  text: string;
}

export async function explainDifference(tx: Tx, given: Explanation): Promise<void> {
  const { localityId, year, lineKey, actor, version } = given;
  const accounts = await accountsOfYear(tx, localityId, year);
  unwrap(requireState(accounts.state, ['draft']));
  const line = await accountLine(tx, localityId, accounts.id, lineKey);
  const office = writingOffice(actor, localityId, line);
  if (!line.owes) refuseWith('supervision.accounts-nothing-to-explain', {}, { kind: 'conflict' });
  assertVersion(line.version, version);
  const text = unwrap(accountsText(given.text));
  await tx.query(
    `UPDATE supervision.account_lines SET explanation = $4, explained_as = $5, explained_at = $6, explained_act = NULL,
       version = version + 1 WHERE locality_id = $1 AND accounts_id = $2 AND line_key = $3`,
    [localityId, accounts.id, lineKey, text, office, tx.now],
  );
  await endExplained(tx, { localityId, cycle: { year }, accountsId: accounts.id });
  tellAccounts(tx, accounts, 'explained');
}
