// Every process looks now and then whether a record has grown, and queues the job that reads on; the queue runs it once.
import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
  type OnModuleInit,
} from '@nestjs/common';
import { Jobs } from '../../platform/jobs.js';
import { Transactions } from '../../platform/transactions.js';
import { MAIL_JOB } from './deliver.js';
import { followNeeds } from './follow-needs.js';
import { followRecord } from './follow-record.js';
import { localitiesBehind } from './localities-behind.js';
import { SendMail } from './send-mail.js';

const EVERY_MS = 1000;
export const FOLLOW_JOB = 'notices.follow';

@Injectable()
export class Follower implements OnModuleInit, OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('notices');
  private timer?: NodeJS.Timeout;
  private looking?: Promise<void>;
  private stopping = false;

  constructor(
    private readonly transactions: Transactions,
    private readonly jobs: Jobs,
    private readonly mail: SendMail,
  ) {}

  onModuleInit(): void {
    this.jobs.register(FOLLOW_JOB, ({ localityId }) => this.follow(String(localityId)));
    this.jobs.register(MAIL_JOB, ({ localityId, id }) => this.mail.run(String(localityId), String(id)));
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.start(), EVERY_MS);
    this.timer.unref();
    this.start();
  }

  /** First of all that ends: the queue waits for its jobs after this, and the connection pool closes after both. */
  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearInterval(this.timer);
    await this.looking;
  }

  /** Reads on until the record's end, one batch a transaction; what is left when the process ends is found by the next look. */
  async follow(localityId: string): Promise<void> {
    while (!this.stopping && (await this.transactions.run((tx) => followRecord(tx, localityId))));
    while (!this.stopping && (await this.transactions.run((tx) => followNeeds(tx, localityId))));
  }

  private start(): void {
    this.looking ??= this.look()
      .catch((error) => this.log.warn(`notices: ${String(error)}`))
      .finally(() => {
        this.looking = undefined;
      });
  }

  private async look(): Promise<void> {
    const behind = await this.transactions.read((tx) => localitiesBehind(tx));
    if (!behind.length) return;
    await this.transactions.run(async (tx) => {
      for (const localityId of behind)
        tx.enqueue(FOLLOW_JOB, { localityId }, { key: `${FOLLOW_JOB}.${localityId}` });
    });
  }
}
