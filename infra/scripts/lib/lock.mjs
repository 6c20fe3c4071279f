// A lock that one running process holds by a file; a holder that died holds nothing.
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { alive, bornAt } from './processes.mjs';

const held = new Set();
process.on('exit', () => {
  for (const path of held) release(path);
});

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
};

function holderOf(text) {
  try {
    const { pid, born } = JSON.parse(text);
    return alive(pid) && bornAt(pid) === born ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the lock; returns undefined, or the process number of who holds it. */
export function tryLock(path) {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, JSON.stringify({ pid: process.pid, born: bornAt(process.pid) }), { flag: 'wx' });
  try {
    for (;;) {
      try {
        // A link appears whole or not at all, so nobody ever reads half a lock.
        linkSync(draft, path);
        held.add(path);
        return undefined;
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
      }
      const found = read(path);
      if (found === undefined) continue;
      const holder = holderOf(found);
      if (holder !== undefined) return holder;
      const aside = `${draft}.stale`;
      try {
        renameSync(path, aside);
      } catch (error) {
        if (error.code !== 'ENOENT') throw error;
        continue;
      }
      // Between reading and moving another process may have taken it: give theirs back.
      if (read(aside) !== found) {
        try {
          linkSync(aside, path);
        } catch (error) {
          if (error.code !== 'EEXIST') throw error;
        }
      }
      rmSync(aside, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

export function release(path) {
  if (!held.delete(path)) return;
  rmSync(path, { force: true });
}

/** Runs `fn` while holding the lock; waits for another holder and says so once. */
export async function withLock(path, onWait, fn) {
  for (let waited = false; ; waited = true) {
    const holder = tryLock(path);
    if (holder === undefined) break;
    if (!waited) onWait(holder);
    await sleep(300);
  }
  try {
    return await fn();
  } finally {
    release(path);
  }
}
