// Free and taken TCP ports of this machine.
import { createServer } from 'node:net';

export const isFree = (port, host = '127.0.0.1') =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => done(error.code === 'EACCES' ? 'denied' : false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(true)));
  });

export const freePort = () =>
  new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
