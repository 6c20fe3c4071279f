// Builds the HTTP application: Fastify with security headers, cookies, uploads, limits, and the domains' routes.
import { createServer, type RequestListener } from 'node:http';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type DestinationStream, pino } from 'pino';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { LiveEvents } from '../platform/live-events.js';
import { PublicBytes } from '../platform/public-bytes.js';
import { AppModule } from './app.module.js';
import { BallotLane } from './ballot-lane.js';
import { compressAnswers } from './compress-answers.js';
import { requestSeconds } from './health.controller.js';
import { installOpenApi } from './openapi.js';
import { installRequestContext } from './request-hooks.js';
import { securityHeaders } from './security-headers.js';
import { validationPipe } from './validation.js';
import { installWebPages } from './web-pages.js';

export const UPLOAD_LIMIT_BYTES = 50 * 1024 * 1024;

/** With `preview` no provider is made and no database opened: enough to read the routes off the controllers. */
export async function createApp(
  config: Config,
  { preview = false, logTo = pino.destination(1) }: { preview?: boolean; logTo?: DestinationStream } = {},
): Promise<NestFastifyApplication> {
  const log = pino(
    { level: config.LOG_LEVEL, redact: ['req.headers.cookie', 'req.headers.authorization'] },
    logTo,
  );
  // public reads that are kept as bytes, and ballots, are answered before the framework is asked
  let publicBytes: PublicBytes | undefined;
  let ballotLane: BallotLane | undefined;
  let wholeWay: RequestListener = () => undefined;
  const adapter = new FastifyAdapter({
    serverFactory: (handler: RequestListener) => {
      wholeWay = handler;
      return createServer((request, response) => {
        if (publicBytes?.answer(request, response) || ballotLane?.take(request, response)) return;
        handler(request, response);
      });
    },
    logger: false,
    trustProxy: config.TRUST_PROXY,
    bodyLimit: 1024 * 1024,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    logger: nestLogger(log),
    abortOnError: false,
    preview,
  });
  publicBytes = preview ? undefined : app.get(PublicBytes);
  const fastify = app.getHttpAdapter().getInstance();
  await fastify.register(cookie);
  const headers = securityHeaders(config);
  ballotLane = preview
    ? undefined
    : new BallotLane(app, (request, response) => wholeWay(request, response), headers);
  fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  if (config.RATE_LIMIT_PER_MINUTE > 0) {
    await fastify.register(rateLimit, { max: config.RATE_LIMIT_PER_MINUTE, timeWindow: '1 minute' });
  }
  await fastify.register(multipart, { limits: { fileSize: UPLOAD_LIMIT_BYTES, files: 20, fields: 20 } });
  installRequestContext(fastify);
  // "Days left" on a screen must agree with this clock, also when the demo clock was moved.
  const clock = app.get(Clock);
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    if (request.method !== 'GET') publicBytes?.forgetPassing();
    // What a browser keeps for ever tells the time of its first reading: it says neither of these.
    const kept = String(reply.getHeader('cache-control') ?? '').includes('immutable');
    if (kept) reply.removeHeader('x-kentan-event');
    else if (request.url.startsWith('/api/')) reply.header('x-kentan-now', clock.now().toISOString());
    done();
  });
  // Up to which event an answer is right at least: a page that begins to listen later asks for what came since.
  const live = app.get(LiveEvents);
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/')) reply.header('x-kentan-event', live.newestId);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    requestSeconds.observe(
      { method: request.method, route, status: reply.statusCode },
      reply.elapsedTime / 1000,
    );
    log.debug(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
    done();
  });
  compressAnswers(fastify);
  app.useGlobalPipes(validationPipe());
  await installOpenApi(app);
  await installWebPages(fastify);
  app.enableShutdownHooks([]);
  return app;
}

/** Nest's own messages go to the same structured log. */
function nestLogger(log: pino.Logger): LoggerService {
  const write = (level: 'info' | 'error' | 'warn' | 'debug') => (message: unknown, context?: unknown) =>
    log[level]({ context, ...(typeof message === 'object' ? { detail: message } : {}) }, String(message));
  return { log: write('debug'), error: write('error'), warn: write('warn'), debug: write('debug') };
}
