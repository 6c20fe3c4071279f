// A hall votes and thousands look on: one server process, each listener a live connection of its own. How long from the moment
// before the commit, made by another process, to the message at the listener; and whether cut connections miss anything.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { hrtime } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { receiptOf } from '../shared/dist/domains/ballots/index.js';
import { benchDatabase } from './parts/bench-database.mjs';
import { connections, postBytes } from './parts/keep-alive.mjs';
import { serverOn, votingTown } from './parts/voting-town.mjs';

export const name = 'live';
const LISTENERS = { full: [500, 2_000, 5_000], quick: [500] };
const CLIENTS = 4;
const DEPUTIES = 98;
/** A vote's turnout is said once a second; sitting, speakers and results come on top. */
const EVENTS = { count: 40, eachMs: 250 };
const PROMISE_MS = 1000;
const SETTLE_MS = 3000;

const nowMs = () => Number(hrtime.bigint() / 1000n) / 1000;

/** Everything that happens in the hall: an event each quarter of a second, and meanwhile all deputies cast in one vote after another. */
async function hall({ transactions, localityId, voters, box }, port, onHalf) {
  let voting = true;
  const open = await connections(port, 8);
  const votes = (async () => {
    while (voting) {
      const path = `/api/localities/bench/review/votes/${await box()}/ballots`;
      const left = voters.map(({ headers }) =>
        postBytes(path, headers, { choice: 'yes', receipt: receiptOf(randomBytes(13)) }),
      );
      await Promise.all(
        open.map(async (connection) => {
          while (left.length) {
            const { status, body } = await connection.send(left.pop());
            if (status !== 201) throw new Error(`${status} ${body}`);
          }
        }),
      );
      await sleep(1000);
    }
  })();
  for (let i = 0; i < EVENTS.count; i += 1) {
    if (i === EVENTS.count / 2) onHalf();
    await transactions.run(async (tx) => {
      tx.emit({ topic: 'review.turnout', localityId, key: 'bench', data: { cast: i, sent: nowMs() } });
    });
    await sleep(EVENTS.eachMs);
  }
  voting = false;
  await votes;
  for (const connection of open) connection.end();
}

/** The client's next word of this kind; a client that ends before is a failure of the bench. */
const answerOf = (child, isIt) =>
  new Promise((resolve, reject) => {
    child.on('message', (message) => isIt(message) && resolve(message));
    child.once('exit', (code) => reject(new Error(`a client process ended: ${code}`)));
  });

async function measure(town, database, port, listeners) {
  const path = '/api/localities/bench/events?topics=review.';
  const part = Math.ceil(listeners / CLIENTS);
  const clients = Array.from({ length: CLIENTS }, () =>
    fork(join(import.meta.dirname, 'parts/listeners.mjs'), [String(port), path, String(part)]),
  );
  try {
    await Promise.all(clients.map((client) => answerOf(client, (m) => m === 'open')));
    const pool = new pg.Pool({ connectionString: database.url, max: 1 });
    const { rows: before } = await pool.query('SELECT coalesce(max(id), 0) AS id FROM platform.live_events');
    let back;
    await hall(town, port, () => {
      // one in three loses its connection in the middle of the vote
      back = Promise.all(clients.map((client) => answerOf(client, (m) => m === 'resumed')));
      for (const client of clients) client.send({ cut: Math.floor(part / 3) });
    });
    await back;
    await sleep(SETTLE_MS);
    const { rows } = await pool.query(
      `SELECT id FROM platform.live_events WHERE id > $1 AND key = 'bench' ORDER BY id`,
      [before[0].id],
    );
    await pool.end();
    const reports = clients.map((client) => answerOf(client, (m) => m.delays));
    for (const client of clients) client.send({ report: rows.map(({ id }) => id) });
    return merge(await Promise.all(reports));
  } finally {
    for (const client of clients) client.kill();
  }
}

function merge(reports) {
  const delays = reports.flatMap((report) => report.delays).sort((a, b) => a - b);
  const sum = (name) => reports.reduce((total, report) => total + report[name], 0);
  const at = (share) => Math.round(delays[Math.min(delays.length - 1, Math.floor(delays.length * share))]);
  return {
    p50: at(0.5),
    p95: at(0.95),
    most: at(1),
    messages: delays.length,
    lost: sum('lost'),
    twice: sum('twice'),
    resumed: sum('resumed'),
  };
}

export async function run({ quick = false } = {}) {
  const database = await benchDatabase('live');
  let town;
  let server;
  try {
    town = await votingTown(database, DEPUTIES);
    server = await serverOn(database);
    const rows = [];
    for (const listeners of quick ? LISTENERS.quick : LISTENERS.full) {
      const got = await measure(town, database, server.port, listeners);
      rows.push({
        name: `live ${listeners} listeners`,
        ours: got.p95,
        baseline: PROMISE_MS,
        ratio: Number((got.p95 / PROMISE_MS).toFixed(3)),
        unit: 'ms p95',
        note: `from before the commit to the listener; median ${got.p50}, longest ${got.most} ms over ${got.messages} messages; ${got.resumed} cut and resumed, ${got.lost} lost, ${got.twice} twice; promise p95 < ${PROMISE_MS} ms, none lost`,
      });
    }
    return rows;
  } finally {
    if (server) {
      server.child.kill('SIGTERM');
      await once(server.child, 'exit');
    }
    await town?.app.close();
    await database.drop();
  }
}
