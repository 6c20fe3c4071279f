// Every process looks at the clock every few seconds; who comes first does the work, the others skip it.
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Transactions } from '../../platform/transactions.js';
import { dueCycles, markOverdue, tickCycle } from './tick.js';

const EVERY_MS = 3000;

@Injectable()
export class Ticker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('calendar');
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(private readonly transactions: Transactions) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.start(), EVERY_MS);
    this.timer.unref();
    this.start();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private start(): void {
    this.running ??= this.tick()
      .catch((error) => this.log.warn(`calendar: ${String(error)}`))
      .finally(() => {
        this.running = undefined;
      });
  }

  /** Does all that is due now. One transaction for each cycle: what one cannot do does not hold up the others. */
  async tick(): Promise<void> {
    for (const id of await this.transactions.read((tx) => dueCycles(tx))) {
      await this.transactions
        .run((tx) => tickCycle(tx, id))
        .catch((error) => this.log.error(`cycle ${id}: ${String(error)}`));
    }
    while ((await this.transactions.run((tx) => markOverdue(tx))) > 0);
  }
}
