// Which processes live, since when, and what they are: to tell a holder from another process with its recycled number.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export function alive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The fields of /proc/<pid>/stat after the name (which may hold blanks), or undefined without /proc. */
function statFields(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

const isZombie = (pid) => statFields(pid)?.[0] === 'Z';

const ps = (pid, column) =>
  spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';

/** The number of a process's parent; undefined where the system has no /proc. */
export const parentOf = (pid) => {
  const parent = statFields(pid)?.[1];
  return parent === undefined ? undefined : Number(parent);
};

/** A text that differs between two processes that bear the same number one after the other. */
export function bornAt(pid) {
  if (process.platform === 'win32') return '';
  const ticks = statFields(pid)?.[19];
  if (ticks === undefined) return ps(pid, 'lstart');
  // Ticks count from boot: after another boot the same number could come again.
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${boot}/${ticks}`;
}

/** The command line, its words separated by blanks. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return process.platform === 'win32' ? '' : ps(pid, 'command');
  }
}
