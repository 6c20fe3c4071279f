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

/** Brings a database to the newest schema; safe to run by several processes at once. Returns the names of what ran. */
export async function migrate(url: string): Promise<string[]> {
  const dataSource = new DataSource({
    ...databaseOptions(url, 2),
    migrations: await loadMigrations(),
  } as DataSourceOptions);
  await dataSource.initialize();
  try {
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
  } finally {
    await dataSource.destroy();
  }
}
