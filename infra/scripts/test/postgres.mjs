// The PostgreSQL on which tests make and drop databases: KENTAN_TEST_POSTGRES, the one data/test-postgres-url names while
// it answers, or an embedded one with settings that trade durability for speed.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbedded, withClient } from '../../postgres/embedded.mjs';
import { dataFolder, ROOT } from '../lib/checkout.mjs';
import { tryLock } from '../lib/lock.mjs';
import { Halt, t } from '../lib/say.mjs';
import { atEnd } from '../lib/shutdown.mjs';

/** What a test writes is thrown away: nothing needs to reach the disk before it is answered. */
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' };
let found;

/** The address of its maintenance database; the server is started once and ends with the script. */
export function testPostgres() {
  found ??= find();
  return found;
}

async function find() {
  if (process.env.KENTAN_TEST_POSTGRES) return process.env.KENTAN_TEST_POSTGRES;
  const named = join(ROOT, 'data/test-postgres-url');
  const url = existsSync(named) ? readFileSync(named, 'utf8').trim() : undefined;
  if (url && (await answers(url))) return url;
  const data = join(dataFolder(), 'test');
  mkdirSync(data, { recursive: true });
  const holder = tryLock(join(data, 'test.lock'));
  if (holder !== undefined) {
    throw new Halt(
      t(
        `另一个 npm test（进程 ${holder}）正在使用 ${data}。`,
        `Another npm test (process ${holder}) uses ${data}.`,
      ),
    );
  }
  const postgres = await startEmbedded(data, { settings: FAST });
  atEnd(() => postgres.stop());
  await dropLeftovers(postgres.url('postgres'));
  return postgres.url('postgres');
}

const answers = (url) =>
  withClient(url, (client) => client.query('SELECT 1')).then(
    () => true,
    () => false,
  );

/** Databases of a test run that was killed. */
const dropLeftovers = (url) =>
  withClient(url, async (client) => {
    const { rows } = await client.query(
      "SELECT datname FROM pg_database WHERE datname ~ '^kentan_(test|e2e|bench)_'",
    );
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  });
