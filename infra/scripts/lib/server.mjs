// Runs a server process: waits until it listens, restarts it when it dies, gives up in words when it keeps dying.
import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ROOT } from './checkout.mjs';
import { exited, start, stop } from './children.mjs';
import { Halt, say, t } from './say.mjs';

const LOG_LIMIT = 10 * 1024 * 1024;
/** So many ends within this time are no accident. */
const GIVE_UP = { ends: 5, within: 60_000 };
const LEAVE = pathToFileURL(join(ROOT, 'infra/scripts/lib/leave-with-parent.mjs')).href;
const PINO_ERROR = 50;

function openLog(data) {
  const path = join(data, 'logs/server.log');
  mkdirSync(join(data, 'logs'), { recursive: true });
  try {
    if (statSync(path).size > LOG_LIMIT) renameSync(path, `${path}.1`);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return { path, stream: createWriteStream(path, { flags: 'a', mode: 0o600 }) };
}

/** Errors of the structured log as one line for the terminal; the whole of it stands in the log file. */
function errorLine(line) {
  try {
    const entry = JSON.parse(line);
    return entry.level >= PINO_ERROR
      ? String(entry.msg === '[object Object]' ? entry.detail?.error : entry.msg)
      : undefined;
  } catch {
    return line;
  }
}

export class Server {
  #ends = [];
  #stopping = false;

  /** `env()` is asked at each start, because the database's port may change between two. */
  constructor(data, env, onGivenUp) {
    this.env = env;
    this.onGivenUp = onGivenUp;
    this.log = openLog(data);
    this.last = [];
  }

  /** Starts it and waits until it listens. */
  async start() {
    const child = start(
      process.execPath,
      ['--enable-source-maps', '--import', LEAVE, join(ROOT, 'backend/dist/main.js')],
      {
        cwd: ROOT,
        env: this.env(),
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      },
    );
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => this.#take(line));
    }
    await new Promise((done, fail) => {
      child.once('message', done);
      child.once('error', fail);
      child.once('exit', (code, name) =>
        fail(
          new Halt(
            `${this.last.join('\n')}\n\n${t('服务器没有启动', 'the server did not start')} (${name ?? code}; ${this.log.path})`,
          ),
        ),
      );
    });
    void exited(child).then((how) => this.#ended(child, how));
  }

  #take(line) {
    this.log.stream.write(`${line}\n`);
    const shown = errorLine(line);
    if (shown === undefined) return;
    this.last = [...this.last, shown].slice(-20);
    if (!this.#stopping) say(`  ! ${shown.split('\n')[0]}`);
  }

  async #ended(child, how) {
    if (this.#stopping || child !== this.child) return;
    const now = performance.now();
    this.#ends = [...this.#ends.filter((at) => now - at < GIVE_UP.within), now];
    say(
      t(
        `服务器意外结束（${how?.name ?? how?.code}），正在重新启动`,
        `the server ended unexpectedly (${how?.name ?? how?.code}); restarting it`,
      ),
    );
    while (!this.#stopping) {
      if (this.#ends.length >= GIVE_UP.ends) {
        this.onGivenUp(
          new Halt(
            t(
              `服务器一再结束，不再重试。日志：${this.log.path}`,
              `The server keeps ending; giving up. Log: ${this.log.path}`,
            ),
          ),
        );
        return;
      }
      try {
        await this.start();
        say(t('服务器已恢复', 'the server is back'));
        return;
      } catch {
        this.#ends.push(performance.now());
        await sleep(500 * this.#ends.length);
      }
    }
  }

  async restart() {
    this.#stopping = true;
    await stop(this.child);
    this.#stopping = false;
    await this.start();
  }

  async stop() {
    this.#stopping = true;
    if (this.child) await stop(this.child);
    this.log.stream.end();
  }
}
