// Proposals over HTTP on real PostgreSQL: what is put to the congress besides motions and the budget, in a mid-year sitting.
import { randomBytes } from 'node:crypto';
import { receiptOf } from '@kentan/shared/ballots';
import type { Answer, Person } from '../../../../app/testing.js';
import { type Cycle, cycleOfYear, noteFact } from '../../../cycles/index.js';
import { actsAbout } from '../../../record/index.js';
import { CloseVote } from '../close-vote.js';
import { type CongressTown, congressTown } from '../testing.js';
import {
  type NewProposal,
  ProposalOutcomes,
  proposalById,
  submitProposal,
  withdrawProposal,
} from './index.js';

let town: CongressTown;
/** A registry of its own: what the app's domains do with their kinds is theirs to test. */
let outcomes: ProposalOutcomes;
let closing: CloseVote;
let cycle: Cycle;
let sitting: string;
const carriedOut: { subjectId: string; passed: boolean }[] = [];

const WORDS = { zh: '调整预算', en: 'Adjust the budget' };
const post = (path: string, as?: Person, body: object = {}) =>
  town.t.send('POST', town.api(path), { as, body });
const get = async (path: string) => (await town.t.send('GET', town.api(path))).body;
const done = (answer: Answer): Answer['body'] => {
  if (answer.status !== 201) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const refused = (answer: Answer) => [answer.status, String(answer.body.code)];
const submit = (subjectId: string, more: Partial<NewProposal> = {}) =>
  town.t.transactions.run((tx) =>
    submitProposal(
      tx,
      {
        localityId: town.t.locality.id,
        cycleId: cycle.id,
        kind: 'adjustment',
        subjectId,
        title: WORDS,
        summary: [WORDS],
        objects: [{ kind: 'line', id: 'a-line' }],
        by: { office: 'governmentHead' },
        ...more,
      },
      outcomes,
    ),
  );
const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'ok',
    (error: { refusals?: { code: string }[] }) => error.refusals?.[0].code ?? String(error),
  );
const openVote = (proposalId: string) =>
  post(`sittings/${sitting}/votes`, town.clerk, { kind: 'proposal', proposalId });
const close = (vote: string) =>
  closing.close(town.t.locality.id, vote, undefined, {
    office: 'clerk',
    accountId: town.clerk.accountId,
  });
/** `yes` for, `no` against, everybody else in the room silent; closed. */
async function voted(proposalId: string, yes: number, no: number): Promise<string> {
  const vote = String(done(await openVote(proposalId)).id);
  for (const [i, deputy] of town.deputies.slice(0, yes + no).entries()) {
    const choice = i < yes ? 'yes' : 'no';
    done(await post(`votes/${vote}/ballots`, deputy, { choice, receipt: receiptOf(randomBytes(13)) }));
  }
  await close(vote);
  return vote;
}

beforeAll(async () => {
  town = await congressTown();
  outcomes = new ProposalOutcomes();
  closing = new CloseVote(town.t.transactions, outcomes);
  outcomes.on('adjustment', async (tx, { proposal, passed }) => {
    carriedOut.push({ subjectId: proposal.subjectId, passed });
    // writes in the transaction of the count: seen after it, and not if the count were undone
    await noteFact(tx, proposal.cycleId, `carried-out-${proposal.subjectId}`);
    return passed ? { resolution: { title: WORDS, paragraphs: [WORDS] } } : {};
  });
  town.on('2027-06-01');
  cycle = await town.t.transactions.read((tx) => cycleOfYear(tx, town.t.locality.id, 2027));
}, 60_000);
afterAll(() => town.t.close());

describe('putting a matter to the congress', () => {
  it('is an act on every line that it names, and public', async () => {
    const id = await submit('first', { versionHash: 'abc' });
    const acts = await town.t.transactions.read((tx) => actsAbout(tx, town.t.locality.id, 'line', 'a-line'));
    expect(acts.map((act) => act.type)).toEqual(['review.proposal-submitted']);
    expect(await get(`proposals/${id}`)).toMatchObject({
      state: 'submitted',
      year: 2027,
      versionHash: 'abc',
    });
    expect(((await get('proposals')) as unknown as { id: string }[]).map((p) => p.id)).toEqual([id]);
  });
  it('refuses the same matter twice, a matter without words, and a kind that nobody would carry out', async () => {
    expect(await codeOf(submit('first'))).toBe('review.proposal-exists');
    expect(await codeOf(submit('wordless', { summary: [] }))).toBe('review.proposal-text');
    const none = new ProposalOutcomes();
    expect(() => none.handlerOf('finalAccounts')).toThrow();
    expect(() => outcomes.on('adjustment', async () => ({}))).toThrow('handler already');
  });
  it('can be taken back before its vote and put again', async () => {
    const id = await submit('second thoughts');
    const withdraw = () =>
      town.t.transactions.run((tx) =>
        withdrawProposal(tx, {
          localityId: town.t.locality.id,
          proposalId: id,
          by: { office: 'governmentHead' },
        }),
      );
    await withdraw();
    expect(await codeOf(withdraw())).toBe('review.proposal-decided');
    expect(await codeOf(submit('second thoughts'))).toBe('ok');
  });
});

describe('a sitting in the middle of the year', () => {
  it('is called with its notice, leaves the session day alone and has no budget before it', async () => {
    const before = await town.t.transactions.read((tx) =>
      actsAbout(tx, town.t.locality.id, 'phase', '2027/congress'),
    );
    const body = {
      title: { zh: '年中会议', en: 'Mid-year session' },
      day: '2027-06-10',
      place: '会堂',
      agenda: [{ kind: 'proposal', title: { zh: '表决提请事项', en: 'Votes on what was submitted' } }],
    };
    sitting = String(done(await post('sittings', town.chair, body)).id);
    const after = await town.t.transactions.read((tx) =>
      actsAbout(tx, town.t.locality.id, 'phase', '2027/congress'),
    );
    expect(after.length).toBe(before.length);
    town.on('2027-06-10');
    done(await post(`sittings/${sitting}/open`, town.clerk));
    const { budgetSession, next, motions } = await get(`sittings/${sitting}`);
    expect([budgetSession, next.kind, motions]).toEqual([false, 'proposal', []]);
    expect(refused(await post(`sittings/${sitting}/votes`, town.clerk, { kind: 'budget' }))).toEqual([
      409,
      'review.budget-not-on-agenda',
    ]);
  });

  it('votes on nothing without a quorum: 7 of 12 are not two thirds, 8 are', async () => {
    for (const deputy of town.deputies.slice(0, 7)) done(await post(`sittings/${sitting}/sign-in`, deputy));
    const id = await submit('third');
    expect(refused(await openVote(id))).toEqual([409, 'review.no-quorum']);
    for (const deputy of town.deputies.slice(7, 11)) done(await post(`sittings/${sitting}/sign-in`, deputy));
    expect(refused(await post(`sittings/${sitting}/votes`, town.clerk, { kind: 'proposal' }))).toEqual([
      422,
      'review.no-such-proposal',
    ]);
  });

  it('a proposal one vote short of more than half of all is rejected and only its domain hears of it', async () => {
    const [id] = await idsOf('first');
    const vote = await voted(id, 6, 0);
    const result = await get(`votes/${vote}`);
    expect(result).toMatchObject({ passed: false, needed: 7, kind: 'proposal', versionHash: 'abc' });
    expect(result.resolutionId).toBeUndefined();
    expect(carriedOut).toEqual([{ subjectId: 'first', passed: false }]);
    expect(refused(await openVote(id))).toEqual([409, 'review.proposal-decided']);
    expect((await get(`proposals/${id}`)).voteId).toBe(vote);
  });

  it('a second one in the same sitting passes, is carried out once, and becomes a resolution', async () => {
    const [id] = await idsOf('third');
    const vote = String(done(await openVote(id)).id);
    expect(
      await codeOf(
        town.t.transactions.run((tx) =>
          withdrawProposal(tx, { localityId: town.t.locality.id, proposalId: id, by: { office: 'chair' } }),
        ),
      ),
    ).toBe('review.proposal-under-vote');
    expect(refused(await openVote((await idsOf('second thoughts'))[0]))).toEqual([
      409,
      'review.vote-still-open',
    ]);
    for (const deputy of town.deputies.slice(0, 7))
      done(
        await post(`votes/${vote}/ballots`, deputy, { choice: 'yes', receipt: receiptOf(randomBytes(13)) }),
      );
    await close(vote);
    expect(await codeOf(close(vote))).toBe('review.vote-not-open');
    expect(carriedOut).toEqual([
      { subjectId: 'first', passed: false },
      { subjectId: 'third', passed: true },
    ]);
    const { resolutionId, proposal } = await get(`votes/${vote}`);
    expect(proposal).toMatchObject({ id, state: 'passed' });
    const resolution = await get(`resolutions/${resolutionId}`);
    const zh = (resolution.paragraphs as unknown as { zh: string }[]).map((p) => p.zh);
    expect(zh[0]).toBe('（2027年6月10日年中会议通过）');
    expect(zh.at(-1)).toContain('赞成 7 票');
    const acts = await town.t.transactions.read((tx) => actsAbout(tx, town.t.locality.id, 'line', 'a-line'));
    expect(acts.map((act) => act.type).slice(-3)).toEqual([
      'review.vote-opened',
      'review.vote-counted',
      'review.resolution-adopted',
    ]);
    const stored = await town.t.transactions.read((tx) => proposalById(tx, town.t.locality.id, id));
    expect(stored.voteId).toBe(vote);
  });
});

async function idsOf(subjectId: string): Promise<string[]> {
  const list = (await get('proposals')) as unknown as { id: string; subjectId: string; state: string }[];
  return list.filter((p) => p.subjectId === subjectId && p.state !== 'withdrawn').map((p) => p.id);
}
