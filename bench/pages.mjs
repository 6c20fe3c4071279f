// What a citizen's first visit of each page weighs in a real browser, and how Lighthouse rates it on its mobile preset.
import { chromium } from '@playwright/test';
import { findChromium } from '../infra/scripts/test/chromium.mjs';
import { benchDatabase } from './parts/bench-database.mjs';
import { citizenPages } from './parts/citizen-pages.mjs';
import { demoTown } from './parts/demo-town.mjs';
import { startLighthouse } from './parts/lighthouse.mjs';

export const name = 'pages';
const PROMISE_KB = 150;
const QUICK = ['home', 'budget', 'forum to come', 'record'];

/** Bytes on the wire of one first visit, nothing cached, by kind. */
async function weigh(browser, url) {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const loads = [];
  page.on('requestfinished', (request) => loads.push(request));
  await page.goto(url, { waitUntil: 'networkidle' }).catch(() => undefined);
  await page.locator('h1').first().waitFor();
  const bytes = { script: 0, stylesheet: 0, all: 0 };
  for (const request of loads) {
    const { responseBodySize } = await request.sizes().catch(() => ({ responseBodySize: 0 }));
    bytes.all += responseBodySize;
    if (request.resourceType() in bytes) bytes[request.resourceType()] += responseBodySize;
  }
  await context.close();
  return { ...bytes, requests: loads.length };
}

const kb = (bytes) => Number((bytes / 1000).toFixed(1));

function rowOf(title, bytes, scores) {
  const lighthouse =
    `Lighthouse mobile: performance ${scores.performance}, accessibility ${scores.accessibility}, ` +
    `best practices ${scores['best-practices']}, SEO ${scores.seo}; LCP ${(scores.lcp / 1000).toFixed(1)} s, ` +
    `TBT ${Math.round(scores.tbt)} ms, CLS ${scores.cls.toFixed(3)}, machine ${Math.round(scores.machine)}`;
  const failed = scores.failed.length ? `; fails ${scores.failed.join(', ')}` : '';
  return {
    name: `pages ${title}`,
    ours: kb(bytes.script),
    baseline: PROMISE_KB,
    ratio: Number((bytes.script / 1000 / PROMISE_KB).toFixed(2)),
    unit: 'kB script',
    note: `${lighthouse}${failed}; styles ${kb(bytes.stylesheet)} kB, all ${kb(bytes.all)} kB in ${bytes.requests} requests`,
  };
}

export async function run({ quick = false } = {}) {
  const executablePath = (await findChromium()) ?? chromium.executablePath();
  const database = await benchDatabase('pages');
  let town;
  let browser;
  let lighthouse;
  try {
    town = await demoTown(database);
    const pages = await citizenPages(town.base);
    const args = ['--disable-gpu', '--disable-dev-shm-usage'];
    if (process.getuid?.() === 0) args.push('--no-sandbox');
    browser = await chromium.launch({ executablePath, args });
    lighthouse = await startLighthouse(executablePath);
    const rows = [];
    for (const [title, path] of quick ? pages.filter(([title]) => QUICK.includes(title)) : pages) {
      const bytes = await weigh(browser, town.base + path);
      rows.push(rowOf(title, bytes, await lighthouse.visit(town.base + path, quick ? 1 : 3)));
    }
    return rows;
  } finally {
    await browser?.close();
    lighthouse?.stop();
    await town?.stop();
    await database.drop();
  }
}
