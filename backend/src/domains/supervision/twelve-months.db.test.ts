// Twelve months under a charter that asks for monthly reports: money moves by virement and by the congress's vote, figures come
// in month after month, and what is shown is adopted + adjustments + virements at each month's end, to the fen.
import { xinheCharter } from '@kentan/shared/charters';
import { fenToJson } from '@kentan/shared/kernel';
import type { Answer } from '../../app/testing.js';
import { type MoneyTown, moneyTown } from './adjustments/testing.js';

const MONTHLY = { ...xinheCharter, execution: { ...xinheCharter.execution, reportEveryMonths: 1 } };
const FUND = '动用预算稳定调节基金';
const execution = 'supervision/execution';

let town: MoneyTown;
/** What stands authorised by the test's own book-keeping, by name. */
const ledger = new Map<string, bigint>();
const places = new Map<string, { code: string; department: string }>();

beforeAll(async () => {
  town = await moneyTown({ deputies: 9, charter: MONTHLY });
  for (const { name, amount, functionCode: code, department } of town.lines) {
    ledger.set(name, amount);
    places.set(name, { code, department });
  }
}, 60_000);
afterAll(() => town.t.close());

const done = (answer: Answer): Answer['body'] => {
  if (answer.status >= 300) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const move = (name: string, delta: bigint) => ledger.set(name, (ledger.get(name) ?? 0n) + delta);

async function virement(from: string, to: string, fen: bigint): Promise<void> {
  const body = {
    year: 2027,
    from: town.key(from),
    to: town.key(to),
    amount: fenToJson(fen),
    reason: '结余调剂',
  };
  done(await town.post('supervision/movements/virements', town.finance, body));
  move(from, -fen);
  move(to, fen);
}

/** The congress adds 300,000 to the roads, takes 50,000 from the parks and opens 250,000 of revenue from the fund. */
async function adjustment(day: string): Promise<void> {
  const plans = 'supervision/adjustments/plans';
  const { id, version } = done(await town.post(plans, town.finance, { year: 2027 }));
  const change = (name: string, delta: string) => ({ lineKey: town.key(name), delta, reason: '防汛和道路' });
  const opens = {
    book: 'general',
    direction: 'revenue',
    functionCode: '11015',
    department: '财政所',
    name: FUND,
  };
  const changes = [
    change('道路养护', '300000'),
    change('公园养护', '-50000'),
    { lineKey: 'new', delta: '250000', reason: '调入资金', opens },
  ];
  done(
    await town.t.send('PUT', `/api/localities/testtown/${plans}/${String(id)}`, {
      as: town.finance,
      headers: { 'if-match': `"v${String(version)}"` },
      body: { reason: '防汛和道路支出增加', lateReason: '', changes },
    }),
  );
  done(await town.post(`${plans}/${String(id)}/submission`, town.finance));
  const { proposalId } = await town.get(`${plans}/${String(id)}`);
  expect((await town.vote(String(proposalId), day, 5)).passed).toBe(true);
  move('道路养护', 30_000_000n);
  move('公园养护', -5_000_000n);
  move(FUND, 25_000_000n);
  places.set(FUND, { code: '11015', department: '财政所' });
}

/** Executed so far: an uneven share of what is authorised, to the fen. */
const executedOf = (authorised: bigint, month: number, at: number): bigint =>
  (authorised * BigInt(month * 7 + (at % 3))) / 90n;

async function report(month: number, authorised: ReadonlyMap<string, bigint>): Promise<Map<string, bigint>> {
  const executed = new Map([...authorised].map(([name, a], i) => [name, executedOf(a, month, i)]));
  const rows = [...executed].map(([name, amount]) => {
    const place = places.get(name);
    return `${place?.code},${place?.department},${name},${fenToJson(amount)}`;
  });
  const text = ['2027年预算执行情况表,,,', ',,,单位：元', '科目编码,部门,项目名称,累计执行数', ...rows].join(
    '\n',
  );
  const form = new FormData();
  form.set('year', '2027');
  form.set('file', new File([text], `${month}.csv`, { type: 'text/csv' }));
  const { id } = done(await town.post(`${execution}/imports`, town.finance, form));
  while ((await town.get(`budgets/imports/${String(id)}`, town.finance)).state === ('reading' as unknown))
    await new Promise((resolve) => setTimeout(resolve, 20));
  const { problems } = await town.get(
    `${execution}/imports/${String(id)}/check?period=${month}`,
    town.finance,
  );
  const reasons = (problems as unknown as { code: string; severity: string; sheet: number; row: number }[])
    .filter((p) => p.severity === 'reason')
    .map(({ code, sheet, row }) => ({ code, sheet, row, text: '预算调减后按新数执行' }));
  done(await town.post(`${execution}/reports`, town.finance, { importId: id, period: month, reasons }));
  return executed;
}

interface Sums {
  authorised: string;
  executed: string;
}
type Parts = Record<'byFunction' | 'byDepartment' | 'byBook', Sums[]>;
const add = (parts: readonly Sums[], field: keyof Sums): bigint =>
  parts.reduce((sum, part) => sum + BigInt(part[field].replace('.', '')), 0n);
const total = (amounts: Iterable<bigint>): bigint => [...amounts].reduce((sum, a) => sum + a, 0n);

/** What everybody sees of a month is the book-keeping's, as a whole, in its parts and line by line. */
async function expectShown(
  month: number,
  authorised: ReadonlyMap<string, bigint>,
  executed: ReadonlyMap<string, bigint>,
): Promise<void> {
  const { shown } = await town.get(`${execution}?year=2027&period=${month}`);
  const directions = shown.directions as unknown as (Parts & { whole: Sums })[];
  expect(
    add(
      directions.map((d) => d.whole),
      'authorised',
    ),
  ).toBe(total(authorised.values()));
  expect(
    add(
      directions.map((d) => d.whole),
      'executed',
    ),
  ).toBe(total(executed.values()));
  for (const direction of directions) {
    for (const by of ['byFunction', 'byDepartment', 'byBook'] as const) {
      expect(add(direction[by], 'authorised')).toBe(add([direction.whole], 'authorised'));
      expect(add(direction[by], 'executed')).toBe(add([direction.whole], 'executed'));
    }
  }
  const { lines } = await town.get(`${execution}/lines?year=2027&period=${month}`);
  const byName = Object.fromEntries(
    (lines as unknown as (Sums & { name: string })[]).map((l) => [l.name, [l.authorised, l.executed]]),
  );
  expect(byName).toEqual(
    Object.fromEntries(
      [...authorised].map(([name, a]) => [name, [fenToJson(a), fenToJson(executed.get(name) ?? 0n)]]),
    ),
  );
}

it('adopted, adjusted, moved and executed reconcile with what is shown at the end of each of twelve months', async () => {
  const said: { authorised: Map<string, bigint>; executed: Map<string, bigint> }[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const of = (day: string) => `2027-${String(month).padStart(2, '0')}-${day}`;
    if (month === 4) {
      town.on(of('30'), '23:40:00');
      await virement('道路养护', '公园养护', 1_234_567n);
    }
    if (month === 6) {
      town.on(of('10'));
      await adjustment(of('24'));
    }
    if (month === 9) {
      town.on(of('15'));
      await virement('道路养护', '公园养护', 8_765_433n);
    }
    if (month < 3) continue;
    const authorised = new Map(ledger);
    if (month === 4) {
      // in the first instants of May: what April is compared with does not know of it
      town.on('2027-05-01', '00:00:05');
      await virement('公园养护', '道路养护', 3_333_333n);
    }
    const year = month === 12 ? 2028 : 2027;
    town.on(`${year}-${String((month % 12) + 1).padStart(2, '0')}-06`);
    // January and February ended before execution began: they are compared with the budget as adopted
    for (const late of month === 3 ? [1, 2, 3] : [month]) {
      const executed = await report(late, authorised);
      said.push({ authorised, executed });
      await expectShown(late, authorised, executed);
    }
    expect(await town.now('道路养护')).toBe(fenToJson(ledger.get('道路养护') ?? 0n));
  }
  // what was said of each month stands as it was said, whatever moved later
  for (const [i, { authorised, executed }] of said.entries()) await expectShown(i + 1, authorised, executed);
}, 120_000);
