// The charter changes by the congress's vote and by nothing else: over HTTP on real PostgreSQL.
import { randomBytes } from 'node:crypto';
import { receiptOf } from '@kentan/shared/ballots';
import { xinheCharter } from '@kentan/shared/charters';
import type { Office } from '@kentan/shared/identity';
import type { Answer, Person } from '../../../app/testing.js';
import { charterInForce, charterVersions } from '../../charters/index.js';
import { cycleOfYear, openCycle } from '../../cycles/index.js';
import { type CongressTown, congressTown } from '../congress/testing.js';

let town: CongressTown;
let sitting: string;

const post = (path: string, as?: Person, body: object = {}) =>
  town.t.send('POST', town.api(path), { as, body });
const get = async (path: string) => (await town.t.send('GET', town.api(path))).body;
const done = (answer: Answer): Answer['body'] => {
  if (answer.status !== 201) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const refused = (answer: Answer) => [answer.status, String(answer.body.code)];
const REASONS = { zh: '七天太久，代表来不及追问。', en: 'Seven days are too long to ask again.' };
const CHANGE = {
  base: 1,
  changes: [{ path: 'review.inquiryAnswerDays', value: '5' }],
  reasons: REASONS,
};
const submit = (body: object = CHANGE, as: Person | undefined = town.chair) =>
  post('charter-changes', as, body);
const inForce = () => town.t.transactions.read((tx) => charterInForce(tx, town.t.locality.id));

/** Put to the vote in the open sitting: `yes` for, one against. */
async function voteOn(change: string, yes: number): Promise<void> {
  const { proposalId } = await get(`charter-changes/${change}`);
  const vote = String(
    done(await post(`sittings/${sitting}/votes`, town.clerk, { kind: 'proposal', proposalId })).id,
  );
  for (const [i, deputy] of town.deputies.slice(0, yes + 1).entries()) {
    const choice = i < yes ? 'yes' : 'no';
    done(await post(`votes/${vote}/ballots`, deputy, { choice, receipt: receiptOf(randomBytes(13)) }));
  }
  done(await post(`votes/${vote}/close`, town.clerk));
}

beforeAll(async () => {
  town = await congressTown();
  town.on('2027-06-01');
}, 60_000);
afterAll(() => town.t.close());

describe('who can change the charter', () => {
  it('nobody in executive office, no clerk, no deputy and no administrator can even put a change to the congress', async () => {
    const offices: Office[] = ['governmentHead', 'financeOffice', 'clerk', 'administrator'];
    const others = [town.deputies[3]];
    for (const office of offices) others.push(await town.t.person([office]));
    for (const person of others) {
      expect(refused(await submit(CHANGE, person))).toEqual([403, 'platform.not-your-office']);
    }
    expect((await post('charter-changes', undefined, CHANGE)).status).toBe(401);
  });
  it('there is no route that puts a charter in force', async () => {
    const { body } = await town.t.send('GET', '/api/openapi.json');
    const writes = Object.entries(body.paths as unknown as Record<string, object>)
      .filter(([path]) => path.includes('/charters'))
      .flatMap(([, methods]) => Object.keys(methods))
      .filter((method) => method !== 'get');
    expect(writes).toEqual([]);
  });
});

describe('a change put to the congress', () => {
  it('names changeable values only, is checked, and must change a sentence', async () => {
    const change = (path: string, value: string) => submit({ ...CHANGE, changes: [{ path, value }] });
    expect(refused(await change('name.zh', '新章程'))).toEqual([422, 'charters.not-changeable']);
    expect(refused(await change('review.inquiryAnswerDays', 'soon'))).toEqual([422, 'charters.not-a-number']);
    expect(refused(await change('review.inquiryAnswerDays', '7'))).toEqual([
      422,
      'review.charter-change-empty',
    ]);
    expect(refused(await submit({ ...CHANGE, base: 9 }))).toEqual([409, 'review.charter-moved-on']);
    expect(refused(await submit({ ...CHANGE, reasons: { zh: '', en: '' } }))[0]).toBe(422);
  });
  it('is public with its reasons and the difference in words, and changes nothing yet', async () => {
    const id = String(done(await submit()).id);
    const shown = await get(`charter-changes/${id}`);
    expect(shown).toMatchObject({ state: 'submitted', base: 1, fromYear: 2028, reasons: REASONS });
    expect(JSON.stringify(shown.sections)).toContain('代表的询问须在 5 日内由负责人答复。');
    expect((await inForce()).version).toBe(1);
    expect(refused(await submit())).toEqual([409, 'review.charter-change-waiting']);
    done(await post(`charter-changes/${id}/withdraw`, town.chair, { reason: '再作研究' }));
    expect((await get(`charter-changes/${id}`)).state).toBe('withdrawn');
    expect(refused(await post(`charter-changes/${id}/withdraw`, town.chair, { reason: '再作研究' }))).toEqual(
      [409, 'review.proposal-decided'],
    );
  });
});

describe('the congress’s vote', () => {
  beforeAll(async () => {
    const body = {
      title: { zh: '年中会议', en: 'Mid-year session' },
      day: '2027-06-10',
      place: '会堂',
      agenda: [{ kind: 'proposal', title: { zh: '表决章程修改', en: 'Vote on the charter' } }],
    };
    sitting = String(done(await post('sittings', town.chair, body)).id);
    town.on('2027-06-10');
    done(await post(`sittings/${sitting}/open`, town.clerk));
    for (const deputy of town.deputies.slice(0, 9)) done(await post(`sittings/${sitting}/sign-in`, deputy));
  });

  it('rejects by one vote short of half of all: the charter stays, the change stays in the history', async () => {
    const id = String(done(await submit()).id);
    await voteOn(id, 6);
    expect(await get(`charter-changes/${id}`)).toMatchObject({
      state: 'rejected',
      vote: { yes: 6, no: 1, needed: 7, all: 12 },
    });
    expect((await inForce()).version).toBe(1);
  });

  it('passes with more than half of all: the next version stands, named by its resolution and vote', async () => {
    const id = String(done(await submit()).id);
    await voteOn(id, 7);
    const change = await get(`charter-changes/${id}`);
    expect(change).toMatchObject({ state: 'passed', adoptedVersion: 2, vote: { yes: 7 } });
    const [newest, ...others] = await town.t.transactions.read((tx) =>
      charterVersions(tx, town.t.locality.id),
    );
    expect([newest.version, newest.resolutionId, newest.hash]).toEqual([2, change.resolutionId, change.hash]);
    expect(newest.charter).toEqual({
      ...xinheCharter,
      review: { ...xinheCharter.review, inquiryAnswerDays: 5 },
    });
    expect(others).toHaveLength(1);
    const resolution = await get(`resolutions/${change.resolutionId}`);
    expect(JSON.stringify(resolution.paragraphs)).toContain('自2028年预算年度起施行');
  });

  it('a year that has begun keeps its version, the next one begins with the new', async () => {
    town.on('2027-10-08');
    const [running, next] = await town.t.transactions.run(async (tx) => {
      await openCycle(tx, town.t.locality.id, 2028);
      return [
        await cycleOfYear(tx, town.t.locality.id, 2027),
        await cycleOfYear(tx, town.t.locality.id, 2028),
      ];
    });
    expect([running.charterVersion, running.charter.review.inquiryAnswerDays]).toEqual([1, 7]);
    expect([next.charterVersion, next.charter.review.inquiryAnswerDays]).toEqual([2, 5]);
  });
});
