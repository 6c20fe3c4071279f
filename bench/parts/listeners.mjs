// Holds many live connections in a process of its own: bare sockets, so that 5,000 of them cost the measured machine little.
// argv: port, path, how many. Messages in: { cut: N }, { report: [ids] }. Out: 'open', { delays, lost, twice, resumed }.
import { createConnection } from 'node:net';
import { hrtime } from 'node:process';

const [port, path, count] = process.argv.slice(2);
/** Connections are opened in groups: a listening socket's queue is short. */
const GROUP = 100;
const AWAY_MS = 2000;
const nowMs = () => Number(hrtime.bigint() / 1000n) / 1000;

const delays = [];
let resumed = 0;

class Listener {
  heard = new Map();
  last = '';

  /** Resolves when the stream has begun. */
  connect() {
    return new Promise((resolve, reject) => {
      const socket = createConnection({ port: Number(port), host: '127.0.0.1' });
      const resume = this.last ? `Last-Event-ID: ${this.last}\r\n` : '';
      const again = this.last !== '';
      let rest = '';
      this.socket = socket;
      socket.setEncoding('utf8');
      socket.on('error', reject);
      socket.on('connect', () => socket.write(`GET ${path} HTTP/1.1\r\nHost: bench\r\n${resume}\r\n`));
      socket.on('data', (text) => {
        const blocks = (rest + text).split('\n\n');
        rest = blocks.pop();
        for (const block of blocks) this.hear(block, again);
        resolve();
      });
    });
  }

  hear(block, again) {
    const id = /^id: (\d+)$/m.exec(block)?.[1];
    if (!id) return;
    this.last = id;
    const sent = /"sent":([\d.]+)/.exec(block)?.[1];
    if (!sent) return;
    this.heard.set(id, (this.heard.get(id) ?? 0) + 1);
    // what came late because the connection was cut is no delay of the server
    if (!again) delays.push(nowMs() - Number(sent));
  }

  /** The connection breaks; after a while it is there again and asks for what it missed. */
  async cut() {
    this.socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, AWAY_MS));
    await this.connect();
    resumed += 1;
  }
}

const listeners = Array.from({ length: Number(count) }, () => new Listener());
for (let i = 0; i < listeners.length; i += GROUP)
  await Promise.all(listeners.slice(i, i + GROUP).map((listener) => listener.connect()));
process.send('open');

process.on('message', async ({ cut, report }) => {
  if (cut) {
    await Promise.all(listeners.slice(0, cut).map((listener) => listener.cut()));
    process.send('resumed');
  }
  if (report) {
    const of = (listener) => report.map((id) => listener.heard.get(id) ?? 0);
    const times = listeners.flatMap(of);
    const lost = times.filter((n) => n === 0).length;
    const twice = times.filter((n) => n > 1).length;
    // a long report is on its way only when this says so
    process.send({ delays, resumed, lost, twice }, () => process.exit());
  }
});
