// The town's past is told act by act at the instants at which it happened, through the same use cases as any other town's.
import type { INestApplicationContext, Type } from '@nestjs/common';
import type { DepartmentRef } from '../../domains/localities/index.js';
import { Clock } from '../../platform/clock.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { Transactions, type Tx } from '../../platform/transactions.js';

/** What stands for a person of the town in the story: the account and the name that acts carry. */
export interface Cast {
  accountId: string;
  name: string;
}

/** An instant of the town's wall clock: `on('2026-01-18', '09:30')`. */
export const on = (date: string, time = '09:00'): Date => new Date(`${date}T${time}:00+08:00`);

export class Story {
  private last = new Date(0);

  constructor(private readonly app: INestApplicationContext) {}

  get<T>(type: Type<T>): T {
    return this.app.get(type);
  }

  /** Runs `fn` as if it were `instant`. The story goes forward only: the record's times may not go back. */
  at<T>(instant: Date, fn: () => Promise<T>): Promise<T> {
    if (instant < this.last) {
      throw new Error(`the story goes back from ${this.last.toISOString()} to ${instant.toISOString()}`);
    }
    this.last = instant;
    return this.app.get(Clock).at(instant, fn);
  }

  /** One transaction at an instant. */
  write<T>(instant: Date, fn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.at(instant, () => this.app.get(Transactions).run(fn));
  }
}

export interface Town {
  locality: LocalityRef;
  departments: DepartmentRef[];
}
