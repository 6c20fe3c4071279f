// One use case = one transaction: what it saves, records, raises and announces becomes true together or not at all.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from './clock.js';
import { refuseWith } from './refused.js';
import { requestContext } from './request-context.js';

export interface LiveEvent {
  /** '<domain>.<what>' */
  topic: string;
  localityId: string;
  key: string;
  data: object;
}

export interface Tx {
  readonly manager: EntityManager;
  /** The instant of this use case: the only clock inside it. */
  readonly now: Date;
  query<R>(sql: string, params?: unknown[]): Promise<R[]>;
  /** Sends a live event when, and only when, the transaction commits. */
  emit(event: LiveEvent): void;
  /** Adds a job in this transaction; with `key`, a waiting job of that key is replaced. */
  enqueue(job: string, payload: object, options?: { runAt?: Date; key?: string }): void;
  /** Runs once per key at the end of the transaction, before events are written. */
  beforeCommit(key: string, fn: () => Promise<void>): void;
  afterCommit(fn: () => void): void;
}

/** Thrown when an idempotency key was already answered: carries that answer. */
export class Replayed extends Error {
  constructor(readonly response: unknown) {
    super('replayed');
  }
}

/** A positive 31-bit number of a text, for advisory locks. */
export const lockNumber = (text: string): number =>
  createHash('sha256').update(text).digest().readInt32BE() & 0x7fffffff;
/** Lock class of the per-locality order of acts and events: taken last in a transaction, held to its commit. */
export const LOCALITY_ORDER_LOCK = 7001;

@Injectable()
export class Transactions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs a use case in one transaction. What `fn` returns is the answer kept under the request's Idempotency-Key,
   * unless it holds a secret (`keepAnswer: false`): then nothing is kept and a repeated request is carried out anew.
   */
  async run<T>(fn: (tx: Tx) => Promise<T>, { keepAnswer = true } = {}): Promise<T> {
    const afterCommit: (() => void)[] = [];
    const result = await this.dataSource.transaction(async (manager) => {
      const events: LiveEvent[] = [];
      const jobs: { job: string; payload: object; options: { runAt?: Date; key?: string } }[] = [];
      const hooks = new Map<string, () => Promise<void>>();
      const tx: Tx = {
        manager,
        now: this.clock.now(),
        query: (sql, params) => manager.query(sql, params),
        emit: (event) => void events.push(event),
        enqueue: (job, payload, options = {}) => void jobs.push({ job, payload, options }),
        beforeCommit: (key, hook) => void (hooks.has(key) || hooks.set(key, hook)),
        afterCommit: (hook) => void afterCommit.push(hook),
      };
      const key = keepAnswer ? await claimIdempotencyKey(tx) : undefined;
      const value = await fn(tx);
      if (key) await keepResponse(tx, key, value);
      for (const hook of hooks.values()) await hook();
      await writeJobs(tx, jobs);
      await writeEvents(tx, events);
      return value;
    });
    for (const hook of afterCommit) hook();
    return result;
  }

  /** A consistent read without writes. */
  read<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
    const manager = this.dataSource.manager;
    const forbidden = () => {
      throw new Error('a read writes nothing');
    };
    return fn({
      manager,
      now: this.clock.now(),
      query: (sql, params) => manager.query(sql, params),
      emit: forbidden,
      enqueue: forbidden,
      beforeCommit: forbidden,
      afterCommit: forbidden,
    });
  }
}

type ClaimedKey = NonNullable<NonNullable<ReturnType<typeof requestContext.getStore>>['idempotency']>;

async function claimIdempotencyKey(tx: Tx): Promise<ClaimedKey | undefined> {
  const claim = requestContext.getStore()?.idempotency;
  if (!claim || claim.used) return undefined;
  const inserted = await tx.query(
    `INSERT INTO platform.idempotency_keys (scope, key, fingerprint) VALUES ($1, $2, $3)
     ON CONFLICT DO NOTHING RETURNING key`,
    [claim.scope, claim.key, claim.fingerprint],
  );
  if (inserted.length) {
    claim.used = true;
    return claim;
  }
  const [kept] = await tx.query<{ fingerprint: string; response: unknown }>(
    'SELECT fingerprint, response FROM platform.idempotency_keys WHERE scope = $1 AND key = $2',
    [claim.scope, claim.key],
  );
  if (kept.fingerprint !== claim.fingerprint)
    refuseWith('platform.idempotency-key-reused', {}, { kind: 'invalid' });
  throw new Replayed(kept.response);
}

async function keepResponse(tx: Tx, claim: ClaimedKey, value: unknown): Promise<void> {
  await tx.query('UPDATE platform.idempotency_keys SET response = $3 WHERE scope = $1 AND key = $2', [
    claim.scope,
    claim.key,
    JSON.stringify(value ?? null),
  ]);
}

async function writeJobs(
  tx: Tx,
  jobs: { job: string; payload: object; options: { runAt?: Date; key?: string } }[],
): Promise<void> {
  for (const { job, payload, options } of jobs) {
    await tx.query(
      'SELECT graphile_worker.add_job($1, payload := $2::json, run_at := $3::timestamptz, job_key := $4)',
      [job, JSON.stringify(payload), options.runAt?.toISOString() ?? null, options.key ?? null],
    );
  }
}

/**
 * Event numbers of one locality are given under its order lock, held to the commit, so that they become
 * visible in the order of their numbers and a listener who resumes after number n misses none.
 */
async function writeEvents(tx: Tx, events: LiveEvent[]): Promise<void> {
  for (const localityId of new Set(events.map((e) => e.localityId))) {
    await tx.query('SELECT pg_advisory_xact_lock($1, $2)', [LOCALITY_ORDER_LOCK, lockNumber(localityId)]);
  }
  for (const event of events) {
    await tx.query(
      `WITH e AS (INSERT INTO platform.live_events (locality_id, topic, key, data) VALUES ($1, $2, $3, $4) RETURNING id)
       SELECT pg_notify('kentan_events', id::text) FROM e`,
      [event.localityId, event.topic, event.key, JSON.stringify(event.data)],
    );
  }
}
