// The record on real PostgreSQL: order, proofs, and what a database superuser cannot do unnoticed.
import { type TestApp, testApp } from '../../app/testing.js';
import { actsAbout, appendAct } from './index.js';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const put = (n: number, line = 'L1') =>
  t.transactions.run(async (tx) =>
    appendAct(tx, {
      localityId: t.locality.id,
      type: 'test.said',
      by: { office: 'citizen' },
      objects: [{ kind: 'line', id: line }],
      payload: { n },
    }),
  );

it('acts are numbered without gaps in the order of their commits, also when fifty come at once', async () => {
  await Promise.all(Array.from({ length: 50 }, (_, n) => put(n)));
  const acts = await t.transactions.read((tx) => actsAbout(tx, t.locality.id, 'line', 'L1'));
  expect(acts.map((a) => a.index)).toEqual(acts.map((_, i) => i));
  expect([...acts].sort((a, b) => (a.at < b.at ? -1 : 1)).map((a) => a.index)).toEqual(
    acts.map((a) => a.index),
  );
});
