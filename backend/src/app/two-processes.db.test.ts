// Two processes on one database behave as one: what commits through either is heard on both, what the clock does happens once.
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { resumeCalendar, Ticker } from '../domains/cycles/index.js';
import { cycleInPhase, morning } from '../domains/cycles/testing.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Transactions } from '../platform/transactions.js';
import { createApp } from './create-app.js';
import { type TestApp, testApp } from './testing.js';
import { type EventStream, openEvents } from './testing-events.js';

let t: TestApp;
let other: NestFastifyApplication;
let listeners: EventStream[];
beforeAll(async () => {
  t = await testApp();
  other = await createApp(t.config);
  await other.listen(0, '127.0.0.1');
  const path = '/api/localities/testtown/events?topics=test.,cycles.phase-opened,cycles.clock-moved';
  listeners = await Promise.all([t.base, await other.getUrl()].map((base) => openEvents(base + path)));
});
afterAll(async () => {
  for (const listener of listeners) listener.close();
  await other.close();
  await t.close();
});

it('a live event from one process reaches the listeners on the other, in the order of commit', async () => {
  const emit = (through: Transactions, n: number) =>
    through.run(async (tx) =>
      tx.emit({ topic: 'test.ping', localityId: t.locality.id, key: newId(), data: { n } }),
    );
  await emit(t.transactions, 1);
  await emit(other.get(Transactions), 2);
  await emit(t.transactions, 3);
  for (const listener of listeners) {
    const heard = [await listener.next(), await listener.next(), await listener.next()];
    expect(heard.map((e) => e.data.n)).toEqual([1, 2, 3]);
  }
});

it('a phase opens once, and every listener of both processes hears of it once', async () => {
  const clocks = [t.app.get(Clock), other.get(Clock)];
  await cycleInPhase({ transactions: t.transactions, clock: clocks[0] }, t.locality.id, 2027, 'drafting');
  for (const listener of listeners) await listener.rest(200);
  await t.transactions.run((tx) => resumeCalendar(tx, t.locality.id));
  const tickers = [t.app.get(Ticker), other.get(Ticker)];
  await Promise.all(
    Array.from({ length: 8 }, (_, i) => clocks[i % 2].at(morning('2026-12-23'), () => tickers[i % 2].tick())),
  );
  for (const listener of listeners) {
    const heard = await listener.rest(400);
    expect(heard.map((e) => e.data.phase)).toEqual(['publication']);
  }
});

it('the demo clock moved through one process is the clock of the other', async () => {
  const clerk = await t.person(['clerk']);
  const answer = await t.send('POST', '/api/localities/testtown/cycles/2027/demo-clock/next-day', {
    as: clerk,
  });
  expect(answer.status).toBe(200);
  await listeners[1].next();
  const there = await fetch(`${await other.getUrl()}/api/localities/testtown/cycles/2027`);
  expect(((await there.json()) as { today: string }).today).toBe(answer.body.today);
});
