// Money that moves without a vote, over HTTP on real PostgreSQL: the charter's limit, who may, what is told and owed.
import { actsAbout } from '../../record/index.js';
import { type MoneyTown, moneyTown } from './testing.js';

let town: MoneyTown;
beforeAll(async () => {
  town = await moneyTown();
}, 60_000);
afterAll(() => town.t.close());

const virement = (from: string, to: string, amount: string, as = town.finance, reason = '中标价低于预算') =>
  town.post('supervision/movements/virements', as, {
    year: 2027,
    from: town.key(from),
    to: town.key(to),
    amount,
    reason,
  });
const code = ({ status, body }: Awaited<ReturnType<typeof virement>>) => [status, String(body.code)];

describe('a virement', () => {
  it('moves exactly a tenth of a line in a year and not one fen more', async () => {
    const first = await virement('道路养护', '公园养护', '60000');
    expect([first.status, first.body.number, first.body.amount]).toEqual([201, 1, '60000.00']);
    expect(code(await virement('道路养护', '公园养护', '40000.01'))).toEqual([
      422,
      'supervision.virement-too-much',
    ]);
    expect((await virement('道路养护', '公园养护', '40000')).status).toBe(201);
    expect([await town.now('道路养护'), await town.now('公园养护')]).toEqual(['900000.00', '600000.00']);
  });
  it('is refused from a protected line, from what the congress raised, across departments and without a reason', async () => {
    expect(code(await virement('在编人员工资', '公园养护', '1'))[1]).toBe('supervision.line-protected');
    expect(code(await virement('校车补助', '办公经费', '1'))[1]).toBe('supervision.virement-key-cut');
    expect(code(await virement('办公经费', '公园养护', '1'))[1]).toBe(
      'supervision.virement-other-department',
    );
    expect(code(await virement('预备费', '办公经费', '1'))[1]).toBe('supervision.virement-of-reserve');
    expect(code(await virement('公园养护', '道路养护', '1', town.finance, ' '))[1]).toBe(
      'supervision.reason-missing',
    );
    expect(code(await virement('公园养护', 'x-nowhere', '1'))[1]).toBe('supervision.no-such-line');
  });
  it('an officer moves money of the own department and of no other', async () => {
    expect(code(await virement('办公经费', '校车补助', '1', town.officer))).toEqual([
      403,
      'supervision.not-your-lines',
    ]);
    expect((await virement('公园养护', '道路养护', '10000', town.officer)).body.madeAs).toBe(
      'departmentOfficer',
    );
    expect((await virement('公园养护', '道路养护', '1', town.deputies[1])).status).toBe(403);
  });
  it('stands in the log at once, on both lines, and is owed the presidium’s note within the charter’s days', async () => {
    const { movements, total } = await town.get('supervision/movements?year=2027&kind=virement');
    const list = movements as unknown as { id: string; noteBy: string; overdue: boolean }[];
    expect([total, list[0].noteBy, list[0].overdue]).toEqual([3, '2027-05-20', false]);
    const acts = await town.t.transactions.read((tx) =>
      actsAbout(tx, town.t.locality.id, 'line', town.key('公园养护')),
    );
    expect(acts.filter((a) => a.type === 'supervision.virement-made').length).toBe(3);
    const noted = await town.post(`supervision/movements/${list[0].id}/noting`, town.chair);
    expect([noted.status, typeof noted.body.notedAt]).toEqual([200, 'string']);
    expect(code(await town.post(`supervision/movements/${list[0].id}/noting`, town.chair))[1]).toBe(
      'supervision.already-noted',
    );
    const owed = await town.t.transactions.read((tx) =>
      tx.query<{ open: number }>(
        `SELECT count(*)::int AS open FROM cycles.duties WHERE kind = 'supervision.note-movement' AND discharged_at IS NULL`,
      ),
    );
    expect(owed[0].open).toBe(2);
  });
  it('two that race for the same rest of a line: one is made, the other refused', async () => {
    const race = await Promise.all([
      virement('办公经费', '校车补助', '30000'),
      virement('办公经费', '校车补助', '30000'),
    ]);
    expect(race.map((a) => a.status).sort()).toEqual([201, 422]);
    expect(await town.now('办公经费')).toBe('370000.00');
  });
});

describe('the reserve and money from above', () => {
  const reserve = (to: string, amount: string, as = town.head) =>
    town.post('supervision/movements/reserve-uses', as, {
      year: 2027,
      from: town.key('预备费'),
      to: town.key(to),
      amount,
      reason: '台风抢险',
    });
  it('the reserve is used by the head of government alone, for spending of its book, as long as it lasts', async () => {
    expect((await reserve('道路养护', '150000', town.finance)).status).toBe(403);
    expect((await reserve('道路养护', '150000')).status).toBe(201);
    expect(code(await reserve('土地整治', '1'))[1]).toBe('supervision.virement-other-book');
    expect(code(await reserve('公园养护', '50000.01'))[1]).toBe('supervision.not-enough-left');
    const { reserve: lines } = await town.get('supervision/adjustments?year=2027');
    expect(lines).toMatchObject([{ adopted: '200000.00', used: '150000.00', left: '50000.00', uses: 1 }]);
  });
  it('a transfer raises revenue and spending alike and may open a line; with a match it is refused', async () => {
    const body = {
      year: 2027,
      revenue: town.key('上级补助收入'),
      newSpending: {
        book: 'general',
        direction: 'expenditure',
        functionCode: '2240703',
        department: '城建办',
        name: '避灾安置点修缮',
      },
      amount: '400000',
      needsMatch: false,
      document: '浙财〔2027〕18 号',
      giver: '省财政厅',
      reason: '灾后恢复',
    };
    const post = (changes: object) =>
      town.post('supervision/movements/transfers', town.finance, { ...body, ...changes });
    expect(code(await post({ needsMatch: true }))[1]).toBe('supervision.transfer-needs-match');
    expect(code(await post({ revenue: town.key('增值税') }))[1]).toBe('supervision.not-a-transfer');
    expect(code(await post({ document: '' }))[1]).toBe('supervision.reason-missing');
    const made = await post({});
    expect(made.status).toBe(201);
    expect(code(await post({}))[1]).toBe('supervision.line-exists');
    const { books } = await town.get('supervision/adjustments?year=2027');
    expect(books).toMatchObject([
      {
        book: 'general',
        revenueBefore: '4000000.00',
        revenueAfter: '4400000.00',
        spendingBefore: '4000000.00',
        spendingAfter: '4400000.00',
      },
      { book: 'fund', spendingBefore: '5000000.00', spendingAfter: '5000000.00' },
    ]);
  });
});

describe('the clock of a budget year', () => {
  it('nothing moves after its last day', async () => {
    town.on('2027-12-31', '23:59:00');
    expect((await virement('道路养护', '公园养护', '0.01')).status).toBe(422);
    town.on('2028-01-01', '00:00:01');
    expect(code(await virement('公园养护', '道路养护', '1'))).toEqual([409, 'supervision.year-over']);
  });
  it('a year that is not there is said to be missing', async () => {
    const answer = await town.post('supervision/movements/virements', town.finance, {
      year: 2040,
      from: 'a',
      to: 'b',
      amount: '1',
      reason: 'x',
    });
    expect(answer.status).toBe(404);
  });
});
