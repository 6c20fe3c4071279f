#!/usr/bin/env node
// `npx kentan …` in a checkout: builds what is stale, lends the commands that need it the checkout's own database when
// DATABASE_URL names none, and hands over to the built command line. In an image without sources it only hands over.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const BACKEND = join(import.meta.dirname, '..');
const ROOT = join(BACKEND, '..');
const SCRIPTS = join(ROOT, 'infra/scripts');
const load = (path) => import(pathToFileURL(path).href);

/** Commands that open a database; 'budget' only where it saves something. */
const needsDatabase = ([command, sub]) =>
  ['serve', 'migrate', 'seed', 'backup', 'restore'].includes(command) ||
  (command === 'budget' && sub === 'import');
const asksForHelp = (args) => args.some((arg) => arg === '--help' || arg === '-h');

async function ensureBuilt() {
  if (!existsSync(join(BACKEND, 'src')) || !existsSync(SCRIPTS)) return;
  if (!existsSync(join(ROOT, 'node_modules/@swc/cli'))) fail('run `npm install` in the checkout first');
  const { isStale } = await load(join(SCRIPTS, 'lib/build-steps.mjs'));
  const wanted =
    process.argv[2] === 'serve' && !asksForHelp(process.argv)
      ? ['shared', 'backend', 'frontend']
      : ['shared', 'backend'];
  const stale = wanted.filter(isStale);
  if (!stale.length) return;
  // Progress goes to standard error: standard output belongs to the command's answer.
  const { status } = spawnSync(process.execPath, [join(SCRIPTS, 'build.mjs'), ...stale], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) fail('the build failed');
}

/** The database of the checkout's data folder: the running one, or one that runs as long as this command. */
async function lendDatabase() {
  if (process.env.DATABASE_URL || !existsSync(SCRIPTS)) return undefined;
  const { borrowDatabase } = await load(join(SCRIPTS, 'lib/borrow-database.mjs'));
  const lent = await borrowDatabase();
  process.env.DATABASE_URL = lent.url;
  process.env.KENTAN_DATA = lent.data;
  return lent;
}

function fail(sentence) {
  console.error(`kentan: ${sentence}`);
  process.exit(2);
}

const args = process.argv.slice(2);
await ensureBuilt();
let lent;
if (needsDatabase(args) && !asksForHelp(args)) {
  lent = await lendDatabase().catch((error) => fail(error.message));
}
if (lent?.stop) {
  // The command runs beside this process, which ends the lent database after it however it ends.
  const { runBeside } = await load(join(SCRIPTS, 'lib/borrow-database.mjs'));
  process.exitCode = await runBeside([join(BACKEND, 'dist/cli/main.js'), ...args]);
  await lent.stop();
} else {
  await load(join(BACKEND, 'dist/cli/main.js'));
}
