// `npm start` on an installed, built checkout with a founded town: seconds until the first page is there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../infra/scripts/lib/ports.mjs';

export const name = 'start';
const ROOT = join(import.meta.dirname, '..');
const PATIENCE_MS = 300_000;

/** Starts, waits for the page, stops. Answers milliseconds to the first page and until nothing ran any more. */
async function startOnce(data) {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'infra/scripts/start.mjs')], {
    env: { ...process.env, KENTAN_DATA: data, PORT: String(port), DATABASE_URL: '' },
    stdio: 'ignore',
  });
  const gone = once(child, 'exit');
  const page = await firstPage(`http://127.0.0.1:${port}/zehu`, child);
  const up = performance.now() - started;
  const asked = performance.now();
  child.kill('SIGTERM');
  await gone;
  if (!page) throw new Error('npm start did not come up');
  return { up, down: performance.now() - asked };
}

async function firstPage(url, child) {
  for (const until = performance.now() + PATIENCE_MS; performance.now() < until; await sleep(20)) {
    if (child.exitCode !== null) return false;
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return true;
  }
  return false;
}

export async function run({ quick = false } = {}) {
  const data = mkdtempSync(join(tmpdir(), 'kentan-start-'));
  try {
    const first = await startOnce(data);
    const later = [];
    for (let round = 0; round < (quick ? 1 : 4); round += 1) later.push(await startOnce(data));
    const best = (which) => Math.min(...later.map((round) => round[which]));
    const row = (title, ms, note) => ({
      name: title,
      ours: Number((ms / 1000).toFixed(2)),
      baseline: null,
      ratio: null,
      unit: 's',
      note,
    });
    return [
      row('start first', first.up, 'new data folder: database made, schema, demo town founded'),
      row('start again', best('up'), 'until the first page is answered; promise ≤ 10 s'),
      row('start stop', best('down'), 'from SIGTERM until no process is left'),
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
