// Takes a backup while the installation runs: one snapshot of the database, and the data folder's files.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { logRoots } from '../../domains/record/index.js';
import type { Config } from '../../platform/config.js';
import { ArchiveWriter } from './archive.js';
import { savedFiles } from './data-folder.js';
import { END, FILES, FORMAT, MANIFEST, type Manifest, quoted, TABLES, tableName } from './manifest.js';
import { savedSequences, savedTables } from './tables.js';

/** A table is cut into pieces of about this size, because a tar entry must say its length beforehand. */
const PIECE_BYTES = 4 << 20;

export interface Taken {
  manifest: Manifest;
  rows: number;
  files: number;
}

export async function takeBackup(config: Config, path: string, { replace = false } = {}): Promise<Taken> {
  const client = new pg.Client({ connectionString: config.DATABASE_URL, application_name: 'kentan backup' });
  await client.connect();
  const archive = new ArchiveWriter(path);
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const manifest = await describe(client, config);
    await archive.add(MANIFEST, Buffer.from(JSON.stringify(manifest, null, 1)));
    let rows = 0;
    for (const table of manifest.tables) {
      const columns = table.columns.map(quoted).join(', ');
      const copy = client.query(copyStreams.to(`COPY ${tableName(table)} (${columns}) TO STDOUT`));
      await addPieces(archive, `${TABLES}${table.schema}.${table.name}`, copy);
      rows += copy.rowCount;
    }
    await client.query('COMMIT');
    // After the snapshot: a file that the snapshot knows was written before it, and files never change.
    const files = await addFiles(archive, config.KENTAN_DATA);
    await archive.add(END, Buffer.from(JSON.stringify({ rows, files })));
    await archive.finish({ replace });
    return { manifest, rows, files };
  } catch (error) {
    await archive.abandon();
    throw error;
  } finally {
    await client.end();
  }
}

async function describe(client: pg.Client, config: Config): Promise<Manifest> {
  const migrations = await client.query<{ name: string }>('SELECT name FROM public.migrations ORDER BY id');
  return {
    format: FORMAT,
    takenAt: new Date().toISOString(),
    migrations: migrations.rows.map((row) => row.name),
    tables: await savedTables(client),
    sequences: await savedSequences(client),
    record: await logRoots(async (sql, params) => (await client.query(sql, params)).rows),
    filesInBucket: config.S3_URL !== undefined,
  };
}

async function addPieces(archive: ArchiveWriter, name: string, stream: AsyncIterable<Buffer>): Promise<void> {
  let pieces: Buffer[] = [];
  let bytes = 0;
  let count = 0;
  const flush = async () => {
    count += 1;
    await archive.add(`${name}/${String(count).padStart(6, '0')}`, Buffer.concat(pieces));
    pieces = [];
    bytes = 0;
  };
  for await (const piece of stream) {
    pieces.push(Buffer.from(piece));
    bytes += piece.length;
    if (bytes >= PIECE_BYTES) await flush();
  }
  if (bytes) await flush();
}

async function addFiles(archive: ArchiveWriter, folder: string): Promise<number> {
  const names = savedFiles(folder);
  for (const name of names) await archive.add(`${FILES}${name}`, await readFile(join(folder, name)));
  return names.length;
}
