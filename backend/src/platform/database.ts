// Opens the database: migrations only, never synchronize.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runMigrations as migrateJobs } from 'graphile-worker';
import { DataSource, type DataSourceOptions, type MigrationInterface } from 'typeorm';

const SOURCE = join(import.meta.dirname, '..');

/** Every migration of the platform and the domains, in the order of their timestamps. */
export async function loadMigrations(): Promise<(new () => MigrationInterface)[]> {
  const folders = [
    join(SOURCE, 'platform/migrations'),
    ...readdirSync(join(SOURCE, 'domains')).map((d) => join(SOURCE, 'domains', d, 'migrations')),
  ];
  const found: (new () => MigrationInterface)[] = [];
  for (const folder of folders) {
    for (const file of listed(folder)) {
      const module: Record<string, unknown> = await import(pathToFileURL(join(folder, file)).href);
      for (const value of Object.values(module)) {
        if (typeof value === 'function') found.push(value as new () => MigrationInterface);
      }
    }
  }
  return found.sort((a, b) => a.name.slice(-13).localeCompare(b.name.slice(-13)));
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((f) => /^\d{13}-.*\.(ts|js)$/.test(f) && !f.endsWith('.d.ts'))
      .sort();
  } catch {
    return [];
  }
}

export const databaseOptions = (url: string, pool: number): DataSourceOptions => ({
  type: 'postgres',
  url,
  applicationName: 'kentan',
  poolSize: pool,
  synchronize: false,
  logging: ['error'],
  parseInt8: false,
});

/** A connection with every migration known, for the length of `fn`. */
async function withMigrations<T>(
  url: string,
  fn: (dataSource: DataSource) => Promise<T>,
  upTo = (_name: string) => true,
): Promise<T> {
  const migrations = (await loadMigrations()).filter((m) => upTo(m.name));
  const dataSource = new DataSource({ ...databaseOptions(url, 2), migrations } as DataSourceOptions);
  await dataSource.initialize();
  try {
    return await fn(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

/** Names of the migrations that a database has not seen. */
export const waitingMigrations = (url: string): Promise<string[]> =>
  withMigrations(url, async (dataSource) => {
    const [{ there }] = await dataSource.query("SELECT to_regclass('public.migrations') AS there");
    const rows: { name: string }[] = there
      ? await dataSource.query('SELECT name FROM public.migrations')
      : [];
    const ran = new Set(rows.map((row) => row.name));
    return dataSource.migrations.map((m) => m.name ?? '').filter((name) => !ran.has(name));
  });

/**
 * Brings a database to the newest schema, or only through the migrations that `upTo` accepts; safe to run by several
 * processes at once. Returns the names of what ran.
 */
export const migrate = (url: string, upTo?: (name: string) => boolean): Promise<string[]> =>
  withMigrations(
    url,
    async (dataSource) => {
      const lock = dataSource.createQueryRunner();
      await lock.query('SELECT pg_advisory_lock(7000, 1)');
      try {
        await migrateJobs({ connectionString: url });
        const ran = await dataSource.runMigrations({ transaction: 'each' });
        return ran.map((m) => m.name);
      } finally {
        await lock.query('SELECT pg_advisory_unlock(7000, 1)');
        await lock.release();
      }
    },
    upTo,
  );
