// What a citizen's first visit of a page loads, weighed in a real browser: compressed script, styles, everything.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { freePort } from '../infra/scripts/lib/ports.mjs';
import { findChromium } from '../infra/scripts/test/chromium.mjs';
import { benchDatabase } from './parts/bench-database.mjs';

export const name = 'pages';
const ROOT = join(import.meta.dirname, '..');
const PROMISE_KB = 150;
const PAGES = [
  ['home', '/zehu'],
  ['budget', '/zehu/budget'],
  ['forums', '/zehu/forums'],
  ['record', '/zehu/record'],
  ['sign-in', '/zehu/sign-in'],
];

const kentan = async (args, env) => {
  const child = spawn(process.execPath, [join(ROOT, 'backend/dist/cli/main.js'), ...args], {
    env,
    stdio: 'ignore',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`kentan ${args.join(' ')}: ${code}`);
};

async function townServer(database) {
  const port = await freePort();
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    KENTAN_DATA: database.folder,
    KENTAN_DEMO: '1',
    PORT: String(port),
    LOG_LEVEL: 'error',
  };
  await kentan(['seed', 'demo'], env);
  const child = spawn(process.execPath, [join(ROOT, 'backend/dist/main.js')], {
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(child, 'message');
  return { child, base: `http://127.0.0.1:${port}` };
}

/** Bytes on the wire of one first visit, nothing cached, by kind. */
async function weigh(browser, url) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const loads = [];
  page.on('requestfinished', (request) => loads.push(request));
  const started = performance.now();
  await page.goto(url, { waitUntil: 'networkidle' }).catch(() => undefined);
  await page.locator('h1').first().waitFor();
  const shown = performance.now() - started;
  const bytes = { script: 0, stylesheet: 0, all: 0 };
  for (const request of loads) {
    const { responseBodySize } = await request.sizes().catch(() => ({ responseBodySize: 0 }));
    bytes.all += responseBodySize;
    if (request.resourceType() in bytes) bytes[request.resourceType()] += responseBodySize;
  }
  await context.close();
  return { bytes, shown };
}

export async function run({ quick = false } = {}) {
  const executablePath = await findChromium();
  const database = await benchDatabase('pages');
  let server;
  const browser = await chromium.launch({
    executablePath,
    args: ['--disable-gpu', '--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    server = await townServer(database);
    const rows = [];
    for (const [title, path] of quick ? PAGES.slice(0, 2) : PAGES) {
      const { bytes } = await weigh(browser, server.base + path);
      const kb = (n) => Number((n / 1000).toFixed(1));
      rows.push({
        name: `pages ${title}`,
        ours: kb(bytes.script),
        baseline: PROMISE_KB,
        ratio: Number((bytes.script / 1000 / PROMISE_KB).toFixed(2)),
        unit: 'kB script',
        note: `first visit at 390 px, compressed; styles ${kb(bytes.stylesheet)} kB, all with data ${kb(bytes.all)} kB; promise ≤ ${PROMISE_KB} kB`,
      });
    }
    return rows;
  } finally {
    await browser.close();
    if (server) {
      server.child.kill('SIGTERM');
      await once(server.child, 'exit');
    }
    await database.drop();
  }
}
