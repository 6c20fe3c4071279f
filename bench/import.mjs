// Import of a budget sheet, checked, classified and saved as a version, against bare COPY of the same rows into the same table.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import { benchDatabase } from './parts/bench-database.mjs';
import { writeSheet } from './parts/budget-sheet.mjs';

export const name = 'import';
const SIZES = [10_000, 50_000, 200_000];
const COLUMNS =
  'line_key, ordinal, book, direction, function_code, function_name, economic_code, department, name, project_code, nature, marks, amount, last_adopted, last_executed, basis, target, note, location, sheet, source_row';

/** The rows as COPY wants them, taken from the table after our own import: what the baseline writes is the very same. */
async function copyText(client, localityId, versionId) {
  const stream = client.query(
    copyStreams.to(
      `COPY (SELECT ${COLUMNS} FROM budgets.lines WHERE locality_id = '${localityId}' AND version_id = '${versionId}' ORDER BY ordinal) TO STDOUT`,
    ),
  );
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

async function bareCopy(client, text) {
  const started = performance.now();
  await client.query('BEGIN');
  await client.query(
    `CREATE TEMP TABLE place ON COMMIT DROP AS SELECT '${randomUUID()}'::uuid AS l, '${randomUUID()}'::uuid AS v`,
  );
  const { rows } = await client.query('SELECT l, v FROM place');
  await client.query(
    `ALTER TABLE budgets.lines ALTER COLUMN locality_id SET DEFAULT '${rows[0].l}', ALTER COLUMN version_id SET DEFAULT '${rows[0].v}'`,
  );
  const stream = client.query(copyStreams.from(`COPY budgets.lines (${COLUMNS}) FROM STDIN`));
  for (let at = 0; at < text.length; at += 65_536) {
    if (!stream.write(text.subarray(at, at + 65_536))) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  await client.query(
    'ALTER TABLE budgets.lines ALTER COLUMN locality_id DROP DEFAULT, ALTER COLUMN version_id DROP DEFAULT',
  );
  await client.query('COMMIT');
  return performance.now() - started;
}

export async function run({ quick = false } = {}) {
  const database = await benchDatabase('import');
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { NestFactory } = await import('@nestjs/core');
  const { AppModule } = await import('../backend/dist/app/app.module.js');
  const { readConfig } = await import('../backend/dist/platform/config.js');
  const { Transactions } = await import('../backend/dist/platform/transactions.js');
  const { copySheet } = await import('../backend/dist/domains/budgets/read-sheet.js');
  const config = readConfig({ DATABASE_URL: database.url, KENTAN_DATA: database.folder, LOG_LEVEL: 'error' });
  const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: false });
  const transactions = app.get(Transactions);
  const rows = [];
  try {
    for (const lines of quick ? SIZES.slice(0, 1) : SIZES) {
      const path = join(database.folder, `${lines}.csv`);
      await writeSheet(path, lines);
      const ours = [];
      const bare = [];
      let text;
      let memory = 0;
      for (let round = 0; round < (quick ? 1 : 3); round += 1) {
        const localityId = randomUUID();
        const versionId = randomUUID();
        const watch = setInterval(() => {
          // the first round only: later ones hold the baseline's rows
          if (round === 0) memory = Math.max(memory, process.memoryUsage().rss);
        }, 50);
        const started = performance.now();
        const check = await transactions.run((tx) =>
          copySheet(tx, { localityId, versionId, year: 2026, settings: {} }, path, async () => undefined),
        );
        ours.push(performance.now() - started);
        clearInterval(watch);
        if (check.lines !== lines || check.errors > 0)
          throw new Error(`the sheet was read wrongly: ${check.lines} lines, ${check.errors} errors`);
        text ??= await copyText(client, localityId, versionId);
        bare.push(await bareCopy(client, text));
        await client.query('TRUNCATE budgets.lines');
      }
      const [mine, theirs] = [Math.min(...ours), Math.min(...bare)];
      const megabytes = Math.round(statSync(path).size / 1e6);
      rows.push({
        name: `import ${lines / 1000}k lines`,
        ours: Math.round(mine),
        baseline: Math.round(theirs),
        ratio: Number((mine / theirs).toFixed(2)),
        unit: 'ms',
        note: `${megabytes} MB CSV checked, classified, saved; baseline COPY of the same rows; peak memory ${Math.round(memory / 1e6)} MB; promise ≤ 3 × COPY`,
      });
    }
  } finally {
    await app.close();
    await client.end();
    await database.drop();
  }
  return rows;
}
