// A fresh, migrated database for a bench, dropped at its end. The server: KENTAN_TEST_POSTGRES, or data/test-postgres-url.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

const ROOT = join(import.meta.dirname, '../..');

function serverUrl() {
  const file = join(ROOT, 'data/test-postgres-url');
  const url =
    process.env.KENTAN_TEST_POSTGRES ?? (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined);
  if (!url) throw new Error('no PostgreSQL for benches: set KENTAN_TEST_POSTGRES');
  return url;
}

async function onServer(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** { url, folder, drop() } */
export async function benchDatabase(name) {
  const server = serverUrl();
  const database = `kentan_bench_${name}_${process.pid}`;
  await onServer(server, `CREATE DATABASE ${database}`);
  const url = new URL(server);
  url.pathname = `/${database}`;
  const { migrate } = await import('../../backend/dist/platform/database.js');
  await migrate(url.href);
  const folder = mkdtempSync(join(tmpdir(), 'kentan-bench-'));
  return {
    url: url.href,
    folder,
    drop: async () => {
      await onServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
