// Live events: every process listens to the database and passes on what committed anywhere, in order, resumable by id.
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import { Config } from './config.js';
import { PublicBytes } from './public-bytes.js';

export interface StoredEvent {
  id: string;
  locality_id: string;
  topic: string;
  key: string;
  data: object;
}
type Listener = (event: StoredEvent) => void;

@Injectable()
export class LiveEvents implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('live');
  private readonly listeners = new Map<string, Set<Listener>>();
  private client?: pg.Client;
  private stopped = false;
  private waiting: string[] = [];
  private fetching = false;
  /** Newest event passed on: after a lost database connection we go on from here. */
  private newest = 0n;

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly publicBytes: PublicBytes,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const [{ id }] = await this.dataSource.query(
      'SELECT coalesce(max(id), 0) AS id FROM platform.live_events',
    );
    this.newest = BigInt(id);
    await this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  /** Calls `listener` for each event of the locality from now on. Returns how to stop. */
  subscribe(localityId: string, listener: Listener): () => void {
    const set = this.listeners.get(localityId) ?? new Set();
    this.listeners.set(localityId, set.add(listener));
    return () => {
      set.delete(listener);
      if (!set.size) this.listeners.delete(localityId);
    };
  }

  /** The newest event that everything read from now on includes. */
  get newestId(): string {
    return this.newest.toString();
  }

  get listenerCount(): number {
    let count = 0;
    for (const set of this.listeners.values()) count += set.size;
    return count;
  }

  /** Events of a locality after `id`, oldest first, at most `limit`. */
  since(localityId: string, id: string, limit = 1000): Promise<StoredEvent[]> {
    return this.dataSource.query(
      'SELECT id, locality_id, topic, key, data FROM platform.live_events WHERE locality_id = $1 AND id > $2 ORDER BY id LIMIT $3',
      [localityId, id, limit],
    );
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.DATABASE_URL,
      application_name: 'kentan-live',
    });
    client.on('notification', ({ channel, payload }) => {
      if (channel === 'kentan_clock') this.clock.setOffset(Number(payload));
      else if (payload) this.collect(payload);
    });
    client.on('error', () => undefined);
    client.on('end', () => void this.reconnect());
    await client.connect();
    await client.query('LISTEN kentan_events; LISTEN kentan_clock');
    this.client = client;
    const [setting] = await this.dataSource.query(
      `SELECT value FROM platform.settings WHERE name = 'clock-offset-ms'`,
    );
    this.clock.setOffset(Number(setting?.value ?? 0));
    await this.catchUp();
  }

  private async reconnect(): Promise<void> {
    while (!this.stopped) {
      await new Promise((r) => setTimeout(r, 500));
      try {
        await this.connect();
        return;
      } catch (error) {
        this.log.warn(`database listener: ${String(error)}`);
      }
    }
  }

  private async catchUp(): Promise<void> {
    const missed: StoredEvent[] = await this.dataSource.query(
      'SELECT id, locality_id, topic, key, data FROM platform.live_events WHERE id > $1 ORDER BY id LIMIT 10000',
      [this.newest.toString()],
    );
    this.pass(missed);
  }

  private collect(id: string): void {
    // Whoever hears of it reads again, and must not be given what was kept before.
    this.publicBytes.forgetPassing();
    this.waiting.push(id);
    if (!this.fetching) void this.fetch();
  }

  private async fetch(): Promise<void> {
    this.fetching = true;
    try {
      while (this.waiting.length) {
        const ids = this.waiting;
        this.waiting = [];
        if (!this.listeners.size) {
          this.newest = BigInt(ids[ids.length - 1]);
          continue;
        }
        this.pass(
          await this.dataSource.query(
            'SELECT id, locality_id, topic, key, data FROM platform.live_events WHERE id = ANY($1::bigint[]) ORDER BY id',
            [ids],
          ),
        );
      }
    } catch (error) {
      this.log.warn(`live events: ${String(error)}`);
    } finally {
      this.fetching = false;
    }
  }

  private pass(events: StoredEvent[]): void {
    for (const event of events) {
      if (BigInt(event.id) > this.newest) this.newest = BigInt(event.id);
      for (const listener of this.listeners.get(event.locality_id) ?? []) listener(event);
    }
  }
}
