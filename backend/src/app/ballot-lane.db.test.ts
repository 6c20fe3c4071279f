// A ballot takes a short way through the server; it must pass everything that the whole way asks, and whatever does not is
// answered as everywhere else.
import { randomBytes } from 'node:crypto';
import { receiptOf } from '@kentan/shared/ballots';
import { openBallotBox } from '../domains/ballots/index.js';
import { newId } from '../platform/ids.js';
import { type Person, type TestApp, testApp } from './testing.js';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

async function box(app: TestApp, roll: Person[]): Promise<string> {
  const id = newId();
  await app.transactions.run((tx) =>
    openBallotBox(tx, {
      localityId: app.locality.id,
      id,
      form: { kind: 'yesNoAbstain' },
      mode: 'open',
      changeable: false,
      keepers: [],
      roll: roll.map((p) => p.accountId),
    }),
  );
  return `/api/localities/testtown/review/votes/${id}/ballots`;
}
const ballot = () => ({ choice: 'yes', receipt: receiptOf(randomBytes(13)) });

it('a ballot in order is counted once and answered with the headers of every answer', async () => {
  const deputy = await t.person(['deputy']);
  const path = await box(t, [deputy]);
  const body = ballot();
  const first = await t.send('POST', path, { as: deputy, body });
  const again = await t.send('POST', path, { as: deputy, body });
  expect([first.status, first.body.outcome, again.status, again.body.outcome]).toEqual([
    201,
    'counted',
    201,
    'same',
  ]);
  const elsewhere = await t.send('GET', '/api/localities/testtown/review/resolutions');
  for (const name of ['content-security-policy', 'x-content-type-options', 'referrer-policy', 'content-type'])
    expect(first.headers[name]).toBe(elsewhere.headers[name]);
  for (const name of ['x-kentan-now', 'x-kentan-event']) expect(first.headers[name]).toBeDefined();
});

it('a ballot that is not in order is refused as on any route, and nothing is counted', async () => {
  const deputy = await t.person(['deputy']);
  const citizen = await t.person(['expert']);
  const path = await box(t, [deputy, citizen]);
  const answers = [
    await t.send('POST', path, { as: deputy, body: ballot(), headers: { 'x-kentan-csrf': 'forged' } }),
    await t.send('POST', path, { as: citizen, body: ballot() }),
    await t.send('POST', path, { body: ballot() }),
    await t.send('POST', path, { as: deputy, body: { ...ballot(), choice: 'maybe' } }),
    await t.send('POST', path, { as: deputy, body: { ...ballot(), weight: 2 } }),
    await t.send('POST', path, { as: deputy, body: { ...ballot(), receipt: 7 } }),
    await t.send('POST', path, { as: deputy, body: [] }),
    await t.send('POST', path, { as: deputy, body: { ...ballot(), receipt: 'short' } }),
    await t.send('POST', path.replace('testtown', 'nowhere'), { as: deputy, body: ballot() }),
  ];
  expect(answers.map((a) => a.body.code)).toEqual([
    'platform.csrf',
    'platform.not-your-office',
    'platform.sign-in-needed',
    'platform.invalid-field',
    'platform.invalid-field',
    'platform.invalid-request',
    expect.stringMatching(/^platform\./),
    'ballots.receipt-unreadable',
    'platform.not-found',
  ]);
  expect((await t.send('POST', path, { as: deputy, body: ballot() })).body.outcome).toBe('counted');
});

it('a flood of ballots from one address is stopped', async () => {
  const small = await testApp({ RATE_LIMIT_PER_MINUTE: '5' });
  try {
    const deputy = await small.person(['deputy']);
    const path = await box(small, [deputy]);
    const statuses: number[] = [];
    for (let i = 0; i < 12; i += 1)
      statuses.push((await small.send('POST', path, { as: deputy, body: ballot() })).status);
    expect(statuses[0]).toBe(201);
    expect(statuses.at(-1)).toBe(429);
  } finally {
    await small.close();
  }
});
