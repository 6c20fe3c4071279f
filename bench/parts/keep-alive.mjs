// Sends prepared POSTs over connections that stay open and reads no more of the answers than their status: on a machine with two
// cores the sender must not be what is measured.
import { createConnection } from 'node:net';

const HEADERS_END = Buffer.from('\r\n\r\n');

/** The bytes of one POST of JSON. */
export function postBytes(path, headers, body) {
  const text = JSON.stringify(body);
  const lines = Object.entries({
    host: '127.0.0.1',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${text}`);
}

/** { status, body } of the first whole answer in `bytes`, or undefined while it has not come. */
function firstAnswer(bytes) {
  const end = bytes.indexOf(HEADERS_END);
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN);
  if (Number.isNaN(length)) throw new Error(`an answer without its length: ${head}`);
  const whole = end + HEADERS_END.length + length;
  if (bytes.length < whole) return undefined;
  return { status: Number(head.slice(9, 12)), body: bytes.toString('utf8', whole - length, whole) };
}

/** One connection; `send(bytes)` resolves with { status, body }. One request at a time. */
async function connection(port) {
  const socket = createConnection({ port, host: '127.0.0.1', noDelay: true });
  let waiting;
  let got = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    got = got.length ? Buffer.concat([got, bytes]) : bytes;
    const answer = firstAnswer(got);
    if (!answer) return;
    got = Buffer.alloc(0);
    waiting.resolve(answer);
  });
  const lost = (error) => waiting?.reject(error ?? new Error('the server closed the connection'));
  socket.on('error', lost);
  socket.on('close', () => lost());
  await new Promise((resolve, reject) => {
    waiting = { resolve, reject };
    socket.once('connect', resolve);
  });
  return {
    send: (bytes) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(bytes);
      }),
    end: () => socket.destroy(),
  };
}

/** `count` of them, opened beforehand. */
export const connections = (port, count) =>
  Promise.all(Array.from({ length: count }, () => connection(port)));
