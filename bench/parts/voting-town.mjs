// A town whose deputies are signed in and can vote at any moment, and a server process on it.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../infra/scripts/lib/ports.mjs';

const BACKEND = join(import.meta.dirname, '../../backend');

/** A town with deputies who are signed in, and what opens a box for them: all through the domains' own doors. */
export async function votingTown(database, deputies) {
  const { NestFactory } = await import('@nestjs/core');
  const { AppModule } = await import('../../backend/dist/app/app.module.js');
  const { readConfig } = await import('../../backend/dist/platform/config.js');
  const { Transactions } = await import('../../backend/dist/platform/transactions.js');
  const { foundLocality } = await import('../../backend/dist/domains/localities/index.js');
  const { createAccount, csrfOf, giveOffice, SESSION_COOKIE, Sessions } = await import(
    '../../backend/dist/domains/identity/index.js'
  );
  const { openBallotBox } = await import('../../backend/dist/domains/ballots/index.js');
  const config = readConfig({ DATABASE_URL: database.url, KENTAN_DATA: database.folder, LOG_LEVEL: 'error' });
  const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: false });
  const transactions = app.get(Transactions);
  const { localityId, voters } = await transactions.run(async (tx) => {
    const { locality } = await foundLocality(tx, {
      slug: 'bench',
      name: { zh: '测试镇', en: 'Bench' },
      level: 'township',
      zone: 'Asia/Shanghai',
      population: 80_000,
      demo: true,
      departments: [],
    });
    const made = [];
    for (let i = 0; i < deputies; i += 1) {
      const accountId = await createAccount(tx, { login: `bench-${i}`, displayName: `代表${i}` });
      const place = { office: 'deputy', termFrom: '2000-01-01', constituency: '1', delegation: '1' };
      await giveOffice(tx, { localityId: locality.id, accountId, ...place });
      const token = await app.get(Sessions).open(tx, accountId, true);
      made.push({
        id: accountId,
        headers: { cookie: `${SESSION_COOKIE}=${token}`, 'x-kentan-csrf': csrfOf(token) },
      });
    }
    return { localityId: locality.id, voters: made };
  });
  const box = async () => {
    const id = randomUUID();
    await transactions.run((tx) =>
      openBallotBox(tx, {
        localityId,
        id,
        form: { kind: 'yesNoAbstain' },
        mode: 'open',
        changeable: false,
        keepers: [],
        roll: voters.map((voter) => voter.id),
      }),
    );
    return id;
  };
  return { app, voters, box, localityId, transactions };
}

export async function serverOn(database) {
  const port = await freePort();
  const child = fork(join(BACKEND, 'dist/main.js'), {
    cwd: BACKEND,
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      KENTAN_DATA: database.folder,
      PORT: String(port),
      LOG_LEVEL: 'error',
      RATE_LIMIT_PER_MINUTE: '0',
    },
  });
  await once(child, 'message');
  // a server in use has answered other things before: what they switch on (the context of a request) costs ballots too
  await fetch(`http://127.0.0.1:${port}/api/health`);
  return { child, port };
}
