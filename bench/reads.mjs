// Published budget tree, a line's page, a comparison: through the whole server, against Node's http with the same bytes in memory.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { benchDatabase } from './parts/bench-database.mjs';
import { writeSheet } from './parts/budget-sheet.mjs';

export const name = 'reads';
const LINES = 3_000;
const CONNECTIONS = 32;
const PORTS = { ours: 3331, baseline: 3332 };

/** A published town in the bench's database; answers the addresses to read. */
async function prepare(database) {
  const { NestFactory } = await import('@nestjs/core');
  const { AppModule } = await import('../backend/dist/app/app.module.js');
  const { readConfig } = await import('../backend/dist/platform/config.js');
  const { Transactions } = await import('../backend/dist/platform/transactions.js');
  const { foundLocality } = await import('../backend/dist/domains/localities/index.js');
  const { saveVersion, publishVersion } = await import('../backend/dist/domains/budgets/index.js');
  const { checkFile } = await import('../backend/dist/domains/budgets/sheet-file/check-file.js');
  const config = readConfig({ DATABASE_URL: database.url, KENTAN_DATA: database.folder, LOG_LEVEL: 'error' });
  const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: false });
  const path = join(database.folder, 'town.csv');
  await writeSheet(path, LINES);
  const lines = [];
  await checkFile(path, { onLine: (line) => lines.push(line) });
  const [from, to] = await app.get(Transactions).run(async (tx) => {
    const place = {
      slug: 'bench',
      name: { zh: '测试镇', en: 'Bench' },
      level: 'township',
      zone: 'Asia/Shanghai',
      population: 80_000,
      demo: true,
      departments: [],
    };
    const { locality } = await foundLocality(tx, place);
    const hashes = [];
    for (const kind of ['draft', 'adopted']) {
      const shown =
        kind === 'draft'
          ? lines
          : lines.map((line, i) => (i % 20 ? line : { ...line, amount: line.amount + 1_000_000n }));
      const versionId = await saveVersion(tx, { localityId: locality.id, year: 2026, kind, lines: shown });
      hashes.push(
        await publishVersion(tx, { localityId: locality.id, versionId, by: { office: 'financeOffice' } }),
      );
    }
    return hashes;
  });
  await app.close();
  const root = '/api/localities/bench/budgets';
  return [
    ['tree', `${root}/published/${from}/tree/function/expenditure`],
    ['line page', `${root}/lines/${lines[0].lineKey}`],
    ['comparison', `${root}/compare/${from}/${to}`],
  ];
}

async function started(child) {
  await once(child, 'message');
  return child;
}

async function requestsPerSecond(url, seconds) {
  const { requests, non2xx, errors } = await autocannon({ url, connections: CONNECTIONS, duration: seconds });
  if (non2xx || errors) throw new Error(`${url}: ${non2xx} refused, ${errors} errors`);
  return requests.average;
}

export async function run({ quick = false } = {}) {
  const database = await benchDatabase('reads');
  const children = [];
  try {
    const reads = await prepare(database);
    const env = {
      ...process.env,
      DATABASE_URL: database.url,
      KENTAN_DATA: database.folder,
      PORT: String(PORTS.ours),
      LOG_LEVEL: 'error',
      RATE_LIMIT_PER_MINUTE: '0',
    };
    children.push(
      await started(
        fork(join(import.meta.dirname, '../backend/dist/main.js'), {
          env,
          cwd: join(import.meta.dirname, '../backend'),
        }),
      ),
    );
    const files = [];
    for (const [what, path] of reads) {
      const answer = await fetch(`http://127.0.0.1:${PORTS.ours}${path}`, {
        headers: { 'accept-encoding': 'identity' },
      });
      if (!answer.ok) throw new Error(`${what}: ${answer.status}`);
      files.push(join(database.folder, `${files.length}.json`));
      writeFileSync(files.at(-1), Buffer.from(await answer.arrayBuffer()));
    }
    children.push(
      await started(
        fork(join(import.meta.dirname, 'parts/same-bytes-server.mjs'), [String(PORTS.baseline), ...files]),
      ),
    );
    const rows = [];
    for (const [i, [what, path]] of reads.entries()) {
      const ours = [];
      const bare = [];
      for (let round = 0; round < (quick ? 1 : 3); round += 1) {
        ours.push(await requestsPerSecond(`http://127.0.0.1:${PORTS.ours}${path}`, quick ? 1 : 4));
        bare.push(await requestsPerSecond(`http://127.0.0.1:${PORTS.baseline}/${i}`, quick ? 1 : 4));
      }
      const [mine, theirs] = [Math.max(...ours), Math.max(...bare)];
      rows.push({
        name: `reads ${what}`,
        ours: Math.round(mine),
        baseline: Math.round(theirs),
        ratio: Number((mine / theirs).toFixed(2)),
        unit: 'requests/s',
        note: `${CONNECTIONS} connections, ${LINES} lines; baseline Node http, same bytes from memory; promise ≥ 0.8`,
      });
    }
    return rows;
  } finally {
    for (const child of children) child.kill('SIGTERM');
    await Promise.all(children.map((child) => once(child, 'exit')));
    await database.drop();
  }
}
