// Lighthouse on the mobile preset. It is installed beside this file when first needed: nobody else downloads its 185 MB.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../infra/scripts/lib/children.mjs';

const FOLDER = join(import.meta.dirname, 'lighthouse');
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

async function installed() {
  const entry = join(FOLDER, 'node_modules/lighthouse/core/index.js');
  if (!existsSync(entry))
    await run('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: FOLDER,
      shell: process.platform === 'win32',
    });
  const { default: lighthouse } = await import(entry);
  const { launch } = await import(join(FOLDER, 'node_modules/chrome-launcher/dist/index.js'));
  return { lighthouse, launch };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** What one visit scored, and the audits that cost points. */
function readReport({ runtimeError, categories, audits, environment }) {
  if (runtimeError) throw new Error(runtimeError.message);
  const failed = Object.entries(categories)
    .filter(([name]) => name !== 'performance')
    .flatMap(([, { auditRefs }]) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id))
    .filter((id) => audits[id].score !== null && audits[id].score < 1);
  return {
    ...Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)])),
    lcp: audits['largest-contentful-paint'].numericValue,
    tbt: audits['total-blocking-time'].numericValue,
    cls: audits['cumulative-layout-shift'].numericValue,
    machine: environment.benchmarkIndex,
    failed,
  };
}

/** { visit(url, times), stop() }; `visit` answers the median of each figure. */
export async function startLighthouse(chromePath) {
  const { lighthouse, launch } = await installed();
  const flags = ['--headless=new', '--disable-gpu', '--disable-dev-shm-usage', '--accept-lang=zh-CN'];
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  const chrome = await launch({ chromePath, chromeFlags: flags, logLevel: 'silent' });
  return {
    async visit(url, times) {
      const visits = [];
      for (let time = 0; time < times; time += 1) {
        const result = await lighthouse(url, { port: chrome.port, logLevel: 'silent', output: 'json' });
        visits.push(readReport(result.lhr));
      }
      const numbers = [...CATEGORIES, 'lcp', 'tbt', 'cls', 'machine'];
      return {
        ...Object.fromEntries(numbers.map((name) => [name, median(visits.map((visit) => visit[name]))])),
        failed: [...new Set(visits.flatMap((visit) => visit.failed))],
      };
    },
    stop: () => chrome.kill(),
  };
}
