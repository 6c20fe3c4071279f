// What a PostgreSQL left behind when its starter was killed: one that still runs is stopped after checking that it is
// this cluster's; a lock file that names some other process is removed.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { alive, commandOf } from '../scripts/lib/processes.mjs';

/** [signal, how long to wait for it in ms]: fast shutdown, immediate shutdown, the end. */
const SHUTDOWN = [
  ['SIGINT', 20_000],
  ['SIGQUIT', 5000],
  ['SIGKILL', 5000],
];

export async function endPostmaster(pid, isGone = () => !alive(pid)) {
  for (const [signal, patience] of SHUTDOWN) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
      return;
    }
    for (const until = performance.now() + patience; performance.now() < until; ) {
      if (isGone()) return;
      await sleep(20);
    }
  }
}

/** Clears the way for a new server on this cluster. */
export async function clearStrays(cluster) {
  const lock = join(cluster, 'postmaster.pid');
  let text;
  try {
    text = readFileSync(lock, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  const pid = Number.parseInt(text, 10);
  if (alive(pid)) {
    const command = commandOf(pid);
    if (/postgres/.test(command) && command.includes(cluster)) await endPostmaster(pid);
    // The number went to some other program after a crash or a reboot: PostgreSQL would take it for itself.
    else if (command !== '') rmSync(lock, { force: true });
  }
}
