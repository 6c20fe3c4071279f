// PostgreSQL refuses to run as root: decides which unprivileged user runs it then, and whether that user reaches a path.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

const PREFERRED = ['kentan', 'postgres', '_postgres', 'nobody'];

const statOf = (path) => {
  try {
    return statSync(path);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
};

/**
 * The user for PostgreSQL when this process is root, else undefined (it runs as whoever calls).
 * An existing cluster stays its owner's; then the checkout's owner; then a service user of the machine.
 */
export function serviceUser(cluster, checkout) {
  if (process.getuid?.() !== 0) return undefined;
  for (const path of [cluster, checkout]) {
    const owner = statOf(path);
    if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  }
  const known = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of PREFERRED) {
    const entry = known.find((fields) => fields[0] === name && Number(fields[2]) > 0);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  return { uid: 65534, gid: 65534 };
}

/** Whether the user may pass into the folder, asked of the system itself: modes, access lists and mounts all count. */
export const reaches = (user, folder) =>
  spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0;

/** Whether the user may run the program; an error message when the system does not even let us become that user. */
export function mayRun(user, programPath) {
  const { status, error, stderr } = spawnSync(programPath, ['--version'], {
    ...user,
    cwd: '/',
    encoding: 'utf8',
  });
  if (status === 0) return true;
  if (error?.code === 'EACCES' || error?.code === 'ENOENT') return false;
  throw new Error(`${programPath} --version: ${error?.message ?? stderr}`);
}
