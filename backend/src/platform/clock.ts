// The only clock. In demo mode it may run ahead of real time by an offset kept in the database, the same in every process.
import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';

const fixed = new AsyncLocalStorage<{ instant: Date }>();

@Injectable()
export class Clock {
  private offsetMs = 0;

  /** The present instant (UTC). */
  now(): Date {
    return fixed.getStore()?.instant ?? new Date(Date.now() + this.offsetMs);
  }

  /** The instant of the world outside, whatever the demo clock says: authenticator apps go by it. */
  world(): Date {
    return new Date();
  }

  /** Runs `fn` as if it were `instant`: for the demo seed and for tests. */
  at<T>(instant: Date, fn: () => Promise<T>): Promise<T> {
    return fixed.run({ instant }, fn);
  }

  /** Milliseconds by which this installation's clock runs ahead (0 outside demo mode). */
  get offset(): number {
    return this.offsetMs;
  }

  /** Called by the database listener when the stored offset changes. */
  setOffset(ms: number): void {
    this.offsetMs = ms;
  }
}
