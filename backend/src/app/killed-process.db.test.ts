// Kill -9 of a process in the middle of 2,000 concurrent ballots: whatever it acknowledged is in the box once, and the rest can
// be sent again safely.
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { receiptOf } from '@kentan/shared/ballots';
import { closeBallotBox, openBallotBox, publishedBallots } from '../domains/ballots/index.js';
import { newId } from '../platform/ids.js';
import { type TestApp, testApp } from './testing.js';
import type { Acknowledged, CastingOrder } from './testing-casting-process.js';

const ROOT = join(import.meta.dirname, '../../..');
const PROGRAM = join(ROOT, 'backend/dist/app/testing-casting-process.js');
const BALLOTS = 2000;

let t: TestApp;
const children: ChildProcess[] = [];
beforeAll(async () => {
  execFileSync(process.execPath, [join(ROOT, 'infra/scripts/build.mjs'), 'shared', 'backend'], {
    stdio: 'ignore',
  });
  t = await testApp();
}, 240_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await t.close();
});

/** A process that casts; what it acknowledges goes to `take`. */
async function castingProcess(take: (said: Acknowledged) => void): Promise<ChildProcess> {
  const child = fork(PROGRAM, {
    env: {
      ...process.env,
      DATABASE_URL: t.database.url,
      KENTAN_DATA: t.database.dataFolder,
      KENTAN_DEMO: '1',
    },
    execArgv: [],
    stdio: 'ignore',
  } as object);
  children.push(child);
  await once(child, 'message');
  child.on('message', (said) => take(said as Acknowledged));
  return child;
}

it.each([1, 900])(
  'killed after %i acknowledgements, no acknowledged ballot is lost or doubled',
  async (kill) => {
    const ballots = Array.from({ length: BALLOTS }, () => ({
      voterId: newId(),
      receipt: receiptOf(randomBytes(13)),
    }));
    const order: CastingOrder = { localityId: t.locality.id, boxId: newId(), ballots };
    await t.transactions.run((tx) =>
      openBallotBox(tx, {
        localityId: order.localityId,
        id: order.boxId,
        form: { kind: 'yesNoAbstain' },
        mode: 'open',
        changeable: false,
        keepers: [],
        roll: ballots.map((b) => b.voterId),
      }),
    );
    const inBox = () => t.transactions.read((tx) => publishedBallots(tx, order.localityId, order.boxId));

    const acknowledged = new Set<string>();
    const first = await castingProcess(({ receipt, outcome }) => {
      if (outcome === 'counted') acknowledged.add(receipt);
      if (acknowledged.size >= kill) first.kill('SIGKILL');
    });
    const gone = once(first, 'exit');
    first.send(order);
    await gone;
    expect(acknowledged.size).toBeGreaterThanOrEqual(kill);
    expect(acknowledged.size).toBeLessThan(BALLOTS);

    const again: Acknowledged[] = [];
    await new Promise<void>((finish, fail) => {
      castingProcess((said) => {
        again.push(said);
        if (again.length === BALLOTS) finish();
      }).then((second) => second.send(order), fail);
    });
    expect(again.filter(({ outcome }) => outcome !== 'counted' && outcome !== 'same')).toEqual([]);

    await t.transactions.run((tx) => closeBallotBox(tx, order.localityId, order.boxId));
    const published = await inBox();
    expect(published).toHaveLength(BALLOTS);
    expect(new Set(published.map((b) => b.receipt))).toEqual(new Set(ballots.map((b) => b.receipt)));
    const receipts = new Set(published.map((b) => b.receipt));
    expect([...acknowledged].filter((receipt) => !receipts.has(receipt))).toEqual([]);
  },
  120_000,
);
