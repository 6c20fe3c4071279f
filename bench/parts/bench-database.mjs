// A fresh, migrated database for a bench, dropped at its end. The server: KENTAN_TEST_POSTGRES, or data/test-postgres-url.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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
  await client.query(sql).finally(() => client.end());
}

/** Connections that were just closed take a moment to be gone; only what stays after that is cut off. */
async function dropDatabase(server, database) {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      return await onServer(server, `DROP DATABASE IF EXISTS ${database}`);
    } catch (error) {
      if (error.code !== '55006') throw error;
      await sleep(100);
    }
  }
  return onServer(server, `DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
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
      await dropDatabase(server, database);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
