// Twelve months through the API: adopted + adjustments + virements is what is shown, to the fen, at each month.
import { randomBytes } from 'node:crypto';
import { receiptOf } from '@kentan/shared/ballots';
import { endOfDay, localDate } from '@kentan/shared/kernel';
import type { Answer, Person } from '../../../app/testing.js';
import { type ExecutionTown, executionTown } from '../execution/testing.js';
import { authorisedOfYear } from './authorised.queries.js';

let town: ExecutionTown;
let chair: Person;
let clerk: Person;
let deputies: Person[];
/** What this test itself counts: fen by the name of the line. Nothing of the product is used for it. */
const ledger = new Map<string, bigint>();
/** The ledger at the end of each month. */
const atEnd: Map<string, bigint>[] = [];

beforeAll(async () => {
  town = await executionTown('2027-03-10', 1);
  for (const line of town.lines) ledger.set(line.name, line.amount);
  chair = await town.t.person(['chair', 'deputy'], { name: '主席' });
  clerk = await town.t.person(['clerk']);
  deputies = [chair, await town.t.person(['deputy']), await town.t.person(['deputy'])];
}, 60_000);
afterAll(() => town.t.close());

const send = async (path: string, as: Person, body: object = {}): Promise<Answer['body']> => {
  const answer = await town.t.send('POST', `/api/localities/testtown/${path}`, { as, body });
  if (answer.status >= 300) throw new Error(`${path} ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const get = async (path: string): Promise<Answer['body']> =>
  (await town.t.send('GET', `/api/localities/testtown/${path}`)).body;
const yuan = (fen: bigint): string => `${fen / 100n}.${(fen % 100n).toString().padStart(2, '0')}`;
const book = (name: string, fen: bigint) => ledger.set(name, (ledger.get(name) ?? 0n) + fen);
const two = (n: number) => String(n).padStart(2, '0');
const lastDay = (month: number) => `2027-${two(month)}-${new Date(Date.UTC(2027, month, 0)).getUTCDate()}`;

async function virement(month: number, from: string, to: string, fen: bigint): Promise<void> {
  town.on(`2027-${two(month)}-12`);
  await send('supervision/movements/virements', town.finance, {
    year: 2027,
    from: town.key(from),
    to: town.key(to),
    amount: yuan(fen),
    reason: `${month} 月调剂`,
  });
  book(from, -fen);
  book(to, fen);
}

async function transfer(month: number, fen: bigint): Promise<void> {
  town.on(`2027-${two(month)}-20`);
  const side = { book: 'general', department: '财政所' };
  await send('supervision/movements/transfers', town.finance, {
    year: 2027,
    newRevenue: { ...side, direction: 'revenue', functionCode: '11003', name: '专项转移支付收入' },
    newSpending: { ...side, direction: 'expenditure', functionCode: '2240703', name: '避灾安置物资' },
    amount: yuan(fen),
    needsMatch: false,
    document: '〔2027〕1 号',
    giver: '省财政厅',
    reason: '救灾',
  });
  book('专项转移支付收入', fen);
  book('避灾安置物资', fen);
}

/** A plan of October, voted by `yes` of the three deputies. */
async function adjustment(yes: number, fen: bigint, submitted: string, voted: string): Promise<void> {
  town.on(submitted);
  const plans = 'supervision/adjustments/plans';
  const { id, version } = await send(plans, town.finance, { year: 2027 });
  const changes = [
    { lineKey: town.key('老龄活动'), delta: yuan(fen), reason: '人数增加' },
    { lineKey: town.key('增值税'), delta: yuan(fen), reason: '超收' },
  ];
  const saved = await town.t.send('PUT', `/api/localities/testtown/${plans}/${String(id)}`, {
    as: town.finance,
    headers: { 'if-match': `"v${String(version)}"` },
    body: { reason: '超收安排', lateReason: '', changes },
  });
  expect(saved.status).toBe(200);
  const { proposalId } = await send(`${plans}/${String(id)}/submission`, town.finance);
  const title = { zh: '会议', en: 'Session' };
  const agenda = [{ kind: 'proposal', title }];
  const sitting = await send('review/sittings', chair, { title, day: voted, place: '会堂', agenda });
  const path = `review/sittings/${String(sitting.id)}`;
  town.on(voted);
  await send(`${path}/open`, clerk);
  for (const deputy of deputies) await send(`${path}/sign-in`, deputy);
  const vote = await send(`${path}/votes`, clerk, { kind: 'proposal', proposalId });
  for (const deputy of deputies.slice(0, yes))
    await send(`review/votes/${String(vote.id)}/ballots`, deputy, {
      choice: 'yes',
      receipt: receiptOf(randomBytes(13)),
    });
  await send(`review/votes/${String(vote.id)}/close`, clerk);
  await send(`${path}/close`, clerk);
  if (yes < 2) return;
  book('老龄活动', fen);
  book('增值税', fen);
}

/** The month's figures are reported on the third of the next. */
async function report(month: number): Promise<void> {
  town.on(month === 12 ? '2028-01-03' : `2027-${two(month + 1)}-03`);
  const figures = {
    垃圾清运: month * 9,
    白改黑: month * 25,
    公务接待: month * 3,
    老龄活动: month * 2,
    增值税: month * 48,
  };
  const answer = await town.report(await town.handIn(town.sheet(figures)), month);
  expect([month, answer.status, answer.body.code]).toEqual([month, answer.status, undefined]);
}

interface Line {
  name: string;
  authorised: string;
}
/** What execution shows for the month, and what the page of adjustments shows today, against the ledger. */
async function reconcile(month: number): Promise<void> {
  const { lines } = await get(`supervision/execution/lines?year=2027&period=${month}`);
  const shown = new Map((lines as unknown as Line[]).map((l) => [l.name, l.authorised]));
  const counted = new Map([...ledger].map(([name, fen]) => [name, yuan(fen)]));
  expect([month, Object.fromEntries([...shown].sort())]).toEqual([
    month,
    Object.fromEntries([...counted].sort()),
  ]);
  const { books } = await get('supervision/adjustments?year=2027');
  const spending = [...ledger]
    .filter(([name]) => !/税|收入/.test(name))
    .reduce((sum, [, fen]) => sum + fen, 0n);
  const revenue = [...ledger]
    .filter(([name]) => /税|收入/.test(name))
    .reduce((sum, [, fen]) => sum + fen, 0n);
  expect(books).toMatchObject([{ spendingAfter: yuan(spending), revenueAfter: yuan(revenue) }]);
  expect(spending).toBe(revenue);
}

it('each month shows adopted + adjustments + virements + transfers, line by line and in all', async () => {
  for (let month = 1; month <= 12; month += 1) {
    if (month >= 3) await virement(month, '白改黑', '垃圾清运', 123_45n * BigInt(month));
    if (month === 5) await virement(5, '垃圾清运', '白改黑', 1n);
    if (month === 8) await transfer(8, 60_000_001n);
    if (month === 9) await adjustment(1, 7_777_777n, '2027-09-13', '2027-09-22');
    if (month === 10) await adjustment(2, 33_333_333n, '2027-10-13', '2027-10-22');
    await report(month);
    await reconcile(month);
    atEnd.push(new Map(ledger));
  }
}, 120_000);

it('every past month can be asked for again and gives what it gave then', async () => {
  for (const [i, then] of atEnd.entries()) {
    const at = new Date(endOfDay(localDate(lastDay(i + 1)), 'Asia/Shanghai').getTime() - 1);
    const lines = await town.t.transactions.read((tx) => authorisedOfYear(tx, town.t.locality.id, 2027, at));
    const asked = [...(lines?.values() ?? [])].map((l) => [l.line.name, l.authorised]);
    expect(Object.fromEntries(asked)).toEqual(Object.fromEntries(then));
  }
});
