// Restores a backup into an empty database, whole or not at all, and compares the record with what the backup and every
// remembered published head say it must be.
import { once } from 'node:events';
import type { SignedTreeHead } from '@kentan/shared/record';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { type LogRoot, logRoots, rememberedHeads, rootAt } from '../../domains/record/index.js';
import type { Config } from '../../platform/config.js';
import { loadMigrations, migrate } from '../../platform/database.js';
import { bytesOf, entriesOf } from './archive.js';
import { restoreFile } from './data-folder.js';
import {
  END,
  FILES,
  MANIFEST,
  type Manifest,
  NotABackup,
  quoted,
  readManifest,
  TABLES,
  tableName,
} from './manifest.js';

export interface Restored {
  manifest: Manifest;
  rows: number;
  files: number;
  /** What the operator should know, in sentences. */
  notes: string[];
  /** Published heads that the restored record does not contain: it is older than what was published, or another one. */
  lost: SignedTreeHead[];
}
/** The answer is no: nothing was changed. */
export class CannotRestore extends Error {}

export async function restoreBackup(
  config: Config,
  path: string,
  { replace = false, heads = [] as SignedTreeHead[] } = {},
): Promise<Restored> {
  const manifest = await readThrough(path);
  await assertKnown(manifest);
  // Asked before the folder's files are joined with the backup's.
  const published = [...rememberedHeads(config.KENTAN_DATA), ...heads];
  await emptyDatabase(config.DATABASE_URL, replace);
  const wanted = new Set(manifest.migrations);
  try {
    await migrate(config.DATABASE_URL, (name) => wanted.has(name));
    const restored = await fill(config, path, manifest);
    await migrate(config.DATABASE_URL);
    const lost = await onDatabase(config.DATABASE_URL, (client) => notContained(client, published));
    return { manifest, ...restored, lost };
  } catch (error) {
    await emptyDatabase(config.DATABASE_URL, true);
    throw error;
  }
}

/** Reads the whole file once before anything is dropped for it: a damaged one must cost nothing. */
async function readThrough(path: string): Promise<Manifest> {
  let manifest: Manifest | undefined;
  let ended = false;
  for await (const { name, body } of entriesOf(path)) {
    if (!manifest && name !== MANIFEST) break;
    manifest ??= readManifest((await bytesOf(body)).toString('utf8'));
    ended = name === END;
  }
  if (!manifest) throw new NotABackup('it has no manifest');
  if (!ended) throw new NotABackup('it is cut off: its last entry is missing');
  return manifest;
}

async function assertKnown(manifest: Manifest): Promise<void> {
  const known = new Set((await loadMigrations()).map((m) => m.name));
  const unknown = manifest.migrations.filter((name) => !known.has(name));
  if (unknown.length) {
    throw new CannotRestore(`the backup is of a newer Kentan than this one (${unknown.join(', ')})`);
  }
}

async function onDatabase<T>(url: string, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'kentan restore' });
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}

/** Leaves a database without any schema of ours; refuses when there is one and it was not said to be replaced. */
async function emptyDatabase(url: string, replace: boolean): Promise<void> {
  await onDatabase(url, async (client) => {
    const { rows } = await client.query<{ schema: string }>(
      `SELECT nspname AS schema FROM pg_namespace n WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'
        AND (nspname <> 'public' OR EXISTS (SELECT 1 FROM pg_class c WHERE c.relnamespace = n.oid))`,
    );
    if (!rows.length) return;
    if (!replace) {
      throw new CannotRestore(
        'the database is not empty; --replace drops what it holds and restores the backup',
      );
    }
    const users = await client.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'kentan'",
    );
    if (users.rowCount) throw new CannotRestore('a server uses this database: stop it first');
    await client.query(rows.map(({ schema }) => `DROP SCHEMA ${quoted(schema)} CASCADE`).join(';'));
    await client.query('CREATE SCHEMA IF NOT EXISTS public');
  });
}

/** Rows and files of the backup, in one transaction that commits when the record's roots are the backup's. */
function fill(config: Config, path: string, manifest: Manifest) {
  return onDatabase(config.DATABASE_URL, async (client) => {
    await client.query('BEGIN');
    for (const table of manifest.tables)
      await client.query(`ALTER TABLE ${tableName(table)} DISABLE TRIGGER USER`);
    // Migrations may have put rows of their own; the backup has them too.
    await client.query(`TRUNCATE ${manifest.tables.map(tableName).join(', ')}`);
    const loader = new TableLoader(client, manifest);
    const notes: string[] = [];
    let files = 0;
    let end: { rows: number; files: number } | undefined;
    for await (const { name, body } of entriesOf(path)) {
      if (name.startsWith(TABLES)) await loader.take(name, body);
      else if (name === END) end = JSON.parse((await bytesOf(body)).toString('utf8'));
      else if (name.startsWith(FILES)) {
        const note = await restoreFile(config.KENTAN_DATA, name.slice(FILES.length), await bytesOf(body));
        if (note) notes.push(note);
        files += 1;
      }
    }
    const rows = await loader.finish();
    if (end?.rows !== rows || end.files !== files) {
      throw new NotABackup(
        `it holds ${rows} rows and ${files} files, but says ${end?.rows} and ${end?.files}`,
      );
    }
    for (const { schema, name, value } of manifest.sequences) {
      if (value !== null)
        await client.query('SELECT setval($1::regclass, $2)', [tableName({ schema, name }), value]);
    }
    for (const table of manifest.tables)
      await client.query(`ALTER TABLE ${tableName(table)} ENABLE TRIGGER USER`);
    assertSame(await logRoots(queryOf(client)), manifest.record);
    await client.query('COMMIT');
    await client.query('ANALYZE');
    if (manifest.filesInBucket)
      notes.push('uploaded files lie in the bucket, which this backup does not hold');
    return { rows, files, notes };
  });
}

const queryOf =
  (client: pg.Client) =>
  async <R>(sql: string, params: unknown[]) =>
    (await client.query(sql, params)).rows as R[];

/** Feeds a table's pieces, one after another, into one COPY. */
class TableLoader {
  private open?: { key: string; stream: ReturnType<typeof copyStreams.from> };
  private rows = 0;

  constructor(
    private readonly client: pg.Client,
    private readonly manifest: Manifest,
  ) {}

  async take(name: string, body: AsyncIterable<Buffer>): Promise<void> {
    const key = name.slice(TABLES.length, name.lastIndexOf('/'));
    if (this.open?.key !== key) {
      await this.close();
      const table = this.manifest.tables.find((t) => `${t.schema}.${t.name}` === key);
      if (!table) throw new NotABackup(`it holds rows of a table that its manifest does not name: ${key}`);
      const columns = table.columns.map(quoted).join(', ');
      const stream = this.client.query(copyStreams.from(`COPY ${tableName(table)} (${columns}) FROM STDIN`));
      this.open = { key, stream };
    }
    for await (const piece of body) {
      if (!this.open.stream.write(piece)) await once(this.open.stream, 'drain');
    }
  }

  private async close(): Promise<void> {
    if (!this.open) return;
    const { stream } = this.open;
    this.open = undefined;
    stream.end();
    await once(stream, 'finish');
    this.rows += stream.rowCount;
  }

  async finish(): Promise<number> {
    await this.close();
    return this.rows;
  }
}

function assertSame(found: readonly LogRoot[], said: readonly LogRoot[]): void {
  const text = (roots: readonly LogRoot[]) =>
    roots.map(({ locality, size, root }) => `${locality}: ${size} acts, root ${root}`).join('\n');
  if (text(found) === text(said)) return;
  throw new CannotRestore(
    `the record in the backup is not the one it states.\nstated:\n${text(said)}\nfound:\n${text(found)}`,
  );
}

/** Published heads whose acts are not, or not as published, in the database. */
async function notContained(client: pg.Client, heads: readonly SignedTreeHead[]): Promise<SignedTreeHead[]> {
  const lost: SignedTreeHead[] = [];
  for (const head of heads) {
    const found = await rootAt(queryOf(client), head.locality, head.size);
    if (found.size !== head.size || found.root !== head.root) lost.push(head);
  }
  return lost;
}
