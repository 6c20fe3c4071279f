// `npm run bench [-- NAME …] [--quick]`: speed as a ratio to a baseline measured in the same run; a table and bench/results.json.
// The figures of a run are the machine's and the hour's; only the ratios are worth comparing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { dataFolder, ROOT } from './lib/checkout.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { Halt, say, sayWhy, step, t } from './lib/say.mjs';
import { atEnd, runScript } from './lib/shutdown.mjs';

const FOLDER = join(ROOT, 'bench');
const RESULTS = join(FOLDER, 'results.json');
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.slice(0, -'.mjs'.length))
  .sort();

function readArguments() {
  const usage = `npm run bench -- [--quick] [${names.join('|')} …]`;
  try {
    const { values, positionals } = parseArgs({
      options: { quick: { type: 'boolean' } },
      allowPositionals: true,
    });
    const unknown = positionals.filter((name) => !names.includes(name));
    if (unknown.length) throw new Error(unknown.join(' '));
    return { wanted: positionals.length ? positionals : names, quick: values.quick };
  } catch (error) {
    throw new Halt(`${error.message}\n${usage}`);
  }
}

/** Benches measure a database that keeps its promises: an embedded one with PostgreSQL's own, durable settings. */
async function benchPostgres() {
  if (process.env.KENTAN_BENCH_POSTGRES) return process.env.KENTAN_BENCH_POSTGRES;
  const { startEmbedded } = await import('../postgres/embedded.mjs');
  const { tryLock } = await import('./lib/lock.mjs');
  const { mkdirSync } = await import('node:fs');
  const data = join(dataFolder(), 'bench');
  mkdirSync(data, { recursive: true });
  const holder = tryLock(join(data, 'bench.lock'));
  if (holder !== undefined)
    throw new Halt(
      t(`另一个 npm run bench（进程 ${holder}）正在运行`, `Another npm run bench (${holder}) runs`),
    );
  const postgres = await startEmbedded(data);
  atEnd(() => postgres.stop());
  return postgres.url('postgres');
}

const cell = (value) => (value === null || value === undefined ? '–' : String(value));

function printTable(rows) {
  const columns = ['name', 'ours', 'baseline', 'ratio', 'unit', 'note'];
  const widths = columns.map((c) => Math.max(c.length, ...rows.map((row) => cell(row[c]).length)));
  const line = (values) => values.map((v, i) => (i === 5 ? v : v.padEnd(widths[i]))).join('  ');
  say(`\n${line(columns)}`);
  for (const row of rows) say(line(columns.map((c) => cell(row[c]))));
}

/** Results of benches that did not run this time stay. */
function save(rows, wanted) {
  let before = [];
  try {
    before = JSON.parse(readFileSync(RESULTS, 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT' && !(error instanceof SyntaxError)) throw error;
  }
  const kept = before.filter((row) => !wanted.includes(row.name.split(' ')[0]));
  writeFileSync(RESULTS, `${JSON.stringify([...kept, ...rows], null, 2)}\n`);
}

runScript(async () => {
  const { wanted, quick } = readArguments();
  await ensureInstalled();
  const { ensureBuilt } = await import('./lib/build-steps.mjs');
  await ensureBuilt();
  process.env.KENTAN_TEST_POSTGRES = await step(t('数据库', 'database'), benchPostgres);
  const rows = [];
  let failed = 0;
  for (const name of wanted) {
    try {
      const bench = await import(pathToFileURL(join(FOLDER, `${name}.mjs`)).href);
      rows.push(...(await step(name, () => bench.run({ quick }))));
    } catch (error) {
      failed += 1;
      sayWhy(error);
    }
  }
  printTable(rows);
  save(rows, wanted);
  return failed ? 1 : 0;
});
