// A vote through the whole server process (session, eligibility, form of the ballot, durable before 201), against a bare loop
// over `pg` at the same concurrency, one INSERT and commit for each ballot, on the same database with its durable defaults.
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { receiptOf } from '../shared/dist/domains/ballots/index.js';
import { benchDatabase } from './parts/bench-database.mjs';
import { connections, postBytes } from './parts/keep-alive.mjs';
import { serverOn, votingTown } from './parts/voting-town.mjs';

export const name = 'ballots';
const CONCURRENCY = [16, 64, 512];
/** What a PostgreSQL with its default 100 connections has to give; more callers than these take turns. */
const MOST_CONNECTIONS = 80;
const BALLOTS = { full: 2_000, quick: 500 };
const CHOICES = ['yes', 'no', 'abstain'];

/** Hands `items` to `workers`, each the next when it is done with one. Answers items a second. */
async function perSecond(workers, items, work) {
  let next = 0;
  const started = performance.now();
  await Promise.all(
    workers.map(async (worker) => {
      while (next < items.length) {
        next += 1;
        await work(worker, items[next - 1]);
      }
    }),
  );
  return (items.length / (performance.now() - started)) * 1000;
}

const receipt = () => receiptOf(randomBytes(13));

/** All voters cast once in a new box; every one must be told that the ballot is counted, and the box must hold them all. */
async function castAll({ voters, box }, port, pool, concurrency) {
  const boxId = await box();
  const path = `/api/localities/bench/review/votes/${boxId}/ballots`;
  const requests = voters.map(({ headers }, i) =>
    postBytes(path, headers, { choice: CHOICES[i % 3], receipt: receipt() }),
  );
  const open = await connections(port, concurrency);
  try {
    const speed = await perSecond(open, requests, async (connection, request) => {
      const { status, body } = await connection.send(request);
      if (status !== 201 || !body.includes('"counted"')) throw new Error(`${status} ${body}`);
    });
    const { rows } = await pool.query(
      'SELECT count(*)::int AS n FROM ballots.open_ballots WHERE box_id = $1',
      [boxId],
    );
    if (rows[0].n !== voters.length) throw new Error(`${rows[0].n} of ${voters.length} ballots in the box`);
    return speed;
  } finally {
    for (const connection of open) connection.end();
  }
}

async function insertAll({ voters }, database, concurrency) {
  const size = Math.min(concurrency, MOST_CONNECTIONS);
  const pool = new pg.Pool({ connectionString: database.url, max: size, min: size });
  try {
    const opened = await Promise.all(Array.from({ length: size }, () => pool.connect()));
    for (const client of opened) client.release();
    const boxId = randomUUID();
    const rows = voters.map(({ id }, i) => [boxId, id, { marks: [CHOICES[i % 3]] }, receipt()]);
    const callers = Array.from({ length: concurrency }, () => pool);
    return await perSecond(callers, rows, (one, row) =>
      one.query('INSERT INTO bare_ballots (box_id, voter_id, content, receipt) VALUES ($1, $2, $3, $4)', row),
    );
  } finally {
    await pool.end();
  }
}

export async function run({ quick = false } = {}) {
  const database = await benchDatabase('ballots');
  const pool = new pg.Pool({ connectionString: database.url, max: 1 });
  let prepared;
  let server;
  try {
    // the same columns, key and unique receipt as a ballot of ours has, without locality and reference to its box
    await pool.query(`CREATE TABLE bare_ballots (box_id uuid, voter_id uuid, content jsonb NOT NULL, receipt text NOT NULL,
      PRIMARY KEY (box_id, voter_id), UNIQUE (box_id, receipt))`);
    const { rows: settings } = await pool.query(
      `SELECT current_setting('fsync') || current_setting('synchronous_commit') AS durable`,
    );
    const durable = settings[0].durable === 'onon';
    prepared = await votingTown(database, quick ? BALLOTS.quick : BALLOTS.full);
    server = await serverOn(database);
    await castAll(prepared, server.port, pool, CONCURRENCY[0]);
    const rows = [];
    for (const concurrency of CONCURRENCY) {
      const best = { ours: 0, baseline: 0 };
      for (let round = 0; round < (quick ? 2 : 8); round += 1) {
        best.ours = Math.max(best.ours, await castAll(prepared, server.port, pool, concurrency));
        best.baseline = Math.max(best.baseline, await insertAll(prepared, database, concurrency));
      }
      rows.push({
        name: `ballots ${concurrency} at once`,
        ours: Math.round(best.ours),
        baseline: Math.round(best.baseline),
        ratio: Number((best.ours / best.baseline).toFixed(2)),
        unit: 'ballots/s',
        note: `${prepared.voters.length} voters over HTTP, 201 when durable; baseline: pg, one INSERT and commit each${
          durable ? '' : '; NOT DURABLE: fsync or synchronous_commit is off on this server'
        }; promise ≥ 1.0`,
      });
    }
    return rows;
  } finally {
    if (server) {
      server.child.kill('SIGTERM');
      await once(server.child, 'exit');
    }
    await prepared?.app.close();
    await pool.end();
    await database.drop();
  }
}
