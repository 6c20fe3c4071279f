// Browser journeys: the demo town is seeded once into a template; the server that most journeys share runs on a copy of it,
// and a journey that walks the year takes a copy and a server of its own (frontend/e2e/server.ts).
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withClient } from '../../postgres/embedded.mjs';
import { ensureBuilt } from '../lib/build-steps.mjs';
import { ROOT } from '../lib/checkout.mjs';
import { run } from '../lib/children.mjs';
import { Halt, say, step, t } from '../lib/say.mjs';
import { atEnd } from '../lib/shutdown.mjs';
import { findChromium } from './chromium.mjs';
import { testPostgres } from './postgres.mjs';

const CLI = join(ROOT, 'backend/dist/cli/main.js');

/** Seeds the demo town into a database that nobody opens afterwards. */
async function seedTemplate(postgres) {
  const database = `kentan_e2e_seed_${process.pid}`;
  const data = mkdtempSync(join(tmpdir(), 'kentan-e2e-'));
  const drop = () =>
    withClient(postgres, (client) => client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));
  atEnd(async () => {
    await drop();
    rmSync(data, { recursive: true, force: true });
  });
  await withClient(postgres, (client) => client.query(`CREATE DATABASE ${database}`));
  const url = new URL(postgres);
  url.pathname = `/${database}`;
  const env = { ...process.env, DATABASE_URL: url.href, KENTAN_DATA: data, KENTAN_DEMO: '1' };
  for (const command of [['migrate'], ['seed', 'demo']]) {
    await run(process.execPath, [CLI, ...command], { cwd: ROOT, env });
  }
  return { database, data };
}

export async function runBrowser(pattern) {
  const chromium = await findChromium();
  await ensureBuilt();
  const postgres = await step(t('测试用 PostgreSQL', 'PostgreSQL for tests'), testPostgres);
  const seed = await step(t('建立演示镇', 'founding the demo town'), () => seedTemplate(postgres));
  const results = join(seed.data, 'results.json');
  const since = performance.now();
  await run(
    process.execPath,
    [
      join(ROOT, 'node_modules/@playwright/test/cli.js'),
      'test',
      '--config=frontend/playwright.config.ts',
      '--pass-with-no-tests',
      ...(pattern ? [pattern] : []),
    ],
    {
      cwd: ROOT,
      env: {
        ...process.env,
        KENTAN_E2E_POSTGRES: postgres,
        KENTAN_E2E_SEED: seed.database,
        KENTAN_E2E_DATA: seed.data,
        PLAYWRIGHT_JSON_OUTPUT_FILE: results,
        FORCE_COLOR: '0',
        ...(chromium ? { KENTAN_CHROMIUM: chromium } : {}),
      },
      onLine: (line) => say(line),
    },
  ).catch((error) => {
    if (!existsSync(results)) throw error;
  });
  return counted(results, since);
}

function counted(results, since) {
  if (!existsSync(results)) throw new Halt(t('Playwright 没有运行到底', 'Playwright did not run to its end'));
  const { stats, errors } = JSON.parse(readFileSync(results, 'utf8'));
  const counts = {
    passed: stats.expected + stats.flaky,
    // Errors outside of a test (a journey file that does not load) have no test to count.
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
  say(
    `  ${counts.failed ? '✗' : '✓'} ${t('浏览器旅程', 'browser journeys')}: ${t(`通过 ${counts.passed}，失败 ${counts.failed}`, `${counts.passed} passed, ${counts.failed} failed`)} (${((performance.now() - since) / 1000).toFixed(0)} s)`,
  );
  return counts;
}
