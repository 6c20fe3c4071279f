// Decides where programs and cluster lie: in the checkout and data folder, or, when PostgreSQL's user cannot reach them
// (root's closed home), in a folder of root's own with a random name that the data folder remembers.
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../scripts/lib/checkout.mjs';
import { Halt, t } from '../scripts/lib/say.mjs';
import { findBinaries, program } from './binaries.mjs';
import { mayRun, reaches, serviceUser } from './service-user.mjs';

const SHARED_WRITE = 0o022;
const isOurs = (path) => {
  const found = lstatSync(path);
  return found.isDirectory() && found.uid === 0 && (found.mode & SHARED_WRITE) === 0;
};

/** A new folder with a random name that only root can have made or can change; others may pass through it. */
function farFolder() {
  const parents = ['/var/lib', '/opt', '/srv'].filter((path) => existsSync(path) && isOurs(path));
  let folder;
  for (const parent of parents) {
    try {
      const home = join(parent, 'kentan');
      if (!existsSync(home)) mkdirSync(home, { mode: 0o755 });
      if (!isOurs(home)) continue;
      folder = mkdtempSync(join(home, 'pg-'));
      break;
    } catch (error) {
      if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code)) throw error;
    }
  }
  folder ??= mkdtempSync(join(realpathSync(tmpdir()), 'kentan-pg-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** The remembered far folder of a data folder, checked; or a new one, remembered before it is used. */
function farFolderOf(data) {
  const note = join(data, 'postgres-place.json');
  if (existsSync(note)) {
    const { folder } = JSON.parse(readFileSync(note, 'utf8'));
    if (existsSync(folder)) {
      if (!isOurs(folder))
        throw new Halt(
          t(`${folder} 不再只属于 root，不能使用。`, `${folder} is no longer root's alone; it is not used.`),
        );
      return claim(folder, data);
    }
  }
  const folder = farFolder();
  writeFileSync(note, JSON.stringify({ folder }), { mode: 0o600 });
  return claim(folder, data);
}

/** A far folder serves one data folder: a copied checkout must not write into the original's database. */
function claim(folder, data) {
  const note = join(folder, 'serves');
  const here = realpathSync(data);
  if (existsSync(note)) {
    const there = readFileSync(note, 'utf8');
    if (there !== here && existsSync(join(there, 'postgres-place.json'))) {
      throw new Halt(
        t(
          `${here} 是 ${there} 的副本，两者不能共用 ${folder} 里的数据库。要新建一个，请删除 ${join(here, 'postgres-place.json')}。`,
          `${here} is a copy of ${there}; both cannot use the database in ${folder}. To start a new one, delete ${join(here, 'postgres-place.json')}.`,
        ),
      );
    }
  }
  writeFileSync(note, here, { mode: 0o600 });
  return folder;
}

/** The cluster in the remembered far folder, if one was made there. */
function rememberedCluster(data) {
  const note = join(data, 'postgres-place.json');
  if (!existsSync(note)) return undefined;
  const cluster = join(JSON.parse(readFileSync(note, 'utf8')).folder, 'cluster');
  return existsSync(cluster) ? cluster : undefined;
}

function copyBinaries(binaries, folder) {
  const to = join(folder, `programs-${binaries.version}`);
  if (existsSync(to)) return to;
  const draft = mkdtempSync(join(folder, 'copy-'));
  cpSync(binaries.native, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  rmSync(to, { recursive: true, force: true });
  renameSync(draft, to);
  return to;
}

/**
 * Where the PostgreSQL of this data folder lies and who runs it.
 * `parent` is the folder that holds the cluster; it exists and the user may pass into it.
 */
export function place(data) {
  mkdirSync(data, { recursive: true });
  const binaries = findBinaries();
  const cluster = join(data, 'postgres');
  const user = serviceUser(rememberedCluster(data) ?? cluster, ROOT);
  if (!user) return { native: binaries.native, major: binaries.major, cluster, user: {} };
  try {
    const near = existsSync(join(cluster, 'PG_VERSION')) || !existsSync(join(data, 'postgres-place.json'));
    const nearData = near && reaches(user, data);
    const nearPrograms = mayRun(user, program(binaries.native, 'postgres'));
    if (nearData && nearPrograms) return { native: binaries.native, major: binaries.major, cluster, user };
    const folder = farFolderOf(data);
    return {
      native: nearPrograms ? binaries.native : copyBinaries(binaries, folder),
      major: binaries.major,
      cluster: nearData ? cluster : join(folder, 'cluster'),
      user,
    };
  } catch (error) {
    if (error instanceof Halt || !/EPERM|EINVAL/.test(String(error))) throw error;
    throw new Halt(
      t(
        `以 root 运行时 PostgreSQL 需要另一个用户，而本系统不允许切换（${error.message}）。请以普通用户运行，或设置 DATABASE_URL。`,
        `As root, PostgreSQL needs another user, and this system does not allow the change (${error.message}). Run as an ordinary user, or set DATABASE_URL.`,
      ),
    );
  }
}

/** Makes a folder that belongs to PostgreSQL's user. */
export function makeFor(user, folder) {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { mode: 0o700 });
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
}
