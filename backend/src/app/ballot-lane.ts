// The short way of a ballot. A vote brings a hall, or a city in its last hour, to one route at once; a ballot that is in
// order is taken here, before the framework is asked, through the same admission, the same rules and the same use case as
// the route's own. Whatever else arrives (a refusal, a faulty form, a flood) goes the whole way and is answered there.
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { CHOICES, type VoteChoice } from '@kentan/shared/ballots';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SESSION_COOKIE } from '../domains/identity/index.js';
import { CastVote, reviewManifest } from '../domains/review/index.js';
import { declared } from '../platform/access.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { LiveEvents } from '../platform/live-events.js';
import { PublicBytes } from '../platform/public-bytes.js';
import { Admission } from './admission.js';
import { requestSeconds } from './health.controller.js';

const ROUTE = '/api/localities/:locality/review/votes/:id/ballots';
const ADDRESS =
  /^\/api\/localities\/([a-z0-9-]{1,100})\/review\/votes\/([\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12})\/ballots$/;
const SESSION = new RegExp(`(?:^|; ?)${SESSION_COOKIE}=([\\w-]{20,100})(?:;|$)`);
const VERB = declared(reviewManifest, 'cast-vote');
const MOST_BYTES = 500;
const MINUTE_MS = 60_000;

interface Ballot {
  slug: string;
  voteId: string;
  token: string;
}

export class BallotLane {
  private readonly admission: Admission;
  private readonly castVote: CastVote;
  private readonly publicBytes: PublicBytes;
  private readonly clock: Clock;
  private readonly live: LiveEvents;
  private readonly config: Config;
  private readonly seconds = requestSeconds.labels({ method: 'POST', route: ROUTE, status: 201 });
  private readonly fixedHeaders: string[];
  /** Ballots of this minute by network address. */
  private counts = new Map<string, number>();
  private countedSince = 0;
  /** Bodies that were read here: the whole way gets them once more. */
  private readonly read = new WeakMap<IncomingMessage, Buffer>();
  private closing = false;

  constructor(
    app: NestFastifyApplication,
    private readonly handler: RequestListener,
    headers: Record<string, string>,
  ) {
    this.admission = app.get(Admission);
    this.castVote = app.get(CastVote);
    this.publicBytes = app.get(PublicBytes);
    this.clock = app.get(Clock);
    this.live = app.get(LiveEvents);
    this.config = app.get(Config);
    this.fixedHeaders = [
      ...Object.entries(headers).flat(),
      'content-type',
      'application/json; charset=utf-8',
    ];
    const fastify = app.getHttpAdapter().getInstance();
    fastify.addHook('preParsing', (request, _reply, payload, done) => {
      const body = this.read.get(request.raw);
      done(null, body ? Readable.from([body], { objectMode: false }) : payload);
    });
    fastify.addHook('preClose', (done) => {
      this.closing = true;
      done();
    });
  }

  /** Takes the request if it looks like a ballot in order; false when it must go the whole way. */
  take(request: IncomingMessage, response: ServerResponse): boolean {
    const ballot = this.closing ? undefined : ballotOf(request);
    if (!ballot || !this.withinLimit(request)) return false;
    const started = performance.now();
    const event = this.live.newestId;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
      this.cast(ballot, request, body).then(
        (counted) => {
          this.answer(response, counted, event);
          this.seconds.observe((performance.now() - started) / 1000);
        },
        // not counted: the whole way says why, in the voter's language. A ballot sent twice counts once.
        () => this.wholeWay(request, response, body),
      );
    });
    return true;
  }

  private async cast(
    { slug, voteId, token }: Ballot,
    request: IncomingMessage,
    body: Buffer,
  ): Promise<object> {
    const { choice, receipt } = contentOf(body);
    const asking = { method: 'POST', slug, token, csrf: request.headers['x-kentan-csrf'] };
    const { locality, session } = await this.admission.admit(VERB, asking);
    if (!locality || !session) throw new Error('a ballot without a voter');
    const deputyId = session.actor.accountId;
    return this.castVote.run({ localityId: locality.id, voteId, deputyId, choice, receipt });
  }

  private answer(response: ServerResponse, counted: object, event: string): void {
    this.publicBytes.forgetPassing();
    const text = JSON.stringify(counted);
    response.writeHead(201, [
      ...this.fixedHeaders,
      'x-kentan-now',
      this.clock.now().toISOString(),
      'x-kentan-event',
      event,
      'content-length',
      String(Buffer.byteLength(text)),
    ]);
    response.end(text);
  }

  private wholeWay(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    if (response.destroyed) return;
    this.read.set(request, body);
    this.handler(request, response);
  }

  /** Over the limit this lane is closed to an address for the minute; the whole way has its own count and answers 429. */
  private withinLimit(request: IncomingMessage): boolean {
    const most = this.config.RATE_LIMIT_PER_MINUTE;
    if (most === 0) return true;
    if (performance.now() - this.countedSince > MINUTE_MS) {
      this.counts = new Map();
      this.countedSince = performance.now();
    }
    const forwarded = this.config.TRUST_PROXY ? request.headers['x-forwarded-for'] : undefined;
    const address = String(forwarded ?? request.socket.remoteAddress).split(',', 1)[0];
    const count = (this.counts.get(address) ?? 0) + 1;
    this.counts.set(address, count);
    return count <= most;
  }
}

/** What the head of a ballot in order says. */
function ballotOf({ method, url, headers }: IncomingMessage): Ballot | undefined {
  if (method !== 'POST' || url === undefined) return undefined;
  const address = ADDRESS.exec(url);
  const session = address && SESSION.exec(headers.cookie ?? '');
  if (!address || !session) return undefined;
  const key = headers['idempotency-key'];
  const plain =
    headers['content-type'] === 'application/json' &&
    Number(headers['content-length']) <= MOST_BYTES &&
    headers['content-encoding'] === undefined &&
    headers.expect === undefined &&
    (key === undefined || (key.length >= 8 && key.length <= 100));
  return plain ? { slug: address[1], voteId: address[2], token: session[1] } : undefined;
}

/** The form as `CastBallotDto` demands it. Throws Error when it is anything else. */
function contentOf(body: Buffer): { choice: VoteChoice; receipt: string } {
  const form: unknown = JSON.parse(body.toString());
  const { choice, receipt } = form as { choice?: VoteChoice; receipt?: unknown };
  if (
    choice === undefined ||
    !CHOICES.includes(choice) ||
    typeof receipt !== 'string' ||
    receipt.length > 40 ||
    Object.keys(form as object).length !== 2
  )
    throw new Error('not the form of a ballot');
  return { choice, receipt };
}
