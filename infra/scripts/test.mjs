// `npm test`: everything that shows whether Kentan works, from a fresh checkout, ending in one line `N passed, N failed`.
// `--only checks|unit|api|browser` runs a part, a last word runs the files whose path matches it.
import { parseArgs } from 'node:util';
import { ensureInstalled } from './lib/install.mjs';
import { Halt, say, sayWhy, t } from './lib/say.mjs';
import { runScript } from './lib/shutdown.mjs';

const PARTS = ['checks', 'unit', 'api', 'browser'];

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { only: { type: 'string' } },
      allowPositionals: true,
    });
    if (values.only && !PARTS.includes(values.only)) throw new Error(`--only ${values.only}`);
    if (positionals.length > 1) throw new Error(positionals.slice(1).join(' '));
    return { parts: values.only ? [values.only] : PARTS, pattern: positionals[0] };
  } catch (error) {
    throw new Halt(`${error.message}\nnpm test -- [--only ${PARTS.join('|')}] [PATTERN]`);
  }
}

/** One after another: on two cores the suites themselves use both. */
async function runParts(parts, pattern) {
  const { runChecks } = await import('./test/checks.mjs');
  const { runUnit, runApi } = await import('./test/jest.mjs');
  const { runBrowser } = await import('./test/browser.mjs');
  const run = { checks: runChecks, unit: runUnit, api: runApi, browser: runBrowser };
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const part of parts) {
    if (part === 'checks' && pattern) continue;
    let found;
    try {
      found = await run[part](pattern);
    } catch (error) {
      // A part that could not even run counts as one failure; the others still tell what they know.
      sayWhy(error);
      found = { passed: 0, failed: 1 };
    }
    for (const name of Object.keys(total)) total[name] += found[name] ?? 0;
  }
  return total;
}

runScript(async () => {
  let total = { passed: 0, failed: 1, skipped: 0 };
  try {
    const { parts, pattern } = readArguments();
    await ensureInstalled();
    total = await runParts(parts, pattern);
    if (total.passed + total.failed === 0) {
      say(t('没有与之匹配的测试', 'no test matches'));
      total.failed = 1;
    }
  } catch (error) {
    sayWhy(error);
  }
  if (total.skipped) say(t(`${total.skipped} 项跳过`, `${total.skipped} skipped`));
  say(`${total.passed} passed, ${total.failed} failed`);
  return total.failed ? 1 : 0;
});
