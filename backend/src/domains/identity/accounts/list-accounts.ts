// The accounts that hold or held an office in a locality, for its administrator, page by page.
import type { Office } from '@kentan/shared/identity';
import type { Tx } from '../../../platform/transactions.js';

export const ACCOUNTS_PAGE = 50;

export interface OfficeTerm {
  id: string;
  office: Office;
  departmentId: string | null;
  delegation: string | null;
  constituency: string | null;
  termFrom: string;
  termTo: string | null;
}

export interface AccountListed {
  id: string;
  login: string;
  displayName: string;
  email: string | null;
  hasPassword: boolean;
  secondFactor: boolean;
  offices: OfficeTerm[];
}

const ACCOUNT = `a.id, a.login, a.display_name AS "displayName", a.email, a.password_hash IS NOT NULL AS "hasPassword",
  a.totp_confirmed_at IS NOT NULL AS "secondFactor",
  (SELECT json_agg(json_build_object('id', o.id, 'office', o.office, 'departmentId', o.department_id,
      'delegation', o.delegation, 'constituency', o.constituency, 'termFrom', o.term_from, 'termTo', o.term_to)
      ORDER BY o.term_from DESC, o.office)
     FROM identity.offices o WHERE o.account_id = a.id AND o.locality_id = $1) AS offices`;

export async function listAccounts(
  tx: Pick<Tx, 'query'>,
  localityId: string,
  asked: { search?: string; office?: Office; offset?: number },
): Promise<{ total: number; accounts: AccountListed[] }> {
  const rows = await tx.query<AccountListed & { total: string }>(
    `SELECT ${ACCOUNT}, count(*) OVER () AS total FROM identity.accounts a
      WHERE a.id IN (SELECT account_id FROM identity.offices WHERE locality_id = $1 AND ($2::text IS NULL OR office = $2))
        AND ($3 = '' OR strpos(lower(a.display_name), lower($3)) > 0 OR strpos(lower(a.login), lower($3)) > 0)
      ORDER BY a.display_name, a.id LIMIT ${ACCOUNTS_PAGE} OFFSET $4`,
    [localityId, asked.office ?? null, asked.search?.trim() ?? '', asked.offset ?? 0],
  );
  return { total: Number(rows[0]?.total ?? 0), accounts: rows.map(({ total: _, ...account }) => account) };
}

/** One account of the locality, or undefined when it never held an office there. */
export async function accountHere(
  tx: Pick<Tx, 'query'>,
  localityId: string,
  id: string,
): Promise<AccountListed | undefined> {
  const [account] = await tx.query<AccountListed>(
    `SELECT ${ACCOUNT} FROM identity.accounts a
      WHERE a.id = $2 AND a.id IN (SELECT account_id FROM identity.offices WHERE locality_id = $1)`,
    [localityId, id],
  );
  return account;
}
