// The embedded PostgreSQL of a data folder: started as an unprivileged user on a free local port, stopped cleanly.
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../scripts/lib/checkout.mjs';
import { running, start } from '../scripts/lib/children.mjs';
import { freePort } from '../scripts/lib/ports.mjs';
import { Halt, t } from '../scripts/lib/say.mjs';
import { program } from './binaries.mjs';
import { ensureCluster, passwordOf } from './cluster.mjs';
import { place } from './placement.mjs';
import { clearStrays, endPostmaster } from './strays.mjs';

const LOG_LIMIT = 10 * 1024 * 1024;
/** Processes of a killed server let go of its memory within this time. */
const RETRY_MS = 30_000;
/** A server that was killed under load replays its log before it answers. */
const RECOVERY_MS = 10 * 60_000;

const pgClient = (url) => {
  const { Client } = createRequire(join(ROOT, 'backend/package.json'))('pg');
  return new Client({ connectionString: url, connectionTimeoutMillis: 30_000 });
};

function openLog(data) {
  mkdirSync(join(data, 'logs'), { recursive: true });
  const path = join(data, 'logs/postgres.log');
  try {
    if (statSync(path).size > LOG_LIMIT) renameSync(path, `${path}.1`);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return path;
}

/** Runs `fn` with a client on the database of `url`. */
export async function withClient(url, fn) {
  const client = pgClient(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}

/**
 * Starts the PostgreSQL of a data folder, made on first use.
 * `settings` are PostgreSQL settings; `onLost` is called when it ends without having been stopped.
 * Answers { url(database), stop() }.
 */
export async function startEmbedded(data, { settings = {}, onLost = () => undefined } = {}) {
  const placed = place(data);
  await ensureCluster(placed);
  await clearStrays(placed.cluster);
  const log = openLog(data);
  let stopping = false;
  const { child, port } = await launch(placed, log, settings);
  child.once('exit', () => stopping || onLost());
  const url = (database) => address(placed.cluster, port, database);
  return {
    url,
    pid: child.pid,
    async stop() {
      stopping = true;
      if (!running(child)) return;
      const gone = new Promise((done) => child.once('exit', done));
      await Promise.all([endPostmaster(child.pid, () => !running(child)), gone]);
    },
  };
}

const address = (cluster, port, database) =>
  `postgres://kentan:${passwordOf(cluster)}@127.0.0.1:${port}/${database}`;

async function launch(placed, log, settings) {
  const until = performance.now() + RETRY_MS;
  for (;;) {
    const port = await freePort();
    const from = sizeOf(log);
    const child = spawnServer(placed, port, log, settings);
    if (await answers(child, address(placed.cluster, port, 'postgres'))) return { child, port };
    const said = readFileSync(log, 'utf8').slice(from).trim();
    // A port that was taken in this moment, or processes of a killed server that are still leaving: try again.
    const passing =
      /could not bind|pre-existing shared memory|lock file .* already exists|still in use/i.test(said);
    if (!passing || performance.now() > until) {
      throw new Halt(
        `${said.split('\n').slice(-12).join('\n')}\n\n${t('PostgreSQL 没有启动', 'PostgreSQL did not start')} (${log})`,
      );
    }
    await sleep(300);
    await clearStrays(placed.cluster);
  }
}

const sizeOf = (path) => {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
};

function spawnServer({ native, cluster, user }, port, log, settings) {
  const all = {
    listen_addresses: '127.0.0.1',
    // Paths of sockets are limited to about 100 bytes and a checkout may lie deeper; TCP serves everywhere.
    unix_socket_directories: '',
    max_connections: 200,
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const out = openSync(log, 'a', 0o600);
  try {
    return start(program(native, 'postgres'), ['-D', cluster, '-p', String(port), ...flags], {
      ...user,
      cwd: '/',
      stdio: ['ignore', out, out],
      // The caller stops it last, after whoever uses it.
      keep: true,
    });
  } finally {
    closeSync(out);
  }
}

/** Waits until the server lets us in; false when it ended instead. */
async function answers(child, url) {
  for (const until = performance.now() + RECOVERY_MS; performance.now() < until; await sleep(30)) {
    if (!running(child)) return false;
    try {
      await withClient(url, (client) => client.query('SELECT 1'));
      return true;
    } catch (error) {
      // 57P03: it is starting up or recovering; other codes than refused connections are faults of ours.
      if (error.code !== 'ECONNREFUSED' && error.code !== '57P03' && error.code !== 'ECONNRESET') throw error;
    }
  }
  throw new Halt(t('PostgreSQL 没有应答', 'PostgreSQL does not answer'));
}

/** Makes a database unless it is there. */
export async function ensureDatabase(postgres, name) {
  await withClient(postgres.url('postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${name}`);
  });
}
