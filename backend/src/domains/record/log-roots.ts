// Size and root of every locality's log, recomputed from the acts' own texts: what a backup states and a restore must find again.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToHex } from '@kentan/shared/kernel';
import { Frontier, leafHash, type SignedTreeHead } from '@kentan/shared/record';
import { HeadLog } from './head-log.js';

export interface LogRoot {
  locality: string;
  size: number;
  root: string;
}
type Query = <R>(sql: string, params: unknown[]) => Promise<R[]>;
const BATCH = 5000;
const HEADS = /^([0-9a-f-]{36})\.heads\.ndjson$/;

/** The logs of a database. */
export async function logRoots(query: Query): Promise<LogRoot[]> {
  const localities = await query<{ locality: string }>(
    'SELECT DISTINCT locality_id AS locality FROM record.heads ORDER BY 1',
    [],
  );
  const roots: LogRoot[] = [];
  for (const { locality } of localities) roots.push(await rootAt(query, locality));
  return roots;
}

/** The root over a locality's first `size` acts (all without it). */
export async function rootAt(query: Query, locality: string, size?: number): Promise<LogRoot> {
  const frontier = new Frontier();
  for (let from = -1; ; ) {
    const rows = await query<{ leaf: string; at: string }>(
      `SELECT leaf, leaf_index AS at FROM record.acts
        WHERE locality_id = $1 AND leaf_index > $2 AND leaf_index < $3 ORDER BY leaf_index LIMIT ${BATCH}`,
      [locality, from, size ?? Number.MAX_SAFE_INTEGER],
    );
    for (const { leaf } of rows) frontier.push(leafHash(leaf));
    if (rows.length < BATCH) break;
    from = Number(rows[rows.length - 1].at);
  }
  return { locality, size: frontier.size, root: bytesToHex(frontier.root()) };
}

/** The published heads that a data folder remembers, of every locality: the newest, and the ends of left histories. */
export function rememberedHeads(dataFolder: string): SignedTreeHead[] {
  const folder = join(dataFolder, 'record');
  const localities = listed(folder).flatMap((file) => HEADS.exec(file)?.[1] ?? []);
  return localities.flatMap((locality) => new HeadLog(folder, locality).witnesses());
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
