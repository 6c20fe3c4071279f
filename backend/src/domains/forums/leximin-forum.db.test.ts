// A forum under a charter that draws by LEXIMIN, over HTTP on real PostgreSQL: sealed with its panels, drawn, given on, checked.
import { xinheCharter } from '@kentan/shared/charters';
import {
  type DrawPublication,
  leximinLottery,
  loadSolver,
  peopleOf,
  quotasHold,
  quotasOf,
  readPool,
  recomputesLottery,
  seatsHeld,
  verifyDraw,
} from '@kentan/shared/forums';
import { type Person, type TestApp, testApp } from '../../app/testing.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { adoptCharterVersion } from '../charters/index.js';
import { cycleInPhase } from '../cycles/testing.js';
import { saveRegister } from '../identity/index.js';

let t: TestApp;
let clerk: Person;
let forum: string;
let list: string;
let panels: string;

const QUOTAS = (['sex', 'ageGroup', 'village'] as const).map((attribute) => ({ attribute, tolerance: '0' }));
const SEATS = 24;
const api = (path: string) => `/api/localities/testtown/forums${path}`;
const bilingual = (zh: string, en: string) => ({ zh, en });
const post = (path: string, body: object = {}) => t.send('POST', api(path), { as: clerk, body });
const text = async (path: string) => String((await t.send('GET', api(`/${forum}/${path}`))).body);
const published = async () =>
  (await t.send('GET', api(`/${forum}/draw`))).body as unknown as DrawPublication & { checks: string[] };
const at = (date: string) => {
  const clock = t.app.get(Clock);
  clock.setOffset(new Date(`${date}T09:00:00+08:00`).getTime() - Date.now());
};
const plan = (drawnSeats: number, invitedSeats: number) => ({
  year: 2027,
  title: bilingual('预算恳谈会', 'Budget forum'),
  about: bilingual('谈 2027 年预算草案', 'The draft budget of 2027'),
  place: bilingual('镇中学礼堂', 'School hall'),
  startsAt: '2027-01-12T09:00:00+08:00',
  endsAt: '2027-01-12T17:00:00+08:00',
  drawnSeats,
  invitedSeats,
});
const HANDS = ['4711', '0815', '2718'].map((digits, i) => ({ who: `第${i + 1}人`, digits }));

beforeAll(async () => {
  t = await testApp();
  clerk = await t.person(['clerk']);
  const charter = {
    ...xinheCharter,
    forum: { ...xinheCharter.forum, lottery: 'leximin' as const, quotas: QUOTAS },
  };
  await t.transactions.run((tx) =>
    adoptCharterVersion(tx, { localityId: t.locality.id, charter, by: { office: 'presidium' } }, newId()),
  );
  await cycleInPhase(
    { transactions: t.transactions, clock: t.app.get(Clock) },
    t.locality.id,
    2027,
    'drafting',
  );
  // Four kinds of people, thirty of each; any two kinds are alike in one of three things. Half and half in all three at once
  // needs as many of each kind, so that 24 seats can be filled and 26 cannot.
  const kinds = [
    ['f', 1985, '塘下村'],
    ['f', 1950, '上林村'],
    ['m', 1985, '上林村'],
    ['m', 1950, '塘下村'],
  ] as const;
  await t.transactions.run((tx) =>
    saveRegister(tx, {
      localityId: t.locality.id,
      title: '2027',
      by: { office: 'clerk' },
      people: Array.from({ length: 120 }, (_, i) => {
        const [sex, birthYear, village] = kinds[i % 4];
        return { name: `居民${i}`, sex, birthYear, village, household: `${i}号`, contact: '' };
      }),
    }),
  );
  at('2026-12-20');
});
afterAll(() => t.close());

describe('a draw by LEXIMIN', () => {
  it('is refused when no panel meets the quotas, naming the smallest change that would do', async () => {
    const created = await post('', plan(26, 8));
    expect(created.status).toBe(201);
    const refused = await post(`/${created.body.id}/list`);
    expect([refused.status, refused.body.code]).toEqual([409, 'forums.quotas-unmet']);
    expect(JSON.stringify(refused.body)).toContain('13–13');
    expect((await t.send('GET', api(`/${created.body.id}`))).body.state).toBe('preparing');
    expect((await t.send('GET', api(`/${created.body.id}/lottery`))).status).toBe(404);
  });

  it('publishes the panels with the list before any digit: the same for everybody who computes them', async () => {
    forum = String((await post('', plan(SEATS, 6))).body.id);
    expect((await post(`/${forum}/list`)).body.state).toBe('committed');
    list = await text('list');
    panels = await text('lottery');
    const again = leximinLottery(await loadSolver(), { poolText: list, quotas: QUOTAS, seats: SEATS });
    expect(again.ok && again.text).toBe(panels);
    const { body } = await t.send('GET', api(`/${forum}`));
    expect(body).toMatchObject({ lottery: 'leximin', lotteryHash: again.ok && again.hash, quotas: QUOTAS });
    const [act] = await t.transactions.read((tx) =>
      tx.query<{ hash: string }>(
        `SELECT (leaf::jsonb)->'payload'->>'lotteryHash' AS hash FROM record.acts
          WHERE type = 'forums.list-sealed' AND locality_id = $1`,
        [t.locality.id],
      ),
    );
    expect(act.hash).toBe(body.lotteryHash);
    expect(panels).not.toContain('居民');
  });

  it('the digits name a panel, and everything is checked from what is published', async () => {
    expect((await post(`/${forum}/draw`, { hands: HANDS })).body.state).toBe('drawn');
    const draw = await published();
    const checks = verifyDraw(draw, list, panels);
    expect(checks.map((check) => check.id)).toEqual(draw.checks);
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    expect(recomputesLottery(await loadSolver(), draw, list)).toBe(true);
    expect([...draw.drawn].sort()).toEqual(JSON.parse(panels).panels[draw.lottery!.number]);
    const { body: composition } = await t.send('GET', api(`/${forum}/composition`));
    const [sexes] = composition.tables as unknown as { rows: { sample: number }[] }[];
    expect(sexes.rows.map((row) => row.sample)).toEqual([12, 12]);
  });

  it('seats that nobody took go to others with whom every quota still holds', async () => {
    at('2026-12-29');
    expect((await post(`/${forum}/alternates`)).status).toBe(201);
    const draw = await published();
    expect(draw.replacements).toHaveLength(SEATS);
    expect(verifyDraw(draw, list, panels).filter((check) => !check.ok)).toEqual([]);
    const people = new Map(peopleOf(readPool(list)).map((person) => [person.id, person]));
    const bounds = quotasOf(list, QUOTAS, SEATS);
    const now = draw.replacements.map(({ took }) => took);
    expect(quotasHold(seatsHeld(now, people, bounds), bounds)).toBe(true);
  });
});
