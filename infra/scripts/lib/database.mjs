// The database of an installation: the one DATABASE_URL names, or the embedded PostgreSQL of the data folder.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDatabase, startEmbedded, withClient } from '../../postgres/embedded.mjs';
import { ROOT } from './checkout.mjs';
import { Halt, step, t } from './say.mjs';

const LEAST_VERSION = 150_000;
const NAME = 'kentan';

/** Opens the database. `onLost` tells that an embedded one ended by itself. Answers { url, embedded, stop() }. */
export async function openDatabase(data, { onLost } = {}) {
  if (process.env.DATABASE_URL) {
    await step(t('连接数据库（DATABASE_URL）', 'connecting to the database (DATABASE_URL)'), () =>
      assertVersion(process.env.DATABASE_URL),
    );
    return { url: process.env.DATABASE_URL, embedded: false, stop: async () => undefined };
  }
  return step(t('启动内置数据库', 'starting the embedded database'), async () => {
    const postgres = await startEmbedded(data, { onLost });
    await ensureDatabase(postgres, NAME);
    return { url: postgres.url(NAME), embedded: true, stop: postgres.stop };
  });
}

async function assertVersion(url) {
  let version;
  try {
    version = await withClient(
      url,
      async (client) => (await client.query('SHOW server_version_num')).rows[0],
    );
  } catch (error) {
    throw new Halt(
      t(
        `DATABASE_URL 指定的数据库连接不上：${error.message || error.code}`,
        `The database named in DATABASE_URL does not answer: ${error.message || error.code}`,
      ),
    );
  }
  const number = Number(version.server_version_num);
  if (number >= LEAST_VERSION) return;
  throw new Halt(
    t(
      `需要 PostgreSQL 15 或更新；DATABASE_URL 指定的是 ${Math.floor(number / 10_000)}。`,
      `PostgreSQL 15 or newer is needed; DATABASE_URL names a version ${Math.floor(number / 10_000)}.`,
    ),
  );
}

/** Timestamps of all migrations that the built server brings. */
function broughtMigrations() {
  const source = join(ROOT, 'backend/dist');
  const folders = ['platform', ...readdirSync(join(source, 'domains')).map((d) => `domains/${d}`)];
  return folders.flatMap((folder) => {
    try {
      return readdirSync(join(source, folder, 'migrations')).flatMap(
        (f) => /^(\d{13})-.*\.js$/.exec(f)?.[1] ?? [],
      );
    } catch (error) {
      if (error.code === 'ENOENT') return [];
      throw error;
    }
  });
}

/** Whether migrations wait: asked here because starting the command line for nothing costs a second. */
export const needsMigration = (url) =>
  withClient(url, async (client) => {
    const { rows: tables } = await client.query("SELECT to_regclass('public.migrations') AS there");
    if (!tables[0].there) return true;
    const { rows } = await client.query('SELECT name FROM public.migrations');
    const ran = new Set(rows.map((row) => row.name.slice(-13)));
    return broughtMigrations().some((stamp) => !ran.has(stamp));
  });

/** What the installation holds: whether it has demo localities, and whether any real ones. */
export const localitiesIn = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query('SELECT slug, demo FROM localities.localities');
    return {
      demo: rows.filter((r) => r.demo).map((r) => r.slug),
      real: rows.filter((r) => !r.demo).map((r) => r.slug),
    };
  });
