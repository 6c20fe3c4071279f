// Builds what is stale: shared and backend with swc, the web app with vite. A hash over the sources tells what is stale.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './checkout.mjs';
import { run } from './children.mjs';
import { withLock } from './lock.mjs';
import { compressFolder } from './precompress.mjs';
import { say, step, t } from './say.mjs';

const bin = (name) => join(ROOT, 'node_modules', name);
const SWC = bin('@swc/cli/bin/swc.js');
const VITE = bin('vite/bin/vite.js');

/** What each build reads. Tests are left out: changing one makes nothing stale. */
const BUILDS = {
  shared: { from: ['shared/src', 'shared/.swcrc', 'shared/package.json'], tool: '@swc/core' },
  backend: { from: ['backend/src', 'backend/.swcrc', 'backend/package.json'], tool: '@swc/core' },
  frontend: {
    from: [
      'frontend/src',
      'frontend/public',
      'frontend/index.html',
      'frontend/vite.config.ts',
      'frontend/first-loads.ts',
      'frontend/package.json',
      'shared/src',
      'shared/package.json',
    ],
    tool: 'vite',
  },
};
const NOT_BUILT = /\.(test|e2e)\.tsx?$/;

function* filesUnder(path) {
  let entries;
  try {
    entries = readdirSync(join(ROOT, path), { withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOTDIR') yield path;
    else if (error.code !== 'ENOENT') throw error;
    return;
  }
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = `${path}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(inside);
    else if (!NOT_BUILT.test(entry.name)) yield inside;
  }
}

function sourceHash({ from, tool }) {
  const hash = createHash('sha256');
  hash.update(JSON.parse(readFileSync(bin(`${tool}/package.json`), 'utf8')).version);
  for (const path of from) {
    for (const file of filesUnder(path)) {
      hash.update(`\0${file}\0`).update(
        createHash('sha256')
          .update(readFileSync(join(ROOT, file)))
          .digest(),
      );
    }
  }
  return hash.digest('hex');
}

const stamp = (workspace) => join(ROOT, workspace, 'dist/.kentan-build');

export function isStale(workspace) {
  const file = stamp(workspace);
  return !existsSync(file) || readFileSync(file, 'utf8') !== sourceHash(BUILDS[workspace]);
}

/** swc of one workspace into the given folder. */
export const compile = (workspace, folder) =>
  run(process.execPath, [SWC, 'src', '-d', folder, '--strip-leading-paths', '-q'], {
    cwd: join(ROOT, workspace),
  });

async function bundle(folder) {
  const env = { ...process.env, NODE_ENV: 'production' };
  await run(process.execPath, [VITE, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: join(ROOT, 'frontend'),
    env,
  });
  await compressFolder(join(ROOT, 'frontend', folder));
}

/** Builds beside the old one and changes them over in one move, so that a running server never sees half a build. */
async function build(workspace) {
  const at = join(ROOT, workspace);
  const hash = sourceHash(BUILDS[workspace]);
  for (const folder of ['dist.next', 'dist.old']) rmSync(join(at, folder), { recursive: true, force: true });
  if (workspace === 'frontend') await bundle('dist.next');
  else await compile(workspace, 'dist.next');
  writeFileSync(join(at, 'dist.next/.kentan-build'), hash);
  if (existsSync(join(at, 'dist'))) renameSync(join(at, 'dist'), join(at, 'dist.old'));
  renameSync(join(at, 'dist.next'), join(at, 'dist'));
  rmSync(join(at, 'dist.old'), { recursive: true, force: true });
}

const NAMES = {
  shared: () => t('编译规则（shared）', 'compiling the rules (shared)'),
  backend: () => t('编译服务器（backend）', 'compiling the server (backend)'),
  frontend: () => t('打包网页（frontend）', 'bundling the web pages (frontend)'),
};

/** Builds those of `workspaces` that are stale; one build at a time in a checkout. */
export async function ensureBuilt(workspaces = Object.keys(BUILDS)) {
  if (!workspaces.some(isStale)) return;
  await withLock(
    join(ROOT, '.kentan/build.lock'),
    (pid) =>
      say(
        t(`  等待另一个安装或构建（进程 ${pid}）`, `  waiting for another install or build (process ${pid})`),
      ),
    async () => {
      for (const workspace of workspaces) {
        if (isStale(workspace)) await step(NAMES[workspace](), () => build(workspace));
      }
    },
  );
}
