// `npm run dev`: recompiles and restarts the server when its sources change; vite reloads the web pages by itself.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { compile } from './build-steps.mjs';
import { ROOT } from './checkout.mjs';
import { start } from './children.mjs';
import { say, sayWhy, step, t } from './say.mjs';
import { end, isEnding } from './shutdown.mjs';

/** Editors write a file in several events, and saving all writes several files. */
const QUIET_MS = 120;

export async function develop(server, webPort, apiPort) {
  const vite = start(
    process.execPath,
    [
      join(ROOT, 'node_modules/vite/bin/vite.js'),
      '--port',
      String(webPort),
      '--strictPort',
      '--clearScreen',
      'false',
    ],
    {
      cwd: join(ROOT, 'frontend'),
      env: { ...process.env, KENTAN_WEB_PORT: String(webPort), KENTAN_BACKEND_PORT: String(apiPort) },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  vite.once('exit', (code) => isEnding() || void end(code || 1));
  watchSources(server);
}

function watchSources(server) {
  const changed = new Set();
  let timer;
  let busy = Promise.resolve();
  const rebuild = async () => {
    const workspaces = [...changed];
    changed.clear();
    try {
      await step(t(`重新编译 ${workspaces.join('、')}`, `recompiling ${workspaces.join(', ')}`), async () => {
        for (const workspace of workspaces) await compile(workspace, 'dist');
        await server.restart();
      });
    } catch (error) {
      // A mistake while typing: said, and mended by the next save.
      sayWhy(error);
    }
  };
  for (const workspace of ['shared', 'backend']) {
    watch(join(ROOT, workspace, 'src'), { recursive: true }, (_, file) => {
      if (!file || !/\.tsx?$/.test(file) || /\.test\.ts$/.test(file)) return;
      changed.add(workspace);
      clearTimeout(timer);
      timer = setTimeout(() => {
        busy = busy.then(rebuild);
      }, QUIET_MS);
    });
  }
  say(t('  监视 shared、backend 和 frontend 的改动', '  watching shared, backend and frontend for changes'));
}
