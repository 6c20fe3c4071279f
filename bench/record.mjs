// The record: verifying a whole log as browser and command line do it, against bare SHA-256 of the same bytes; and appending
// acts durably, against bare INSERTs of the same texts.
import { createHash } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import pg from 'pg';
import { LogCheck } from '../shared/dist/domains/record/index.js';
import { anAct, anExport } from '../shared/dist/domains/record/testing.js';
import { benchDatabase } from './parts/bench-database.mjs';

export const name = 'record';
const SIZES = [1_000, 10_000, 100_000];
const APPENDED = [100, 400, 1_600];
const WRITERS = 8;

/** Best of several rounds, ours and baseline in turn: events a second. */
function interleaved(count, rounds, ours, baseline) {
  const least = { ours: Number.POSITIVE_INFINITY, baseline: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round += 1) {
    for (const [which, work] of [
      ['ours', ours],
      ['baseline', baseline],
    ]) {
      const started = performance.now();
      work();
      least[which] = Math.min(least[which], performance.now() - started);
    }
  }
  return { ours: (count / least.ours) * 1000, baseline: (count / least.baseline) * 1000 };
}

const row = (title, speed, note) => ({
  name: title,
  ours: Math.round(speed.ours),
  baseline: Math.round(speed.baseline),
  ratio: Number((speed.ours / speed.baseline).toFixed(3)),
  unit: 'acts/s',
  note,
});

function verification(quick) {
  const rows = [];
  for (const count of quick ? SIZES.slice(0, 2) : SIZES) {
    const { lines } = anExport(Array.from({ length: count }, (_, i) => anAct(i)));
    const texts = lines.slice(2);
    const encoder = new TextEncoder();
    const openssl = (bytes) => createHash('sha256').update(bytes).digest();
    const verify = (sha256) => {
      const check = new LogCheck({ sha256 });
      for (const line of lines) check.line(line);
      if (!check.finish().ok) throw new Error('the log was not found whole');
    };
    const rounds = quick ? 2 : 4;
    const inBrowser = interleaved(
      count,
      rounds,
      () => verify(),
      () => {
        for (const text of texts) sha256(encoder.encode(text));
      },
    );
    const native = interleaved(
      count,
      rounds,
      () => verify(openssl),
      () => {
        for (const text of texts) createHash('sha256').update(text).digest();
      },
    );
    const what = `parse, shape, leaf and tree hashes, signed head; ${count} acts`;
    rows.push(
      row(
        `record verify ${count / 1000}k`,
        inBrowser,
        `${what}; baseline: the same SHA-256 code, leaves only`,
      ),
    );
    rows.push(row(`record verify ${count / 1000}k native`, native, `${what}; baseline: OpenSSL SHA-256`));
  }
  return rows;
}

async function appending(quick) {
  const database = await benchDatabase('record');
  const { NestFactory } = await import('@nestjs/core');
  const { AppModule } = await import('../backend/dist/app/app.module.js');
  const { readConfig } = await import('../backend/dist/platform/config.js');
  const { Transactions } = await import('../backend/dist/platform/transactions.js');
  const { foundLocality } = await import('../backend/dist/domains/localities/index.js');
  const { appendAct } = await import('../backend/dist/domains/record/index.js');
  const config = readConfig({ DATABASE_URL: database.url, KENTAN_DATA: database.folder, LOG_LEVEL: 'error' });
  const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: false });
  const pool = new pg.Pool({ connectionString: database.url, max: WRITERS });
  try {
    const transactions = app.get(Transactions);
    const towns = [];
    for (let i = 0; i < WRITERS; i += 1) towns.push(await found(transactions, foundLocality, i));
    await pool.query(
      'CREATE TABLE bare (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, leaf text NOT NULL)',
    );
    const leaf = JSON.stringify(anAct(1));
    const rows = [];
    for (const count of quick ? APPENDED.slice(0, 1) : APPENDED) {
      const best = { ours: 0, baseline: 0 };
      for (let round = 0; round < (quick ? 1 : 3); round += 1) {
        best.ours = Math.max(
          best.ours,
          await perSecond(count, (i) =>
            transactions.run(async (tx) => {
              const { type, by, objects, payload } = anAct(i);
              appendAct(tx, { localityId: towns[i % WRITERS].id, type, by, objects, payload });
            }),
          ),
        );
        best.baseline = Math.max(
          best.baseline,
          await perSecond(count, () => pool.query('INSERT INTO bare (leaf) VALUES ($1)', [leaf])),
        );
      }
      rows.push(
        row(
          `record append ${count}`,
          best,
          `${WRITERS} writers in as many localities, one durable transaction an act; baseline: one INSERT and commit`,
        ),
      );
    }
    return rows;
  } finally {
    await pool.end();
    await app.close();
    await database.drop();
  }
}

async function found(transactions, foundLocality, i) {
  const { locality } = await transactions.run((tx) =>
    foundLocality(tx, {
      slug: `bench-${i}`,
      name: { zh: '测试镇', en: 'Bench' },
      level: 'township',
      zone: 'Asia/Shanghai',
      population: 80_000,
      demo: true,
      departments: [],
    }),
  );
  return locality;
}

async function perSecond(count, work) {
  let next = 0;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (next < count) {
        const i = next;
        next += 1;
        await work(i);
      }
    }),
  );
  return (count / (performance.now() - started)) * 1000;
}

export const run = async ({ quick = false } = {}) => [...verification(quick), ...(await appending(quick))];
