// Serves the built web application: hashed assets for ever, the page itself fresh, and the page for every other address.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const WEB = join(import.meta.dirname, '../../../frontend/dist');

export async function installWebPages(fastify: FastifyInstance): Promise<void> {
  if (!existsSync(WEB)) return;
  await fastify.register(fastifyStatic, {
    root: WEB,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  fastify.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
