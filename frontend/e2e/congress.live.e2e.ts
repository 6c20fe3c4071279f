// A sitting as it happens, in three browsers at once: a deputy at the seat, the clerk at the console, the hall screen.
import type { Browser, Page } from '@playwright/test';
import { axeFaults, complaintsOf, overflowOf } from './look';
import { signIn } from './people';
import { expect, type Town, test } from './server';
import { type People, peopleOf } from './year.people';
import { toSessionDay } from './year.session';

const PLACE = '/zehu';

test.use({ ownTown: true });
test.setTimeout(240_000);

// Closed whatever happens: the town cannot be taken down under an open connection.
let people: People | undefined;
test.afterEach(async ({ browser }) => {
  await people?.close();
  for (const context of browser.contexts()) await context.close();
});

async function screenOf(browser: Browser, town: Town, width: number): Promise<Page> {
  const context = await browser.newContext({
    baseURL: town.base,
    viewport: { width, height: 900 },
    locale: 'zh-CN',
    bypassCSP: true,
  });
  return context.newPage();
}

test('a deputy signs in, asks to speak and votes; the clerk opens and closes; the hall follows', async ({
  browser,
  town,
}) => {
  const everybody = await peopleOf(town);
  people = everybody;
  const sitting = await toSessionDay(everybody);
  const [seat, clerk, hall] = [
    await screenOf(browser, town, 390),
    await screenOf(browser, town, 1440),
    await screenOf(browser, town, 1440),
  ];
  const complaints = [seat, clerk, hall].map(complaintsOf);
  const looksRight = async (page: Page) => {
    expect(await axeFaults(page)).toEqual([]);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  };
  const deputy = await signIn(seat, /人大代表.*塘下/);
  await signIn(clerk, /人大办/);

  await test.step('before the sitting: who is here, how many are missing', async () => {
    await seat.goto(`${PLACE}/congress/${sitting}?lang=zh`);
    await clerk.goto(`${PLACE}/congress/${sitting}?lang=zh`);
    await hall.goto(`${PLACE}/hall/${sitting}?lang=zh`);
    await expect(hall.getByText('请代表签到')).toBeVisible();
    await seat.getByRole('button', { name: '签到', exact: true }).click();
    await expect(seat.getByText('您已签到')).toBeVisible();
    await expect(clerk.getByText(/还差 \d+ 人达到法定人数/).first()).toBeVisible();
    for (const person of everybody.deputies) {
      if (person.accountId !== deputy.accountId)
        await person.send('POST', `/review/sittings/${sitting}/sign-in`);
    }
    await expect(clerk.getByText(/已达法定人数/).first()).toBeVisible();
  });

  await test.step('the clerk opens; the deputy asks for the floor and is called', async () => {
    await clerk.getByRole('button', { name: '宣布开会' }).click();
    await clerk.getByRole('dialog').getByRole('button', { name: '宣布开会' }).click();
    await seat.getByRole('button', { name: '要求发言' }).click();
    await expect(seat.getByText('您在发言名单上')).toBeVisible();
    await clerk.getByRole('button', { name: '请下一位发言' }).click();
    await expect(hall.getByRole('heading', { level: 1 })).toContainText(deputy.displayName);
    await looksRight(clerk);
    await clerk.getByRole('button', { name: '发言结束' }).click();
  });

  await test.step('the vote opens on every screen; the deputy votes and sees it counted', async () => {
    await clerk.getByRole('button', { name: /^表决 \d+ 号议案$/ }).click();
    await clerk.getByRole('dialog').getByRole('button', { name: /^表决/ }).click();
    await expect(hall.getByRole('heading', { level: 1 })).toContainText('表决：');
    await expect(seat.getByRole('button', { name: /^赞成/ })).toBeVisible();
    await looksRight(seat);
    await looksRight(hall);
    await seat.getByRole('button', { name: /^赞成/ }).click();
    await expect(seat.getByText(/已计入：您赞成/)).toBeVisible();
    const { pending } = await everybody
      .of('clerk')
      .get<{ pending: { id: string } }>(`/review/sittings/${sitting}`);
    const others = everybody.deputies.filter((d) => d.accountId !== deputy.accountId);
    await Promise.all(
      others.slice(0, 90).map((d, i) =>
        d.send('POST', `/review/votes/${pending.id}/ballots`, {
          choice: i < 60 ? 'yes' : i < 80 ? 'no' : 'abstain',
          receipt: `${'0123456789ABCDEFGHJK'.slice(0, 18)}${String(i).padStart(2, '0')}`,
        }),
      ),
    );
    await expect(hall.getByText(/91/).first()).toBeVisible();
    await clerk.getByRole('button', { name: '结束表决' }).click();
    await clerk.getByRole('dialog').getByRole('button', { name: '结束表决' }).click();
    await expect(hall.getByRole('heading', { level: 1 })).toContainText('结果：');
    await expect(hall.locator('.seal')).toBeVisible();
    await looksRight(hall);
  });

  await test.step('the amended draft, the vote on the whole, the resolution', async () => {
    await clerk.getByRole('button', { name: '印发修正后的草案' }).click();
    await clerk.getByRole('dialog').getByRole('button', { name: '印发修正后的草案' }).click();
    await clerk.getByRole('button', { name: '表决预算' }).click();
    await clerk.getByRole('dialog').getByRole('button', { name: '表决预算' }).click();
    await seat.getByRole('button', { name: /^赞成/ }).click();
    const { pending } = await everybody
      .of('clerk')
      .get<{ pending: { id: string } }>(`/review/sittings/${sitting}`);
    const others = everybody.deputies.filter((d) => d.accountId !== deputy.accountId);
    await Promise.all(
      others.slice(0, 94).map((d, i) =>
        d.send('POST', `/review/votes/${pending.id}/ballots`, {
          choice: i < 88 ? 'yes' : 'no',
          receipt: `${'0123456789ABCDEFGHJK'.slice(0, 18)}${String(i).padStart(2, '0')}`,
        }),
      ),
    );
    await clerk.getByRole('button', { name: '结束表决' }).click();
    await clerk.getByRole('dialog').getByRole('button', { name: '结束表决' }).click();
    await expect(hall.getByRole('heading', { level: 1 })).toContainText('结果：');
    await clerk.getByRole('button', { name: '闭会' }).click();
    await clerk.getByRole('dialog').getByRole('button', { name: '闭会' }).click();
    await expect(seat.getByRole('heading', { level: 1 })).toContainText('年预算已经批准');
    await looksRight(seat);
  });

  await test.step('the count, counted again by the deputy', async () => {
    await seat.getByRole('link', { name: '看每位代表的票，核对计票' }).click();
    await seat.getByRole('button', { name: '核对这次计票' }).click();
    await expect(seat.getByText('重新计票结果一致')).toBeVisible();
    await looksRight(seat);
    await clerk.getByRole('link', { name: '决议', exact: true }).first().click();
    await expect(clerk.locator('.document')).toContainText('应到代表');
  });
  expect(complaints.flat()).toEqual([]);
});
