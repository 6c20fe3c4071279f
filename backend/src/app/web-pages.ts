// Serves the built web application: hashed assets for ever; for every other address the page, with what its first screen needs.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { firstAnswers } from './first-answers.js';
import { type FirstLoad, readFirstLoads } from './first-loads.js';
import { languageOf } from './request-hooks.js';

const WEB = join(import.meta.dirname, '../../../frontend/dist');
const HTML_LANG = { zh: 'zh-CN', en: 'en' } as const;

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
  const page = readFileSync(join(WEB, 'index.html'), 'utf8');
  const firstLoad = readFirstLoads(join(WEB, '.vite/first-loads.json'));
  fastify.get('/*', async (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/assets/')) return reply.callNotFound();
    const { pathname, searchParams } = new URL(request.url, 'http://any');
    const bare = [...searchParams.keys()].every((name) => name === 'lang');
    const load = firstLoad?.(pathname, bare);
    if (!load) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    // The page carries answers of this moment, given to this person: no one keeps it.
    reply.header('cache-control', 'no-store').type('text/html; charset=utf-8');
    return withFirst(page, load, await sentAlong(fastify, request, load, searchParams.get('lang')));
  });
}

async function sentAlong(
  fastify: FastifyInstance,
  request: FastifyRequest,
  load: FirstLoad,
  asked: string | null,
) {
  const language = asked ? (/^en/i.test(asked) ? 'en' : 'zh') : languageOf(request);
  return {
    language,
    words: load.words(language),
    answers: await firstAnswers(fastify, request, load.questions),
  } as const;
}

/** The page with the files of its screen named in the head and what is sent along in a block of data before the scripts run. */
function withFirst(page: string, load: FirstLoad, sent: Awaited<ReturnType<typeof sentAlong>>): string {
  const links = [
    ...load.scripts.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
    ...load.styles.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
  ];
  // no sign in it that could end the block
  const data = JSON.stringify(sent).replaceAll('<', '\\u003c');
  return page
    .replace('<html lang="zh-CN">', () => `<html lang="${HTML_LANG[sent.language]}">`)
    .replace('</head>', () => `${links.join('')}</head>`)
    .replace(
      '<div id="root">',
      () => `<script type="application/json" id="first">${data}</script><div id="root">`,
    );
}
