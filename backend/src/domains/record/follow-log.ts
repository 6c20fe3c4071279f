// For domains above that follow the record by a cursor of their own: how long each log is, what stands from a place on, who did an act.
import type { Act, ActObject } from '@kentan/shared/record';
import type { Tx } from '../../platform/transactions.js';

type Query = Pick<Tx, 'query'>;

export interface FollowedAct {
  act: Act;
  /** Who did it; never public. Absent for the calendar, and once the link was erased. */
  accountId: string | null;
}

/** The length of every log, by locality: one index look-up each, however long the logs are. */
export function logSizes(tx: Query): Promise<{ localityId: string; size: number }[]> {
  return tx.query(
    `WITH RECURSIVE l(id) AS (
       (SELECT locality_id FROM record.heads ORDER BY locality_id LIMIT 1) UNION ALL
       SELECT (SELECT h.locality_id FROM record.heads h WHERE h.locality_id > l.id ORDER BY h.locality_id LIMIT 1)
         FROM l WHERE l.id IS NOT NULL)
     SELECT l.id AS "localityId", s.size::float8 AS size FROM l
       CROSS JOIN LATERAL (SELECT h.size FROM record.heads h WHERE h.locality_id = l.id ORDER BY h.size DESC LIMIT 1) s`,
  );
}

/** Acts numbered `from` and after, in the order of the log. */
export async function actsFrom(
  tx: Query,
  localityId: string,
  from: number,
  limit: number,
): Promise<FollowedAct[]> {
  const rows = await tx.query<{ leaf: string; account_id: string | null }>(
    `SELECT leaf, account_id FROM record.acts WHERE locality_id = $1 AND leaf_index >= $2 ORDER BY leaf_index LIMIT $3`,
    [localityId, from, limit],
  );
  return rows.map((r) => ({ act: JSON.parse(r.leaf) as Act, accountId: r.account_id }));
}

/** The accounts that did one of these acts about an object, in one of these capacities. */
export async function authorsOf(
  tx: Query,
  localityId: string,
  of: ActObject,
  types: readonly string[],
  offices: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ account_id: string }>(
    `SELECT DISTINCT account_id FROM record.acts
      WHERE locality_id = $1 AND objects @> $2::jsonb AND type = ANY($3::text[]) AND office = ANY($4::text[])
        AND account_id IS NOT NULL`,
    [localityId, JSON.stringify([{ kind: of.kind, id: of.id }]), types, offices],
  );
  return rows.map((r) => r.account_id);
}
