// Tells operators whether the process and its database answer, and its numbers for Prometheus.
import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, register } from 'prom-client';
import { Clock, LiveEvents, Mailer, Transactions, Verb } from '../platform/index.js';
import { eventsManifest } from './events.controller.js';
import { HealthDto } from './health.dto.js';

if (!register.getSingleMetric('process_cpu_user_seconds_total')) collectDefaultMetrics();

export const requestSeconds =
  (register.getSingleMetric('kentan_http_request_seconds') as
    | Histogram<'method' | 'route' | 'status'>
    | undefined) ??
  new Histogram({
    name: 'kentan_http_request_seconds',
    help: 'Seconds from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
  });

@Controller()
export class HealthController {
  constructor(
    private readonly transactions: Transactions,
    private readonly mailer: Mailer,
    private readonly clock: Clock,
    live: LiveEvents,
  ) {
    register.removeSingleMetric('kentan_live_listeners');
    new Gauge({
      name: 'kentan_live_listeners',
      help: 'Open event streams',
      collect() {
        this.set(live.listenerCount);
      },
    });
  }

  @Get('api/health')
  @Verb(eventsManifest, 'read-health')
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<HealthDto> {
    const database = await this.transactions
      .read((tx) => tx.query('SELECT 1'))
      .then(() => true)
      .catch(() => false);
    if (!database) void reply.status(503);
    return { ok: database, database, mail: this.mailer.configured, now: this.clock.now().toISOString() };
  }

  @Get('metrics')
  @Verb(eventsManifest, 'read-metrics')
  @Header('content-type', register.contentType)
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  metrics(): Promise<string> {
    return register.metrics();
  }
}
