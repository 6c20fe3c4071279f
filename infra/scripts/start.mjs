// `npm start`: from a fresh checkout to a running Kentan with its demo town, and every later time in seconds.
// `--dev`: the same, reloading as you type. Needs nothing but Node and npm; DATABASE_URL, PORT, KENTAN_DATA may say otherwise.
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build-steps.mjs';
import { dataFolder, ROOT } from './lib/checkout.mjs';
import { run } from './lib/children.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { tryLock } from './lib/lock.mjs';
import { freePort, isFree } from './lib/ports.mjs';
import { Halt, say, step, t } from './lib/say.mjs';
import { atEnd, end, isEnding, runScript } from './lib/shutdown.mjs';

const DEV = process.argv.includes('--dev');
const HOST = process.env.HOST || '127.0.0.1';

async function choosePort() {
  const given = process.env.PORT || '3000';
  const port = Number(given);
  if (!/^\d+$/.test(given) || port > 65535) {
    throw new Halt(
      t(`PORT=${given} 不是端口号（0–65535）。`, `PORT=${given} is not a port number (0–65535).`),
    );
  }
  if (port === 0) return freePort();
  const free = await isFree(port, HOST);
  if (free === true) return port;
  throw new Halt(
    free === 'denied'
      ? t(
          `没有权限使用端口 ${port}。请另选一个，例如 PORT=3000 npm start。`,
          `Port ${port} is not open to this user. Choose another, for instance PORT=3000 npm start.`,
        )
      : t(
          `端口 ${port} 已被占用。请停止占用它的程序，或另选一个端口，例如 PORT=${port + 1} npm start。`,
          `Port ${port} is taken. Stop the program that holds it, or choose another port, for instance PORT=${port + 1} npm start.`,
        ),
  );
}

function takeDataFolder(data) {
  try {
    mkdirSync(data, { recursive: true });
    accessSync(data, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Halt(
      t(
        `数据目录 ${data} 不能写入（${error.code}）。`,
        `The data folder ${data} cannot be written (${error.code}).`,
      ),
    );
  }
  const holder = tryLock(join(data, 'start.lock'));
  if (holder === undefined) return;
  throw new Halt(
    t(
      `这个数据目录已由另一个 Kentan 使用（进程 ${holder}）：${data}\n请先停止它，或用 KENTAN_DATA 另选一个目录。`,
      `Another Kentan (process ${holder}) already runs on this data folder: ${data}\nStop it first, or choose another folder with KENTAN_DATA.`,
    ),
  );
}

const kentan = (args, env) =>
  run(process.execPath, [join(ROOT, 'backend/dist/cli/main.js'), ...args], { cwd: ROOT, env });

/** Brings the schema up to date and founds the demo town once. Answers whether this is demo mode. */
async function prepare(url, data) {
  const { needsMigration, localitiesIn } = await import('./lib/database.mjs');
  const env = { ...process.env, DATABASE_URL: url, KENTAN_DATA: data };
  if (await needsMigration(url)) {
    await step(t('更新数据库结构', 'bringing the database schema up to date'), () =>
      kentan(['migrate'], env),
    );
  }
  const { demo, real } = await localitiesIn(url);
  // An installation that holds a real locality is no place for demo accounts unless somebody says so.
  const demoMode = process.env.KENTAN_DEMO
    ? ['1', 'true'].includes(process.env.KENTAN_DEMO)
    : real.length === 0;
  if (demoMode && demo.length === 0) {
    await step(t('建立演示镇', 'founding the demo town'), () =>
      kentan(['seed', 'demo'], { ...env, KENTAN_DEMO: '1' }),
    );
  }
  return demoMode;
}

async function sayWhere(address, apiAddress, demoMode) {
  say(`\n  Kentan 恳谈   ${address}\n`);
  if (!demoMode) return;
  const answer = async (path) => (await fetch(apiAddress + path)).json();
  for (const { slug, name } of (await answer('/api/localities')).filter((l) => l.demo)) {
    const accounts = await answer(`/api/localities/${slug}/identity/demo-accounts`);
    if (!accounts.length) continue;
    say(
      t(
        `  演示账号（在 ${address}/${slug} 一键登录）：`,
        `  Demo accounts of ${name.en} (one click at ${address}/${slug}):`,
      ),
    );
    for (const { displayName, label } of accounts) say(`    ${displayName}  ${t(label.zh, label.en)}`);
    say();
  }
  say(t('  按 Ctrl-C 停止。', '  Ctrl-C stops it.'));
}

runScript(async () => {
  const port = await choosePort();
  const data = dataFolder();
  takeDataFolder(data);
  say(t('Kentan 恳谈 正在启动', 'Kentan 恳谈 is starting'));
  await ensureInstalled();

  const { openDatabase } = await import('./lib/database.mjs');
  const { Server } = await import('./lib/server.mjs');
  let database;
  const open = async () => {
    database = await openDatabase(data, { onLost: () => void reopen() });
  };
  let server;
  const reopen = async () => {
    if (isEnding()) return;
    say(t('数据库意外结束，正在重新启动', 'the database ended unexpectedly; restarting it'));
    try {
      await open();
      // Its port may have changed, and connections of the old one are dead.
      await server?.restart();
    } catch (error) {
      await end(1, error);
    }
  };
  atEnd(() => database?.stop());
  await Promise.all([open(), ensureBuilt(['shared', 'backend'])]);
  const [demoMode] = await Promise.all([
    prepare(database.url, data),
    DEV ? undefined : ensureBuilt(['frontend']),
  ]);

  const apiPort = DEV ? await freePort() : port;
  server = new Server(
    data,
    () => ({
      LOG_LEVEL: 'info',
      ...process.env,
      DATABASE_URL: database.url,
      KENTAN_DATA: data,
      KENTAN_DEMO: demoMode ? '1' : '0',
      HOST,
      PORT: String(apiPort),
    }),
    (error) => void end(1, error),
  );
  atEnd(() => server.stop());
  await step(t('启动服务器', 'starting the server'), () => server.start());
  if (DEV) {
    const { develop } = await import('./lib/develop.mjs');
    await develop(server, port, apiPort);
  }
  const shown = HOST === '0.0.0.0' || HOST === '::' ? 'localhost' : HOST;
  await sayWhere(`http://${shown}:${port}`, `http://${shown}:${apiPort}`, demoMode);
});
