// For tests: what somebody with every right on the database, but without the signing key, could do to the record.
import { bytesToHex } from '@kentan/shared/kernel';
import {
  type Act,
  Frontier,
  leafHash,
  leafText,
  publicKeyOf,
  type SignedTreeHead,
  signHead,
} from '@kentan/shared/record';
import pg from 'pg';

/** Runs statements ($1 = locality) as superuser with every trigger off. */
export async function tamper(url: string, localityId: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    for (const sql of statements) await client.query(sql, [localityId]);
  } finally {
    await client.end();
  }
}

/** Rewrites history whole: changed acts, recomputed nodes and roots; heads signed by `key`, or with their old signatures. */
export async function forgeHistory(
  url: string,
  localityId: string,
  change: (act: Act) => Act,
  key?: Uint8Array,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    const acts = await client.query<{ leaf: string }>(
      'SELECT leaf FROM record.acts WHERE locality_id = $1 ORDER BY leaf_index',
      [localityId],
    );
    const frontier = new Frontier();
    const roots = new Map<number, string>();
    for (const { leaf } of acts.rows) {
      const act = change(JSON.parse(leaf) as Act);
      const text = leafText(act);
      await client.query('UPDATE record.acts SET leaf = $3 WHERE locality_id = $1 AND leaf_index = $2', [
        localityId,
        act.index,
        text,
      ]);
      for (const node of frontier.append(leafHash(text))) {
        await client.query(
          'UPDATE record.nodes SET hash = $4 WHERE locality_id = $1 AND level = $2 AND idx = $3',
          [localityId, node.level, node.index, Buffer.from(node.hash)],
        );
      }
      roots.set(frontier.size, bytesToHex(frontier.root()));
    }
    const heads = await client.query<{ size: string; at: string }>(
      'SELECT size, at FROM record.heads WHERE locality_id = $1',
      [localityId],
    );
    for (const { size, at } of heads.rows) {
      const root = roots.get(Number(size)) as string;
      await client.query('UPDATE record.heads SET root = $3 WHERE locality_id = $1 AND size = $2', [
        localityId,
        size,
        root,
      ]);
      if (!key) continue;
      const head: SignedTreeHead = signHead({ locality: localityId, size: Number(size), root, at }, key);
      await client.query(
        'UPDATE record.heads SET key = $3, signature = $4 WHERE locality_id = $1 AND size = $2',
        [localityId, size, publicKeyOf(key), head.signature],
      );
    }
  } finally {
    await client.end();
  }
}
