// The whole log as text, as it is stored: header, heads, then every act's hashed text. Streamed, so that its length costs no memory.
import type { SignedTreeHead } from '@kentan/shared/record';
import type { LocalityRef } from '../../platform/locality-ref.js';
import type { Tx } from '../../platform/transactions.js';
import type { Keeper } from './keeper.js';
import { type HeadRow, toHead } from './log.queries.js';

const BATCH = 2000;
/** Heads beyond this say nothing that the last one does not. */
const MOST_HEADS = 500;

/** Pieces of NDJSON text. One snapshot decides how far it goes; what stands before it never changes. */
export async function* exportLog(
  tx: Pick<Tx, 'query'>,
  locality: LocalityRef,
  keeper: Keeper,
): AsyncGenerator<string> {
  // Outside first: a head written while we read the database would look like one that the database lost.
  const outside = keeper.headLog(locality.id).witnesses();
  const { acts, last, heads } = await snapshot(tx, locality.id);
  const header = { log: 'kentan-record/1', locality: locality.id, name: locality.name, acts };
  const known = new Map([...heads, ...outside].map((head) => [`${head.size}/${head.root}`, head]));
  yield [header, ...[...known.values()].map((head) => ({ head }))]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
  for (let from = -1; ; ) {
    const rows = await tx.query<{ leaf: string; leaf_index: string }>(
      `SELECT leaf, leaf_index FROM record.acts
        WHERE locality_id = $1 AND leaf_index > $2 AND leaf_index <= $3 ORDER BY leaf_index LIMIT ${BATCH}`,
      [locality.id, from, last],
    );
    if (!rows.length) return;
    from = Number(rows[rows.length - 1].leaf_index);
    yield `${rows.map((r) => r.leaf).join('\n')}\n`;
  }
}

/** How long the log is, and the last head of each day, in one statement: one moment. */
async function snapshot(
  tx: Pick<Tx, 'query'>,
  localityId: string,
): Promise<{ acts: number; last: number; heads: SignedTreeHead[] }> {
  const [row] = await tx.query<{ acts: string; last: string; heads: HeadRow[] | null }>(
    `SELECT (SELECT count(*) FROM record.acts WHERE locality_id = $1) AS acts,
            (SELECT coalesce(max(leaf_index), -1) FROM record.acts WHERE locality_id = $1) AS last,
            (SELECT json_agg(h ORDER BY size) FROM (
               SELECT * FROM (
                 SELECT DISTINCT ON (left(at, 10)) locality_id AS locality, size, root, at, key, signature
                   FROM record.heads WHERE locality_id = $1 ORDER BY left(at, 10), size DESC) d
                ORDER BY size DESC LIMIT ${MOST_HEADS}) h) AS heads`,
    [localityId],
  );
  return { acts: Number(row.acts), last: Number(row.last), heads: (row.heads ?? []).map(toHead) };
}
