// Who holds which office, by name: for rolls, duties, letters and minutes.
import type { Office } from '@kentan/shared/identity';
import type { Tx } from '../../../platform/transactions.js';

type Query = Pick<Tx, 'query'>;

export interface DeputyInOffice {
  accountId: string;
  name: string;
  constituency: string;
  delegation: string;
}

/** Deputies in office on the day of `tx.now`: N of every quorum and majority. */
export async function deputiesInOffice(
  tx: Pick<Tx, 'query' | 'now'>,
  localityId: string,
): Promise<DeputyInOffice[]> {
  return tx.query<DeputyInOffice>(
    `SELECT a.id AS "accountId", a.display_name AS name, coalesce(o.constituency, '') AS constituency,
            coalesce(o.delegation, '') AS delegation
       FROM identity.offices o JOIN identity.accounts a ON a.id = o.account_id
      WHERE o.locality_id = $1 AND o.office = 'deputy'
        AND o.term_from <= $2::date AND (o.term_to IS NULL OR o.term_to >= $2::date)
      ORDER BY o.delegation, a.display_name, a.id`,
    [localityId, tx.now],
  );
}

export interface OfficeHolder {
  accountId: string;
  name: string;
  email: string | null;
  language: 'zh' | 'en';
  departmentId: string | null;
}

export async function holdersOf(
  tx: Pick<Tx, 'query' | 'now'>,
  localityId: string,
  office: Office,
  departmentId?: string,
): Promise<OfficeHolder[]> {
  return tx.query<OfficeHolder>(
    `SELECT a.id AS "accountId", a.display_name AS name, a.email, a.language, o.department_id AS "departmentId"
       FROM identity.offices o JOIN identity.accounts a ON a.id = o.account_id
      WHERE o.locality_id = $1 AND o.office = $2 AND ($3::uuid IS NULL OR o.department_id = $3)
        AND o.term_from <= $4::date AND (o.term_to IS NULL OR o.term_to >= $4::date)
      ORDER BY a.display_name, a.id`,
    [localityId, office, departmentId ?? null, tx.now],
  );
}

/** Everybody who holds the office or has held it: what was said in its name was said by one of them. */
export async function everHeldBy(
  tx: Query,
  localityId: string,
  office: Office,
  departmentId: string,
): Promise<string[]> {
  const rows = await tx.query<{ account_id: string }>(
    `SELECT DISTINCT account_id FROM identity.offices
      WHERE locality_id = $1 AND office = $2 AND department_id = $3`,
    [localityId, office, departmentId],
  );
  return rows.map((row) => row.account_id);
}

/** Display names of accounts, for showing who did an act where law makes the name public. */
export async function accountNames(tx: Query, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; display_name: string }>(
    'SELECT id, display_name FROM identity.accounts WHERE id = ANY($1::uuid[])',
    [[...new Set(ids)]],
  );
  return new Map(rows.map((r) => [r.id, r.display_name]));
}
