import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import pg from 'pg';
import { appendAct, logRoots } from '../../domains/record/index.js';
import { readConfig } from '../../platform/config.js';
import { FileStore } from '../../platform/files.js';
import { type TestDatabase, testDatabase } from '../../platform/testing/index.js';
import { type TestApp, testApp } from '../testing.js';
import { restoreBackup } from './restore-backup.js';
import { savedTables } from './tables.js';
import { takeBackup } from './take-backup.js';

let town: TestApp;
const opened: TestDatabase[] = [];
let folder: string;

const act = (n: number) =>
  town.transactions.run(async (tx) =>
    appendAct(tx, {
      localityId: town.locality.id,
      type: 'localities.founded',
      by: { office: 'clerk' },
      objects: [{ kind: 'line', id: `L${n}` }],
      payload: { note: `第${n}件\t"\\N" 换行\n完` },
    }),
  );

/** A database with nothing of ours in it, and its configuration. */
async function emptyPlace() {
  const database = await testDatabase();
  opened.push(database);
  const config = readConfig({ DATABASE_URL: database.url, KENTAN_DATA: database.dataFolder });
  return { config, database };
}

async function onDatabase<T>(url: string, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return fn(client).finally(() => client.end());
}

/** Every table's rows as text, so that two databases can be compared whole. */
const contentOf = (url: string) =>
  onDatabase(url, async (client) => {
    const content: Record<string, string> = {};
    for (const { schema, name } of await savedTables(client)) {
      const { rows } = await client.query(
        `SELECT coalesce(string_agg(t::text, '|' ORDER BY t::text), '') AS all FROM "${schema}"."${name}" t`,
      );
      content[`${schema}.${name}`] = rows[0].all;
    }
    return content;
  });
const rootsOf = (url: string) =>
  onDatabase(url, (client) => logRoots(async (sql, params) => (await client.query(sql, params)).rows));

/** Waits for the work in the background, so that the database compared with is the one that was saved. */
async function noticesCaughtUp(acts: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const read = await onDatabase(town.database.url, (client) =>
      client.query('SELECT 1 FROM notices.cursors WHERE next_index >= $1', [acts]),
    );
    if (read.rowCount) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('notices never read the record');
}

beforeAll(async () => {
  town = await testApp();
  folder = join(town.database.dataFolder, '../', `kentan-backup-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  await town.person(['clerk'], { name: '王 "秘书"' });
  await new FileStore(town.config).put(Buffer.from('一份附件'), { contentType: 'text/plain' });
  for (let n = 0; n < 20; n += 1) await act(n);
  await noticesCaughtUp(20);
});
afterAll(async () => {
  await Promise.all(opened.map((database) => database.drop()));
  await town.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a backup taken while the installation runs comes back with every row, every file and the same record', async () => {
  const file = join(folder, 'whole.tar.gz');
  const taken = await takeBackup(town.config, file);
  const { config, database } = await emptyPlace();
  const restored = await restoreBackup(config, file, { replace: true });
  expect(restored.rows).toBe(taken.rows);
  expect(restored.lost).toEqual([]);
  expect(await rootsOf(database.url)).toEqual(await rootsOf(town.database.url));
  expect(await contentOf(database.url)).toEqual(await contentOf(town.database.url));
  const [key] = ['record/signing-key'].map((path) => readFileSync(join(database.dataFolder, path), 'utf8'));
  expect(key).toBe(readFileSync(join(town.database.dataFolder, 'record/signing-key'), 'utf8'));
  const hash = (await new FileStore(town.config).put(Buffer.from('一份附件'), { contentType: 'text/plain' }))
    .key;
  expect((await new FileStore(config).get(hash)).toString()).toBe('一份附件');
});

test('after a restore new rows get new numbers: sequences go on where they were', async () => {
  const file = join(folder, 'sequences.tar.gz');
  await takeBackup(town.config, file);
  const { config, database } = await emptyPlace();
  await restoreBackup(config, file, { replace: true });
  const next = (url: string) =>
    onDatabase(url, async (client) => {
      const { rows } = await client.query(
        "SELECT nextval(pg_get_serial_sequence('platform.live_events', 'id')) AS n",
      );
      return rows[0].n;
    });
  expect(await next(database.url)).toBe(await next(town.database.url));
});

test('a restore older than a published tree head is said aloud', async () => {
  const file = join(folder, 'old.tar.gz');
  await takeBackup(town.config, file);
  await act(100);
  const { config, database } = await emptyPlace();
  const name = `record/${town.locality.id}.heads.ndjson`;
  mkdirSync(join(database.dataFolder, 'record'));
  writeFileSync(join(database.dataFolder, name), readFileSync(join(town.database.dataFolder, name)));
  const { lost, manifest } = await restoreBackup(config, file, { replace: true });
  const [newest] = await rootsOf(town.database.url);
  expect(lost).toEqual([expect.objectContaining({ size: newest.size, root: newest.root })]);
  expect(manifest.record[0].size).toBe(newest.size - 1);
});

test('a database that holds something is not overwritten unless that is said', async () => {
  const file = join(folder, 'kept.tar.gz');
  await takeBackup(town.config, file);
  const { config, database } = await emptyPlace();
  await expect(restoreBackup(config, file)).rejects.toThrow('not empty');
  expect(Object.keys(await contentOf(database.url)).length).toBeGreaterThan(10);
});

test('a backup that was cut off is refused before anything is dropped', async () => {
  const file = join(folder, 'cut.tar.gz');
  await takeBackup(town.config, file);
  const bytes = readFileSync(file);
  truncateSync(file, Math.floor(bytes.length * 0.7));
  const { config, database } = await emptyPlace();
  const before = await contentOf(database.url);
  await expect(restoreBackup(config, file, { replace: true })).rejects.toThrow(/cut off/);
  writeFileSync(file, 'a spreadsheet');
  await expect(restoreBackup(config, file, { replace: true })).rejects.toThrow(/cut off or damaged/);
  expect(await contentOf(database.url)).toEqual(before);
});

test('a backup in which an act was changed is refused: its record has another root', async () => {
  const file = join(folder, 'forged.tar.gz');
  await takeBackup(town.config, file);
  const tar = gunzipSync(readFileSync(file));
  const at = tar.indexOf(Buffer.from('"L7"'));
  expect(at).toBeGreaterThan(0);
  tar[at + 2] = '8'.charCodeAt(0);
  writeFileSync(file, gzipSync(tar));
  const { config } = await emptyPlace();
  await expect(restoreBackup(config, file, { replace: true })).rejects.toThrow(/not the one it states/);
});

test('a backup cannot write outside of the data folder', async () => {
  const { restoreFile } = await import('./data-folder.js');
  const { database } = await emptyPlace();
  for (const name of ['../escape', 'files/../../escape', '/etc/escape', 'a\\..\\escape']) {
    await expect(restoreFile(database.dataFolder, name, Buffer.from('x'))).rejects.toThrow('outside');
  }
});
