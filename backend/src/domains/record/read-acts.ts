// Reads acts back from the record: for a line's page, for a desk, for the public list.
import type { Act } from '@kentan/shared/record';
import type { Tx } from '../../platform/transactions.js';

type Query = Pick<Tx, 'query'>;

/** Acts about an object, oldest first. */
export async function actsAbout(
  tx: Query,
  localityId: string,
  kind: string,
  id: string,
  limit = 500,
): Promise<Act[]> {
  const rows = await tx.query<{ leaf: string }>(
    `SELECT leaf FROM record.acts WHERE locality_id = $1 AND objects @> $2::jsonb ORDER BY leaf_index LIMIT $3`,
    [localityId, JSON.stringify([{ kind, id }]), limit],
  );
  return rows.map(toAct);
}

/** Acts of a person: for showing them what became of what they did, never for anybody else. */
export async function actsByAccount(
  tx: Query,
  localityId: string,
  accountId: string,
  limit = 500,
): Promise<Act[]> {
  const rows = await tx.query<{ leaf: string }>(
    'SELECT leaf FROM record.acts WHERE locality_id = $1 AND account_id = $2 ORDER BY leaf_index DESC LIMIT $3',
    [localityId, accountId, limit],
  );
  return rows.map(toAct);
}

/** How often acts of each type name each line in a cycle: what a table of lines shows beside them. */
export async function lineActCounts(
  tx: Query,
  localityId: string,
  cycleId: string,
): Promise<{ lineKey: string; type: string; count: number }[]> {
  return tx.query(
    `SELECT o->>'id' AS "lineKey", a.type, count(*)::int AS count
       FROM record.acts a CROSS JOIN LATERAL jsonb_array_elements(a.objects) o
      WHERE a.locality_id = $1 AND a.cycle_id = $2 AND o->>'kind' = 'line' GROUP BY 1, 2 ORDER BY 1, 2`,
    [localityId, cycleId],
  );
}

/** The objects of acts, by act. */
export async function objectsOf(
  tx: Query,
  localityId: string,
  actIds: readonly string[],
): Promise<Map<string, Act['objects']>> {
  if (actIds.length === 0) return new Map();
  const rows = await tx.query<{ id: string; objects: Act['objects'] }>(
    'SELECT id, objects FROM record.acts WHERE locality_id = $1 AND id = ANY($2::uuid[])',
    [localityId, actIds],
  );
  return new Map(rows.map(({ id, objects }) => [id, objects]));
}

const toAct = ({ leaf }: { leaf: string }): Act => JSON.parse(leaf) as Act;
