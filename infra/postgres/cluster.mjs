// Makes a database cluster, or says in words why an existing one cannot be used.
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../scripts/lib/children.mjs';
import { Halt, t } from '../scripts/lib/say.mjs';
import { program } from './binaries.mjs';
import { makeFor } from './placement.mjs';

/** Lies inside the cluster, so that whoever moves the cluster moves its password. */
const passwordFile = (cluster) => join(cluster, 'kentan-password');
export const passwordOf = (cluster) => readFileSync(passwordFile(cluster), 'utf8').trim();

function assertUsable({ cluster, major, user }) {
  const owner = statSync(cluster).uid;
  const runner = user.uid ?? process.getuid?.();
  if (runner !== undefined && owner !== runner) {
    throw new Halt(
      t(
        `数据库目录 ${cluster} 属于另一个用户（uid ${owner}）。请以该用户或 root 启动，或用 KENTAN_DATA 另选数据目录。`,
        `The database folder ${cluster} belongs to another user (uid ${owner}). Start as that user or as root, or choose another data folder with KENTAN_DATA.`,
      ),
    );
  }
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (Number(found) !== major) {
    throw new Halt(
      t(
        `${cluster} 是 PostgreSQL ${found} 的数据，这里安装的是 ${major}。请用旧版本执行 kentan backup，再用新版本 kentan restore（见 docs/operations.md）。`,
        `${cluster} holds data of PostgreSQL ${found}; installed here is ${major}. Run kentan backup with the old version and kentan restore with the new one (docs/operations.md).`,
      ),
    );
  }
}

/** Makes the cluster unless it is there. It appears under its name only when it is complete. */
export async function ensureCluster(placed) {
  const { native, cluster, user } = placed;
  if (existsSync(cluster)) return assertUsable(placed);
  const draft = `${cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  makeFor(user, draft);
  const password = randomBytes(24).toString('base64url');
  const secret = mkdtempSync(join(tmpdir(), 'kentan-'));
  try {
    writeFileSync(join(secret, 'password'), password, { mode: 0o600 });
    if (user.uid !== undefined) {
      for (const path of [join(secret, 'password'), secret]) chownSync(path, user.uid, user.gid);
    }
    await run(
      program(native, 'initdb'),
      [
        ...['-D', draft, '-U', 'kentan', '-A', 'scram-sha-256', `--pwfile=${join(secret, 'password')}`],
        // The built-in C.UTF-8 sorts alike on every machine and every version, and knows letters beyond ASCII.
        ...[
          '--encoding=UTF8',
          '--locale=C',
          '--locale-provider=builtin',
          '--builtin-locale=C.UTF-8',
          '--no-instructions',
        ],
      ],
      { ...user, cwd: '/' },
    );
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
  writeFileSync(passwordFile(draft), password, { mode: 0o600 });
  if (user.uid !== undefined) chownSync(passwordFile(draft), user.uid, user.gid);
  renameSync(draft, cluster);
}
