// Installs the dependencies when they are missing or older than package-lock.json. Itself needs none of them.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './checkout.mjs';
import { run } from './children.mjs';
import { withLock } from './lock.mjs';
import { Halt, say, step, t } from './say.mjs';

const LEAST_NODE = [20, 19];
const STAMP = join(ROOT, 'node_modules/.kentan-installed');
const LOCKFILE = join(ROOT, 'package-lock.json');

export function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  throw new Halt(
    t(
      `需要 Node.js ${LEAST_NODE.join('.')} 或更新的版本，现在是 ${process.versions.node}。请从 https://nodejs.org 安装。`,
      `Node.js ${LEAST_NODE.join('.')} or newer is needed; this is ${process.versions.node}. Get it from https://nodejs.org.`,
    ),
  );
}

const wanted = () =>
  createHash('sha256')
    .update(readFileSync(LOCKFILE))
    .update(`${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex');

function isInstalled() {
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === wanted();
  // Installed by hand with `npm ci`: npm notes that in a file of its own.
  const own = join(ROOT, 'node_modules/.package-lock.json');
  return existsSync(own) && statSync(own).mtimeMs >= statSync(LOCKFILE).mtimeMs;
}

/** Makes sure that node_modules is what package-lock.json says. */
export async function ensureInstalled() {
  assertNode();
  if (isInstalled()) return;
  await withLock(
    join(ROOT, '.kentan/build.lock'),
    (pid) =>
      say(
        t(`  等待另一个安装或构建（进程 ${pid}）`, `  waiting for another install or build (process ${pid})`),
      ),
    async () => {
      if (isInstalled()) return;
      await step(t('安装依赖（npm ci）', 'installing dependencies (npm ci)'), install);
      writeFileSync(STAMP, wanted());
    },
  );
}

async function install() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const viaNpm = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : undefined;
  if (viaNpm) await run(process.execPath, [viaNpm, ...args], { cwd: ROOT });
  else await run('npm', args, { cwd: ROOT, shell: process.platform === 'win32' });
}
