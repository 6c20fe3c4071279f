// Adjustment plans over HTTP on real PostgreSQL: drafted, submitted, reviewed, voted by the congress, carried out or not.
import type { Answer } from '../../../app/testing.js';
import { publishedVersion, versionLines } from '../../budgets/index.js';
import { type MoneyTown, moneyTown } from './testing.js';

let town: MoneyTown;
beforeAll(async () => {
  town = await moneyTown({ deputies: 9 });
}, 60_000);
afterAll(() => town.t.close());

const code = ({ status, body }: Answer) => [status, String(body.code)];
const plans = 'supervision/adjustments/plans';
const change = (name: string, delta: string, reason = '理由') => ({ lineKey: town.key(name), delta, reason });
const fund = (delta: string) => ({
  lineKey: 'new',
  delta,
  reason: '调入资金',
  opens: {
    book: 'general',
    direction: 'revenue',
    functionCode: '11015',
    department: '财政所',
    name: '动用预算稳定调节基金',
  },
});

/** A plan drafted and saved. Returns its id. */
async function drafted(changes: object[], texts: object = {}): Promise<string> {
  const { body } = await town.post(plans, town.finance, { year: 2027 });
  const saved = await town.t.send('PUT', `/api/localities/testtown/${plans}/${String(body.id)}`, {
    as: town.finance,
    headers: { 'if-match': `"v${String(body.version)}"` },
    body: { reason: '防汛和教育支出增加', lateReason: '', changes, ...texts },
  });
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
  return String(body.id);
}
const submit = (id: string) => town.post(`${plans}/${id}/submission`, town.finance);

describe('a plan on the desk', () => {
  it('is seen by the government only and thrown away without a trace', async () => {
    const id = await drafted([change('道路养护', '10')]);
    expect((await town.t.send('GET', `/api/localities/testtown/${plans}/${id}`)).status).toBe(404);
    expect((await town.get(`${plans}/${id}`, town.head)).state).toBe('draft');
    const gone = await town.t.send('DELETE', `/api/localities/testtown/${plans}/${id}`, { as: town.finance });
    expect(gone.status).toBe(200);
    expect((await town.get(`${plans}/${id}`, town.head)).code).toBe('supervision.no-such-adjustment');
  });
  it('edited on an old version is refused, not overwritten', async () => {
    const id = await drafted([change('道路养护', '10')]);
    const again = await town.t.send('PUT', `/api/localities/testtown/${plans}/${id}`, {
      as: town.finance,
      headers: { 'if-match': '"v1"' },
      body: { reason: '', lateReason: '', changes: [] },
    });
    expect(again.status).toBe(412);
    await town.t.send('DELETE', `/api/localities/testtown/${plans}/${id}`, { as: town.finance });
  });
  it('is refused while it is not balanced, gives no reason, or would do as a virement', async () => {
    expect(code(await submit(await drafted([change('道路养护', '300000'), fund('200000')])))[1]).toBe(
      'review.not-offset',
    );
    expect(code(await submit(await drafted([change('道路养护', '300000', ' '), fund('300000')])))[1]).toBe(
      'supervision.line-no-reason',
    );
    const small = await drafted([change('道路养护', '-1000'), change('公园养护', '1000')]);
    expect(code(await submit(small))[1]).toBe('supervision.only-a-virement');
    const { plans: list } = await town.get('supervision/adjustments?year=2027', town.finance);
    for (const { id } of list as unknown as { id: string }[])
      await town.t.send('DELETE', `/api/localities/testtown/${plans}/${id}`, { as: town.finance });
  });
});

describe('a plan before the congress', () => {
  let id: string;
  const plan = () => town.get(`${plans}/${id}`);

  it('names the cases of the law, is public, and is owed a review', async () => {
    id = await drafted([change('道路养护', '300000'), change('公园养护', '-50000'), fund('250000')]);
    const submitted = await submit(id);
    expect(submitted.status).toBe(200);
    const { triggers, number, earliestVote, changes } = await plan();
    expect((triggers as unknown as { kind: string }[]).map((t) => t.kind)).toEqual([
      'spendingUp',
      'stabilisation',
    ]);
    expect([number, earliestVote]).toEqual([1, '2027-05-17']);
    expect(changes).toMatchObject([
      { name: '道路养护', before: '1000000.00', after: '1300000.00' },
      { name: '公园养护', before: '500000.00', after: '450000.00' },
      { name: '动用预算稳定调节基金', before: '0.00', after: '250000.00', opened: true },
    ]);
    expect(code(await submit(id))).toEqual([409, 'supervision.adjustment-state']);
  });
  it('what it cuts is not moved away by a virement meanwhile', async () => {
    const take = (amount: string) =>
      town.post('supervision/movements/virements', town.finance, {
        year: 2027,
        from: town.key('公园养护'),
        to: town.key('道路养护'),
        amount,
        reason: '结余',
      });
    expect((await take('50000')).status).toBe(201);
    expect((await take('0.01')).status).toBe(422);
  });
  it('gets the committee’s opinion and the government’s answer, each once', async () => {
    const opinion = (text: string, as = town.committee) => town.post(`${plans}/${id}/opinion`, as, { text });
    expect((await opinion('同意', town.deputies[1])).status).toBe(403);
    expect(code(await town.post(`${plans}/${id}/opinion/answer`, town.head, { text: '好' }))[1]).toBe(
      'supervision.no-opinion',
    );
    expect((await opinion('建议说明道路养护新增的路段')).status).toBe(200);
    expect(code(await opinion('再提一次'))[1]).toBe('supervision.opinion-exists');
    const answered = await town.post(`${plans}/${id}/opinion/answer`, town.head, {
      text: '新增桥西路 1.2 公里',
    });
    expect(answered.body.opinion).toMatchObject({ answeredAs: 'governmentHead' });
  });
  it('is not voted before its draft has lain with the presidium for the charter’s days', async () => {
    town.on('2027-05-08');
    const sitting = await town.sit('2027-05-16');
    const { proposalId } = await plan();
    const opened = await town.post(`${sitting}/votes`, town.clerk, { kind: 'proposal', proposalId });
    expect(code(opened)).toEqual([409, 'review.proposal-too-early']);
    expect((await town.post(`${sitting}/close`, town.clerk)).status).toBeLessThan(300);
  });
  it('lost by one vote it changes nothing', async () => {
    town.on('2027-05-10');
    const { proposalId } = await plan();
    const result = await town.vote(String(proposalId), '2027-05-17', 4);
    expect([result.passed, result.needed]).toEqual([false, 5]);
    expect(await plan()).toMatchObject({ state: 'rejected', outcome: { yes: 4, needed: 5, passed: false } });
    expect([await town.now('道路养护'), await town.now('公园养护')]).toEqual(['1050000.00', '450000.00']);
    const { kinds } = await town.get('supervision/adjustments?year=2027');
    expect(kinds).toMatchObject([{ kind: 'adjustment', count: 0 }, { kind: 'virement', count: 1 }, {}, {}]);
  });
  it('passed by one vote it makes the adjusted budget, a resolution, and the duty to publish it', async () => {
    id = await drafted([change('道路养护', '300000'), change('公园养护', '-50000'), fund('250000')]);
    expect((await submit(id)).body.number).toBe(2);
    const { proposalId } = await plan();
    const result = await town.vote(String(proposalId), '2027-05-24', 5);
    expect(result.passed).toBe(true);
    const passed = await plan();
    expect(passed).toMatchObject({
      state: 'passed',
      outcome: { yes: 5, deputies: 9 },
      versionPublished: false,
    });
    expect(passed.changes).toMatchObject([{ before: '1050000.00', after: '1350000.00' }, {}, {}]);
    expect([await town.now('道路养护'), await town.now('公园养护')]).toEqual(['1350000.00', '400000.00']);
    const resolution = await town.get(`review/resolutions/${String(passed.outcome.resolutionId)}`);
    const zh = (resolution.paragraphs as unknown as { zh: string }[]).map((p) => p.zh).join('');
    expect(zh).toContain('支出由 400 万元调整为 425 万元，增加 25 万元');
    const owed = await town.t.transactions.read((tx) =>
      tx.query<{ kind: string; about_id: string }>(
        `SELECT kind, about_id FROM cycles.duties WHERE discharged_at IS NULL AND kind IN
          ('budgets.publish-version', 'supervision.review-adjustment', 'supervision.answer-adjustment')`,
      ),
    );
    expect(owed.map((d) => d.kind)).toEqual(['budgets.publish-version']);
    const published = await town.post(`budgets/versions/${owed[0].about_id}/publish`, town.finance);
    expect(published.status).toBeLessThan(300);
    expect((await plan()).versionPublished).toBe(true);
  });
  it('the adjusted budget is the adopted one with everything moved so far, to the fen', async () => {
    const adjusted = await town.t.transactions.read(async (tx) => {
      const version = await publishedVersion(tx, town.t.locality.id, 2027, 'adjusted');
      return version ? versionLines(tx, version.id) : [];
    });
    const amounts = Object.fromEntries(adjusted.map((l) => [l.name, Number(l.amount) / 100]));
    expect(amounts).toMatchObject({
      道路养护: 1_350_000,
      公园养护: 400_000,
      动用预算稳定调节基金: 250_000,
      办公经费: 400_000,
    });
    for (const line of adjusted) {
      const { line: shown } = await town.get(`supervision/adjustments/lines/${line.lineKey}?year=2027`);
      expect(Number(shown.authorised)).toBe(Number(line.amount) / 100);
    }
  });
  it('can be taken back before the vote, with a reason', async () => {
    id = await drafted([change('道路养护', '-300000'), change('校车补助', '300000')]);
    expect((await submit(id)).status).toBe(200);
    expect((await plan()).triggers).toEqual([]);
    expect(code(await town.post(`${plans}/${id}/withdrawal`, town.head, { text: '' }))[1]).toBe(
      'supervision.reason-missing',
    );
    const taken = await town.post(`${plans}/${id}/withdrawal`, town.head, { text: '另行安排' });
    expect([taken.body.state, taken.body.withdrawnReason]).toEqual(['withdrawn', '另行安排']);
  });
  it('after the last of October it says why it comes late', async () => {
    town.on('2027-11-01');
    id = await drafted([change('道路养护', '100000'), change('增值税', '100000')]);
    expect(code(await submit(id))[1]).toBe('supervision.plan-late');
  });
});
