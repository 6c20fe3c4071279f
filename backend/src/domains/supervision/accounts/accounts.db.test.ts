// Final accounts over HTTP on real PostgreSQL: from the sheet to the vote, published and filed; and every "no" on the way.
import { randomBytes } from 'node:crypto';
import { receiptOf } from '@kentan/shared/ballots';
import { type BudgetLine, csvRow } from '@kentan/shared/budgets';
import { type Fen, fen, formatFen, SeededDraw, sumFen } from '@kentan/shared/kernel';
import { aLine } from '@kentan/shared/testing/budgets';
import { type Answer, type Person, type TestApp, testApp } from '../../../app/testing.js';
import { Clock } from '../../../platform/clock.js';
import { newId } from '../../../platform/ids.js';
import { publishedVersion } from '../../budgets/index.js';
import { aPublishedVersion } from '../../budgets/testing.js';
import { catchUp, cycleOfYear, noteFact } from '../../cycles/index.js';
import { cycleInPhase, morning } from '../../cycles/testing.js';
import { actsAbout } from '../../record/index.js';
import { insertMovement } from '../adjustments/write-movement.js';

let t: TestApp;
let finance: Person;
let head: Person;
let works: Person;
let committee: Person;
let clerk: Person;
let deputies: Person[];

const YEAR = 2026;
const wan = (n: number): Fen => fen(BigInt(Math.round(n * 100)) * 10_000n);
const names = ['通村公路', '征地政策处理', '垃圾中转站', '公务接待', '校车', '污水管网'];
const spending = names.map((name, i) =>
  aLine({
    name,
    functionCode: ['2140106', '2120399', '2120501', '2010302', '2050202', '2110302'][i],
    department: i % 2 === 0 ? '城建办' : '财政所',
    target: i < 3 ? '建成 12 处' : '',
    amount: wan(100 + i * 10),
  }),
);
const revenue = aLine({
  name: '增值税',
  direction: 'revenue',
  functionCode: '1010101',
  department: '财政所',
  amount: sumFen(spending.map((l) => l.amount)),
});
const adopted = [...spending, revenue];
/** Seeded moves between the lines, as adjustments would make them. */
const draw = new SeededDraw('adjusted');
const adjusted = adopted.map((line): BudgetLine => ({ ...line, amount: wan(50 + draw.below(10_000) / 100) }));
const key = (name: string) => adopted.find((l) => l.name === name)?.lineKey ?? name;

const api = (path: string) => `/api/localities/testtown/supervision/accounts${path}`;
const get = (path: string, as?: Person) => t.send('GET', api(path), { as });
const post = (path: string, as?: Person, body: object = {}) => t.send('POST', api(path), { as, body });
const done = (answer: Answer): Answer['body'] => {
  if (answer.status >= 300) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const refused = (answer: Answer) => [answer.status, String(answer.body.code)];
const on = (day: string) => t.app.get(Clock).setOffset(morning(day).getTime() - Date.now());

/** A sheet in 万元 with three columns: the final one is to be read. */
function sheet(finals: readonly (readonly [BudgetLine, Fen])[]): FormData {
  const head = ['收支', '科目编码', '部门', '项目名称', '预算数', '调整预算数', '决算数'];
  const rows = finals.map(([line, final]) => [
    line.direction === 'revenue' ? '收入' : '支出',
    line.functionCode,
    line.department,
    line.name,
    formatFen(line.amount, '万元', 2),
    formatFen(line.amount, '万元', 2),
    formatFen(final, '万元', 2),
  ]);
  const text = [['试镇2026年决算表'], ['单位：万元'], head, ...rows].map(csvRow).join('');
  const form = new FormData();
  form.append('file', new Blob([text]), '决算.csv');
  return form;
}
async function handIn(finals: readonly (readonly [BudgetLine, Fen])[]): Promise<string> {
  const { id } = done(await t.send('POST', api(`/${YEAR}/sheets`), { as: finance, body: sheet(finals) }));
  for (;;) {
    const found = done(await get(`/${YEAR}/sheets/${id}`, finance));
    if (String(found.state) !== 'reading') return String(id);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const write = (as: Person, name: string, what: string, body: object, version = 1) =>
  t.send('PUT', api(`/${YEAR}/lines/${key(name)}/${what}`), {
    as,
    body,
    headers: { 'if-match': `"v${version}"` },
  });

/** Every line ends at 95 % of what was authorised; two do not. */
const finals = adjusted
  .map((line): [BudgetLine, Fen] => {
    if (line.name === '通村公路') return [line, fen((line.amount * 50n) / 100n)];
    if (line.name === '增值税') return [line, fen((line.amount * 130n) / 100n)];
    return [line, fen(((line.amount * 95n) / 100n / 10_000n) * 10_000n)];
  })
  .map(([line, final]): [BudgetLine, Fen] => [line, fen((final / 10_000n) * 10_000n)]);

beforeAll(async () => {
  t = await testApp();
  const clock = t.app.get(Clock);
  const { cycle, now } = await cycleInPhase(
    { transactions: t.transactions, clock },
    t.locality.id,
    YEAR,
    'execution',
  );
  await clock.at(now, async () => {
    const year = { year: YEAR, cycleId: cycle.id };
    await aPublishedVersion(t.transactions, t.locality.id, { ...year, kind: 'adopted', lines: adopted });
    await t.transactions.run((tx) =>
      insertMovement(
        tx,
        {
          locality: t.locality,
          cycle,
          kind: 'adjustment',
          moves: adjusted.map(({ amount, ...line }, i) => ({
            lineKey: line.lineKey,
            line: adopted[i],
            before: adopted[i].amount,
            delta: fen(amount - adopted[i].amount),
          })),
          reason: '年中调整',
          by: { office: 'governmentHead' },
        },
        { id: newId(), number: 1, act: newId() },
      ),
    );
  });
  on('2026-12-01');
  const [own, other] = t.departments;
  finance = await t.person(['financeOffice'], { departmentId: own.id });
  head = await t.person(['governmentHead']);
  works = await t.person(['departmentOfficer'], { departmentId: other.id });
  clerk = await t.person(['clerk']);
  deputies = [await t.person(['chair', 'deputy'])];
  committee = await t.person(['reviewCommittee', 'deputy']);
  deputies.push(committee, await t.person(['deputy']));
}, 60_000);
afterAll(() => t.close());

/** A sitting on `day` in which the proposal gets `yes` of the three deputies' votes. */
async function vote(day: string, proposalId: string, yes: number): Promise<string> {
  const review = (path: string, as: Person, body: object = {}) =>
    t.send('POST', `/api/localities/testtown/review/${path}`, { as, body });
  const { id } = done(
    await review('sittings', deputies[0], {
      title: { zh: '年中会议', en: 'Mid-year session' },
      day,
      place: '会堂',
      agenda: [{ kind: 'proposal', title: { zh: '决算', en: 'Final accounts' } }],
    }),
  );
  on(day);
  for (const deputy of deputies) done(await review(`sittings/${id}/sign-in`, deputy));
  done(await review(`sittings/${id}/open`, clerk));
  const voteId = String(
    done(await review(`sittings/${id}/votes`, clerk, { kind: 'proposal', proposalId })).id,
  );
  for (const [i, deputy] of deputies.entries())
    done(
      await review(`votes/${voteId}/ballots`, deputy, {
        choice: i < yes ? 'yes' : 'no',
        receipt: receiptOf(randomBytes(13)),
      }),
    );
  done(await review(`votes/${voteId}/close`, clerk));
  done(await review(`sittings/${id}/close`, clerk));
  return voteId;
}

describe('before the year is over', () => {
  it('there are no final accounts to draw up or to see', async () => {
    expect(refused(await post(`/${YEAR}/draft`, finance))).toEqual([409, 'cycles.wrong-phase']);
    const form = await t.send('POST', api(`/${YEAR}/sheets`), { as: finance, body: sheet(finals) });
    expect(refused(form)).toEqual([409, 'cycles.wrong-phase']);
    expect(refused(await get(`/${YEAR}`))).toEqual([404, 'supervision.accounts-none']);
    expect(done(await get(''))).toEqual({ accounts: [], due: [] });
  });
});

describe('drawing up', () => {
  beforeAll(async () => {
    on('2027-06-02');
    await t.transactions.run(async (tx) => {
      const cycle = await cycleOfYear(tx, t.locality.id, YEAR);
      await noteFact(tx, cycle.id, 'execution-reported');
      await catchUp(tx, t.locality.id);
    });
  });

  it('says which years are due', async () => {
    expect(done(await get('')).due).toEqual([YEAR]);
  });
  it('needs figures: where the year’s execution is not known to its end, a sheet', async () => {
    expect(refused(await post(`/${YEAR}/draft`, finance))).toEqual([409, 'supervision.accounts-no-figures']);
  });
  it('names row and column of spending that was never budgeted, and takes nothing of the sheet', async () => {
    const statue = aLine({ name: '雕像', functionCode: '2070199', department: '城建办' });
    const importId = await handIn([...finals, [statue, wan(3)]]);
    const read = done(await get(`/${YEAR}/sheets/${importId}`, finance));
    expect(read).toMatchObject({ state: 'checked', errors: 1, lines: finals.length });
    expect((read.problems as unknown as { row: number; column: string }[])[0]).toMatchObject({
      row: 4 + finals.length,
      column: '决算数',
    });
    expect(refused(await post(`/${YEAR}/draft`, finance, { importId }))).toEqual([
      409,
      'supervision.accounts-sheet-not-ready',
    ]);
    expect(refused(await get(`/${YEAR}`, finance))).toEqual([404, 'supervision.accounts-none']);
  });
  it('puts the three columns side by side: to the fen what was adopted, adjusted and handed in', async () => {
    const importId = await handIn(finals);
    const accounts = done(await post(`/${YEAR}/draft`, finance, { importId }));
    const yuan = (amount: bigint) => formatFen(amount, '元', 2);
    const sum = (lines: readonly Fen[]) => yuan(sumFen(lines));
    const spent = (line: BudgetLine) => line.direction === 'expenditure';
    const expected = {
      adopted: sum(adopted.filter(spent).map((l) => l.amount)),
      authorised: sum(adjusted.filter(spent).map((l) => l.amount)),
      final: sum(finals.filter(([line]) => spent(line)).map(([, final]) => final)),
    };
    const [book] = accounts.books as unknown as {
      book: string;
      revenue: { final: string };
      expenditure: object;
      surplus: { final: string };
    }[];
    expect(book).toMatchObject({ book: 'general', expenditure: expected });
    expect(Number(book.surplus.final)).toBeCloseTo(Number(book.revenue.final) - Number(expected.final), 2);
    for (const by of ['function', 'department']) {
      const groups = (
        accounts.groups as unknown as { by: string; direction: string; final: string }[]
      ).filter((g) => g.by === by && g.direction === 'expenditure');
      expect(groups.reduce((all, g) => all + BigInt(g.final.replace('.', '')), 0n)).toBe(
        BigInt(expected.final.replace('.', '')),
      );
    }
    expect(accounts.counts).toMatchObject({ lines: 7, differences: 2, unexplained: 2, targets: 3 });
  });
  it('is the government’s own until it is handed in', async () => {
    expect(refused(await get(`/${YEAR}`))).toEqual([404, 'supervision.accounts-state-draft']);
    expect(refused(await get(`/${YEAR}/lines`, deputies[2]))).toEqual([
      404,
      'supervision.accounts-state-draft',
    ]);
    expect(done(await get('')).accounts).toEqual([{ year: YEAR, state: 'draft' }]);
    expect((await get(`/${YEAR}`, works)).status).toBe(200);
  });
  it('puts the explanations on the duties board, each with the office that owes it', async () => {
    const { duties } = (await t.send('GET', '/api/localities/testtown/cycles/duties')).body as unknown as {
      duties: { kind: string; office: string; status: string }[];
    };
    const owed = duties.filter((d) => d.kind === 'supervision.explain-accounts' && d.status === 'open');
    expect(owed.map((d) => d.office)).toEqual(['departmentOfficer', 'departmentOfficer']);
  });
});

describe('explaining', () => {
  it('a difference that nobody explained keeps the accounts from the congress', async () => {
    const answer = await post(`/${YEAR}/submission`, finance, { summary: '' });
    expect(refused(answer)).toEqual([409, 'supervision.accounts-unexplained']);
  });
  it('is for the department whose line it is, for lines that owe it, on what was read', async () => {
    const text = '梅雨季延误，余款结转下年支付';
    expect(refused(await write(works, '增值税', 'explanation', { text }))).toEqual([
      403,
      'supervision.accounts-not-your-department',
    ]);
    expect(refused(await write(finance, '校车', 'explanation', { text }))).toEqual([
      409,
      'supervision.accounts-nothing-to-explain',
    ]);
    expect(refused(await write(works, '通村公路', 'explanation', { text: '无' }))[1]).toBe(
      'supervision.accounts-text-length',
    );
    expect((await write(works, '通村公路', 'explanation', { text })).body).toMatchObject({
      explanation: text,
    });
    expect((await write(works, '通村公路', 'explanation', { text })).status).toBe(412);
    done(await write(finance, '增值税', 'explanation', { text: '新增规上企业三家，税收超收' }));
    const { duties } = (await t.send('GET', '/api/localities/testtown/cycles/duties')).body as unknown as {
      duties: { kind: string; status: string }[];
    };
    expect(duties.filter((d) => d.kind === 'supervision.explain-accounts').map((d) => d.status)).toEqual([
      'kept',
      'kept',
    ]);
  });
  it('performance is told against a target, and only there', async () => {
    const result = { grade: 'partly', text: '建成 9 处，3 处跨年' };
    expect(refused(await write(finance, '校车', 'performance', result))).toEqual([
      409,
      'supervision.accounts-no-target',
    ]);
    expect((await write(works, '通村公路', 'performance', result, 2)).body).toMatchObject({
      grade: 'partly',
      result: result.text,
    });
  });
});

describe('the congress', () => {
  let proposal: string;

  it('gets the accounts complete; explanations and results are acts on their lines from now on', async () => {
    const accounts = done(await post(`/${YEAR}/submission`, head, { summary: '全年收支平衡，略有结余。' }));
    expect(accounts).toMatchObject({ state: 'submitted', earliestVote: '2027-06-17' });
    proposal = String(accounts.proposalId);
    const acts = await t.transactions.read((tx) => actsAbout(tx, t.locality.id, 'line', key('通村公路')));
    expect(acts.map((act) => act.type)).toEqual([
      'supervision.difference-explained',
      'supervision.performance-told',
      'review.proposal-submitted',
    ]);
    expect((await get(`/${YEAR}`)).status).toBe(200);
  });
  it('what is before it cannot be changed', async () => {
    const text = { text: '另一个说法，说得更好听' };
    expect(refused(await write(works, '通村公路', 'explanation', text, 3))).toEqual([
      409,
      'supervision.accounts-state-submitted',
    ]);
    expect(refused(await post(`/${YEAR}/draft`, finance))).toEqual([
      409,
      'supervision.accounts-state-submitted',
    ]);
  });
  it('has the committee’s opinion with what the government made of it', async () => {
    const text = '通村公路执行率偏低，应加快结转资金使用。';
    expect(refused(await post(`/${YEAR}/opinion/handling`, finance, { text }))).toEqual([
      409,
      'supervision.accounts-no-opinion',
    ]);
    done(await post(`/${YEAR}/opinion`, committee, { text }));
    expect(refused(await post(`/${YEAR}/opinion`, committee, { text }))[1]).toBe(
      'supervision.accounts-opinion-given',
    );
    const { opinion } = done(
      await post(`/${YEAR}/opinion/handling`, finance, { text: '采纳，年内付清余款。' }),
    );
    expect(opinion).toMatchObject({ text, handling: '采纳，年内付清余款。' });
  });
  it('may reject them: they are a draft again and may be handed in once more', async () => {
    const voteId = await vote('2027-06-20', proposal, 1);
    const accounts = done(await get(`/${YEAR}`, finance));
    expect(accounts).toMatchObject({ state: 'draft', voteId });
    expect(
      await t.transactions.read((tx) => publishedVersion(tx, t.locality.id, YEAR, 'final')),
    ).toBeUndefined();
    proposal = String(done(await post(`/${YEAR}/submission`, finance, { summary: '' })).proposalId);
  });
  it('can be asked to give them back before it votes', async () => {
    expect(done(await post(`/${YEAR}/withdrawal`, finance)).state).toBe('draft');
    proposal = String(done(await post(`/${YEAR}/submission`, finance, { summary: '再次提交' })).proposalId);
  });
  it('approves them: resolution with three columns, the version waits, publication and filing are owed', async () => {
    await vote('2027-07-10', proposal, 3);
    const accounts = done(await get(`/${YEAR}`));
    expect(accounts).toMatchObject({ state: 'passed', publishBy: '2027-07-30' });
    expect(accounts.hash).toBeUndefined();
    const resolution = (
      await t.send('GET', `/api/localities/testtown/review/resolutions/${accounts.resolutionId}`)
    ).body as unknown as { title: { zh: string }; paragraphs: { zh: string }[] };
    expect(resolution.title.zh).toContain('2026 年决算');
    expect(resolution.paragraphs.map((p) => p.zh).join()).toContain('调整预算数');
    const publish = `/api/localities/testtown/budgets/versions/${accounts.versionId}/publish`;
    const { hash } = done(await t.send('POST', publish, { as: finance, body: {} }));
    expect(done(await get(`/${YEAR}`)).hash).toBe(hash);
    done(await post(`/${YEAR}/filing`, head, { text: '市人大财经委，收件第 12 号' }));
    expect(refused(await post(`/${YEAR}/filing`, head, { text: '再报一次' }))[1]).toBe(
      'supervision.accounts-filed',
    );
    const { duties } = (await t.send('GET', '/api/localities/testtown/cycles/duties?status=open'))
      .body as unknown as {
      duties: { kind: string }[];
    };
    expect(duties.filter((d) => /account|version/.test(d.kind))).toEqual([]);
  });
  it('what it approved is the outcome that next year’s draft is compared with', async () => {
    const outcome = done(await get(`/outcomes/${YEAR}`)) as unknown as {
      source: string;
      lines: { lineKey: string; amount: string }[];
    };
    expect(outcome.source).toBe('final');
    const road = finals.find(([line]) => line.name === '通村公路');
    expect(outcome.lines.find((l) => l.lineKey === key('通村公路'))?.amount).toBe(
      formatFen(road?.[1] ?? fen(0), '元', 2),
    );
    expect(done(await get('/outcomes/2019')).lines).toEqual([]);
  });
  it('everybody may take the three columns away', async () => {
    const csv = await get(`/${YEAR}/download/csv`);
    expect(String(csv.body)).toContain('梅雨季延误');
    expect((await get(`/${YEAR}/download/xlsx`)).status).toBe(200);
    expect((await get(`/${YEAR}/download/pdf`)).status).toBe(404);
  });
  it('lines are listed by class and department, those with a difference first', async () => {
    const of = async (query: string) =>
      (done(await get(`/${YEAR}/lines?${query}`)).lines as unknown as { name: string }[]).map((l) => l.name);
    expect(await of('filter=differences')).toHaveLength(2);
    expect(await of(`by=department&of=${encodeURIComponent('城建办')}`)).toEqual([
      '通村公路',
      '垃圾中转站',
      '校车',
    ]);
    expect(await of('by=function&of=205')).toEqual(['校车']);
    expect(await of('filter=performance')).toHaveLength(3);
  });
});
