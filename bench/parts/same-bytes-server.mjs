// Node's own http serving given bytes from memory: the baseline of the reads bench. argv: port, files to serve at /0, /1, …
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [port, ...files] = process.argv.slice(2);
const bodies = files.map((file) => readFileSync(file));
createServer((request, response) => {
  const body = bodies[Number(request.url.slice(1))];
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  });
  response.end(body);
}).listen(Number(port), '127.0.0.1', () => process.send('listening'));
