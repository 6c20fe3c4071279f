// Satisfaction votes over HTTP: who rates, what is counted, what follows, and how it ends.
import { recountSatisfaction } from '@kentan/shared/supervision';
import sharp from 'sharp';
import type { Person } from '../../../app/testing.js';
import { newReceipt, type RatingTown, ratingTown } from './testing.js';

let town: RatingTown;
const vote = async (id: string, as?: Person) => (await town.get(`satisfaction/${id}`, as)).body;
const acts = async (query: string): Promise<string[]> => {
  const { body } = await town.t.send('GET', `/api/localities/testtown/record/acts?${query}`);
  return (body.acts as unknown as { type: string }[]).map((act) => act.type);
};
const duties = async (): Promise<{ kind: string; status: string; dueAt: string }[]> =>
  (await town.t.send('GET', '/api/localities/testtown/cycles/duties')).body.duties as never;

describe('a secret vote on a department', () => {
  let official: Person;
  let head: Person;
  let id: string;
  beforeAll(async () => {
    town = await ratingTown({ deputies: 12 });
    const [department] = town.t.departments.filter((d) => d.code === 'D02');
    official = await town.t.person(['deputy', 'departmentOfficer'], {
      name: '又是代表又是科员',
      departmentId: department.id,
    });
    head = await town.t.person(['deputy', 'governmentHead'], { name: '镇长代表' });
    id = await town.open();
  });
  afterAll(() => town.t.close());

  it('has every deputy in office as member, and those who would rate their own department left off its roll', async () => {
    expect(await vote(id)).toMatchObject({
      subject: { zh: '城建办2027年工作' },
      state: 'open',
      members: 14,
      roll: 12,
      leftOff: [
        { name: '又是代表又是科员', reason: 'own-department' },
        { name: '镇长代表', reason: 'over-all' },
      ],
    });
    expect((await vote(id, official)).mine).toMatchObject({ onRoll: false, leftOff: 'own-department' });
    for (const person of [official, head]) {
      const refused = await town.rate(id, person, 'satisfied');
      expect([refused.status, refused.body.code]).toEqual([403, 'supervision.own-department']);
    }
  });

  it('refuses who came into office later, a mark that does not exist, and a second vote on the same subject', async () => {
    const late = await town.t.person(['deputy']);
    expect((await town.rate(id, late, 'satisfied')).body.code).toBe('supervision.not-of-the-body');
    const odd = await town.post(`satisfaction/${id}/ballots`, town.deputies[0], {
      marks: ['good'],
      receipt: newReceipt(),
    });
    expect(odd.status).toBe(422);
    const again = await town.post('satisfaction', town.clerk, {
      kind: 'department',
      year: 2027,
      departmentId: town.t.departments.find((d) => d.code === 'D02')?.id,
    });
    expect(again.body.code).toBe('supervision.satisfaction-pending');
  });

  it('takes one ballot each, also an invalid one cast knowingly, and is sealed until two of its keepers open it', async () => {
    const [spoiler, ...others] = town.deputies;
    const receipt = newReceipt();
    const spoiled = { marks: ['satisfied', 'notSatisfied'], receipt };
    expect((await town.post(`satisfaction/${id}/ballots`, spoiler, spoiled)).status).toBe(201);
    expect((await town.post(`satisfaction/${id}/ballots`, spoiler, spoiled)).body.outcome).toBe('same');
    expect((await town.rate(id, spoiler, 'satisfied')).body.code).toBe('ballots.already-counted-secret');
    // 10 valid ballots of 14 members; 6 of 10 are one more than half
    for (const deputy of others.slice(0, 6)) await town.rate(id, deputy, 'notSatisfied');
    for (const deputy of others.slice(6, 10)) await town.rate(id, deputy, 'basicallySatisfied');
    expect(await vote(id)).toMatchObject({ cast: 11, ballots: [] });
    expect((await town.post(`satisfaction/${id}/close`, town.clerk)).status).toBe(200);
    expect(await vote(id)).toMatchObject({ state: 'sealed', keepersAgreed: 0, ballots: [] });
    expect((await town.rate(id, others[10], 'satisfied')).body.code).toBe('ballots.closed');
    await town.post(`satisfaction/${id}/keepers`, town.keepers[0]);
    expect(await vote(id, town.keepers[0])).toMatchObject({
      state: 'sealed',
      keepersAgreed: 1,
      mine: { keeper: true, agreed: true },
    });
    await town.post(`satisfaction/${id}/keepers`, town.keepers[1]);
  });

  it('is not satisfied by one vote more than half, and everybody can count that again', async () => {
    const result = await vote(id);
    expect(result).toMatchObject({
      state: 'counted',
      outcome: 'notSatisfied',
      count: {
        satisfied: 0,
        basicallySatisfied: 4,
        notSatisfied: 6,
        invalid: 1,
        notVoting: 1,
        valid: 10,
        validNeeded: 7,
        notSatisfiedFrom: 6,
        notSatisfiedShare: '60.0',
        contentShare: '40.0',
      },
    });
    const ballots = (result.ballots as unknown as { receipt: string; marks: string[] }[]).map(
      ({ receipt, marks }) => ({ receipt, content: { marks } }),
    );
    const declared = {
      count: { ...(result.count as object), members: 14 },
      outcome: 'notSatisfied',
    } as const;
    const bounds = { minParticipation: '1/2', notSatisfied: { base: 'cast', moreThan: '1/2' } } as const;
    expect(recountSatisfaction(ballots, declared as never, bounds).agrees).toBe(true);
    expect(JSON.stringify(result.ballots)).not.toContain('name');
  });

  it('of a line that does not exist, or whose key no database keeps, is refused in words', async () => {
    for (const lineKey of ['nothing', 'a\u0000b']) {
      const refused = await town.post('satisfaction', town.clerk, { kind: 'project', year: 2027, lineKey });
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(refused.status).toBeLessThan(500);
    }
    const nothing = await town.post('satisfaction', town.clerk, { kind: 'project' });
    expect(nothing.body.code).toBe('supervision.subject-missing');
  });

  it('raises the first step of the ladder: the department owes it by its date, in public', async () => {
    const { rectifications } = await vote(id);
    expect(rectifications).toMatchObject([
      { step: { zh: '限期整改' }, owedBy: 'departmentOfficer', dueOn: '2028-01-19', time: 1, state: 'open' },
    ]);
    const owed = (await duties()).filter((duty) => duty.kind === 'supervision.rectify');
    expect(owed).toMatchObject([{ status: 'open' }]);
    expect(await acts('type=supervision.rectification-raised')).toHaveLength(1);
  });

  it('is held again only after the rectification is reported done with plan and evidence', async () => {
    const { rectifications } = await vote(id);
    const rectificationId = String((rectifications as unknown as { id: string }[])[0].id);
    const base = `rectifications/${rectificationId}`;
    const text = '改造排水口，增加保洁人员两名，十二月底前完成。';
    const early = await town.post('satisfaction', town.clerk, { kind: 'rectification', rectificationId });
    expect(early.body.code).toBe('supervision.rectification-not-reported');
    const stranger = await town.t.person(['departmentOfficer'], {
      departmentId: town.t.departments.find((d) => d.code === 'D01')?.id,
    });
    const plan = (as: Person, version: number) =>
      town.t.send('PUT', `/api/localities/testtown/supervision/${base}/plan`, {
        as,
        body: { text },
        headers: { 'if-match': `"v${version}"` },
      });
    expect((await plan(stranger, 1)).body.code).toBe('supervision.not-your-rectification');
    expect((await town.post(`${base}/report`, town.officer, { text })).body.code).toBe(
      'supervision.plan-missing',
    );
    const odd = await town.t.send('PUT', `/api/localities/testtown/supervision/${base}/plan`, {
      as: town.officer,
      body: { text: 'a\u0000b, with letters that no database keeps' },
      headers: { 'if-match': '"v9"' },
    });
    expect(odd.status).toBeLessThan(500);
    expect((await plan(town.officer, 1)).body).toMatchObject({ plan: text, version: 2 });
    expect((await plan(town.officer, 1)).status).toBe(412);
    expect((await town.post(`${base}/report`, town.officer, { text })).body.code).toBe(
      'supervision.evidence-missing',
    );
    const form = new FormData();
    const photo = sharp({ create: { width: 30, height: 20, channels: 3, background: '#335577' } }).jpeg();
    form.append('file', new Blob([new Uint8Array(await photo.toBuffer())]), 'after.jpg');
    const picture = await town.t.send('POST', '/api/localities/testtown/supervision/pictures', {
      as: town.officer,
      body: form,
    });
    const shown = await town.post(`${base}/evidence`, town.officer, {
      text: '排水口已改造，见照片。',
      pictures: [String(picture.body.id)],
    });
    expect(shown.body).toMatchObject({ evidence: [{ pictures: [{ name: 'after.jpg' }] }] });
    expect((await town.get(`pictures/${String(picture.body.id)}`)).status).toBe(200);
    const reported = await town.post(`${base}/report`, town.officer, { text: '整改已全部完成，请予测评。' });
    expect(reported.body).toMatchObject({ state: 'reported' });
    expect((await duties()).filter((duty) => duty.kind === 'supervision.rectify')).toMatchObject([
      { status: 'kept' },
    ]);

    const second = await town.open({ kind: 'rectification', rectificationId });
    await town.decide(second, { satisfied: 9, notSatisfied: 2 });
    expect(await vote(second)).toMatchObject({
      outcome: 'satisfied',
      votes: [{ outcome: 'notSatisfied' }, { outcome: 'satisfied' }],
      rectifications: [{ state: 'closed' }],
    });
    expect(await acts('type=supervision.rectification-closed')).toHaveLength(1);
    const third = await town.post('satisfaction', town.clerk, { kind: 'rectification', rectificationId });
    expect(third.body.code).toBe('supervision.rectification-settled');
    const anew = await town.post('satisfaction', town.clerk, {
      kind: 'department',
      year: 2027,
      departmentId: town.t.departments.find((d) => d.code === 'D02')?.id,
    });
    expect(anew.body.code).toBe('supervision.rated-already');
  });
});

describe('under a charter with open votes', () => {
  beforeAll(async () => {
    town = await ratingTown({
      deputies: 10,
      satisfaction: {
        mode: 'open',
        ladder: [
          {
            id: 'report',
            name: { zh: '再作报告', en: 'Report again' },
            consequence: 'report',
            owedBy: 'governmentHead',
            days: 20,
            voteAgain: true,
          },
          {
            id: 'notice',
            name: { zh: '通报', en: 'Public notice' },
            consequence: 'notice',
            owedBy: 'presidium',
            days: 5,
            voteAgain: false,
          },
        ],
      },
    });
  });
  afterAll(() => town.t.close());

  it('a project is rated by name, and its line’s stream tells it', async () => {
    const id = await town.open({ kind: 'project', year: 2027, lineKey: town.lineKey });
    await town.decide(id, { satisfied: 3, notSatisfied: 5 });
    const result = await vote(id);
    expect(result).toMatchObject({ outcome: 'notSatisfied', silent: ['代表8', '代表9'] });
    expect(JSON.stringify(result.ballots)).toContain('代表0');
    expect(await acts(`kind=line&object=${encodeURIComponent(town.lineKey)}`)).toEqual(
      expect.arrayContaining(['supervision.satisfaction-counted', 'supervision.rectification-raised']),
    );
  });

  it('not satisfied again is the next step, owed by another office, and after the last one nobody votes', async () => {
    const [first] = (await town.get('rectifications')).body.rectifications as unknown as { id: string }[];
    const head = await town.t.person(['governmentHead']);
    const done = await town.post(`rectifications/${first.id}/report`, head, {
      text: '已向主席团当面报告实施情况。',
    });
    expect(done.body).toMatchObject({ state: 'reported' });
    const second = await town.open({ kind: 'rectification', rectificationId: first.id });
    await town.decide(second, { notSatisfied: 6 });
    const { rectifications } = await vote(second);
    expect(rectifications).toMatchObject([
      { state: 'failed', time: 1 },
      { state: 'open', time: 2, step: { en: 'Public notice' }, owedBy: 'presidium', dueOn: '2027-11-25' },
    ]);
    const last = (rectifications as unknown as { id: string }[])[1].id;
    const chair = await town.t.person(['chair', 'presidium']);
    const closed = await town.post(`rectifications/${last}/report`, chair, {
      text: '已在全镇公告栏和网站通报。',
    });
    expect(closed.body).toMatchObject({ state: 'closed' });
    const more = await town.post('satisfaction', town.clerk, {
      kind: 'rectification',
      rectificationId: last,
    });
    expect(more.body.code).toBe('supervision.no-second-vote');
  });

  it('two who open a vote on one subject at the same moment open one', async () => {
    const subject = { kind: 'project', year: 2027, lineKey: town.secondLineKey };
    const answers = await Promise.all([1, 2].map(() => town.post('satisfaction', town.clerk, subject)));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });

  it('too few valid ballots make a vote void: nothing follows, and it may be held anew', async () => {
    const subject = {
      kind: 'department',
      year: 2027,
      departmentId: town.t.departments.find((d) => d.code === 'D01')?.id,
    };
    const id = await town.open(subject);
    await town.decide(id, { notSatisfied: 4 });
    expect(await vote(id)).toMatchObject({ outcome: 'void', rectifications: [] });
    const again = await town.open(subject);
    await town.decide(again, { satisfied: 2, notSatisfied: 3 });
    expect(await vote(again)).toMatchObject({ outcome: 'notSatisfied' });
  });
});

describe('a charter that knows no satisfaction votes', () => {
  it('refuses to open one, in words, and says so in the list', async () => {
    town = await ratingTown({ deputies: 1, satisfaction: null });
    const refused = await town.post('satisfaction', town.clerk, {
      kind: 'department',
      year: 2027,
      departmentId: town.t.departments[0].id,
    });
    expect(refused.body.code).toBe('supervision.no-satisfaction-votes');
    const { body } = await town.get('satisfaction');
    expect(body).toMatchObject({ year: 2027, ratable: false, votes: [] });
    expect(body.charter).toBeUndefined();
    await town.t.close();
  });
});
