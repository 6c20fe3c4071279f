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

export interface ActFilter {
  types: readonly string[];
  cycleId?: string;
  /** The office in which it was done. */
  office?: string;
  /** Only what one of these people did. */
  accounts?: readonly string[];
}

/** The newest `most` acts that match, oldest of them first. */
export async function actsOfTypes(
  tx: Query,
  localityId: string,
  { types, cycleId, office, accounts }: ActFilter,
  most: number,
): Promise<Act[]> {
  const rows = await tx.query<{ leaf: string }>(
    `SELECT leaf FROM record.acts
      WHERE locality_id = $1 AND type = ANY($2::text[]) AND ($3::text IS NULL OR cycle_id = $3)
        AND ($4::text IS NULL OR office = $4) AND ($5::uuid[] IS NULL OR account_id = ANY($5))
      ORDER BY leaf_index DESC LIMIT $6`,
    [localityId, types, cycleId ?? null, office ?? null, accounts ?? null, most],
  );
  return rows.map(toAct).reverse();
}

const toAct = ({ leaf }: { leaf: string }): Act => JSON.parse(leaf) as Act;
