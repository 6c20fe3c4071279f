// Server-Sent Events of a locality: what committed on any process, in order; Last-Event-ID (or after=) resumes without a gap.
import { once } from 'node:events';
import type { OutgoingHttpHeaders } from 'node:http';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CurrentLocality,
  type KentanRequest,
  LiveEvents,
  type LocalityRef,
  type StoredEvent,
  Verb,
} from '../platform/index.js';
import { manifest } from '../platform/manifest.js';

export const eventsManifest = manifest({
  domain: 'platform',
  verbs: {
    listen: {
      who: 'public',
      summary: 'Live events of a locality (text/event-stream); topics=a,b filters by prefix',
    },
    'read-health': {
      who: 'public',
      summary: 'Whether this process and its database answer',
      scope: 'installation',
    },
    'read-metrics': { who: 'public', summary: 'Metrics in Prometheus text form', scope: 'installation' },
  },
  acts: {},
  duties: {},
});

const HEARTBEAT_MS = 20_000;
/** A listener that takes nothing for so long that this much waits is let go: it comes back and says where it was. */
const MOST_WAITING_BYTES = 1024 * 1024;

/** An event is put into words once, however many thousand hear it. */
const said = new WeakMap<StoredEvent, string>();
function messageOf(event: StoredEvent): string {
  const known = said.get(event);
  if (known !== undefined) return known;
  const { id, topic, key, data } = event;
  const message = `id: ${id}\ndata: ${JSON.stringify({ topic, key, data })}\n\n`;
  said.set(event, message);
  return message;
}

@Controller('api/localities/:locality/events')
export class EventsController {
  constructor(private readonly live: LiveEvents) {}

  @Get()
  @Verb(eventsManifest, 'listen')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({
    description: 'Events without a name, so that a browser hears all of them: id, data {topic, key, data}',
    schema: { type: 'string' },
  })
  async listen(
    @CurrentLocality() locality: LocalityRef,
    @Query('topics') topics: string | undefined,
    @Query('after') after: string | undefined,
    @Req() request: KentanRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wanted = topics ? topics.split(',') : [];
    const passes = (e: StoredEvent) => !wanted.length || wanted.some((t) => e.topic.startsWith(t));
    reply.hijack();
    const out = reply.raw;
    out.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      connection: 'keep-alive',
    });
    // A browser that lost its connection for good opens a new one and cannot set headers: it asks with `after`.
    const lastId = String(request.headers['last-event-id'] ?? after ?? '');
    let sent = /^\d{1,18}$/.test(lastId) ? BigInt(lastId) : undefined;
    // The place to resume from is known from the start, also to a browser that has heard nothing yet.
    out.write(`retry: 1000\nid: ${sent ?? this.live.newestId}\n\n`);
    let held: StoredEvent[] | undefined = [];
    const send = (event: StoredEvent) => {
      if (sent !== undefined && BigInt(event.id) <= sent) return;
      sent = BigInt(event.id);
      if (!passes(event)) return;
      out.write(messageOf(event));
      if (!held && out.writableLength > MOST_WAITING_BYTES) out.destroy();
    };
    const stop = this.live.subscribe(locality.id, (event) => (held ? held.push(event) : send(event)));
    const beat = setInterval(() => out.write(': still here\n\n'), HEARTBEAT_MS);
    out.on('close', () => {
      clearInterval(beat);
      stop();
    });
    for (let more = sent !== undefined; more; ) {
      const missed = await this.live.since(locality.id, String(sent));
      for (const event of missed) send(event);
      // what was missed is sent no quicker than it is taken
      if (out.writableNeedDrain)
        await Promise.race([once(out, 'drain'), once(out, 'close')]).catch(() => undefined);
      more = missed.length === 1000 && !out.destroyed;
    }
    for (const event of held) send(event);
    held = undefined;
  }
}
