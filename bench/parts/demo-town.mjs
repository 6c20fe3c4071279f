// A production server on the demo town, in a database of the bench: what a visitor meets after `npm start`.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../infra/scripts/lib/ports.mjs';

const BACKEND = join(import.meta.dirname, '../../backend/dist');

/** Runs `kentan ARGS` on the bench's database. */
export async function kentan(args, env) {
  const child = spawn(process.execPath, [join(BACKEND, 'cli/main.js'), ...args], { env, stdio: 'ignore' });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`kentan ${args.join(' ')}: ${code}`);
}

/** { base, port, env, pid, stop() } */
export async function demoTown(database, settings = {}) {
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    KENTAN_DATA: database.folder,
    KENTAN_DEMO: '1',
    PORT: String(port),
    LOG_LEVEL: 'error',
    RATE_LIMIT_PER_MINUTE: '0',
    ...settings,
  };
  await kentan(['seed', 'demo'], env);
  const child = spawn(process.execPath, [join(BACKEND, 'main.js')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`the server ended: ${code}`);
  });
  died.catch(() => undefined);
  await Promise.race([once(child, 'message'), died]);
  return {
    base: `http://127.0.0.1:${port}`,
    port,
    env,
    pid: child.pid,
    stop: async () => {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
