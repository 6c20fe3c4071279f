// One page of the register in use, for the clerk who looks somebody up.
import type { Tx } from '../../../platform/transactions.js';
import { currentRegister } from './registers.queries.js';

export const REGISTER_PAGE = 100;

interface Row {
  id: string;
  name: string;
  sex: 'f' | 'm';
  birthYear: number;
  village: string;
  household: string;
  contact: string;
  hasAccount: boolean;
}

export async function pageOfRegister(
  tx: Pick<Tx, 'query'>,
  localityId: string,
  search: string,
  offset: number,
): Promise<{ total: number; entries: Row[] }> {
  const register = await currentRegister(tx, localityId);
  if (!register) return { total: 0, entries: [] };
  const found = await tx.query<Row & { total: string }>(
    `SELECT id, name, sex, birth_year AS "birthYear", village, household, contact, account_id IS NOT NULL AS "hasAccount",
            count(*) OVER () AS total
       FROM identity.register_entries
      WHERE locality_id = $1 AND register_id = $2
        AND ($3 = '' OR strpos(name, $3) > 0 OR strpos(village, $3) > 0 OR strpos(household, $3) > 0)
      ORDER BY village, household, name, id LIMIT ${REGISTER_PAGE} OFFSET $4`,
    [localityId, register.id, search.trim(), offset],
  );
  return { total: Number(found[0]?.total ?? 0), entries: found.map(({ total: _, ...entry }) => entry) };
}
