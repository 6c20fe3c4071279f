// Budgets over HTTP on real PostgreSQL: a sheet becomes a published version or nothing; lines are read, compared, asked about.
import { xinheCharter } from '@kentan/shared/charters';
import { fen } from '@kentan/shared/kernel';
import { type Person, type TestApp, testApp } from '../../app/testing.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { adoptCharterVersion } from '../charters/index.js';
import { cycleInPhase } from '../cycles/testing.js';
import { createComputedVersion, publishedVersion, publishVersion, versionLines } from './index.js';
import { PublishDesk } from './publish-desk.js';
import { contentHash } from './publish-version.js';
import { aPublishedVersion, linesOf, SMALL_TOWN } from './testing.js';

let t: TestApp;
let finance: Person;
let citizen: Person;
const api = (path: string) => `/api/localities/testtown/budgets/${path}`;

beforeAll(async () => {
  t = await testApp();
  finance = await t.person(['financeOffice'], { departmentId: t.departments[0].id });
  citizen = await t.person(['citizen']);
  await t.transactions.run((tx) =>
    adoptCharterVersion(
      tx,
      { localityId: t.locality.id, charter: xinheCharter, by: { office: 'presidium' } },
      newId(),
    ),
  );
});
afterAll(() => t.close());

/** Three of the four books are empty here: said once for all of them. */
const EMPTY_BOOKS = { code: 'book.missing', sheet: 1, row: 0, text: '无收支' };

async function submit(
  content: string | Uint8Array<ArrayBuffer>,
  name = 'draft.csv',
  year = 2020,
): Promise<string> {
  const form = new FormData();
  form.set('year', String(year));
  form.set('kind', 'draft');
  form.set('file', new Blob([content]), name);
  const answer = await t.send('POST', api('imports'), { as: finance, body: form });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return String(answer.body.id);
}
async function read(id: string) {
  for (let i = 0; i < 200; i += 1) {
    const { body } = await t.send('GET', api(`imports/${id}`), { as: finance });
    if (String(body.state) !== 'reading') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the sheet was not read');
}
const stagedLines = async (): Promise<number> => {
  const [{ n }] = await t.transactions.read((tx) =>
    tx.query<{ n: string }>(
      `SELECT count(*) AS n FROM budgets.lines l WHERE NOT EXISTS (SELECT 1 FROM budgets.versions v WHERE v.id = l.version_id)`,
    ),
  );
  return Number(n);
};

describe('a submitted sheet', () => {
  it('is read by a job, checked, previewed and published as an immutable version named by its content', async () => {
    const id = await submit(SMALL_TOWN);
    const found = await read(id);
    expect(found).toMatchObject({
      state: 'checked',
      lines: 4,
      subtotals: 3,
      errors: 0,
      unit: '万元',
      encoding: 'utf-8',
    });
    const preview = await t.send('GET', api(`imports/${id}/preview`), { as: finance });
    expect(preview.body.spending).toMatchObject({ amount: '5000000.00', lines: 4 });
    const published = await t.send('POST', api(`imports/${id}/publish`), {
      as: finance,
      body: { reasons: [EMPTY_BOOKS], explanation: '说明' },
    });
    expect(published.status).toBe(201);
    const versionId = String(published.body.versionId);
    expect(await t.transactions.read((tx) => contentHash(tx, t.locality.id, versionId))).toBe(
      String(published.body.hash),
    );
    const content = await fetch(t.base + api(`published/${published.body.hash}/download/content`));
    const { createHash } = await import('node:crypto');
    expect(
      createHash('sha256')
        .update(await content.text())
        .digest('hex'),
    ).toBe(String(published.body.hash));
    await expect(
      t.transactions.run((tx) =>
        tx.query('UPDATE budgets.lines SET amount = 1 WHERE version_id = $1', [versionId]),
      ),
    ).rejects.toThrow('never changed');
    expect(
      (
        await t.send('POST', api(`imports/${id}/publish`), {
          as: finance,
          body: { reasons: [EMPTY_BOOKS], explanation: '' },
        })
      ).body.code,
    ).toBe('budgets.import-ended');
  });

  it('with a wrong subtotal cannot be published; the mended one can', async () => {
    const id = await submit(
      SMALL_TOWN.replace('212,城乡社区支出,,,390.00,390.00', '212,城乡社区支出,,,390.00,690.00'),
      'wrong.csv',
      2021,
    );
    const found = await read(id);
    expect((found.problems as unknown as object[])[0]).toMatchObject({
      code: 'sum.subtotal',
      row: 4,
      severity: 'error',
    });
    const refused = await t.send('POST', api(`imports/${id}/publish`), {
      as: finance,
      body: { reasons: [EMPTY_BOOKS], explanation: '' },
    });
    expect([refused.status, refused.body.code]).toEqual([409, 'budgets.has-errors']);
    expect(await t.transactions.read((tx) => publishedVersion(tx, t.locality.id, 2021))).toBeUndefined();
  });

  it('asks a reason for a great change, and the reason becomes the line’s note', async () => {
    const id = await submit(
      SMALL_TOWN.replace('校车,100.00,100.00', '校车,60.00,100.00')
        .replace('教育支出,,,100.00', '教育支出,,,60.00')
        .replace('合计,,,,500.00', '合计,,,,460.00'),
      'reason.csv',
      2022,
    );
    const found = await read(id);
    expect([String(found.errors), String(found.reasons)]).toEqual(['0', '4']);
    const body = { reasons: [EMPTY_BOOKS] as object[], explanation: '' };
    expect((await t.send('POST', api(`imports/${id}/publish`), { as: finance, body })).body.code).toBe(
      'budgets.reasons-missing',
    );
    body.reasons = [EMPTY_BOOKS, { code: 'change.unexplained', sheet: 1, row: 8, text: '新增三条线路' }];
    const { body: published } = await t.send('POST', api(`imports/${id}/publish`), { as: finance, body });
    const lines = await t.transactions.read((tx) => versionLines(tx, String(published.versionId)));
    expect(lines.find((l) => l.name === '校车')?.note).toBe('新增三条线路');
  });

  it('columns corrected by hand are read again, and remembered for the next sheet', async () => {
    const sheet =
      '编码,名称,数甲,数乙(万元)\n2120501,城乡社区环境卫生,1.00,20.00\n2050202,小学教育,2.00,30.00\n';
    const id = await submit(sheet, 'own.csv', 2019);
    await read(id);
    await t.send('POST', api(`imports/${id}/settings`), {
      as: finance,
      body: { unit: '万元', columns: [{ column: '数甲', role: 'amount' }] },
    });
    const again = await read(id);
    expect(again.columns).toMatchObject([{}, {}, { header: '数甲', role: 'amount', total: '30000' }, {}]);
    const reasons = [EMPTY_BOOKS, { code: 'unit.contradicts', sheet: 1, row: 0, text: '-' }];
    expect(
      (
        await t.send('POST', api(`imports/${id}/publish`), {
          as: finance,
          body: { reasons, explanation: '' },
        })
      ).status,
    ).toBe(201);
    const next = await read(await submit(sheet, 'next.csv', 2018));
    expect(next.columns).toMatchObject([{}, {}, { role: 'amount' }, {}]);
  });

  it.each([
    ['an empty file', '', 'budgets.file.empty'],
    ['a PDF renamed .xlsx', '%PDF-1.7 …', 'budgets.file.pdf'],
    ['a web page', '<html></html>', 'budgets.file.html'],
  ])('%s is refused at the door and nothing is kept', async (_, content, code) => {
    const form = new FormData();
    form.set('year', '2020');
    form.set('kind', 'draft');
    form.set('file', new Blob([content]), 'x.xlsx');
    const answer = await t.send('POST', api('imports'), { as: finance, body: form });
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  it.each([
    [
      'GB18030',
      Buffer.from(
        'bfc6c4bfb1e0c2eb2cbfc6c4bfc3fbb3c62cbdf0b6ee28cdf2d4aa290a323035303230322cd0a1d1a7bdccd3fd2c35302e3030',
        'hex',
      ),
      'checked',
      undefined,
    ],
    ['missing columns', '项目名称,2027年预算数(万元)\n一,5.00\n二,6.00', 'checked', 'column.code-missing'],
    [
      'a duplicate line',
      `${SMALL_TOWN.split('\n').slice(0, 6).join('\n')}\n2120501,城乡社区环境卫生,城建办,清运,180.00,210.00,\n`,
      'checked',
      'duplicate.same',
    ],
    ['an unknown code', SMALL_TOWN.replaceAll('2050202', '9990202'), 'checked', 'code.unknown-suggest'],
    [
      'a file cut in the middle of a workbook',
      Buffer.from('504b030414000600', 'hex'),
      'failed',
      'file.damaged',
    ],
  ])('%s gets a clear answer and no version', async (_, content, state, code) => {
    const found = await read(await submit(content as string, 'bad.csv', 2017));
    expect(String(found.state)).toBe(state);
    const codes = (found.problems as unknown as { code: string; severity: string }[])
      .filter((p) => p.severity === 'error')
      .map((p) => p.code);
    if (code) expect(codes).toContain(code);
    else expect(codes).toEqual([]);
    expect(await t.transactions.read((tx) => publishedVersion(tx, t.locality.id, 2017))).toBeUndefined();
  });

  it('given up leaves no line behind', async () => {
    const before = await stagedLines();
    const id = await submit(SMALL_TOWN, 'cancel.csv', 2016);
    await read(id);
    expect(await stagedLines()).toBe(before + 4);
    await t.send('POST', api(`imports/${id}/cancel`), { as: finance, body: {} });
    expect(await stagedLines()).toBe(before);
  });

  it('in a year under a charter only a draft is taken, and only in its phases', async () => {
    const clock = t.app.get(Clock);
    const { now } = await cycleInPhase(
      { transactions: t.transactions, clock },
      t.locality.id,
      2027,
      'publication',
    );
    const form = new FormData();
    form.set('year', '2027');
    form.set('kind', 'adopted');
    form.set('file', new Blob([SMALL_TOWN]), 'x.csv');
    expect((await t.send('POST', api('imports'), { as: finance, body: form })).body.code).toBe(
      'budgets.adopted-by-vote-only',
    );
    const id = await submit(SMALL_TOWN, 'draft.csv', 2027);
    await read(id);
    const { hash } = await clock.at(now, () =>
      t.app.get(PublishDesk).publishImport({
        localityId: t.locality.id,
        importId: id,
        reasons: [EMPTY_BOOKS],
        explanation: '',
        by: { office: 'financeOffice' },
      }),
    );
    const version = await t.transactions.read((tx) => publishedVersion(tx, t.locality.id, 2027, 'draft'));
    expect(version?.hash).toBe(hash);
    const facts = await t.transactions.read((tx) =>
      tx.query<{ fact: string }>('SELECT fact FROM cycles.facts WHERE locality_id = $1', [t.locality.id]),
    );
    expect(facts.map((f) => f.fact)).toContain('draft-published');
  });
});

describe('published budgets', () => {
  it('trees add up, come compressed and are cacheable for ever', async () => {
    const { hash } = await aPublishedVersion(t.transactions, t.locality.id, { year: 2010, kind: 'draft' });
    const answer = await t.send('GET', api(`published/${hash}/tree/function/expenditure`));
    expect(answer.headers['cache-control']).toContain('immutable');
    expect(answer.body.root).toMatchObject({ amount: '5000000.00', last: '5000000.00' });
    const unchanged = await t.send('GET', api(`published/${hash}/tree/function/expenditure`), {
      headers: { 'if-none-match': answer.headers.etag },
    });
    expect(unchanged.status).toBe(304);
    const lines = await t.send('GET', api(`published/${hash}/lines?by=function&path=212/21205`));
    expect(lines.body).toMatchObject({ total: 2, lines: [{ name: '清运' }, { name: '垃圾中转站' }] });
    expect((await t.send('GET', api(`published/${'0'.repeat(64)}/tree/function/expenditure`))).status).toBe(
      404,
    );
  });

  it('two versions are compared, the computed one balances with its changes', async () => {
    const { versionId, hash, lines } = await aPublishedVersion(t.transactions, t.locality.id, {
      year: 2011,
      kind: 'draft',
    });
    const key = (name: string) => lines.find((l) => l.name === name)?.lineKey ?? '';
    const computed = await t.transactions.run((tx) =>
      createComputedVersion(tx, {
        localityId: t.locality.id,
        baseVersionId: versionId,
        kind: 'amendedDraft',
        changes: [
          { lineKey: key('垃圾中转站'), delta: fen(30_000_000n) },
          { lineKey: key('清运'), delta: fen(-30_000_000n) },
        ],
      }),
    );
    expect((await t.send('GET', api('waiting-versions'), { as: finance })).body).toMatchObject([
      { id: computed },
    ]);
    const to = await t.transactions.run((tx) =>
      publishVersion(tx, { localityId: t.locality.id, versionId: computed, by: { office: 'presidium' } }),
    );
    const { body } = await t.send('GET', api(`compare/${hash}/${to}`));
    expect(body).toMatchObject({
      counts: { added: 0, removed: 0, moved: 0, changed: 2, same: 2 },
      from: { expenditure: '5000000.00' },
      to: { expenditure: '5000000.00' },
    });
    const page = await t.send('GET', api(`lines/${key('垃圾中转站')}`));
    const amounts = page.body.amounts as unknown as { year: number; kind: string; amount?: string }[];
    expect(amounts.filter((a) => a.year === 2011).map((a) => [a.kind, a.amount])).toEqual([
      ['draft', '1800000.00'],
      ['amendedDraft', '2100000.00'],
    ]);
  });

  it('a line that moved to another department keeps its key and so its page', async () => {
    const first = await submit(SMALL_TOWN, 'a.csv', 2012);
    await read(first);
    await t.send('POST', api(`imports/${first}/publish`), {
      as: finance,
      body: { reasons: [EMPTY_BOOKS], explanation: '' },
    });
    const key = linesOf(SMALL_TOWN).find((l) => l.name === '校车')?.lineKey;
    const second = await submit(SMALL_TOWN.replace('财政所,校车', '城建办,校车'), 'b.csv', 2013);
    await read(second);
    const { body } = await t.send('POST', api(`imports/${second}/publish`), {
      as: finance,
      body: { reasons: [EMPTY_BOOKS], explanation: '' },
    });
    const lines = await t.transactions.read((tx) => versionLines(tx, String(body.versionId)));
    expect(lines.find((l) => l.name === '校车')).toMatchObject({ lineKey: key, department: '城建办' });
  });

  it('are searched by words and by code, and downloaded without formulas', async () => {
    const lines = linesOf(SMALL_TOWN).map((line) =>
      line.name === '校车' ? { ...line, note: '=HYPERLINK("http://x")' } : line,
    );
    const { hash } = await aPublishedVersion(t.transactions, t.locality.id, {
      year: 2014,
      kind: 'draft',
      lines,
    });
    expect(
      (await t.send('GET', api(`search?q=${encodeURIComponent('垃圾 城建')}&year=2014`))).body,
    ).toMatchObject({ lines: [{ name: '垃圾中转站' }], more: false });
    expect((await t.send('GET', api('search?q=2050202&year=2014'))).body.lines).toMatchObject([
      { name: '校车' },
    ]);
    expect((await t.send('GET', api('search?q=%25&year=2014'))).body.lines).toEqual([]);
    const csv = String((await t.send('GET', api(`published/${hash}/download/csv`))).body);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect((await t.send('GET', api(`published/${hash}/download/xlsx`))).status).toBe(200);
    expect((await t.send('GET', api(`published/${hash}/download/json`))).body.lines).toHaveLength?.(4);
  });
});

describe('a question on a line', () => {
  it('is public, owed an answer by the department within the charter’s days, and answered once', async () => {
    const { lines } = await aPublishedVersion(t.transactions, t.locality.id, { year: 2015, kind: 'draft' });
    const key = lines.find((l) => l.name === '垃圾中转站')?.lineKey ?? '';
    const asked = await t.send('POST', api(`lines/${key}/questions`), {
      as: citizen,
      body: { text: '为什么减少三十万元？' },
    });
    expect(asked.body).toMatchObject({ mine: true, overdue: false, askedAs: 'citizen' });
    const duties = await t.transactions.read((tx) =>
      tx.query<{ office: string; department_id: string; discharged_at: Date | null }>(
        'SELECT office, department_id, discharged_at FROM cycles.duties WHERE about_id = $1',
        [String(asked.body.id)],
      ),
    );
    expect(duties).toMatchObject([
      { office: 'departmentOfficer', department_id: t.departments[1].id, discharged_at: null },
    ]);
    const other = await t.person(['departmentOfficer'], { departmentId: t.departments[0].id });
    const path = api(`questions/${asked.body.id}/answer`);
    expect((await t.send('POST', path, { as: other, body: { text: '不归我们管。' } })).body.code).toBe(
      'budgets.not-your-department',
    );
    const officer = await t.person(['departmentOfficer'], { departmentId: t.departments[1].id });
    expect((await t.send('POST', path, { as: officer, body: { text: '设备款去年已付清。' } })).status).toBe(
      201,
    );
    expect((await t.send('POST', path, { as: officer, body: { text: '再答一次。' } })).body.code).toBe(
      'budgets.already-answered',
    );
    const page = await t.send('GET', api(`lines/${key}`));
    expect(page.body.questions).toMatchObject([
      { text: '为什么减少三十万元？', answer: '设备款去年已付清。', mine: false },
    ]);
    expect((page.body.acts as unknown as { type: string }[]).map((a) => a.type)).toEqual(
      expect.arrayContaining([
        'budgets.question-answered',
        'budgets.question-put',
        'budgets.version-published',
      ]),
    );
    expect((await t.send('GET', api('questions?state=answered'))).body).toMatchObject({ total: 1 });
    const mine = api('questions?mine=true');
    expect((await t.send('GET', mine, { as: citizen })).body).toMatchObject({ questions: [{ mine: true }] });
    expect((await t.send('GET', mine, { as: officer })).body).toMatchObject({ total: 0 });
    expect((await t.send('GET', mine)).body).toMatchObject({ total: 0 });
  });
});
