// Real PostgreSQL for tests: each test file gets its own database, cloned from one migrated template.
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../database.js';
import { newId } from '../ids.js';

const ROOT = join(import.meta.dirname, '../../../..');

/** Address of a server on which tests may create databases: KENTAN_TEST_POSTGRES, or data/test-postgres-url. */
function adminUrl(): string {
  const file = join(ROOT, 'data/test-postgres-url');
  const url =
    process.env.KENTAN_TEST_POSTGRES ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined);
  if (!url)
    throw new Error(
      'no PostgreSQL for tests: run them through `npm test -- --only api`, or set KENTAN_TEST_POSTGRES',
    );
  return url;
}

const withDatabase = (url: string, database: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};

/** A hash over all migration files: another schema, another template. */
function schemaHash(): string {
  const hash = createHash('sha256');
  const source = join(import.meta.dirname, '../..');
  const folders = ['platform', ...readdirSync(join(source, 'domains')).map((d) => `domains/${d}`)];
  for (const folder of folders) {
    const migrations = join(source, folder, 'migrations');
    if (!existsSync(migrations)) continue;
    for (const file of readdirSync(migrations).sort()) hash.update(readFileSync(join(migrations, file)));
  }
  return hash.digest('hex').slice(0, 12);
}

async function onAdmin<T>(fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl() });
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}

export interface TestDatabase {
  url: string;
  /** A folder of its own for files and keys. */
  dataFolder: string;
  drop(): Promise<void>;
}

/** A fresh, migrated, empty database. Drop it in afterAll. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = `kentan_template_${schemaHash()}`;
  const name = `kentan_test_${newId().replaceAll('-', '')}`;
  await onAdmin(async (client) => {
    await client.query('SELECT pg_advisory_lock(7002)');
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (!rowCount) {
      await client.query(`DROP DATABASE IF EXISTS ${template}_new`);
      await client.query(`CREATE DATABASE ${template}_new`);
      await migrate(withDatabase(adminUrl(), `${template}_new`));
      await client.query(`ALTER DATABASE ${template}_new RENAME TO ${template}`);
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
    await client.query('SELECT pg_advisory_unlock(7002)');
  });
  const dataFolder = mkdtempSync(join(tmpdir(), 'kentan-test-'));
  return {
    url: withDatabase(adminUrl(), name),
    dataFolder,
    drop: async () => {
      await onAdmin((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
