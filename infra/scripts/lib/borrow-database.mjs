// The database of a data folder for one command: that of a running `npm start`, or one started for as long as the command runs.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { passwordOf } from '../../postgres/cluster.mjs';
import { ensureDatabase, startEmbedded, withClient } from '../../postgres/embedded.mjs';
import { place } from '../../postgres/placement.mjs';
import { dataFolder } from './checkout.mjs';
import { tryLock } from './lock.mjs';
import { Halt, t } from './say.mjs';

const NAME = 'kentan';
const PORT_LINE = 3;

/** { url, data, stop? }: `stop` is there when the database was started here. */
export async function borrowDatabase() {
  const data = dataFolder();
  mkdirSync(data, { recursive: true });
  const holder = tryLock(join(data, 'start.lock'));
  if (holder !== undefined) return { url: await runningIn(data, holder), data };
  const postgres = await startEmbedded(data);
  await ensureDatabase(postgres, NAME);
  return { url: postgres.url(NAME), data, stop: postgres.stop };
}

/** The address of the database that another process of this data folder runs. */
async function runningIn(data, holder) {
  const { cluster } = place(data);
  const lock = join(cluster, 'postmaster.pid');
  if (existsSync(lock)) {
    const port = readFileSync(lock, 'utf8').split('\n')[PORT_LINE];
    const url = `postgres://kentan:${passwordOf(cluster)}@127.0.0.1:${port}/${NAME}`;
    const answers = await withClient(url, (client) => client.query('SELECT 1')).then(
      () => true,
      () => false,
    );
    if (answers) return url;
  }
  throw new Halt(
    t(
      `数据目录 ${data} 由进程 ${holder} 使用，但它的数据库没有应答；请稍后再试，或用 DATABASE_URL 指明数据库。`,
      `Process ${holder} uses the data folder ${data}, but its database does not answer; try again shortly, or name a database in DATABASE_URL.`,
    ),
  );
}

/** Runs a Node program with this process's terminal; signals are passed on. Answers its exit code. */
export function runBeside(args) {
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name));
  return new Promise((done) => child.once('exit', (code, name) => done(code ?? (name ? 2 : 0))));
}
