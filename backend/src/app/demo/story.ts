// The town's past is told act by act at the instants at which it happened, through the same use cases as any other town's.
// Events are planned in the order of their subjects and told in the order of time: the record's times never go back.
import type { BudgetLine } from '@kentan/shared/budgets';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { catchUp } from '../../domains/cycles/index.js';
import type { DepartmentRef } from '../../domains/localities/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock.js';
import type { LocalityRef } from '../../platform/locality-ref.js';
import { Transactions, type Tx } from '../../platform/transactions.js';

/** An instant of the town's wall clock: `on('2026-01-18', '09:30')`. */
export const on = (date: string, time = '09:00'): Date => new Date(`${date}T${time}:00+08:00`);

export interface Town {
  locality: LocalityRef;
  departments: DepartmentRef[];
  people: People;
}

/** Everybody who does something in the story, by the end of their login. */
export class People {
  constructor(private readonly actors: ReadonlyMap<string, Actor>) {}

  of(login: string): Actor {
    const found = this.actors.get(login);
    if (!found) throw new Error(`nobody is called ${login}`);
    return found;
  }

  /** All deputies, in the order of the roll. */
  get deputies(): Actor[] {
    return [...this.actors.values()].filter((a) => a.offices.some((o) => o.office === 'deputy'));
  }
}

export class Story {
  /** Lines of published versions by the version's id: they never change and are looked up for every act. */
  readonly kept = new Map<string, readonly BudgetLine[]>();
  private readonly events: { at: Date; tell: () => Promise<unknown> }[] = [];

  constructor(private readonly app: INestApplicationContext) {}

  get<T>(type: Type<T>): T {
    return this.app.get(type);
  }

  /** Plans what happens at an instant. */
  plan(at: Date, tell: () => Promise<unknown>): void {
    this.events.push({ at, tell });
  }

  /** Plans one transaction at an instant. */
  planWrite(at: Date, tell: (tx: Tx) => Promise<unknown>): void {
    this.plan(at, () => this.write(tell));
  }

  /** The calendar does on these days what it would have done by itself: opens phases, marks what is overdue. */
  planCalendar(localityId: string, days: readonly string[]): void {
    for (const day of days) this.planWrite(on(day, '00:00'), (tx) => catchUp(tx, localityId));
  }

  /** One transaction at the instant of the event under way. */
  write<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.app.get(Transactions).run(fn);
  }

  read<T>(fn: (tx: Tx) => Promise<T>): Promise<T> {
    return this.app.get(Transactions).read(fn);
  }

  /** Tells all that is planned up to `end`, in the order of time; of one instant, in the order of planning. */
  async tellUntil(end: Date): Promise<void> {
    const due = this.events.filter((e) => e.at <= end).sort((a, b) => a.at.getTime() - b.at.getTime());
    for (const { at, tell } of due) await this.app.get(Clock).at(at, tell);
    this.events.length = 0;
  }
}
