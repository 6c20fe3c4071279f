// A year's execution over HTTP: figures uploaded, checked row by row, reported, explained, corrected with both kept.
import { type ExecutionTown, executionTown } from './testing.js';

let town: ExecutionTown;
beforeAll(async () => {
  town = await executionTown();
});
afterAll(() => town.t.close());

const read = async (query = '') => (await town.t.send('GET', town.api(query))).body;
const lines = async (query: string) =>
  (await read(`/lines${query}`)).lines as unknown as { name: string; overdue: boolean; executed?: string }[];
const duties = async (status = '') =>
  (
    (
      await town.t.send(
        'GET',
        `/api/localities/testtown/cycles/duties?year=2027${status && `&status=${status}`}`,
      )
    ).body.duties as unknown as { kind: string; title: { zh: string }; status: string; dueOn: string }[]
  ).filter((d) => /execution|deviation/.test(d.kind));
const check = async (importId: string, period: number) =>
  (await town.t.send('GET', town.api(`/imports/${importId}/check?period=${period}`), { as: town.finance }))
    .body;
const problems = async (importId: string, period: number) =>
  (
    (await check(importId, period)).problems as unknown as { code: string; row: number; column: string }[]
  ).map(({ code, row, column }) => `${code} ${row} ${column}`);

describe('before the first report', () => {
  it('the reports of all quarters are owed on the board, also the one whose quarter is over', async () => {
    expect((await duties()).filter((d) => /report-execution-/.test(d.kind)).map((d) => d.dueOn)).toEqual([
      '2027-04-15',
      '2027-07-15',
      '2027-10-15',
      '2028-01-15',
    ]);
  });
  it('everybody sees what will be reported when', async () => {
    const { periods, shown } = await read();
    expect(shown).toBeUndefined();
    expect((periods as unknown as { state: string }[]).map((p) => p.state)).toEqual([
      'open',
      'ahead',
      'ahead',
      'ahead',
    ]);
  });
});

describe('figures that may not be reported', () => {
  it('a line outside the budget is named with row, column and what to do, and nothing of the sheet is kept', async () => {
    const id = await town.handIn(town.sheet({ 垃圾清运: 30, 豪华轿车: 80 }));
    expect(await problems(id, 1)).toEqual(['execution.no-such-line 5 累计执行数']);
    const refused = await town.report(id, 1);
    expect(refused).toMatchObject({ status: 409, body: { code: 'execution.has-errors' } });
    expect((await read()).shown).toBeUndefined();
  });
  it('spending above the budget is refused without a reason', async () => {
    const id = await town.handIn(town.sheet({ 公务接待: 41 }));
    expect(await problems(id, 1)).toEqual(['execution.above-authorised 4 累计执行数']);
    expect(await town.report(id, 1)).toMatchObject({
      status: 409,
      body: { code: 'execution.reasons-missing' },
    });
  });
  it('a quarter that is not over, and one before its turn, are refused', async () => {
    const id = await town.handIn(town.sheet({ 公务接待: 10 }));
    expect((await town.report(id, 2)).body.code).toBe('execution.period-not-over');
    expect((await town.report(id, 5)).body.code).toBe('execution.no-such-period');
  });
  it('a sheet of execution cannot be published as a budget', async () => {
    const id = await town.handIn(town.sheet({ 公务接待: 10 }));
    const { finance: as } = town;
    const body = { reasons: [], explanation: '' };
    const answer = await town.t.send('POST', `/api/localities/testtown/budgets/imports/${id}/publish`, {
      as,
      body,
    });
    expect(answer.status).toBe(404);
  });
  it('only the finance office reports', async () => {
    const body = { importId: '01890000-0000-7000-8000-000000000000', period: 1, reasons: [] };
    expect((await town.t.send('POST', town.api('/reports'), { as: town.builder, body })).status).toBe(403);
  });
});

describe('a report', () => {
  it('tells the progress by function and department against the calendar, and who has not reported', async () => {
    const sheet = town.sheet({ 垃圾清运: 30, 白改黑: 20, 公务接待: 41, 增值税: 150, 老龄活动: '' });
    const id = await town.handIn(sheet);
    const reasons = [
      { code: 'execution.above-authorised', sheet: 1, row: 6, text: '招商接待增加，已报镇长批准' },
    ];
    expect(await town.report(id, 1, { reasons })).toMatchObject({
      status: 201,
      body: { period: 1, revision: 1 },
    });
    const { shown, periods } = await read();
    expect((periods as unknown as { state: string; late: boolean }[])[0]).toMatchObject({
      state: 'reported',
      late: false,
    });
    const [revenue, spending] = (shown as unknown as { directions: Record<string, unknown>[] }).directions;
    expect(revenue.whole).toMatchObject({ executed: '1500000.00', authorised: '5840000.00' });
    expect(spending.whole).toMatchObject({ executed: '910000.00', lines: 4, reported: 3, beyond: 2 });
    expect(spending.byDepartment).toMatchObject([
      { id: '城建办', executed: '500000.00' },
      { id: '财政所', executed: '410000.00' },
      { id: '老龄委', executed: '0.00', reported: 0 },
    ]);
    expect(shown).toMatchObject({
      silent: [{ department: '老龄委', missing: 1, authorisedMissing: '240000.00' }],
      beyond: 2,
      unexplained: 2,
    });
  });
  it('ends the duty to report and raises one to explain for each department, with the charter’s days', async () => {
    const owed = await duties();
    expect(owed.find((d) => d.kind === 'charter.report-execution-1')?.status).toBe('kept');
    expect(owed.filter((d) => d.kind === 'supervision.explain-deviation')).toMatchObject([
      { dueOn: '2027-04-15', status: 'open', title: { zh: expect.stringContaining('1 行') } },
      { dueOn: '2027-04-15', status: 'open' },
    ]);
  });
  it('the same quarter is not reported a second time as if it were the first', async () => {
    const id = await town.handIn(town.sheet({ 垃圾清运: 31 }));
    expect((await town.report(id, 1)).body.code).toBe('execution.period-reported');
  });
  it('why the budget was exceeded stands on the line’s page for everybody', async () => {
    const page = await town.t.send('GET', `/api/localities/testtown/budgets/lines/${town.key('公务接待')}`);
    expect((page.body.acts as unknown as { type: string }[]).map((a) => a.type)).toContain(
      'supervision.execution-reported',
    );
    expect(await lines('?only=reasons')).toMatchObject([
      { name: '公务接待', reason: '招商接待增加，已报镇长批准' },
    ]);
  });
});

describe('explanations', () => {
  const explain = (as: ExecutionTown['builder'], name: string, text = '雨季前无法施工，二季度集中铺设。') =>
    town.t.send('POST', town.api('/explanations'), {
      as,
      body: { year: 2027, period: 1, lineKey: town.key(name), text },
    });
  it('are given by the department whose line it is, once, in a sentence', async () => {
    expect((await explain(town.finance, '白改黑')).body.code).toBe('execution.not-your-department');
    expect((await explain(town.builder, '公务接待')).body.code).toBe('execution.not-your-department');
    expect((await explain(town.builder, '垃圾清运')).body.code).toBe('execution.within-bound');
    expect((await explain(town.builder, '白改黑', '下雨')).body.code).toBe('execution.explanation-length');
    expect(await explain(town.builder, '白改黑')).toMatchObject({ status: 200, body: { left: 0 } });
    expect((await explain(town.builder, '白改黑')).body.code).toBe('execution.explained');
  });
  it('end the duty of the department, stand on the line’s page and nothing is owed of it any more', async () => {
    expect((await duties('kept')).map((d) => d.kind)).toContain('supervision.explain-deviation');
    const { years } = (await town.t.send('GET', town.api(`/lines/${town.key('白改黑')}`))).body;
    expect(years).toMatchObject([
      {
        year: 2027,
        periods: [{ executed: '200000.00', planned: '1000000.00', pace: 'behind', explanation: {} }],
      },
    ]);
    const { body } = await town.t.send('GET', town.api('/owed'), { as: town.builder });
    expect(body).toMatchObject({ unexplained: 0 });
  });
  it('not given in time are overdue, for everybody to see', async () => {
    town.on('2027-04-16');
    expect(await lines('?only=unexplained')).toMatchObject([{ name: '公务接待', overdue: true }]);
    expect((await read()).shown).toMatchObject({ unexplained: 1, overdue: 1 });
  });
});

describe('a correction of a past quarter', () => {
  it('keeps both figures and says why; a line brought within the bound is owed no explanation any more', async () => {
    town.on('2027-07-05');
    const second = await town.handIn(
      town.sheet({ 垃圾清运: 60, 白改黑: 180, 公务接待: 22, 增值税: 290, 老龄活动: 12 }),
    );
    expect(await problems(second, 2)).toEqual(['execution.below-before 6 累计执行数']);
    const reasons = [{ code: 'execution.below-before', sheet: 1, row: 6, text: '一季度误记的款项已退回' }];
    expect((await town.report(second, 2, { reasons })).status).toBe(201);
    const wrong = await town.handIn(town.sheet({ 公务接待: 11 }));
    expect(await check(wrong, 1)).toMatchObject({ correction: true, changed: 1, errors: 0, reasons: 0 });
    expect((await town.report(wrong, 1, { correction: '误' })).body.code).toBe('execution.reason-length');
    const correction = '一季度把民政款误记在公务接待上';
    expect(await town.report(wrong, 1, { correction })).toMatchObject({ status: 201, body: { revision: 2 } });
    const { years } = (await town.t.send('GET', town.api(`/lines/${town.key('公务接待')}`))).body;
    expect(years).toMatchObject([
      {
        periods: [
          {
            executed: '110000.00',
            beyond: false,
            revisions: [
              { revision: 1, executed: '410000.00', correction: '' },
              { revision: 2, executed: '110000.00', correction },
            ],
          },
          { executed: '220000.00' },
        ],
      },
    ]);
    expect((await duties('late')).map((d) => d.kind)).toContain('supervision.explain-deviation');
  });
  it('the first report can still be read as it was, and the lines that the correction did not name stay', async () => {
    const first = (await read('?period=1&revision=1')).shown;
    const newest = (await read('?period=1')).shown;
    expect(first).toMatchObject({ superseded: true, directions: [{}, { whole: { executed: '910000.00' } }] });
    expect(newest).toMatchObject({
      superseded: false,
      directions: [{}, { whole: { executed: '610000.00' } }],
    });
  });
  it('a correction that changes nothing is refused', async () => {
    const same = await town.handIn(town.sheet({ 公务接待: 11 }));
    expect((await town.report(same, 1, { correction: '再次核对一季度数字' })).body.code).toBe(
      'execution.nothing-changed',
    );
  });
  it('the report that reaches June gives the half-year report that the law asks for', async () => {
    const half = (await duties()).find((d) => d.kind === 'charter.report-execution');
    expect(half?.status).toBe('kept');
  });
  it('what was reported cannot be changed in the tables', async () => {
    await expect(
      town.t.transactions.run((tx) => tx.query('UPDATE supervision.figures SET executed = 0')),
    ).rejects.toThrow('never changed');
  });
});
