// Jest's suites: pure ones of the three workspaces, and those of the API on a real PostgreSQL.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../lib/checkout.mjs';
import { run } from '../lib/children.mjs';
import { Halt, say, step, t } from '../lib/say.mjs';
import { testPostgres } from './postgres.mjs';

const REPORTER = join(import.meta.dirname, 'jest-reporter.mjs');

async function jest(title, projects, pattern, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'kentan-jest-'));
  const counts = join(folder, 'counts.json');
  const since = performance.now();
  try {
    await run(
      process.execPath,
      [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        join(ROOT, 'node_modules/jest/bin/jest.js'),
        '--selectProjects',
        ...projects,
        '--ci',
        '--silent',
        '--passWithNoTests',
        '--maxWorkers=2',
        // ES modules stay in a worker's memory until it ends.
        '--workerIdleMemoryLimit=1GB',
        `--reporters=${REPORTER}`,
        ...(pattern ? ['--testPathPatterns', pattern] : []),
      ],
      {
        cwd: ROOT,
        env: { ...process.env, ...env, NODE_ENV: 'test', KENTAN_TEST_COUNTS: counts },
        onLine: (line) => /^ {2}/.test(line) && say(line),
      },
    ).catch((error) => {
      // Jest ends with 1 when a test failed, which the counts say; without counts it did not get that far.
      if (error.code !== 1) throw error;
    });
    return said(title, JSON.parse(readCounts(counts)), since);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCounts(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Halt(t('Jest 没有运行到底', 'Jest did not run to its end'));
  }
}

function said(title, counts, since) {
  const { passed, failed, skipped } = counts;
  const more = skipped ? t(`，跳过 ${skipped}`, `, ${skipped} skipped`) : '';
  say(
    `  ${failed ? '✗' : '✓'} ${title}: ${t(`通过 ${passed}，失败 ${failed}`, `${passed} passed, ${failed} failed`)}${more} (${((performance.now() - since) / 1000).toFixed(0)} s)`,
  );
  return counts;
}

export const runUnit = (pattern) =>
  jest(t('单元测试', 'unit tests'), ['shared', 'frontend', 'backend'], pattern);

export async function runApi(pattern) {
  const server = await step(t('测试用 PostgreSQL', 'PostgreSQL for tests'), testPostgres);
  return jest(t('接口测试', 'API tests'), ['api'], pattern, { KENTAN_TEST_POSTGRES: server });
}
