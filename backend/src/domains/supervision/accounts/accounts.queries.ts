// Final accounts as rows: one a year, found and locked by the year.
import type { AccountsState } from '@kentan/shared/supervision';
import { refuseWith } from '../../../platform/refused.js';
import type { Tx } from '../../../platform/transactions.js';

export type Query = Pick<Tx, 'query' | 'now'>;

export interface AccountsRow {
  locality_id: string;
  id: string;
  cycle_id: string;
  year: number;
  state: AccountsState;
  version_id: string;
  source: 'sheet' | 'execution';
  file_key: string | null;
  file_name: string | null;
  /** The charter's share beyond which a difference is explained. */
  beyond: string;
  drafted_at: Date;
  summary: string;
  hash: string | null;
  proposal_id: string | null;
  submitted_at: Date | null;
  submitted_act: string | null;
  vote_id: string | null;
  decided_at: Date | null;
  resolution_id: string | null;
  opinion: string | null;
  opinion_at: Date | null;
  opinion_act: string | null;
  handling: string | null;
  handled_as: string | null;
  handled_at: Date | null;
  filing: string | null;
  filed_as: string | null;
  filed_at: Date | null;
}

export async function findAccounts(
  tx: Pick<Tx, 'query'>,
  localityId: string,
  year: number,
  lock = false,
): Promise<AccountsRow | undefined> {
  const [row] = await tx.query<AccountsRow>(
    `SELECT * FROM supervision.accounts WHERE locality_id = $1 AND year = $2 ${lock ? 'FOR UPDATE' : ''}`,
    [localityId, year],
  );
  return row;
}

/** Locked by this transaction. Refuses (404) where there are none. */
export const accountsOfYear = async (tx: Tx, localityId: string, year: number): Promise<AccountsRow> =>
  (await findAccounts(tx, localityId, year, true)) ??
  refuseWith('supervision.accounts-none', { year }, { kind: 'missing' });

export const accountsObject = ({ year }: Pick<AccountsRow, 'year'>) => ({
  kind: 'accounts',
  id: String(year),
});

export const tellAccounts = (
  tx: Tx,
  { locality_id, year }: Pick<AccountsRow, 'locality_id' | 'year'>,
  what: string,
): void =>
  tx.emit({
    topic: 'supervision.accounts-changed',
    localityId: locality_id,
    key: String(year),
    data: { what, year },
  });
