// Ends a script in order whatever ends it: a signal, a fault, or the end of the npm that started it.
import { stopAll } from './children.mjs';
import { parentOf } from './processes.mjs';
import { Halt, say, sayWhy, t } from './say.mjs';

const PARENT_CHECK_MS = 400;
const endings = [];
let ending;

/** Something to do at the end; the last one given is done first. */
export const atEnd = (fn) => void endings.push(fn);

/** Ends the script; a second call waits for the first. */
export function end(code, error) {
  ending ??= finish(code, error);
  return ending;
}
export const isEnding = () => ending !== undefined;

async function finish(code, error) {
  if (error) sayWhy(error);
  for (const fn of endings.reverse()) {
    try {
      await fn();
    } catch (fault) {
      sayWhy(fault);
      code ||= 1;
    }
  }
  await stopAll();
  process.exit(code);
}

/** Runs a script's main function under this order. It stays until something ends it, unless main answers an exit code. */
export function runScript(main) {
  let asked = 0;
  for (const [name, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ]) {
    process.on(name, () => {
      asked += 1;
      // Ctrl-C twice: the person means now. Children are still ended, at once.
      if (asked > 1) void stopAll(0);
      else if (!isEnding()) say(`\n${t('正在停止……', 'stopping …')}`);
      void end(128 + number);
    });
  }
  followParent();
  process.on('uncaughtException', (error) => void end(1, error));
  process.on('unhandledRejection', (error) => void end(1, error));
  main().then(
    (code) => {
      if (typeof code === 'number') void end(code);
    },
    (error) => {
      // While ending, a step fails because its process was ended: that is no news.
      if (!isEnding()) void end(error instanceof Halt ? (error.exitCode ?? 1) : 1, error);
    },
  );
}

/**
 * npm does not always pass signals on, and cannot when it is killed: its end ends the script too. Between npm and the
 * script stands a shell, which npm's end does not end.
 */
function followParent() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) void end(143);
  }, PARENT_CHECK_MS).unref();
}
