// The SQL of the log: three round trips an append, each by primary key, so that the order lock is held briefly.
import type { NodeAddress, ReadNode, SignedTreeHead, TreeNode } from '@kentan/shared/record';
import { refuseWith } from '../../platform/refused.js';
import type { Tx } from '../../platform/transactions.js';

export interface LogEnd {
  size: number;
  /** Time of the last act; '' for an empty log. */
  at: string;
  read: ReadNode;
}

/** The end of a log whose order lock is held, with the nodes of its frontier. */
export async function lockedLogEnd(tx: Tx, localityId: string): Promise<LogEnd> {
  const rows = await tx.query<{ size: string; at: string; level: number | null; idx: string; hash: Buffer }>(
    `WITH h AS (SELECT size, at FROM record.heads WHERE locality_id = $1 ORDER BY size DESC LIMIT 1)
     SELECT h.size, h.at, n.level, n.idx, n.hash
       FROM h LEFT JOIN LATERAL generate_series(0, 52) AS l(level) ON (h.size >> l.level) & 1 = 1
       LEFT JOIN record.nodes n ON n.locality_id = $1 AND n.level = l.level AND n.idx = (h.size >> l.level) - 1`,
    [localityId],
  );
  const nodes = new Map(rows.map((r) => [`${r.level}/${r.idx}`, new Uint8Array(r.hash ?? [])]));
  return { size: Number(rows[0]?.size ?? 0), at: rows[0]?.at ?? '', read: reader(nodes) };
}

/** The phase of each cycle's last act. */
export async function lastPhases(
  tx: Tx,
  localityId: string,
  cycleIds: readonly (string | undefined)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(cycleIds.filter((id) => id !== undefined))];
  if (!wanted.length) return new Map();
  const rows = await tx.query<{ cycle: string; phase: string | null }>(
    `SELECT c.cycle, a.phase FROM unnest($2::text[]) AS c(cycle)
       CROSS JOIN LATERAL (SELECT phase FROM record.acts WHERE locality_id = $1 AND cycle_id = c.cycle
                            ORDER BY leaf_index DESC LIMIT 1) a`,
    [localityId, wanted],
  );
  return new Map(rows.filter((r) => r.phase !== null).map((r) => [r.cycle, r.phase as string]));
}

export interface ActRow {
  index: number;
  id: string;
  leaf: string;
  accountId: string | null;
  salt: string | null;
}

export async function insertLog(
  tx: Tx,
  localityId: string,
  acts: readonly ActRow[],
  nodes: readonly TreeNode[],
  head: SignedTreeHead,
): Promise<void> {
  await tx.query(
    `WITH a AS (
       INSERT INTO record.acts (locality_id, leaf_index, id, leaf, account_id, salt)
       SELECT $1, * FROM unnest($2::bigint[], $3::uuid[], $4::text[], $5::uuid[], $6::text[])),
     n AS (
       INSERT INTO record.nodes (locality_id, level, idx, hash)
       SELECT $1, * FROM unnest($7::smallint[], $8::bigint[], $9::bytea[]))
     INSERT INTO record.heads (locality_id, size, root, at, key, signature) VALUES ($1, $10, $11, $12, $13, $14)`,
    [
      localityId,
      acts.map((a) => a.index),
      acts.map((a) => a.id),
      acts.map((a) => a.leaf),
      acts.map((a) => a.accountId),
      acts.map((a) => a.salt),
      nodes.map((n) => n.level),
      nodes.map((n) => n.index),
      nodes.map((n) => Buffer.from(n.hash)),
      head.size,
      head.root,
      head.at,
      head.key,
      head.signature,
    ],
  );
}

/** Stored nodes by address, in one query. */
export async function readNodes(
  tx: Pick<Tx, 'query'>,
  localityId: string,
  addresses: readonly NodeAddress[],
): Promise<ReadNode> {
  const rows = await tx.query<{ level: number; idx: string; hash: Buffer }>(
    `SELECT n.level, n.idx, n.hash FROM unnest($2::smallint[], $3::bigint[]) AS w(level, idx)
       JOIN record.nodes n ON n.locality_id = $1 AND n.level = w.level AND n.idx = w.idx`,
    [localityId, addresses.map((a) => a.level), addresses.map((a) => a.index)],
  );
  return reader(new Map(rows.map((r) => [`${r.level}/${r.idx}`, new Uint8Array(r.hash)])));
}

export async function newestHead(
  tx: Pick<Tx, 'query'>,
  localityId: string,
): Promise<SignedTreeHead | undefined> {
  const [row] = await tx.query<HeadRow>(`${HEAD_COLUMNS} WHERE locality_id = $1 ORDER BY size DESC LIMIT 1`, [
    localityId,
  ]);
  return row && toHead(row);
}

export async function headsFrom(
  tx: Pick<Tx, 'query'>,
  localityId: string,
  from: number,
  limit: number,
): Promise<SignedTreeHead[]> {
  const rows = await tx.query<HeadRow>(
    `${HEAD_COLUMNS} WHERE locality_id = $1 AND size >= $2 ORDER BY size LIMIT $3`,
    [localityId, from, limit],
  );
  return rows.map(toHead);
}

export interface HeadRow {
  locality: string;
  size: string | number;
  root: string;
  at: string;
  key: string;
  signature: string;
}
const HEAD_COLUMNS = 'SELECT locality_id AS locality, size, root, at, key, signature FROM record.heads';
export const toHead = (row: HeadRow): SignedTreeHead => ({ ...row, size: Number(row.size) });

/** Nodes by address. Refuses for one that is not stored: then the tables were tampered with. */
export function reader(nodes: ReadonlyMap<string, Uint8Array>): ReadNode {
  return (level, index) => {
    const hash = nodes.get(`${level}/${index}`);
    return hash?.length ? hash : refuseWith('record.damaged', { level, index }, { kind: 'conflict' });
  };
}
