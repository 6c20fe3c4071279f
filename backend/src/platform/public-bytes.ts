// Answers to public reads, kept as bytes and sent before any framework is asked: a town's budget page is read by a city.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';

export interface PublicAnswer {
  readonly contentType: string;
  readonly cacheControl: string;
  readonly etag?: string;
  readonly plain: Buffer;
  readonly brotli?: Buffer;
  readonly gzip?: Buffer;
}

interface Kept {
  readonly etag: string | undefined;
  /** Headers are put together once: doing it for each request costs a fifth of the requests. */
  readonly plain: Sendable;
  readonly brotli: Sendable | undefined;
  readonly gzip: Sendable | undefined;
  readonly bytes: number;
  /** Milliseconds of performance.now() after which it is made anew; Infinity for what never changes. */
  staleAt: number;
  readonly seconds: number | undefined;
}

interface Sendable {
  readonly headers: string[];
  readonly body: Buffer;
}

function sendable(answer: PublicAnswer, body: Buffer, encoding?: string): Sendable {
  const headers = [
    'cache-control',
    answer.cacheControl,
    'x-content-type-options',
    'nosniff',
    'vary',
    'accept-encoding',
  ];
  if (answer.etag) headers.push('etag', answer.etag);
  headers.push('content-type', answer.contentType, 'content-length', String(body.length));
  if (encoding) headers.push('content-encoding', encoding);
  return { headers, body };
}

const MEMORY_BYTES = 96 * 1024 * 1024;
/** A signed-in person may see more than the public ("my question"), so their requests always go the whole way. */
const SESSION = 'kentan_session=';

@Injectable()
export class PublicBytes {
  private readonly kept = new Map<string, Kept>();
  private size = 0;

  /** How often something was written: an answer read before the last time is old when it arrives here. */
  writes = 0;

  /** Keeps what an anonymous GET of this address answers: for ever, or for `seconds` if nothing was written since `readAt`. */
  keep(address: string, answer: PublicAnswer, seconds?: number, readAt = this.writes): void {
    if (readAt !== this.writes) return;
    const bytes = answer.plain.length + (answer.brotli?.length ?? 0) + (answer.gzip?.length ?? 0);
    if (bytes > MEMORY_BYTES / 8) return;
    this.forget(address);
    const staleAt = seconds === undefined ? Number.POSITIVE_INFINITY : performance.now() + seconds * 1000;
    this.kept.set(address, {
      etag: answer.etag,
      plain: sendable(answer, answer.plain),
      brotli: answer.brotli && sendable(answer, answer.brotli, 'br'),
      gzip: answer.gzip && sendable(answer, answer.gzip, 'gzip'),
      bytes,
      staleAt,
      seconds,
    });
    this.size += bytes;
    for (const oldest of this.kept.keys()) {
      if (this.size <= MEMORY_BYTES) return;
      this.forget(oldest);
    }
  }

  private forget(address: string): void {
    const old = this.kept.get(address);
    if (!old) return;
    this.kept.delete(address);
    this.size -= old.bytes;
  }

  /** Something was written, through this process or another: what was kept for a moment only is asked for anew. */
  forgetPassing(): void {
    this.writes += 1;
    for (const [address, { seconds }] of this.kept) if (seconds !== undefined) this.forget(address);
  }

  /** Sends what is kept for the request; false when the request must go the whole way. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' || request.url === undefined) return false;
    const kept = this.kept.get(request.url);
    if (!kept || request.headers.cookie?.includes(SESSION)) return false;
    if (performance.now() > kept.staleAt) {
      // this one makes it anew; those who come meanwhile get the old one, so that a crowd is one question to the database
      kept.staleAt = performance.now() + (kept.seconds ?? 0) * 1000;
      return false;
    }
    send(request, response, kept);
    return true;
  }
}

function send(request: IncomingMessage, response: ServerResponse, kept: Kept): void {
  if (kept.etag && request.headers['if-none-match'] === kept.etag) {
    response.writeHead(304, { etag: kept.etag, vary: 'accept-encoding' }).end();
    return;
  }
  const accepted = request.headers['accept-encoding'];
  const encoded =
    accepted === undefined
      ? undefined
      : accepted.includes('br')
        ? kept.brotli
        : accepted.includes('gzip')
          ? kept.gzip
          : undefined;
  const { headers, body } = encoded ?? kept.plain;
  response.writeHead(200, headers);
  response.end(body);
}
