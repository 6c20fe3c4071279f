// What of the data folder belongs into a backup: everything but databases, logs and locks. And how published heads are joined.
import { readdirSync } from 'node:fs';
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { NotABackup } from './manifest.js';

const ELSEWHERE =
  /^(postgres|test|logs)(\/|$)|^postgres-place\.json$|^test-postgres-url$|\.lock(\.|$)|\.partial$/;
const HEADS = /^record\/[0-9a-f-]{36}\.heads\.ndjson$/;
const KEY = 'record/signing-key';

/** Paths relative to the folder, with slashes. */
export function savedFiles(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const found: string[] = [];
  const walk = (at: string, list: typeof entries): void => {
    for (const entry of list) {
      const path = join(at, entry.name);
      const name = relative(folder, path).split(sep).join('/');
      if (ELSEWHERE.test(name)) continue;
      if (entry.isDirectory()) walk(path, readdirSync(path, { withFileTypes: true }));
      else if (entry.isFile()) found.push(name);
    }
  };
  walk(folder, entries);
  return found.sort();
}

/** Brings one file back. Answers what the operator should know about it, if anything. */
export async function restoreFile(folder: string, name: string, bytes: Buffer): Promise<string | undefined> {
  if (name.split('/').some((part) => part === '' || part === '.' || part === '..' || part.includes('\\'))) {
    throw new NotABackup(`it names a file outside of the data folder: ${name}`);
  }
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const there = await readFile(path).catch(() => undefined);
  if (there?.equals(bytes)) return undefined;
  if (there && HEADS.test(name)) {
    await appendFile(path, newLines(there, bytes));
    return undefined;
  }
  let said: string | undefined;
  if (there && name === KEY) {
    const aside = `${path}.replaced-${new Date().toISOString().slice(0, 10)}`;
    await rename(path, aside);
    said = `the key that signs the record is again the backup's; the one that lay here is kept as ${aside}`;
  }
  const draft = `${path}.${process.pid}.partial`;
  await writeFile(draft, bytes, { mode: name.startsWith('record/') ? 0o600 : 0o640, flush: true });
  await rename(draft, path);
  return said;
}

/** The backup's published heads that are not remembered here: what was remembered stays, it may be newer. */
function newLines(there: Buffer, saved: Buffer): string {
  const known = new Set(there.toString('utf8').split('\n'));
  const missing = saved
    .toString('utf8')
    .split('\n')
    .filter((line) => line && !known.has(line));
  return missing.map((line) => `${line}\n`).join('');
}
