// The charter changes: the presidium writes it beside its own sentences, calls a sitting, the deputies vote, version 3 stands.
import type { Page } from '@playwright/test';
import { axeFaults, complaintsOf, overflowOf } from './look';
import { signIn } from './people';
import { expect, test } from './server';
import { closeForum, openForum } from './year.forum';
import { type People, peopleOf } from './year.people';

const PLACE = '/zehu';
const YEAR = 2027;
const SITTING_DAY = '2027-01-22';

test.use({ ownTown: true });
test.setTimeout(360_000);

// Closed whatever happens: the town cannot be taken down under an open connection.
let people: People | undefined;
test.afterEach(async ({ browser }) => {
  await people?.close();
  for (const context of browser.contexts()) await context.close();
});

async function clockTo(everybody: People, day: string): Promise<void> {
  for (let today = ''; today < day; ) {
    const moved = await everybody
      .of('clerk')
      .send<{ today: string }>('POST', `/cycles/${YEAR}/demo-clock/next-day`);
    if (moved.today === today) throw new Error(`the clock stands still on ${today}`);
    today = moved.today;
  }
}

const looksRight = async (page: Page) => {
  expect(await axeFaults(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
};

test('the presidium writes a change of the charter, a mid-year sitting passes it, everybody reads the new version', async ({
  browser,
  town,
}) => {
  const everybody = await peopleOf(town);
  people = everybody;
  const screen = async (width: number): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: town.base,
      viewport: { width, height: 900 },
      locale: 'zh-CN',
      bypassCSP: true,
    });
    return context.newPage();
  };
  const [chair, clerk, seat] = [await screen(1440), await screen(1440), await screen(390)];
  const complaints = [chair, clerk, seat].map(complaintsOf);
  await signIn(chair, /人大主席/);
  await signIn(clerk, /人大办/);
  const deputy = await signIn(seat, /人大代表.*塘下/);

  await test.step('a number is changed and its sentence follows; it is put to the congress', async () => {
    await chair.goto(`${PLACE}/charter?lang=zh`);
    await chair.getByRole('link', { name: '提出修改' }).click();
    await expect(chair.getByRole('heading', { level: 1 })).toContainText('写一个章程修改案');
    await chair.locator('summary').filter({ hasText: '代表大会' }).click();
    const minutes = chair.getByLabel('每次发言不超过（分钟）');
    await minutes.fill('soon');
    await expect(chair.getByText('1 处不能这样改').first()).toBeVisible();
    await minutes.fill('3');
    await expect(chair.getByText('每次发言不超过 3 分钟。')).toBeVisible();
    await chair.getByLabel('修改的理由', { exact: true }).fill('发言的人多，每人三分钟，轮得到更多代表。');
    await looksRight(chair);
    await chair.getByRole('button', { name: '提请大会表决' }).click();
    await expect(chair.getByRole('heading', { level: 1 })).toContainText('等待大会表决');
    await expect(chair.getByText('每次发言不超过 3 分钟。')).toBeVisible();
    await looksRight(chair);
  });

  await test.step('a sitting that leaves the budget alone is called, the change on its agenda', async () => {
    await chair.goto(`${PLACE}/congress?lang=zh`);
    await chair.getByLabel(/其他会议/).check();
    await expect(chair.getByLabel('第 2 项题目', { exact: true })).toHaveValue(/修改章程第 2 版/);
    await chair.getByRole('button', { name: '删去第 1 项' }).click();
    await expect(chair.getByLabel('第 1 项题目', { exact: true })).toHaveValue(/修改章程第 2 版/);
    await chair.getByLabel('会议名称', { exact: true }).fill('第十九届人民代表大会临时会议');
    await chair.getByLabel('会议日期', { exact: true }).fill(SITTING_DAY);
    await chair.getByLabel('地点', { exact: true }).fill('镇文化礼堂');
    await looksRight(chair);
    await chair.getByRole('button', { name: '发出会议通知' }).click();
    await expect(chair.getByRole('heading', { level: 1 })).toContainText('1月22日');
  });

  const forums = await everybody.of('clerk').get<{ id: string; year: number }[]>('/forums');
  const forum = forums.find((f) => f.year === YEAR);
  if (!forum) throw new Error(`no forum of ${YEAR}`);
  await clockTo(everybody, '2027-01-18');
  await openForum(everybody, forum.id, 1);
  await closeForum(everybody, forum.id);
  await clockTo(everybody, SITTING_DAY);
  const [sitting] = await everybody.of('clerk').get<{ id: string }[]>('/review/sittings');

  await test.step('the clerk opens the vote, the deputy reads what changes and votes', async () => {
    for (const person of everybody.deputies)
      await person.send('POST', `/review/sittings/${sitting.id}/sign-in`);
    await clerk.goto(`${PLACE}/congress/${sitting.id}?lang=zh`);
    await seat.goto(`${PLACE}/congress/${sitting.id}?lang=zh`);
    await clerk.getByRole('button', { name: '宣布开会' }).click();
    await clerk.getByRole('dialog').getByRole('button', { name: '宣布开会' }).click();
    await clerk.getByRole('button', { name: /^表决《修改章程/ }).click();
    await clerk
      .getByRole('dialog')
      .getByRole('button', { name: /^表决《/ })
      .click();
    const yes = seat.getByRole('button', { name: /^赞成/ });
    await expect(yes).toBeVisible();
    await expect(seat.getByText(/改为：每次发言不超过 3 分钟/)).toBeVisible();
    await looksRight(seat);
    await yes.click();
    await expect(seat.getByText(/已计入：您赞成/)).toBeVisible();
    const { pending } = await everybody
      .of('clerk')
      .get<{ pending: { id: string } }>(`/review/sittings/${sitting.id}`);
    const others = everybody.deputies.filter((d) => d.accountId !== deputy.accountId);
    await Promise.all(
      others.slice(0, 70).map((d, i) =>
        d.send('POST', `/review/votes/${pending.id}/ballots`, {
          choice: i < 60 ? 'yes' : 'no',
          receipt: `${'0123456789ABCDEFGHJK'.slice(0, 18)}${String(i).padStart(2, '0')}`,
        }),
      ),
    );
    await clerk.getByRole('button', { name: '结束表决' }).click();
    await clerk.getByRole('dialog').getByRole('button', { name: '结束表决' }).click();
    await expect(clerk.getByRole('heading', { name: /^结果：修改章程/ })).toBeVisible();
  });

  await test.step('everybody reads version 3 with its vote, and the count can be done again', async () => {
    await seat.goto(`${PLACE}/charter?lang=zh`);
    await expect(seat.getByText('每次发言不超过 3 分钟。').first()).toBeVisible();
    const newest = seat.locator('#history .charter-versions > li').first();
    await expect(newest).toContainText('第 3 版');
    await expect(newest).toContainText('赞成 61，反对 10');
    await looksRight(seat);
    await newest.getByRole('link', { name: '核对表决' }).click();
    await expect(seat.getByRole('heading', { level: 1 })).toContainText('通过：修改章程第 2 版');
    await seat.getByRole('button', { name: '核对这次计票' }).click();
    await expect(seat.getByText('重新计票结果一致')).toBeVisible();
    await seat.getByRole('link', { name: '决议', exact: true }).click();
    await expect(seat.locator('.document')).toContainText('自2028年预算年度起施行');
  });
  expect(complaints.flat()).toEqual([]);
});
