// The ballot box on real PostgreSQL: one person one ballot under any concurrency, a clean cut at closing, secrecy, keepers.
import { randomBytes } from 'node:crypto';
import { type BallotContent, receiptOf } from '@kentan/shared/ballots';
import { createApp } from '../../app/create-app.js';
import { type TestApp, testApp } from '../../app/testing.js';
import { newId } from '../../platform/ids.js';
import { Refused } from '../../platform/refused.js';
import {
  admitToRoll,
  agreeToCount,
  CastBallot,
  type Counted,
  closeBallotBox,
  openBallotBox,
  ownBallot,
  publishedBallots,
  turnoutOf,
  votersOf,
} from './index.js';

let t: TestApp;
let casting: CastBallot;
beforeAll(async () => {
  t = await testApp();
  casting = t.app.get(CastBallot);
});
afterAll(() => t.close());

const YES: BallotContent = { marks: ['yes'] };
const NO: BallotContent = { marks: ['no'] };
const receipt = () => receiptOf(randomBytes(13));
const people = (n: number) => Array.from({ length: n }, newId);

async function box(
  voters: string[],
  rules: { secret?: string[]; changeable?: boolean } = {},
): Promise<string> {
  const id = newId();
  await t.transactions.run((tx) =>
    openBallotBox(tx, {
      localityId: t.locality.id,
      id,
      form: { kind: 'yesNoAbstain' },
      mode: rules.secret ? 'secret' : 'open',
      changeable: rules.changeable ?? false,
      keepers: rules.secret ?? [],
      roll: voters,
    }),
  );
  return id;
}
const cast = (
  boxId: string,
  voterId: string,
  content: BallotContent = YES,
  by = casting,
  given = receipt(),
): Promise<Counted> => by.run({ localityId: t.locality.id, boxId, voterId, content, receipt: given });
const close = (boxId: string) => t.transactions.run((tx) => closeBallotBox(tx, t.locality.id, boxId));
const inBox = (boxId: string) => t.transactions.read((tx) => publishedBallots(tx, t.locality.id, boxId));
const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
    return 'done';
  } catch (error) {
    if (error instanceof Refused) return error.refusals[0].code;
    throw error;
  }
};

describe('one person, one ballot', () => {
  it('2,000 concurrent ballots through two processes are in the box exactly once, and counted exactly', async () => {
    const voters = people(2000);
    const id = await box(voters);
    const second = await createApp(t.config);
    await second.listen(0, '127.0.0.1');
    try {
      const other = second.get(CastBallot);
      const choices: BallotContent[] = [YES, NO, { marks: ['abstain'] }];
      const answers = await Promise.all(
        voters.flatMap((voter, i) => {
          const content = choices[i % 3];
          const given = receipt();
          // every third voter sends from two windows, through both processes at once
          return i % 3 === 0
            ? [cast(id, voter, content, casting, given), cast(id, voter, content, other, given)]
            : [cast(id, voter, content, i % 2 ? casting : other, given)];
        }),
      );
      expect(answers.filter((a) => a.outcome === 'counted')).toHaveLength(2000);
      expect(answers.filter((a) => a.outcome === 'same')).toHaveLength(667);
      const contents = await close(id);
      const count = (mark: string) =>
        contents?.find((c) => 'marks' in c.content && c.content.marks[0] === mark)?.count;
      expect([count('yes'), count('no'), count('abstain')]).toEqual([667, 667, 666]);
      const published = await inBox(id);
      expect(new Set(published.map((b) => b.voter)).size).toBe(2000);
      const acknowledged = new Set(answers.map((a) => a.receipt));
      expect(published.every((b) => acknowledged.has(b.receipt))).toBe(true);
    } finally {
      await second.close();
    }
  });

  it('a second ballot with another choice is refused, naming the one that counts', async () => {
    const [voter] = people(1);
    const id = await box([voter]);
    const first = await cast(id, voter);
    expect(first.outcome).toBe('counted');
    expect(await cast(id, voter)).toEqual({ receipt: first.receipt, outcome: 'same' });
    expect(await codeOf(cast(id, voter, NO))).toBe('ballots.already-counted');
  });

  it('both windows of one voter at once: one choice counts, the other is told so', async () => {
    const [voter] = people(1);
    const id = await box([voter]);
    const both = await Promise.all([codeOf(cast(id, voter)), codeOf(cast(id, voter, NO))]);
    expect(both.sort()).toEqual(['ballots.already-counted', 'done']);
  });

  it('may be changed until closing where the rule allows it', async () => {
    const [voter] = people(1);
    const id = await box([voter], { changeable: true });
    await cast(id, voter);
    expect((await cast(id, voter, NO)).outcome).toBe('changed');
    expect(await close(id)).toEqual([{ content: NO, count: 1 }]);
  });

  it('strangers and invalid ballots are not counted; who comes late is when put on the roll', async () => {
    const [voter, stranger] = people(2);
    const id = await box([voter]);
    expect(await codeOf(cast(id, stranger))).toBe('ballots.not-on-roll');
    expect(await codeOf(cast(id, voter, { marks: ['yes', 'no'] }))).toBe('ballots.one-mark');
    expect(await codeOf(cast(newId(), voter))).toBe('ballots.no-such-box');
    await t.transactions.run((tx) => admitToRoll(tx, t.locality.id, id, [stranger]));
    expect((await cast(id, stranger)).outcome).toBe('counted');
  });
});

describe('closing', () => {
  it('is a clean cut: what was acknowledged is counted, what was not is refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      const voters = people(200);
      const id = await box(voters);
      const attempts = voters.map((voter) =>
        cast(id, voter).then(
          () => 'counted' as const,
          (error: unknown) => (error as Refused).refusals[0].code,
        ),
      );
      await new Promise((resolve) => setTimeout(resolve, round * 3));
      const [contents, ...outcomes] = await Promise.all([close(id), ...attempts]);
      const counted = outcomes.filter((o) => o === 'counted').length;
      expect(outcomes.every((o) => o === 'counted' || o === 'ballots.closed')).toBe(true);
      expect(contents?.[0]?.count ?? 0).toBe(counted);
    }
  });

  it('takes nothing afterwards, and the database itself lets nobody touch the box', async () => {
    const [voter, late] = people(2);
    const id = await box([voter, late]);
    const given = receipt();
    await cast(id, voter, YES, casting, given);
    await close(id);
    expect(await codeOf(cast(id, late))).toBe('ballots.closed');
    expect((await cast(id, voter, YES, casting, given)).outcome).toBe('same');
    await expect(
      t.transactions.run((tx) => tx.query('DELETE FROM ballots.open_ballots WHERE box_id = $1', [id])),
    ).rejects.toThrow('never changes');
    expect(await codeOf(close(id))).toBe('ballots.closed');
  });
});

describe('a secret box', () => {
  it('keeps who voted and what was voted apart: no column, time or order joins them', async () => {
    const voters = people(40);
    const keepers = people(3);
    const id = await box(voters, { secret: keepers });
    const receipts = new Map<string, string>();
    for (const [i, voter] of voters.entries()) {
      const { receipt: mine } = await cast(id, voter, i % 2 ? YES : NO);
      receipts.set(voter, mine);
    }
    await close(id);
    const physical = <T>(sql: string) => t.transactions.read((tx) => tx.query<T & object>(sql, [id]));
    const ballots = await physical<{ receipt: string; xmin: string }>(
      'SELECT receipt, xmin::text FROM ballots.secret_ballots WHERE box_id = $1 ORDER BY ctid',
    );
    const turnout = await physical<{ voter_id: string; xmin: string }>(
      'SELECT voter_id, xmin::text FROM ballots.turnout WHERE box_id = $1 ORDER BY ctid',
    );
    expect(new Set([...ballots, ...turnout].map((row) => row.xmin)).size).toBe(1);
    expect(ballots.map((b) => b.receipt)).toEqual([...receipts.values()].sort());
    expect(turnout.map((r) => r.voter_id)).toEqual([...voters].sort());
    const columns = await physical<{ column_name: string }>(
      `SELECT column_name FROM information_schema.columns WHERE table_schema = 'ballots' AND $1::uuid IS NOT NULL
        AND table_name IN ('secret_ballots', 'turnout')`,
    );
    expect(new Set(columns.map((c) => c.column_name))).toEqual(
      new Set(['locality_id', 'box_id', 'receipt', 'content', 'voter_id']),
    );
    expect(await t.transactions.read((tx) => ownBallot(tx, t.locality.id, id, voters[0]))).toEqual({
      onRoll: true,
      cast: true,
    });
  });

  it('is opened by two of its three keepers, not by one and not by a stranger', async () => {
    const voters = people(3);
    const keepers = people(3);
    const id = await box(voters, { secret: keepers });
    const mine = await Promise.all(voters.map((voter) => cast(id, voter)));
    const agree = (keeper: string) => t.transactions.run((tx) => agreeToCount(tx, t.locality.id, id, keeper));
    expect(await codeOf(agree(keepers[0]))).toBe('ballots.not-closed');
    expect(await close(id)).toBeUndefined();
    expect(await codeOf(agree(newId()))).toBe('ballots.not-a-keeper');
    expect(await agree(keepers[0])).toEqual({ agreed: 1, contents: undefined });
    expect(await agree(keepers[0])).toEqual({ agreed: 1, contents: undefined });
    expect(await inBox(id)).toEqual([]);
    expect(await agree(keepers[2])).toEqual({ agreed: 2, contents: [{ content: YES, count: 3 }] });
    const published = await inBox(id);
    expect(published.map((b) => b.receipt)).toEqual(mine.map((m) => m.receipt).sort());
    expect(published.some((b) => b.voter)).toBe(false);
    expect((await t.transactions.read((tx) => votersOf(tx, t.locality.id, id))).sort()).toEqual(
      [...voters].sort(),
    );
  });

  it('answers a repeated ballot as counted and refuses another one', async () => {
    const [voter] = people(1);
    const id = await box([voter], { secret: people(3) });
    const given = receipt();
    expect((await cast(id, voter, YES, casting, given)).outcome).toBe('counted');
    expect((await cast(id, voter, YES, casting, given)).outcome).toBe('same');
    expect(await codeOf(cast(id, voter, YES))).toBe('ballots.already-counted-secret');
    expect(await t.transactions.read((tx) => turnoutOf(tx, t.locality.id, id))).toEqual({ roll: 1, cast: 1 });
  });

  it('two ballots that claim one receipt: one is counted, the other told to send again, nobody else is troubled', async () => {
    const voters = people(10);
    const id = await box(voters, { secret: people(3) });
    const same = receipt();
    const outcomes = await Promise.all(
      voters.map((voter, i) => codeOf(cast(id, voter, YES, casting, i < 2 ? same : receipt()))),
    );
    expect(outcomes.filter((o) => o === 'done')).toHaveLength(9);
    expect(outcomes).toContain('ballots.receipt-taken');
    expect(await t.transactions.read((tx) => turnoutOf(tx, t.locality.id, id))).toEqual({
      roll: 10,
      cast: 9,
    });
  });
});
