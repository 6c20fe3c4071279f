// Servers for browser journeys, each on a copy of the seeded demo town.
// `import { test } from './server'`: journeys share one server a worker. `test.use({ ownTown: true })` on top of a file
// gives every test of it a town and a server of its own: for journeys that move the demo clock or walk the year;
// `ownTown: 'drafting'` leaves its newest year before the draft is handed in.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test as base } from '@playwright/test';
import pg from 'pg';

const MAIN = join(import.meta.dirname, '../../backend/dist/main.js');
const CLI = join(import.meta.dirname, '../../backend/dist/cli/main.js');
const FIRST_PORT = 31_000;
const PORTS = 20_000;

export interface Town {
  /** 'http://127.0.0.1:port' */
  base: string;
  databaseUrl: string;
  dataFolder: string;
  stop(): Promise<void>;
}

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the journeys with \`npm test -- --only browser\``);
  return value;
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: given('KENTAN_E2E_POSTGRES') });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Starts a server process on the database and waits until it listens. */
export async function startServer(databaseUrl: string, dataFolder: string): Promise<[ChildProcess, string]> {
  for (let attempt = 0; ; attempt += 1) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORTS);
    const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
      env: {
        ...process.env,
        DATABASE_URL: databaseUrl,
        KENTAN_DATA: dataFolder,
        KENTAN_DEMO: '1',
        HOST: '127.0.0.1',
        PORT: String(port),
        LOG_LEVEL: 'error',
        RATE_LIMIT_PER_MINUTE: '0',
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (piece) => {
        said += String(piece);
      });
    }
    const listens = await new Promise<boolean>((done) => {
      child.once('message', () => done(true));
      child.once('exit', () => done(false));
    });
    if (listens) return [child, `http://127.0.0.1:${port}`];
    if (attempt === 4 || !said.includes('EADDRINUSE')) throw new Error(`the server did not start:\n${said}`);
  }
}

/** A town of its own, as seeded for all journeys, or left at another stage of its year by `kentan seed demo --stage`. */
export async function openTown(stage?: 'drafting'): Promise<Town> {
  const name = `kentan_e2e_${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;
  await onServer(`CREATE DATABASE ${name}${stage ? '' : ` TEMPLATE ${given('KENTAN_E2E_SEED')}`}`);
  const dataFolder = mkdtempSync(join(tmpdir(), 'kentan-e2e-'));
  const url = new URL(given('KENTAN_E2E_POSTGRES'));
  url.pathname = `/${name}`;
  if (stage) await seed(url.href, dataFolder, stage);
  else cpSync(given('KENTAN_E2E_DATA'), dataFolder, { recursive: true });
  const [child, address] = await startServer(url.href, dataFolder);
  return {
    base: address,
    databaseUrl: url.href,
    dataFolder,
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((done) => child.once('exit', done));
        child.kill('SIGTERM');
        await gone;
      }
      await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function seed(databaseUrl: string, dataFolder: string, stage: string): Promise<void> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, KENTAN_DATA: dataFolder, KENTAN_DEMO: '1' };
  for (const command of [['migrate'], ['seed', 'demo', '--stage', stage]])
    await promisify(execFile)(process.execPath, [CLI, ...command], { env });
}

export const test = base.extend<
  { ownTown: boolean | 'drafting'; town: Town },
  { sharedTown: () => Promise<Town> }
>({
  ownTown: [false, { option: true }],
  sharedTown: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of wanted fixtures off this pattern
    async ({}, use) => {
      let town: Promise<Town> | undefined;
      await use(() => {
        town ??= openTown();
        return town;
      });
      await (await town)?.stop();
    },
    { scope: 'worker' },
  ],
  town: async ({ ownTown, sharedTown }, use) => {
    const town = await (ownTown ? openTown(ownTown === true ? undefined : ownTown) : sharedTown());
    await use(town);
    if (ownTown) await town.stop();
  },
  baseURL: async ({ town }, use) => {
    await use(town.base);
  },
});

export { expect, type Page } from '@playwright/test';
