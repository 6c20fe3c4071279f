// The congress's sitting over HTTP on real PostgreSQL: called, opened, quorum at each vote, amendments before the whole.
import { randomBytes } from 'node:crypto';
import { receiptOf } from '@kentan/shared/ballots';
import { usualAgenda } from '@kentan/shared/review';
import type { Answer, Person } from '../../../app/testing.js';
import { publishedVersion, totalOf } from '../../budgets/index.js';
import { cycleOfYear } from '../../cycles/index.js';
import { foundLocality } from '../../localities/index.js';
import { actsAbout } from '../../record/index.js';
import { type CongressTown, congressTown } from './testing.js';

let town: CongressTown;
let sitting: string;
let first: string;
let second: string;
let foreigner: Person;

beforeAll(async () => {
  town = await congressTown();
  foreigner = await foreignDeputy(town);
  first = await town.motion('垃圾中转站', '征地政策处理', 300_000);
  second = await town.motion('通村公路养护', '公务接待', 100_000);
}, 60_000);
afterAll(() => town.t.close());

async function foreignDeputy({ t }: CongressTown): Promise<Person> {
  const { locality } = await t.transactions.run((tx) =>
    foundLocality(tx, {
      slug: 'elsewhere',
      name: { zh: '别镇', en: 'Elsewhere' },
      level: 'township',
      zone: 'Asia/Shanghai',
      population: 1000,
      demo: true,
      departments: [],
    }),
  );
  return t.person(['deputy', 'clerk'], { localityId: locality.id });
}

const post = (path: string, as?: Person, body: object = {}) =>
  town.t.send('POST', town.api(path), { as, body });
const read = async (as?: Person) => (await town.t.send('GET', town.api(`sittings/${sitting}`), { as })).body;
const result = async (vote: string) => (await town.t.send('GET', town.api(`votes/${vote}`))).body;
const cast = (vote: string, as: Person | undefined, choice: string, receipt = receiptOf(randomBytes(13))) =>
  post(`votes/${vote}/ballots`, as, { choice, receipt });
const done = (answer: Answer, status = 201): Answer['body'] => {
  if (answer.status !== status) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const refused = (answer: Answer) => [answer.status, String(answer.body.code)];
const openVote = async (body: object) =>
  String(done(await post(`sittings/${sitting}/votes`, town.clerk, body)).id);
/** Opens, `yes` for, `no` against, the others say nothing; closes. */
async function voted(body: object, yes: number, no: number): Promise<string> {
  const vote = await openVote(body);
  const present = town.deputies.slice(0, 11);
  for (const [i, deputy] of present.slice(0, yes + no).entries())
    done(await cast(vote, deputy, i < yes ? 'yes' : 'no'));
  done(await post(`votes/${vote}/close`, town.clerk));
  return vote;
}

describe('calling a sitting', () => {
  const call = { title: { zh: '会议', en: 'Session' }, place: '会堂', agenda: usualAgenda(2027) };
  it('is the presidium’s: not a clerk’s, a deputy’s or an executive officer’s, and not a foreigner’s', async () => {
    const body = { ...call, day: '2027-02-10' };
    const officer = await town.t.person(['governmentHead'], { name: '镇长' });
    for (const person of [town.clerk, town.deputies[3], officer, foreigner])
      expect(refused(await post('sittings', person, body))).toEqual([403, 'platform.not-your-office']);
    expect((await post('sittings', undefined, body)).status).toBe(401);
  });
  it('needs seven days’ notice (T11), a real day, and amendments before the budget', async () => {
    town.on('2027-02-04');
    expect(refused(await post('sittings', town.chair, { ...call, day: '2027-02-10' }))).toEqual([
      422,
      'review.notice-too-late',
    ]);
    town.on('2027-02-03');
    expect(refused(await post('sittings', town.chair, { ...call, day: '2027-02-30' }))).toEqual([
      422,
      'review.no-such-day',
    ]);
    const agenda = usualAgenda(2027).reverse();
    expect(refused(await post('sittings', town.chair, { ...call, agenda, day: '2027-02-10' }))).toEqual([
      422,
      'review.agenda-order',
    ]);
    sitting = await town.sitting();
    expect((await read()).state).toBe('noticed');
    expect(refused(await post('sittings', town.chair, { ...call, day: '2027-02-20' }))).toEqual([
      409,
      'review.sitting-exists',
    ]);
  });
});

describe('the hall', () => {
  it('opens on its day, not before, and only by a clerk of this place', async () => {
    expect(refused(await post(`sittings/${sitting}/open`, town.clerk))).toEqual([
      409,
      'review.sitting-too-early',
    ]);
    expect(refused(await post(`sittings/${sitting}/sign-in`, town.deputies[0]))).toEqual([
      409,
      'review.sitting-too-early',
    ]);
    town.on('2027-02-10');
    expect((await post(`sittings/${sitting}/open`, foreigner)).status).toBe(403);
    done(await post(`sittings/${sitting}/open`, town.clerk));
    expect((await read()).state).toBe('open');
  });
  it('opens no vote without a quorum: 7 of 12 are not two thirds, 8 are', async () => {
    for (const deputy of town.deputies.slice(0, 7)) done(await post(`sittings/${sitting}/sign-in`, deputy));
    expect(
      refused(await post(`sittings/${sitting}/votes`, town.clerk, { kind: 'motion', motionId: first })),
    ).toEqual([409, 'review.no-quorum']);
    const marked = await post(`sittings/${sitting}/attendance`, town.clerk, {
      deputyId: town.deputies[7].accountId,
      here: true,
    });
    expect(done(marked)).toEqual({ all: 12, present: 8, needed: 8, reached: true });
    for (const deputy of town.deputies.slice(8, 11)) done(await post(`sittings/${sitting}/sign-in`, deputy));
    expect(refused(await post(`sittings/${sitting}/sign-in`, foreigner))).toEqual([
      403,
      'platform.not-your-office',
    ]);
  });
  it('gives the floor to the lead sponsor first, then to who has not spoken', async () => {
    const [, lead, other] = town.deputies;
    done(await post(`sittings/${sitting}/floor/ask`, other));
    done(await post(`sittings/${sitting}/floor/ask`, lead));
    expect(refused(await post(`sittings/${sitting}/floor/ask`, lead))).toEqual([
      409,
      'review.already-asked-to-speak',
    ]);
    expect(refused(await post(`sittings/${sitting}/floor/ask`, town.deputies[11]))).toEqual([
      409,
      'review.not-in-attendance',
    ]);
    done(await post(`sittings/${sitting}/floor/call-next`, town.clerk));
    const { speakers } = await read();
    expect(String(speakers.now.name)).toBe('代表1');
    done(await post(`sittings/${sitting}/floor/call-next`, town.clerk));
    done(await post(`sittings/${sitting}/floor/end`, town.clerk));
    expect(refused(await post(`sittings/${sitting}/floor/call-next`, town.clerk))).toEqual([
      409,
      'review.nobody-waits',
    ]);
  });
});

describe('votes', () => {
  it('come in the lawful order: not the second amendment, the revised draft or the budget first', async () => {
    const attempts: [object, string][] = [
      [{ kind: 'motion', motionId: second }, 'review.earlier-motion-first'],
      [{ kind: 'budget' }, 'review.amendments-first'],
    ];
    for (const [body, code] of attempts)
      expect(refused(await post(`sittings/${sitting}/votes`, town.clerk, body))).toEqual([409, code]);
    expect(refused(await post(`sittings/${sitting}/revised-draft`, town.clerk))).toEqual([
      409,
      'review.amendments-first',
    ]);
  });

  it('are opened by the clerk alone, cast by deputies in the room alone, each once', async () => {
    expect((await post(`sittings/${sitting}/votes`, town.chair, { kind: 'budget' })).status).toBe(403);
    const vote = await openVote({ kind: 'motion', motionId: first });
    expect(refused(await post(`sittings/${sitting}/votes`, town.clerk, { kind: 'budget' }))).toEqual([
      409,
      'review.vote-still-open',
    ]);
    expect((await cast(vote, foreigner, 'yes')).status).toBe(403);
    expect((await cast(vote, town.clerk, 'yes')).status).toBe(403);
    expect((await cast(vote, undefined, 'yes')).status).toBe(401);
    expect(refused(await cast(vote, town.deputies[11], 'yes'))).toEqual([409, 'review.not-in-attendance']);
    expect((await cast(vote, town.deputies[0], 'perhaps')).status).toBe(422);
    const [voter] = town.deputies;
    const counted = done(await cast(vote, voter, 'yes'));
    const secondWindow = done(await cast(vote, voter, 'yes'));
    expect([String(secondWindow.receipt), String(secondWindow.outcome)]).toEqual([
      String(counted.receipt),
      'same',
    ]);
    expect(refused(await cast(vote, voter, 'no'))).toEqual([409, 'ballots.already-counted']);
    expect((await read(voter)).mine.vote).toMatchObject({
      cast: true,
      choice: 'yes',
      receipt: counted.receipt,
    });
    expect(JSON.stringify(await result(vote))).not.toContain(String(counted.receipt));
    expect(
      refused(
        await post(`sittings/${sitting}/attendance`, town.clerk, { deputyId: voter.accountId, here: false }),
      ),
    ).toEqual([409, 'review.leaving-during-vote']);
    expect(refused(await post(`sittings/${sitting}/close`, town.clerk))).toEqual([
      409,
      'review.vote-still-open',
    ]);
    for (const deputy of town.deputies.slice(1, 7)) done(await cast(vote, deputy, 'yes'));
    // who comes while the vote is open may still vote
    done(await post(`sittings/${sitting}/sign-in`, town.deputies[11]));
    done(await cast(vote, town.deputies[11], 'no'));
    done(await post(`votes/${vote}/close`, town.clerk));
    expect(refused(await cast(vote, town.deputies[8], 'yes'))).toEqual([409, 'ballots.closed']);
    expect(await result(vote)).toMatchObject({
      state: 'counted',
      passed: true,
      needed: 7,
      tally: { yes: 7, no: 1, abstain: 0, invalid: 0, notVoting: 4, all: 12, present: 12 },
    });
    const published = await result(vote);
    expect((published.ballots as unknown as { name: string }[]).map((b) => b.name).sort()).toEqual(
      [...town.deputies.slice(0, 7), town.deputies[11]]
        .map((_, i) => (i === 0 ? '主席' : i === 7 ? '代表11' : `代表${i}`))
        .sort(),
    );
  });

  it('an amendment falls by one vote short of more than half of all, though nobody is against', async () => {
    const vote = await voted({ kind: 'motion', motionId: second }, 6, 0);
    expect(await result(vote)).toMatchObject({ passed: false, needed: 7, tally: { yes: 6, no: 0 } });
    expect(
      refused(await post(`sittings/${sitting}/votes`, town.clerk, { kind: 'motion', motionId: second })),
    ).toEqual([409, 'review.motion-decided']);
  });

  it('the budget waits for the revised draft, which holds the passed amendment and nothing else', async () => {
    expect(refused(await post(`sittings/${sitting}/votes`, town.clerk, { kind: 'budget' }))).toEqual([
      409,
      'review.revised-draft-first',
    ]);
    done(await post(`sittings/${sitting}/revised-draft`, town.clerk));
    expect(refused(await post(`sittings/${sitting}/revised-draft`, town.clerk))).toEqual([
      409,
      'review.no-revised-draft-needed',
    ]);
    const [draft, amended] = await town.t.transactions.read(async (tx) => [
      await publishedVersion(tx, town.t.locality.id, 2027, 'draft'),
      await publishedVersion(tx, town.t.locality.id, 2027, 'amendedDraft'),
    ]);
    expect(draft && amended && totalOf(draft, 'expenditure') === totalOf(amended, 'expenditure')).toBe(true);
  });

  it('the passed budget makes the resolution, moves the year on and leaves the adopted version to be published', async () => {
    const vote = await voted({ kind: 'budget' }, 8, 1);
    const { resolutionId } = await result(vote);
    const { body } = await town.t.send('GET', town.api(`resolutions/${resolutionId}`));
    const text = (body.paragraphs as unknown as { zh: string }[]).map((p) => p.zh).join('');
    expect(text).toContain('应到代表 12 人，实到 12 人；赞成 8 票，反对 1 票，弃权 0 票，未按表决 3 人');
    expect(text).toContain('第 1 号');
    const cycle = await town.t.transactions.read((tx) => cycleOfYear(tx, town.t.locality.id, 2027));
    expect(cycle.phase).toBe('adoption');
    const adopted = await town.t.transactions.read((tx) =>
      publishedVersion(tx, town.t.locality.id, 2027, 'adopted'),
    );
    expect(adopted).toBeUndefined();
    const acts = await town.t.transactions.read((tx) =>
      actsAbout(tx, town.t.locality.id, 'session', sitting),
    );
    expect(acts.map((a) => a.type)).toEqual(
      expect.arrayContaining(['review.sitting-called', 'review.vote-counted', 'review.resolution-adopted']),
    );
    const counted = acts.find((a) => a.type === 'review.vote-counted');
    expect((counted as { payload: object } | undefined)?.payload).toHaveProperty('votes.length', 8);
  });

  it('minutes are drafted from what happened and published by the clerk after closing, once', async () => {
    const drafted = await town.t.send('GET', town.api(`sittings/${sitting}/minutes`));
    const paragraphs = drafted.body.paragraphs as unknown as { zh: string }[];
    expect(paragraphs.some((p) => p.zh.includes('代表1代表就'))).toBe(true);
    expect(refused(await post(`sittings/${sitting}/minutes`, town.clerk, { paragraphs }))).toEqual([
      409,
      'review.minutes-before-closing',
    ]);
    done(await post(`sittings/${sitting}/close`, town.clerk));
    const published = done(await post(`sittings/${sitting}/minutes`, town.clerk, { paragraphs }));
    expect(String(published.published)).toBe('true');
    expect(refused(await post(`sittings/${sitting}/minutes`, town.clerk, { paragraphs }))).toEqual([
      409,
      'review.minutes-published',
    ]);
  });
});
