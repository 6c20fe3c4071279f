// Processes that a script starts: each in a group of its own, all of them ended when the script ends.
import { spawn } from 'node:child_process';
import { Halt, t } from './say.mjs';

const WINDOWS = process.platform === 'win32';
const children = new Set();
const TAIL = 60;

/**
 * Starts a process in its own group: Ctrl-C in the terminal reaches the script alone, which then ends its children in
 * order. One that is to outlive stopAll says `keep`.
 */
export function start(command, args, { keep = false, ...options } = {}) {
  const child = spawn(command, args, { detached: !WINDOWS, windowsHide: true, ...options });
  if (!keep) children.add(child);
  const gone = () => children.delete(child);
  child.once('exit', gone);
  child.once('error', gone);
  return child;
}

export const running = (child) =>
  child.exitCode === null && child.signalCode === null && child.pid !== undefined;

export function signal(child, name) {
  if (!running(child)) return;
  try {
    if (WINDOWS) child.kill(name);
    else process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

export const exited = (child) =>
  running(child)
    ? new Promise((done) => child.once('exit', (code, name) => done({ code, name })))
    : Promise.resolve();

/** Asks a process to stop, insists after `patience` milliseconds, and waits until it is gone. */
export async function stop(child, patience = 8000) {
  if (!running(child)) return;
  const gone = exited(child);
  signal(child, 'SIGTERM');
  const insist = setTimeout(() => signal(child, 'SIGKILL'), patience);
  await gone;
  clearTimeout(insist);
}

export const stopAll = (patience) => Promise.all([...children].map((child) => stop(child, patience)));

/** Runs a program to its end and returns what it printed; refuses with the last lines when it fails. */
export function run(command, args, { onLine, ...options } = {}) {
  return new Promise((done, fail) => {
    const child = start(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let out = '';
    let all = '';
    const take = (keep) => (piece) => {
      const text = String(piece);
      if (keep) out += text;
      all += text;
      if (onLine) for (const line of text.split('\n')) if (line.trim()) onLine(line);
    };
    child.stdout.on('data', take(true));
    child.stderr.on('data', take(false));
    child.once('error', (error) => fail(new Halt(`${command}: ${error.message}`)));
    child.once('close', (code, name) => {
      if (code === 0) return done(out);
      const tail = all.trimEnd().split('\n').slice(-TAIL).join('\n');
      const error = new Halt(
        `${tail}\n\n${[command, ...args].join(' ')}: ${t('失败', 'failed')} (${name ?? code})`,
      );
      fail(Object.assign(error, { output: all, stdout: out, code }));
    });
  });
}
