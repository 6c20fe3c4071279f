// Deputies' comments and inquiries, the committee's opinions and the government's handling, over HTTP on real PostgreSQL.
import type { Answer, Person } from '../../../app/testing.js';
import { actsAbout } from '../../record/index.js';
import { type ReviewTown, reviewTown } from '../motions/testing.js';

let town: ReviewTown;
let committee: Person;
let finance: Person;
beforeAll(async () => {
  town = await reviewTown();
  committee = await town.t.person(['reviewCommittee', 'deputy'], { name: '委员' });
  finance = await town.t.person(['financeOffice'], { departmentId: town.t.departments[0].id });
});
afterAll(() => town.t.close());

const call = (method: 'GET' | 'POST' | 'PUT', path: string, as?: Person, body?: object) =>
  town.t.send(method, town.api(path), { as, body });
const codes = ({ body }: Answer): string[] => {
  const errors = body.errors as unknown as { code: string }[] | undefined;
  return errors?.length ? errors.map((e) => e.code) : [String(body.code)];
};
const lineActs = (name: string) =>
  town.t.transactions.read(async (tx) => actsAbout(tx, town.t.locality.id, 'line', town.key(name)));
const duties = async () =>
  JSON.stringify((await town.t.send('GET', '/api/localities/testtown/cycles/duties')).body.duties);

describe('a deputy’s word on a line', () => {
  it('a comment stands under the deputy’s name and asks for nothing', async () => {
    const said = await call('POST', `lines/${town.key('垃圾中转站')}/comments`, town.deputies[0], {
      kind: 'comment',
      text: '去年整改未完',
    });
    expect(said.status).toBe(201);
    expect(said.body).toMatchObject({ name: '代表0', kind: 'comment', mayAnswer: false });
    expect(said.body.dueOn).toBeUndefined();
    expect(
      (await call('POST', `comments/${said.body.id}/answer`, finance, { text: '已经知道了' })).body.code,
    ).toBe('review.nothing-to-answer');
  });

  it('an inquiry is owed an answer within the charter’s days by the department, answered once, and told on the line', async () => {
    const asked = await call('POST', `lines/${town.key('公务接待')}/comments`, town.deputies[1], {
      kind: 'inquiry',
      text: '为什么不减？',
    });
    expect(asked.body).toMatchObject({ dueOn: '2027-02-01', department: '财政所' });
    expect(await duties()).toContain('公务接待');
    const construction = await town.t.person(['departmentOfficer'], {
      departmentId: town.t.departments[1].id,
    });
    const answer = (as: Person) =>
      call('POST', `comments/${asked.body.id}/answer`, as, { text: '已减少一成，见说明第三条。' });
    expect((await answer(construction)).body.code).toBe('review.not-your-department');
    expect((await call('GET', 'comments?state=mine', finance)).body).toMatchObject({ open: 1, total: 1 });
    expect((await answer(finance)).body).toMatchObject({ answeredAs: 'financeOffice', mayAnswer: false });
    expect((await answer(finance)).body.code).toBe('review.inquiry-answered');
    expect((await lineActs('公务接待')).map((a) => a.type)).toEqual([
      'review.inquiry-put',
      'review.inquiry-answered',
    ]);
  });

  it('is refused of a line that is not there, from who is no deputy, and when it says nothing', async () => {
    const comment = (as: Person, line: string, text = '太粗了') =>
      call('POST', `lines/${line}/comments`, as, { kind: 'detail', text });
    expect((await comment(town.deputies[0], 'x-0000000000')).body.code).toBe('review.line-not-in-draft');
    expect((await comment(finance, town.key('公务接待'))).body.code).toBe('platform.not-your-office');
    expect((await comment(town.deputies[0], town.key('公务接待'), ' ')).body.code).toBe(
      'review.comment-length',
    );
  });

  it('what was said is counted beside each line, and a mark is the deputy’s own', async () => {
    const clues = await call('GET', 'clues');
    expect(clues.body).toMatchObject({ year: 2027, open: true });
    const of = (name: string) =>
      (clues.body.lines as unknown as { lineKey: string }[]).find((l) => l.lineKey === town.key(name));
    expect(of('公务接待')).toMatchObject({ inquiries: 1, open: 0, comments: 0 });
    expect(of('垃圾中转站')).toMatchObject({ comments: 1 });
    await call('PUT', `lines/${town.key('公务接待')}/watch`, town.deputies[0], { watch: 'doubt' });
    expect((await call('GET', 'watches', town.deputies[0])).body).toEqual([
      { lineKey: town.key('公务接待'), watch: 'doubt' },
    ]);
    expect((await call('GET', 'watches', town.deputies[1])).body).toEqual([]);
  });
});

describe('the review committee', () => {
  const parts = {
    execution: '上年执行符合决议要求',
    conformity: '草案符合预算法规定',
    proposal: '建议批准预算草案',
    improvements: '加强项目绩效管理',
  };

  it('an opinion is handled in writing before the report may go out; then the year may go on', async () => {
    const issued = await call('POST', 'committee/opinions', committee, {
      head: 5,
      lines: [town.key('土地整治')],
      text: '“土地整治”没有细化到项目，请补充。',
    });
    expect(issued.status).toBe(200);
    const [opinion] = issued.body.opinions as unknown as { id: string; dueOn: string }[];
    expect(opinion.dueOn).toBe('2027-02-08');
    expect(await duties()).toContain(opinion.id);
    expect(codes(await call('POST', 'committee/report', committee, { ...parts, proposal: '' }))).toEqual([
      'review.heads-missing',
      'review.opinions-unhandled',
      'review.report-part',
    ]);
    const handle = (as: Person) =>
      call('POST', `committee/opinions/${opinion.id}/handling`, as, {
        handling: 'adopted',
        text: '已分为三个项目列出。',
      });
    expect((await handle(committee)).body.code).toBe('platform.not-your-office');
    expect((await handle(finance)).body).toMatchObject({ unhandled: 0 });
    expect((await handle(finance)).body.code).toBe('review.opinion-handled');
    for (let head = 1; head <= 8; head += 1)
      await call('PUT', `committee/heads/${head}`, committee, {
        finding: head === 5 ? 'remarks' : 'in-order',
        text: head === 5 ? '个别项目较粗' : '',
      });
    expect((await call('POST', 'committee/report', finance, parts)).body.code).toBe(
      'platform.not-your-office',
    );
    const report = await call('POST', 'committee/report', committee, parts);
    expect(report.body).toMatchObject({ open: false, report: { proposal: '建议批准预算草案' } });
    expect((await call('POST', 'committee/report', committee, parts)).body.code).toBe(
      'review.report-published',
    );
    expect((await lineActs('土地整治')).map((a) => a.type)).toEqual([
      'review.opinion-issued',
      'review.opinion-handled',
    ]);
    const [fact] = await town.t.transactions.read((tx) =>
      tx.query('SELECT 1 FROM cycles.facts WHERE cycle_id = $1 AND fact = $2', [
        town.cycle.id,
        'review-reported',
      ]),
    );
    expect(fact).toBeDefined();
  });
});
